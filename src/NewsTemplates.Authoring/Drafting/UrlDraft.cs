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

    /// <summary>The patterns for articles: one for all addresses if they are of one form, else one for each form.</summary>
    public static IReadOnlyList<string> Articles(IReadOnlyList<Uri> urls)
    {
        string[] patterns = [.. urls.Select(Article).Distinct()];
        if (patterns.Length > 1 && Deep(patterns) is { } deep && urls.All(url => Accepts(deep, url)))
        {
            return [deep];
        }

        return patterns;
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

    /// <summary>Any path before what the last segments of all patterns have in common.</summary>
    private static string? Deep(string[] patterns)
    {
        string[] lasts = [.. patterns.Select(pattern => pattern.Substring(pattern.LastIndexOf('/') + 1)).Distinct()];
        return lasts.Length == 1 && Array.TrueForAll(patterns, pattern => pattern.Count(character => character == '/') > 1)
            ? $"{AnyPath}/{lasts[0]}"
            : null;
    }

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
