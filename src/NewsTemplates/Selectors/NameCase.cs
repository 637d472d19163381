using NewsTemplates.Collections;
using NewsTemplates.Text;

namespace NewsTemplates.Selectors;

/// <summary>The case of names in selectors.</summary>
internal static class NameCase
{
    /// <summary>The name as HTML spells it: A to Z in lower case, all else as it is.</summary>
    public static string Lower(string name) => AsciiText.Lower(name);

    /// <summary>
    /// The spellings under which a page may know a name: HTML's, and where it differs the one written, which an
    /// embedded drawing may have (<c>viewBox</c>).
    /// </summary>
    public static EquatableArray<string> Spellings(string name)
    {
        string lower = Lower(name);
        return lower == name ? [name] : [lower, name];
    }
}
