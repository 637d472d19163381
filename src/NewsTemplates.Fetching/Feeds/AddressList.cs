using System;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>Sitemaps that are plain text: an absolute address in each line.</summary>
internal static class AddressList
{
    /// <summary>Whether the text has at least one address; other lines are passed over.</summary>
    public static bool Read(string text, FoundEntries found)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (found.IsFull)
            {
                break;
            }

            ReadOnlySpan<char> written = line.Trim().Trim('\uFEFF');
            if (written.StartsWith("http", StringComparison.OrdinalIgnoreCase) && FoundEntries.AddressOf(written.ToString(), null) is { } address)
            {
                found.Add(address, null, null);
            }
        }

        return !found.IsEmpty;
    }
}
