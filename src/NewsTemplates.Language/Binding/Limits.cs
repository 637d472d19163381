namespace NewsTemplates.Language.Binding;

/// <summary>
/// How much of something a layout may have. All is far beyond what a site needs; without limits a layout of a megabyte
/// could keep a build busy for hours.
/// </summary>
internal static class Limits
{
    /// <summary>The levels of blocks within blocks.</summary>
    public const int BlockLevels = 16;

    /// <summary>The variants of one page: each has all the fields of the page.</summary>
    public const int Variants = 64;

    /// <summary>The URL patterns of all pages: each is compared with each.</summary>
    public const int UrlPatterns = 200;

    /// <summary>The characters of one URL pattern.</summary>
    public const int UrlPatternLength = 256;

    /// <summary>The characters of all line patterns' expressions: a placeholder of an enum has all its labels in each.</summary>
    public const long PatternLength = 1 << 22;

    /// <summary>The comparisons to find what misspelt words were meant to be; beyond them no suggestions are made.</summary>
    public const int Comparisons = 100_000;

    /// <summary>The rules of one field that later ones are compared with.</summary>
    public const int ComparedRules = 32;

    /// <summary>The names that reports at one place list.</summary>
    public const int ReportsAtOnePlace = 8;
}
