using System.Collections.Generic;
using System.Text;

namespace NewsTemplates.Dates;

/// <summary>A part of a .NET custom date and time format: a run of one letter, or text.</summary>
/// <param name="Letter">The letter, <c>/</c>, <c>:</c> or a space; <see cref="Literal"/> for what stands in the text as it is.</param>
/// <param name="Length">How often the letter stands there.</param>
/// <param name="Text">The text, folded.</param>
internal readonly record struct DateFormatPart(char Letter, int Length, string Text = "")
{
    public const char Literal = '\'';

    private const string Letters = "dfFghHKmMstyz/: ";

    private const int LongestFraction = 7;

    public bool IsName => Letter is 'M' or 'd' && Length > 2;

    /// <summary>The parts of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="problem">Why it is no format; null if it is one.</param>
    public static IReadOnlyList<DateFormatPart> Of(string format, out string? problem)
    {
        problem = null;
        var parts = new List<DateFormatPart>();
        int at = 0;
        while (at < format.Length)
        {
            char c = format[at];
            switch (c)
            {
                case '\\' or '%' when at + 1 == format.Length || (c == '%' && format[at + 1] == '%'):
                    problem = $"nothing stands behind '{c}'";
                    at++;
                    break;
                case '\\':
                    parts.Add(LiteralOf(format.Substring(at + 1, 1)));
                    at += 2;
                    break;
                case '%':
                    at++;
                    break;
                case '\'' or '"':
                    parts.Add(LiteralOf(Quoted(format, ref at, ref problem)));
                    break;
                case 'g':
                    problem = "eras (g) are not read: write what stands there in quotes";
                    at++;
                    break;
                case var _ when Letters.IndexOf(c) >= 0:
                    int start = at;
                    while (at < format.Length && format[at] == c && (c is not ('/' or ':' or 'K') || at == start))
                    {
                        at++;
                    }

                    parts.Add(new DateFormatPart(c, at - start));
                    break;
                default:
                    parts.Add(LiteralOf(c.ToString()));
                    at++;
                    break;
            }
        }

        if (parts.Exists(part => part.Letter is 'f' or 'F' && part.Length > LongestFraction))
        {
            problem = "a fraction has at most seven digits";
        }

        return parts;
    }

    private static DateFormatPart LiteralOf(string text) => new(Literal, text.Length, NameFolding.Fold(text));

    private static string Quoted(string format, ref int at, ref string? problem)
    {
        char quote = format[at++];
        var text = new StringBuilder();
        for (; at < format.Length && format[at] != quote; at++)
        {
            if (format[at] == '\\' && ++at == format.Length)
            {
                break;
            }

            text.Append(format[at]);
        }

        if (at >= format.Length)
        {
            problem = $"a {quote} is missing";
        }

        at++;
        return text.ToString();
    }
}
