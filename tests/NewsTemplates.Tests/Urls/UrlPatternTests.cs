using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using NewsTemplates.Urls;

namespace NewsTemplates.Tests.Urls;

public class UrlPatternTests
{
    [Theory]
    [InlineData("/", "https://x.com", "")]
    [InlineData("/", "https://x.com/?page=2", "")]
    [InlineData("/index", "https://x.com/index/", "")]
    [InlineData("/index/", "https://x.com/index", "")]
    [InlineData("/tr/{section}/{slug}/{id:int}", "https://x.com/tr/dunya/yeni-ada/123", "section=dunya slug=yeni-ada id=123")]
    [InlineData("/tr/{section}/{slug}/{id:int}", "https://x.com/tr/dunya/yeni-ada/123/?a=1#b", "section=dunya slug=yeni-ada id=123")]
    [InlineData("/{slug}-{id:int}", "https://x.com/a-10-b-208640", "slug=a-10-b id=208640")]
    [InlineData("/{slug}-{id:int}", "https://x.com/1-2-3", "slug=1-2 id=3")]
    [InlineData("/{slug}-{id}.html", "https://x.com/a-b-c.html", "slug=a-b id=c")]
    [InlineData("/{a}1{b:int}", "https://x.com/x1111", "a=x11 b=1")]
    [InlineData("/{*path}/{slug}", "https://x.com/a/b/c", "path=a/b slug=c")]
    [InlineData("/{*path}", "https://x.com/a", "path=a")]
    [InlineData("/news/{*path}/amp", "https://x.com/news/amp/amp", "path=amp")]
    [InlineData("/haber/{slug}", "https://x.com/haber/%C4%B0zmir%27de%20ya%C4%9Fmur", "slug=İzmir'de yağmur")]
    [InlineData("/g%C3%BCndem/{slug}", "https://x.com/gündem/a", "slug=a")]
    [InlineData("/gündem/{slug}", "https://x.com/g%c3%bcndem/a", "slug=a")]
    [InlineData("/{a}", "https://x.com/b%2Fc", "a=b/c")]
    [InlineData("/{a}", "/only/../path", null)]
    [InlineData("/{a}", "/path?x=/y", "a=path")]
    [InlineData("/Index", "https://x.com/index", null)]
    [InlineData("/{slug}-{id:int}", "https://x.com/a-", null)]
    [InlineData("/{slug}-{id:int}", "https://x.com/-1", null)]
    [InlineData("/{slug}-{id:int}", "https://x.com/a-1b", null)]
    [InlineData("/{id:int}", "https://x.com/%D9%A1", null)]
    [InlineData("/{*path}/{slug}", "https://x.com/a", null)]
    [InlineData("/{*path}", "https://x.com/", null)]
    [InlineData("/{a}/{b}", "https://x.com/a//", null)]
    [InlineData("/{*path}", "https://x.com/a//b", null)]
    [InlineData("/a", "https://x.com/", null)]
    [InlineData("/", "https://x.com/a", null)]
    public void A_path_fits_or_not_and_its_placeholders_are_read(string pattern, string url, string? expected)
    {
        bool fits = new UrlPattern(pattern).TryMatch(
            new Uri(url, url[0] == '/' ? UriKind.Relative : UriKind.Absolute), out IReadOnlyDictionary<string, string> placeholders);

        Assert.Equal(expected is not null, fits);
        Assert.Equal(expected ?? "", string.Join(" ", placeholders.Select(placeholder => $"{placeholder.Key}={placeholder.Value}")));
    }

