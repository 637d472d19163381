using System;
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
    /// <exception cref="FormatException">It is no format.</exception>
    public static IReadOnlyList<DateFormatPart> Of(string format)
    {
        var parts = new List<DateFormatPart>();
        int at = 0;
        while (at < format.Length)
        {
            char c = format[at];
            switch (c)
            {
                case '\\' or '%' when at + 1 == format.Length || (c == '%' && format[at + 1] == '%'):
                    throw new FormatException($"nothing stands behind '{c}'");
                case '\\':
                    parts.Add(LiteralOf(format.Substring(at + 1, 1)));
                    at += 2;
                    break;
                case '%':
                    at++;
                    break;
                case '\'' or '"':
                    parts.Add(LiteralOf(Quoted(format, ref at)));
                    break;
                case 'g':
                    throw new FormatException("eras (g) are not read: write what stands there in quotes");
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
            throw new FormatException("a fraction has at most seven digits");
        }

        return parts;
    }

    private static DateFormatPart LiteralOf(string text) => new(Literal, text.Length, NameFolding.Fold(text));

    private static string Quoted(string format, ref int at)
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

        return at++ < format.Length ? text.ToString() : throw new FormatException($"a {quote} is missing");
    }
}
