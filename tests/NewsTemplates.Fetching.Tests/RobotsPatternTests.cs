using System;
using System.Linq;
using System.Text;
using CsCheck;
using NewsTemplates.Fetching.Robots;

namespace NewsTemplates.Fetching.Tests;

/// <summary>The patterns of robots.txt against paths, by RFC 9309, 2.2.2 and 2.2.3.</summary>
public class RobotsPatternTests
{
    private static readonly Gen<string> Patterns = Gen.OneOfConst("a", "b", "ab", "*", "**", "/", "$", "%61", "%2F", "?", "\u00E9").Array[0, 8]
        .Select(parts => "/" + string.Concat(parts));

    private static readonly Gen<string> Paths = Gen.OneOfConst("a", "b", "ab", "aab", "/", "*", "$", "%2A", "%62", "%2f", "?", "\u00E9").Array[0, 10]
        .Select(parts => "/" + string.Concat(parts));

    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz")]
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar")]
    [InlineData("/foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar")]
    [InlineData("/foo/bar/\u30C4", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/\u30C4")]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz")]
    [InlineData("/foo/bar/baz", "/foo/bar/%62%61%7A")]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-*.html")]
    [InlineData("/path/foo-%24", "/path/foo-$")]
    [InlineData("/path/foo-%24$", "/path/foo-$")]
    [InlineData("/a$b", "/a$b")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/*https://", "/login?to=https://gull.example/")]
    [InlineData("/fish", "/fish/salmon.html")]
    [InlineData("/fish*", "/fishheads")]
    [InlineData("/*.php", "/folder/filename.php?parameters")]
    [InlineData("/*.php$", "/folder/filename.php")]
    [InlineData("/fish*.php", "/fishheads/catfish.php?parameters")]
    [InlineData("*.gif$", "/example/a.gif")]
    [InlineData("*", "/")]
    [InlineData("/$", "/")]
    [InlineData("/*?", "/a?")]
    public void A_pattern_matches(string pattern, string path) => Assert.True(Matches(pattern, path));

    [Theory]
    [InlineData("/fish", "/Fish.asp")]
    [InlineData("/fish", "/a/fish")]
    [InlineData("/fish/", "/fish")]
    [InlineData("/*.php$", "/filename.php?parameters")]
    [InlineData("/*.php$", "/filename.php/")]
    [InlineData("/*.php", "/windows.PHP")]
    [InlineData("/fish*.php", "/Fish.PHP")]
    [InlineData("/a%2Fb", "/a/b")]
    [InlineData("/a/b", "/a%2Fb")]
    [InlineData("/%2A", "/a")]
    [InlineData("/$", "/a")]
    [InlineData("/a$b", "/a")]
    [InlineData("/ab*b$", "/ab")]
    public void A_pattern_does_not_match(string pattern, string path) => Assert.False(Matches(pattern, path));

    [Theory]
    [InlineData("allow: /p\ndisallow: /", "/page", true)]
    [InlineData("allow: /folder\ndisallow: /folder", "/folder/page", true)]
    [InlineData("disallow: /folder\nallow: /folder", "/folder/page", true)]
    [InlineData("allow: /page\ndisallow: /*.htm", "/page.htm", false)]
    [InlineData("allow: /page\ndisallow: /*.ph", "/page.php5", true)]
    [InlineData("allow: /$\ndisallow: /", "/", true)]
    [InlineData("allow: /$\ndisallow: /", "/page.htm", false)]
    [InlineData("disallow: /%61%61\nallow: /aaa", "/aaa", true)]
    public void The_longest_pattern_counts_and_allow_before_disallow(string rules, string path, bool isAllowed) => Assert.Equal(
        isAllowed,
        RobotsRules.Parse(Encoding.UTF8.GetBytes("user-agent: *\n" + rules), "gullbot").IsAllowed(new Uri("https://gull.example" + path)));

    [Fact]
    public void Matching_is_what_trying_everything_finds() => Gen.Select(Patterns, Paths).Sample((pattern, path) =>
    {
        byte[] octets = RobotsPath.Of(new Uri("https://gull.example" + path));
        bool isToEnd = pattern.EndsWith('$');
        byte[] inOrder = RobotsPath.OfPattern(Encoding.UTF8.GetBytes(isToEnd ? pattern[..^1] : pattern));

        Assert.Equal(Tried(inOrder, octets, isToEnd), Matches(pattern, path));
    });

    [Fact]
    public void A_path_is_found_by_itself_however_it_is_encoded() => Paths.Sample(path =>
    {
        string canonical = Encoding.ASCII.GetString(RobotsPath.Of(new Uri("https://gull.example" + path)));

        Assert.True(Matches(canonical + "$", path));
        Assert.Equal(canonical, Encoding.ASCII.GetString(RobotsPath.Of(new Uri("https://gull.example" + canonical))));
        Assert.Equal(canonical, Encoding.ASCII.GetString(RobotsPath.OfPattern(Encoding.ASCII.GetBytes(canonical))));
    });

    [Fact]
    public void Many_stars_are_matched_without_trying_all_their_places()
    {
        string stars = "/" + string.Concat(Enumerable.Repeat("a*", 4000)) + "b";
        string repeated = "/*" + new string('a', 8000) + "b";
        string path = "/" + new string('a', 20_000);

        Assert.False(Matches(stars, path));
        Assert.True(Matches(stars, path + "b"));
        Assert.False(Matches(repeated, path));
        Assert.True(Matches(repeated, path + "b"));
    }

    private static bool Matches(string pattern, string path) =>
        new RobotsRule(Encoding.UTF8.GetBytes(pattern), isAllowed: false).Matches(RobotsPath.Of(new Uri("https://gull.example" + path)));

    private static bool Tried(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> path, bool isToEnd)
    {
        if (pattern.IsEmpty)
        {
            return !isToEnd || path.IsEmpty;
        }

        if (pattern[0] != (byte)'*')
        {
            return !path.IsEmpty && path[0] == pattern[0] && Tried(pattern[1..], path[1..], isToEnd);
        }

        for (int skipped = 0; skipped <= path.Length; skipped++)
        {
            if (Tried(pattern[1..], path[skipped..], isToEnd))
            {
                return true;
            }
        }

        return false;
    }
}
