using System;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Tells by its beginning what a page is.</summary>
internal static class PageStart
{
    /// <summary>HTML, if the first character that is no white space opens a tag or nothing stands there; else a text capture.</summary>
    public static PageContent ContentOf(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> marksAndSpace = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', (byte)'\f'];
        int first = bytes.IndexOfAnyExcept(marksAndSpace);
        return first >= 0 && bytes[first] != (byte)'<' ? PageContent.Text : PageContent.Html;
    }
}
