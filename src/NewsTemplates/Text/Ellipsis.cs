namespace NewsTemplates.Text;

/// <summary>Stands for the rest of a text that is too long to show.</summary>
internal static class Ellipsis
{
    /// <summary>The text; of a longer one its beginning and an ellipsis. No character is cut in two.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The length up to which it is shown whole.</param>
    /// <param name="kept">The length of the beginning that is shown of a longer one.</param>
    public static string Shorten(string text, int longest, int kept) =>
        text.Length <= longest ? text : text.Substring(0, kept - (char.IsHighSurrogate(text[kept - 1]) ? 1 : 0)) + "…";
}
