using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Urls;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>URL patterns that take the addresses of pages, and those of others like them.</summary>
internal static class UrlDraft
{
    private const string AnyPath = "/{*path}";

    // Of links that look like articles some are none.
    private const double ShareOfArticles = 0.9;

    // Fewer links tell nothing.
    private const int FewLinks = 5;

    // Of a site's own numbers; shorter ones may be a part of the headline.
    private const int DigitsOfId = 5;

    // Parts of addresses that say what kind of page it is.
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "article", "articles", "artikel", "articulo", "articolo", "haber", "story", "stories", "news", "noticia", "noticias", "a"
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex NumberAtEnd =
        new(@"^(?<before>.*[^0-9])(?<number>[0-9]{3,18})(?<ending>\.[A-Za-z]{1,5})?$", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex NumberInFront =
        new(@"^(?<number>[0-9]{3,18})(?<sign>[-_,.~])(?<after>.*?)(?<ending>\.[A-Za-z]{1,5})?$", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Ending = new(@"^(?<before>.+?)(?<ending>\.[A-Za-z]{1,5})$", RegexOptions.CultureInvariant, Patience);

    /// <summary>
    /// The patterns for articles: the narrowest that take the addresses of the pages, and nearly all addresses that they link to and that
    /// look like those of articles. Where too little is known of these, a form of which there is one example is not taken for the rule.
    /// </summary>
    /// <param name="urls">The addresses of the pages.</param>
    /// <param name="links">The addresses on the site that they link to.</param>
    public static IReadOnlyList<string> Articles(IReadOnlyList<Uri> urls, IEnumerable<Uri> links)
    {
        string[] narrow = [.. urls.Select(Article).Distinct()];
        string[] deep = Deep(narrow);
        Uri[] others = [.. links.Where(link => LooksLikeArticle(link, narrow))];
        return others.Length >= FewLinks
            ? new[] { narrow, deep }.FirstOrDefault(patterns => others.Count(link => AcceptsAny(patterns, link)) >= ShareOfArticles * others.Length)
                ?? [AnyPath]
            : urls.Count > 2 && narrow.Length < urls.Count ? narrow
            : urls.Count > 1 || narrow.Any(HasId) ? deep
            : [AnyPath];
    }

    /// <summary>The pattern for pages of which there is one: its path.</summary>
    public static string Front(Uri url)
    {
        string pattern = url.AbsolutePath.TrimEnd('/') is { Length: > 0 } path ? path : "/";
        return Accepts(pattern, url) ? pattern : AnyPath;
    }

    private static string Article(Uri url)
    {
        string[] segments = url.AbsolutePath.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<string>();
        for (int i = 0; i < segments.Length; i++)
        {
            parts.Add(i == segments.Length - 1 ? Last(segments[i], names) : Outer(segments, i, names));
        }

        // More than two sections one below the other are as many as there may be.
        int[] sections = [.. Enumerable.Range(0, parts.Count).Where(i => parts[i] is "{section}" or "{subsection}" or "{part}")];
        if (sections.Length > 2)
        {
            parts = [.. parts.Take(sections[0]), "{*path}", .. parts.Skip(sections[sections.Length - 1] + 1)];
        }

        string pattern = "/" + string.Join("/", parts);
        return Accepts(pattern, url) ? pattern : AnyPath;
    }

    private static string Outer(string[] segments, int index, HashSet<string> names)
    {
        string segment = segments[index];
        if (IsDatePart(segments, index, out string? part))
        {
            return Placeholder(part, "int", names);
        }

        if (IsDate(segment))
        {
            return Placeholder("date", "int", names);
        }

        if (segment.All(IsDigit))
        {
            return segment.Length <= 18 ? Placeholder("id", "int", names) : Placeholder("key", null, names);
        }

        string small = segment.ToLowerInvariant();
        bool isLanguage = index == 0 && small.Length == 2 && small == segment && small.All(char.IsLetter);
        if (isLanguage || Kinds.Contains(small))
        {
            return segment;
        }

        return names.Add("section") ? "{section}" : names.Add("subsection") ? "{subsection}" : "{part}";
    }

    private static bool IsDatePart(string[] segments, int index, out string part)
    {
        part = "";
        if (IsYear(segments[index]))
        {
            part = "year";
        }
        else if (index > 0 && IsYear(segments[index - 1]) && IsUpTo(segments[index], 12))
        {
            part = "month";
        }
        else if (index > 1 && IsYear(segments[index - 2]) && IsUpTo(segments[index - 1], 12) && IsUpTo(segments[index], 31))
        {
            part = "day";
        }

        return part.Length > 0;
    }

    /// <summary>The last segment: a slug, with the number that is the article's before or behind it, and an ending.</summary>
    private static string Last(string segment, HashSet<string> names)
    {
        if (segment.All(IsDigit) && segment.Length <= 18)
        {
            return Placeholder("id", "int", names);
        }

        if (NumberAtEnd.Match(segment) is { Success: true } end)
        {
            string before = end.Groups["before"].Value;
            char sign = before[before.Length - 1];
            string slug = before.Length > 3 && !IsLetterOrDigit(sign) ? Placeholder("slug", null, names) + sign
                : IsLiteral(before) ? before
                : "";
            // "story-a12345" keeps its letter: what a number follows on directly.
            if (slug.Length == 0 && before.LastIndexOfAny(['-', '_', ',', '~', '.']) is > 0 and var last && before.Length - last <= 4)
            {
                slug = Placeholder("slug", null, names) + before.Substring(last);
            }

            if (slug.Length > 0)
            {
                return slug + Placeholder("id", "int", names) + end.Groups["ending"].Value;
            }
        }

        if (NumberInFront.Match(segment) is { Success: true } front && front.Groups["after"].Length > 0)
        {
            return Placeholder("id", "int", names) + front.Groups["sign"].Value + Placeholder("slug", null, names) + front.Groups["ending"].Value;
        }

        return Ending.Match(segment) is { Success: true } ending
            && ending.Groups["ending"].Value is ".html" or ".htm" or ".php" or ".aspx" or ".shtml" or ".xhtml" or ".jsp" or ".amp" or ".story"
            ? Placeholder("slug", null, names) + Ending.Match(segment).Groups["ending"].Value
            : Placeholder("slug", null, names);
    }

    /// <summary>Any path before what the ends of all patterns have in common.</summary>
    private static string[] Deep(string[] patterns)
    {
        string[][] segments = [.. patterns.Select(pattern => pattern.Split('/').Skip(1).Reverse().ToArray())];
        string[] common = [.. segments[0].TakeWhile((segment, i) =>
            !IsSection(segment) && segments.All(other => i < other.Length && other[i] == segment))];
        if (common.Length == 0)
        {
            return [AnyPath];
        }

        string end = string.Join("/", common.Reverse());
        string below = end == "{slug}" ? AnyPath : $"{AnyPath}/{end}";
        return segments.Any(path => path.Length == common.Length) && below != AnyPath ? ["/" + end, below] : [below];
    }

    private static bool IsSection(string segment) => segment is "{section}" or "{subsection}" or "{part}" or "{*path}" || !segment.Contains("{");

    private static bool HasId(string pattern) => pattern.Contains("{slug}") && pattern.Contains("{id:int}");

    /// <summary>Whether an address ends in the words of a headline, or as those of the pages do.</summary>
    private static bool LooksLikeArticle(Uri link, string[] patterns)
    {
        string last = link.AbsolutePath.TrimEnd('/');
        last = last.Substring(last.LastIndexOf('/') + 1);
        return last.Split('-', '_').Count(word => word.Length > 1 && word.Any(char.IsLetter)) > 3
            || (last.Count(IsDigit) >= DigitsOfId && Last(last, new(StringComparer.Ordinal)) is var form && Array.Exists(patterns, pattern =>
                pattern.EndsWith("/" + form, StringComparison.Ordinal)));
    }

    private static bool AcceptsAny(IEnumerable<string> patterns, Uri url) => patterns.Any(pattern => Accepts(pattern, url));

    private static bool Accepts(string pattern, Uri url) =>
        UrlPattern.TryParse(pattern, out UrlPattern? parsed, out _) && parsed.TryMatch(url, out _);

    private static string Placeholder(string name, string? type, HashSet<string> names)
    {
        string free = names.Add(name)
            ? name
            : Enumerable.Range(2, 20).Select(number => name + number.ToString(CultureInfo.InvariantCulture)).First(names.Add);
        return type is null ? $"{{{free}}}" : $"{{{free}:{type}}}";
    }

    private static bool IsYear(string segment) =>
        segment.Length == 4
        && segment.All(IsDigit)
        && segment[0] is '1' or '2'
        && string.CompareOrdinal(segment, "1990") >= 0
        && string.CompareOrdinal(segment, "2100") < 0;

    /// <summary>Whether a segment is a date without signs, as in <c>20260131</c>.</summary>
    private static bool IsDate(string segment) =>
        segment.Length == 8
        && DateTime.TryParseExact(segment, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && IsYear(segment.Substring(0, 4));

    private static bool IsUpTo(string segment, int most) =>
        segment.Length is 1 or 2
        && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= 1
        && number <= most;

    private static bool IsLiteral(string text) =>
        text.Length <= 12 && text.All(character => IsLetterOrDigit(character) || character is '-' or '_' or '.');

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || IsDigit(character);

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
