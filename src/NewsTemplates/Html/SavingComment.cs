using System;
using System.Globalization;

namespace NewsTemplates.Html;

/// <summary>
/// The comment in a page by which who saved it says where it comes from: a browser's <c>saved from url=(0042)https://…</c>, or the lines
/// <c>Page saved with SingleFile</c>, <c>url: …</c> and <c>saved date: …</c>.
/// </summary>
/// <param name="Address">The address as it is written; null if none is.</param>
/// <param name="Captured">When the page was saved; null if the comment does not say.</param>
internal sealed record SavingComment(string? Address, DateTimeOffset? Captured)
{
    private const string SavedFrom = "saved from url=(";
    private const string SingleFile = "Page saved with SingleFile";
    private const string SingleFileUrl = "url:";
    private const string SingleFileDate = "saved date:";

    // As scripts write dates, with the name of the zone behind: Mon Mar 18 2024 10:15:30 GMT+0100 (…)
    private const string DateFormat = "ddd MMM d yyyy HH:mm:ss 'GMT'zzz";

    /// <summary>Reads a comment; null if it is none of these.</summary>
    public static SavingComment? Read(ReadOnlySpan<char> comment)
    {
        ReadOnlySpan<char> text = comment.Trim();
        if (text.StartsWith(SingleFile.AsSpan(), StringComparison.Ordinal))
        {
            return OfSingleFile(text.ToString().Split('\n'));
        }

        // The number is the address's length; browsers get it wrong for some, so it is not held against the address.
        int close = text.StartsWith(SavedFrom.AsSpan(), StringComparison.Ordinal) ? text.IndexOf(')') : -1;
        return close < 0 ? null : new SavingComment(text.Slice(close + 1).ToString(), null);
    }

    private static SavingComment OfSingleFile(string[] lines)
    {
        string? address = null;
        DateTimeOffset? captured = null;
        foreach (string line in lines)
        {
            string text = line.Trim();
            if (text.StartsWith(SingleFileUrl, StringComparison.Ordinal))
            {
                address ??= text.Substring(SingleFileUrl.Length).Trim();
            }
            else if (text.StartsWith(SingleFileDate, StringComparison.Ordinal))
            {
                captured ??= DateOf(text.Substring(SingleFileDate.Length));
            }
        }

        return new SavingComment(address, captured);
    }

    private static DateTimeOffset? DateOf(string written)
    {
        int zone = written.IndexOf('(');
        string date = (zone < 0 ? written : written.Substring(0, zone)).Trim();
        return DateTimeOffset.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset captured)
            ? captured
            : null;
    }
}
