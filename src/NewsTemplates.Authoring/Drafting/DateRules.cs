using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Rules that read a date as it is written for readers: what to cut out, and in which formats it may be.</summary>
internal static class DateRules
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // A form of a date, and the .NET formats that read it in one culture or another.
    private static readonly (string Pattern, string[] Formats)[] Forms =
    [
        (@"\d{4}年\d{1,2}月\d{1,2}日", ["yyyy年M月d日"]),
        (@"\d{1,2}\. ?\p{L}+\.?,? \d{4}", ["d. MMMM yyyy", "d. MMM yyyy"]),
        (@"\d{1,2} de \p{L}+\.? de \d{4}", ["d 'de' MMMM 'de' yyyy", "d 'de' MMM 'de' yyyy"]),
        (@"\d{1,2} \p{L}+\.?,? \d{4}", ["d MMMM yyyy", "d MMM yyyy", "d MMMM, yyyy", "d MMM, yyyy"]),
        (@"\p{L}+\.? \d{1,2},? \d{4}", ["MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy"]),
        (@"\d{4}[-./]\d{1,2}[-./]\d{1,2}", ["yyyy-M-d", "yyyy.M.d", "yyyy/M/d"]),
        (@"\d{1,2}\.\d{1,2}\.\d{4}", ["d.M.yyyy"]),
        (@"\d{1,2}/\d{1,2}/\d{4}", ["d/M/yyyy", "M/d/yyyy"]),
        (@"\d{1,2}-\d{1,2}-\d{4}", ["d-M-yyyy"]),
    ];

    private static readonly Regex Time = new(
        @"^(?<between>[^\d]{0,12}?)(?<time>\d{1,2}(?<colon>[:.h])\d{2}(?<seconds>:\d{2})?)(?<half> ?[AaPp]\.?[Mm]\.?)?",
        RegexOptions.CultureInvariant,
        Patience);

    /// <summary>The rules that could read a date in a text, the likeliest first; none without a date.</summary>
    /// <param name="source">The source of the text.</param>
    /// <param name="text">What it finds on a page.</param>
    /// <param name="culture">The site's culture.</param>
    public static IEnumerable<FieldRule> For(string source, string text, string culture)
    {
        foreach ((string pattern, string[] formats) in Forms)
        {
            Match date = Regex.Match(text, pattern, RegexOptions.CultureInvariant, Patience);
            if (!date.Success)
            {
                continue;
            }

            string[] ordered = culture == "en-US" ? [.. Enumerable.Reverse(formats)] : formats;
            Match time = Time.Match(text.Substring(date.Index + date.Length));
            foreach (string format in formats[0].StartsWith("d/M", StringComparison.Ordinal) ? ordered : formats)
            {
                if (time.Success)
                {
                    yield return Rule(
                        source,
                        pattern + Regex.Escape(time.Groups["between"].Value) + TimePattern(time),
                        $"{format}{Literal(time.Groups["between"].Value)}{TimeFormat(time)}");
                }

                yield return Rule(source, pattern, format);
            }
        }
    }

    private static string TimePattern(Match time) =>
        @"\d{1,2}" + Regex.Escape(time.Groups["colon"].Value) + @"\d{2}" + (time.Groups["seconds"].Success ? @":\d{2}" : "")
        + (time.Groups["half"].Success ? @" ?[AaPp]\.?[Mm]\.?" : "");

    private static string TimeFormat(Match time)
    {
        string hours = time.Groups["half"].Success ? "h" : "H";
        string colon = time.Groups["colon"].Value == "h" ? "'h'" : time.Groups["colon"].Value;
        return $"{hours}{colon}mm"
            + (time.Groups["seconds"].Success ? ":ss" : "")
            + (time.Groups["half"].Success ? (time.Groups["half"].Value[0] == ' ' ? " tt" : "tt") : "");
    }

    private static string Literal(string text) => text.All(character => character is ' ' or ',' or '.') ? text : "'" + text.Replace("'", "\\'") + "'";

    private static FieldRule Rule(string source, string match, string format) =>
        new(source, ("match", "'" + match.Replace("'", "''") + "'"), ("format", YamlText.Flow(format)));
}
