using System.Globalization;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Syntax;

/// <summary>Shows texts and numbers in messages.</summary>
internal static class Quoting
{
    /// <summary>The advice to quote what YAML takes for something else.</summary>
    public const string IfText = "quote it if it is a text";

    private const int LongestShown = 60;

    /// <summary>The text as it would be written in quotes, if it is long only its beginning.</summary>
    public static string Quote(string text)
    {
        text = Shorten(text);
        return text.IndexOfAny(['"', '\\']) >= 0 ? "'" + text.Replace("'", "''") + "'" : "\"" + text + "\"";
    }

    /// <summary>The text, if it is long only its beginning.</summary>
    public static string Shorten(string text) => Ellipsis.Shorten(text, LongestShown, LongestShown);

    /// <summary>The text as it begins a sentence.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
