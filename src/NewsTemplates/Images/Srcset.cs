using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsTemplates.Images;

/// <summary>The <c>srcset</c> attribute, parsed as the HTML standard says: commas within addresses are no separators.</summary>
internal static class Srcset
{
    private static readonly char[] AsciiWhiteSpace = [' ', '\t', '\n', '\f', '\r'];

    // An address alone has no white space before such an ending.
    private static readonly Regex Descriptor = new(@"\s[0-9.]+[wxh]\s*(?:,|\z)", RegexOptions.CultureInvariant);

    /// <summary>Whether a text is a list of images: one of them is told by its width or density.</summary>
    public static bool Is(string text) => Descriptor.IsMatch(text);

    /// <summary>The images of the attribute, in order; those with wrong descriptors are left out, as browsers do.</summary>
    public static IReadOnlyList<SrcsetCandidate> Parse(string srcset)
    {
        var candidates = new List<SrcsetCandidate>();
        int at = 0;
        while (true)
        {
            while (at < srcset.Length && (IsSpace(srcset[at]) || srcset[at] == ','))
            {
                at++;
            }

            if (at == srcset.Length)
            {
                return candidates;
            }

            int start = at;
            while (at < srcset.Length && !IsSpace(srcset[at]))
            {
                at++;
            }

            string url = srcset.Substring(start, at - start);
            string[] descriptors = [];
            if (url[url.Length - 1] == ',')
            {
                url = url.TrimEnd(',');
            }
            else
            {
                descriptors = ReadDescriptors(srcset, ref at);
            }

            if (Candidate(url, descriptors) is { } candidate)
            {
                candidates.Add(candidate);
            }
        }
    }

    /// <summary>Reads up to the comma that ends the candidate; commas in parentheses do not.</summary>
    private static string[] ReadDescriptors(string srcset, ref int at)
    {
        int start = at;
        bool isInParentheses = false;
        for (; at < srcset.Length && (isInParentheses || srcset[at] != ','); at++)
        {
            isInParentheses = srcset[at] == '(' || (isInParentheses && srcset[at] != ')');
        }

        return srcset.Substring(start, at - start).Split(AsciiWhiteSpace, StringSplitOptions.RemoveEmptyEntries);
    }

    private static SrcsetCandidate? Candidate(string url, string[] descriptors)
    {
        int? width = null;
        int? height = null;
        double? density = null;
        foreach (string descriptor in descriptors)
        {
            string number = descriptor.Substring(0, descriptor.Length - 1);
            switch (descriptor[descriptor.Length - 1])
            {
                case 'w' when width is null && density is null && Pixels(number) is { } pixels:
                    width = pixels;
                    break;
                case 'h' when height is null && density is null && Pixels(number) is { } pixels:
                    height = pixels;
                    break;
                case 'x' when width is null && height is null && density is null && Factor(number) is { } factor:
                    density = factor;
                    break;
                default:
                    return null;
            }
        }

        if (height is not null && width is null)
        {
            return null;
        }

        return new SrcsetCandidate(url, width, density ?? (width is null ? 1 : null));
    }

    private static int? Pixels(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : null;

    private static double? Factor(string number) =>
        double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double value)
        && value >= 0 && !double.IsInfinity(value) ? value : null;

    private static bool IsSpace(char c) => Array.IndexOf(AsciiWhiteSpace, c) >= 0;
}