    [Theory]
    [InlineData("", 0, 0, "'/'")]
    [InlineData("tr/{slug}", 0, 1, "starts with '/'")]
    [InlineData("https://x.com/a", 0, 13, "'hosts'")]
    [InlineData("https://x.com", 0, 13, "'hosts'")]
    [InlineData("/a//b", 2, 2, "empty")]
    [InlineData("/a//", 2, 2, "empty")]
    [InlineData("//", 0, 2, "empty")]
    [InlineData("/a?b=1", 2, 4, "query")]
    [InlineData("/a#b", 2, 2, "query")]
    [InlineData("/a/*", 3, 1, "{*name}")]
    [InlineData("/a b", 2, 1, "spaces")]
    [InlineData("/a\\b", 2, 1, "'/'")]
    [InlineData("/a}", 2, 1, "closes nothing")]
    [InlineData("/a/{id", 3, 1, "never closed")]
    [InlineData("/a/{id/b}", 3, 1, "never closed")]
    [InlineData("/{}", 1, 2, "needs a name")]
    [InlineData("/{:int}", 1, 6, "needs a name")]
    [InlineData("/{*}", 1, 3, "needs a name")]
    [InlineData("/{1a}", 2, 2, "letters")]
    [InlineData("/{a-b}", 2, 3, "letters")]
    [InlineData("/{a?}", 3, 1, "two patterns")]
    [InlineData("/{id:number}", 5, 6, "{id:int}")]
    [InlineData("/{id:}", 5, 0, "{id:int}")]
    [InlineData("/{*a:int}", 5, 3, "no type")]
    [InlineData("/{a}/{a}", 6, 1, "taken")]
    [InlineData("/{a}{b}", 4, 3, "between them")]
    [InlineData("/a-{*b}", 3, 4, "two slashes")]
    [InlineData("/{*b}-a", 1, 4, "two slashes")]
    [InlineData("/{*a}/{*b}", 6, 4, "at most one")]
    [InlineData("/a%2", 2, 1, "hexadecimal")]
    [InlineData("/a%zz", 2, 1, "hexadecimal")]
    [InlineData("/a%2Fb", 2, 3, "escaped slash")]
    public void A_wrong_pattern_is_refused_where_it_is_wrong(string pattern, int offset, int length, string message)
    {
        Assert.False(UrlPattern.TryParse(pattern, out UrlPattern? result, out UrlPatternError error));
        Assert.Null(result);
        Assert.Equal((offset, length), (error.Offset, error.Length));
        Assert.Contains(message, error.Message);
        Assert.Throws<FormatException>(() => new UrlPattern(pattern));
    }

    [Theory]
    [InlineData("/", 1)]
    [InlineData("/index", 6)]
    [InlineData("/index/", 6)]
    [InlineData("/{a}", 1)]
    [InlineData("/{a}/{b}", 2)]
    [InlineData("/{*a}", 1)]
    [InlineData("/tr/{slug}-{id:int}", 5)]
    [InlineData("/g%C3%BCn", 4)]
    public void Literal_characters_are_counted_decoded_and_with_slashes(string pattern, int length) =>
        Assert.Equal(length, new UrlPattern(pattern).LiteralLength);

    [Fact]
    public void Placeholders_tell_their_names_and_kinds_in_order() =>
        Assert.Equal(
            [
                new UrlPlaceholder("path", UrlPlaceholderKind.Segments),
                new UrlPlaceholder("slug", UrlPlaceholderKind.Text),
                new UrlPlaceholder("id", UrlPlaceholderKind.Int)
            ],
            new UrlPattern("/{*path}/{slug}-{id:int}").Placeholders);

    [Theory]
    [InlineData("/{a}", "/{b:int}", true)]
    [InlineData("/{a}", "/index", true)]
    [InlineData("/index", "/index/", true)]
    [InlineData("/{*a}", "/x/{b}/{c:int}", true)]
    [InlineData("/{*a}/{b}", "/{c}", false)]
    [InlineData("/{a:int}", "/x{b}", false)]
    [InlineData("/{a}-x", "/{b}-y", false)]
    [InlineData("/{a}-x", "/y-{b}", true)]
    [InlineData("/{slug}-{id:int}", "/{slug}.html", false)]
    [InlineData("/{slug}-{id:int}", "/galeri/{slug}-{id:int}", false)]
    [InlineData("/", "/{*a}", false)]
    [InlineData("/", "/", true)]
    [InlineData("/%61", "/a", true)]
    public void Two_patterns_overlap_if_a_path_fits_both(string a, string b, bool expected)
    {
        Assert.Equal(expected, new UrlPattern(a).Overlaps(new UrlPattern(b)));
        Assert.Equal(expected, new UrlPattern(b).Overlaps(new UrlPattern(a)));
    }

