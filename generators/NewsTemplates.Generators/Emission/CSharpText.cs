using System.Globalization;
using System.Linq;
using System.Text;

namespace NewsTemplates.Generators.Emission;

/// <summary>C# literals, texts of comments, and the namespaces of the run time.</summary>
internal static class CSharpText
{
    public const string Run = "global::NewsTemplates.";
    public const string Plans = "global::NewsTemplates.Plans.";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";

    /// <summary>A string literal; verbatim where that reads better (regular expressions).</summary>
    public static string Literal(string text)
    {
        bool isPrintable = text.All(character => character >= ' ' && character != '\u2028' && character != '\u2029' && character != '\u0085');
        if (text.Contains("\\") && isPrintable)
        {
            return "@\"" + text.Replace("\"", "\"\"") + "\"";
        }

        var literal = new StringBuilder("\"");
        foreach (char character in text)
        {
            switch (character)
            {
                case '"':
                case '\\':
                    literal.Append('\\').Append(character);
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case '\r':
                    literal.Append("\\r");
                    break;
                case '\t':
                    literal.Append("\\t");
                    break;
                default:
                    if (character < ' '
                        || char.IsControl(character)
                        || char.IsSurrogate(character)
                        || character is '\u2028' or '\u2029' or '\u00a0' or '\u200b' or '\ufeff')
                    {
                        literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                    }
                    else
                    {
                        literal.Append(character);
                    }

                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    public static string Literal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text within an XML comment.</summary>
    public static string Xml(string text) =>
        string.Join(
            " ",
            text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
}
