using System.Globalization;
using System.Linq;
using System.Text;

namespace NewsTemplates.Generators.Emission;

/// <summary>Puts text that a layout's author wrote into C#, so that it can be nothing but text there.</summary>
internal static class CSharpText
{
    /// <summary>A string literal. Letters and digits stand as they are; what is invisible or unpaired is escaped.</summary>
    public static string Literal(string text)
    {
        StringBuilder literal = new("\"", text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                _ when c is >= ' ' and <= '~' || char.IsLetterOrDigit(c) => literal.Append(c),
                _ => literal.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A comment of one line; what could end the line or hide in it is a blank.</summary>
    public static string Comment(string text) => "// " + new string(text.Select(c => IsPlain(c) ? c : ' ').ToArray()).Trim();

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' || char.IsLetterOrDigit(c) || char.IsPunctuation(c);
}
