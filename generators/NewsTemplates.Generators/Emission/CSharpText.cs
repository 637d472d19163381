using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsTemplates.Generators.Emission;

/// <summary>C# literals, texts of comments, and the namespaces of the run time.</summary>
internal static class CSharpText
{
    public const string Run = "global::NewsTemplates.";
    public const string Plans = "global::NewsTemplates.Plans.";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";

    // What stands for a character that cannot stand where it would.
    private const char Replacement = '\ufffd';

    /// <summary>A string literal; verbatim where that reads better (regular expressions).</summary>
    public static string Literal(string text)
    {
        if (text.Contains("\\") && !text.Any(IsEscaped))
        {
            return "@\"" + text.Replace("\"", "\"\"") + "\"";
        }

        var literal = new StringBuilder("\"");
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' or '\\' => literal.Append('\\').Append(character),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ when IsEscaped(character) => literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => literal.Append(character),
            };
        }

        return literal.Append('"').ToString();
    }

    public static string Literal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text of a comment on one line: nothing in it can end the line.</summary>
    public static string Comment(string text) => Replaced(text, character => char.IsControl(character) || character is '\u2028' or '\u2029');

    /// <summary>Text within an XML comment.</summary>
    public static string Xml(string text) => Replaced(
        string.Join(
            " ",
            text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        character => !XmlConvert.IsXmlChar(character));

    /// <summary>
    /// A namespace of C# by the name that a project gives it, which may be no more than that of its file: what no identifier
    /// can have becomes an underscore, as in the templates of the SDK, and keywords are escaped.
    /// </summary>
    public static string Namespace(string name) =>
        string.Join(".", name.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(part => Identifier(part.TrimStart('@'))));

    private static string Identifier(string name)
    {
        string identifier = string.Concat(name.Select(character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_'));
        return identifier.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? "_" + identifier
            : SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier
            : identifier;
    }

    private static bool IsEscaped(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || character is '\u2028' or '\u2029' or '\u00a0' or '\u200b' or '\ufeff' or '\ufffe' or '\uffff';

    /// <summary>The text with another character for each that does not fit; halves of pairs fit only together.</summary>
    private static string Replaced(string text, Func<char, bool> isUnfit)
    {
        var fitting = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                fitting.Append(text[at]).Append(text[++at]);
            }
            else
            {
                fitting.Append(char.IsSurrogate(text[at]) || isUnfit(text[at]) ? Replacement : text[at]);
            }
        }

        return fitting.ToString();
    }
}
