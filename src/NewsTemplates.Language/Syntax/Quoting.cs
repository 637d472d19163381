namespace NewsTemplates.Language.Syntax;

/// <summary>Shows texts in messages.</summary>
internal static class Quoting
{
    private const int LongestShown = 60;

    /// <summary>The text as it would be written in quotes, if it is long only its beginning.</summary>
    public static string Quote(string text)
    {
        text = Shorten(text);
        return text.IndexOfAny(['"', '\\']) >= 0 ? "'" + text.Replace("'", "''") + "'" : "\"" + text + "\"";
    }

    /// <summary>The text, if it is long only its beginning.</summary>
    public static string Shorten(string text) =>
        text.Length <= LongestShown
            ? text
            : text.Substring(0, LongestShown - (char.IsHighSurrogate(text[LongestShown - 1]) ? 1 : 0)) + "…";
}