    [Fact]
    public void Overlap_agrees_with_trying_every_short_path()
    {
        string[] paths = [.. AllPaths()];
        var fitting = new Dictionary<string, bool[]>();
        bool[] Fitting(string pattern)
        {
            if (!fitting.TryGetValue(pattern, out bool[]? known))
            {
                var read = new UrlPattern(pattern);
                fitting[pattern] = known = [.. paths.Select(path => read.TryMatch(new Uri(path, UriKind.Relative), out _))];
            }

            return known;
        }

        Gen.Select(SmallPattern, SmallPattern).Sample(
            (a, b) =>
            {
                bool some = Fitting(a).Zip(Fitting(b)).Any(pair => pair.First && pair.Second);
                Assert.Equal(some, new UrlPattern(a).Overlaps(new UrlPattern(b)));
            },
            threads: 1);
    }

    [Fact]
    public void Matching_agrees_with_a_greedy_regular_expression() =>
        Gen.Select(
            Patterns(Gen.OneOfConst("a{N}", "{N}-{M:int}", "{N}-{M}", "{N:int}-a", "{N}a-{M}1", "{N:int}1{M}", "{N}")), Gen.Char["a1-/"].Array[0, 8])
            .Sample(
                (pattern, characters) =>
                {
                    string path = "/" + new string(characters);
                    Match expected = Regex.Match(path, ToRegex(pattern));
                    bool fits = new UrlPattern(pattern).TryMatch(
                        new Uri(path, UriKind.Relative), out IReadOnlyDictionary<string, string> placeholders);

                    Assert.Equal(expected.Success, fits);
                    Assert.All(placeholders, placeholder => Assert.Equal(expected.Groups[placeholder.Key].Value, placeholder.Value));
                });

    [Fact]
    public void No_text_makes_reading_throw() =>
        Gen.Char["/{}:*?#%aé1- \\int\u0130\uD800"].Array[0, 16].Sample(
            characters =>
            {
                string text = new(characters);
                if (UrlPattern.TryParse(text, out UrlPattern? pattern, out UrlPatternError error))
                {
                    Assert.Equal(text, pattern.ToString());
                }
                else
                {
                    Assert.InRange(error.Offset, 0, text.Length);
                    Assert.InRange(error.Length, 0, text.Length - error.Offset);
                }
            });

    [Fact]
    public void Many_placeholders_are_tried_on_a_long_path_to_an_end()
    {
        string pattern = "/" + string.Join("-", Enumerable.Range(0, 30).Select(i => $"{{h{i}}}")) + "x";

        Assert.False(new UrlPattern(pattern).TryMatch(new Uri("/" + string.Concat(Enumerable.Repeat("a-", 5000)), UriKind.Relative), out _));
    }

    /// <summary>Patterns so small that if two overlap, they do so on a path of three segments of three characters.</summary>
    private static readonly Gen<string> SmallPattern =
        Patterns(Gen.OneOfConst("a", "1", "a1", "{N}", "{N:int}", "a{N}", "{N}1", "1{N:int}", "{N}a{M:int}", "{N}a{M}", "{N:int}a"));

    private static Gen<string> Patterns(Gen<string> segment) =>
        Gen.Select(segment.Array[0, 2], Gen.Int[-3, 1]).Select((segments, many) =>
        {
            List<string> all = [.. segments.Select((segment, i) => segment.Replace("N", "n" + i).Replace("M", "m" + i))];
            if (many >= 0)
            {
                all.Insert(all.Count == 1 ? many : all.Count / 2, "{*all}");
            }

            return "/" + string.Join("/", all);
        });

    private static IEnumerable<string> AllPaths()
    {
        string[] letters = ["", "a", "1"];
        string[] segments = [.. letters.SelectMany(a => letters.SelectMany(b => letters.Select(c => a + b + c))).Distinct().Where(s => s != "")];
        string[] deeper = [.. segments.SelectMany(a => segments.Select(b => $"/{a}/{b}"))];
        return [.. deeper, .. deeper.SelectMany(path => segments.Select(c => $"{path}/{c}")), .. segments.Select(a => "/" + a), "/"];
    }

    private static string ToRegex(string pattern)
    {
        string regex = Regex.Replace(pattern, @"\{(\*?)(\w+)(:int)?\}", placeholder =>
            $"(?<{placeholder.Groups[2].Value}>"
            + $"{(placeholder.Groups[1].Length > 0 ? "[^/]+(?:/[^/]+)*" : placeholder.Groups[3].Length > 0 ? "[0-9]+" : "[^/]+")})");
        return pattern == "/" ? "^//?$" : "^" + regex + "/?$";
    }
}
