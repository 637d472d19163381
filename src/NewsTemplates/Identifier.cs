namespace NewsTemplates;

/// <summary>Names that layouts give to fields, types and placeholders.</summary>
internal static class Identifier
{
    /// <summary>Whether the text is a letter or underscore, then letters, digits and underscores.</summary>
    public static bool Is(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return text.Length > 0 && !char.IsDigit(text[0]);
    }
}
