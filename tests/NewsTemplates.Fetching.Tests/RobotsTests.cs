using System;
using System.Linq;
using System.Text;
using NewsTemplates.Fetching.Robots;

namespace NewsTemplates.Fetching.Tests;

/// <summary>The groups and lines of robots.txt, by RFC 9309.</summary>
public class RobotsTests
{
    // RFC 9309, 5.1.
    private const string SimpleExample = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot

        """;

    [Theory]
    [InlineData("gullbot", "/example/page.html", false)]
    [InlineData("gullbot", "/publications/a", true)]
    [InlineData("gullbot", "/a.gif", false)]
    [InlineData("gullbot", "/a.gif?x", true)]
    [InlineData("gullbot", "/publications/a.gif", true)]
    [InlineData("foobot", "/", false)]
    [InlineData("foobot", "/publications/", false)]
    [InlineData("foobot", "/example/page.html", true)]
    [InlineData("foobot", "/example/allowed.gif", true)]
    [InlineData("barbot", "/example/page.html", false)]
    [InlineData("BazBot", "/example/page.html", false)]
    [InlineData("bazbot", "/example/", true)]
    [InlineData("bazbot", "/a.gif", true)]
    [InlineData("quxbot", "/example/page.html", true)]
    public void The_simple_example_of_the_standard(string token, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, IsAllowed(SimpleExample, path, token));

    // RFC 9309, 5.2.
    [Theory]
    [InlineData("/example/page/disallowed.gif", false)]
    [InlineData("/example/page/", true)]
    [InlineData("/example/page", true)]
    public void The_longest_match_of_the_standard(string path, bool isAllowed) => Assert.Equal(
        isAllowed,
        IsAllowed("User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n", path, "foobot"));

    // RFC 9309, 2.2.1.
    [Theory]
    [InlineData("/foo/a", false)]
    [InlineData("/bar/a", false)]
    [InlineData("/baz/a", true)]
    public void Groups_of_one_token_are_joined(string path, bool isAllowed)
    {
        const string Robots = """
            user-agent: ExampleBot
            disallow: /foo
            disallow: /bar

            user-agent: x
            disallow: /baz

            user-agent: EXAMPLEBOT
            disallow: /b
            allow: /baz
            """;

        Assert.Equal(isAllowed, IsAllowed(Robots, path, "examplebot"));
    }

    [Fact]
    public void A_later_group_of_the_same_token_adds_to_the_first()
    {
        const string Robots = "user-agent: a\ndisallow: /x\n\nuser-agent: b\nuser-agent: a\ndisallow: /y\n\nuser-agent: *\ndisallow: /z\n";

        Assert.Equal([false, false, true], new[] { "/x", "/y", "/z" }.Select(path => IsAllowed(Robots, path, "a")));
        Assert.Equal([true, false, true], new[] { "/x", "/y", "/z" }.Select(path => IsAllowed(Robots, path, "b")));
        Assert.Equal([true, true, false], new[] { "/x", "/y", "/z" }.Select(path => IsAllowed(Robots, path, "c")));
    }

    [Theory]
    [InlineData("user-agent: gullbot-news\ndisallow: /")]
    [InlineData("user-agent: gull\ndisallow: /")]
    [InlineData("disallow: /")]
    [InlineData("user-agent: *\ndisallow:")]
    [InlineData("user-agent: *\ndisallow: # all is open")]
    [InlineData("user-agent: *\n# disallow: /")]
    [InlineData("user-agent: *\ndisallow /")]
    [InlineData("user-agent: *\nnoindex: /")]
    [InlineData("user-agent: *\ndisallow: /\n\nuser-agent: gullbot\nallow: /x")]
    [InlineData("user-agent: *\ndisallow: a")]
    [InlineData("<!DOCTYPE html><title>Not found: /</title>")]
    [InlineData("")]
    public void What_does_not_speak_to_the_crawler_allows_all(string robots) => Assert.True(IsAllowed(robots, "/a"));

    [Theory]
    [InlineData("user-agent: *\ndisallow: /a")]
    [InlineData("\uFEFFUser-Agent: *\r\nDisallow: /a\r\n")]
    [InlineData("user-agent: *\rdisallow: /a\r")]
    [InlineData("USER-AGENT\t:\t* # all\n  Disallow :\t/a # this\n")]
    [InlineData("user-agent: * all of you\ndisallow: /a")]
    [InlineData("user-agent: GullBot/1.0\ndisallow: /a")]
    [InlineData("user-agent: gullbot (news)\ndisallow: /a")]
    [InlineData("user-agent: gullbot\n\n\nSitemap: https://gull.example/s.xml\nuser-agent: x\ncrawl-delay: 3\ndisallow: /a")]
    [InlineData("user-agent: gullbot\ncrawl-delay: 5\n\nuser-agent: x\ndisallow: /a")]
    [InlineData("user-agent: gullbot\nnoindex: /b\ndisallow: /a\nuser-agent: *\nallow: /a")]
    [InlineData("user-agent: *\nallow: /\ndisallow: /a")]
    public void What_speaks_to_the_crawler_counts(string robots)
    {
        Assert.False(IsAllowed(robots, "/a"));
        Assert.True(IsAllowed(robots, "/"));
    }

    [Fact]
    public void The_file_itself_is_always_allowed()
    {
        Assert.True(IsAllowed("user-agent: *\ndisallow: /", "/robots.txt"));
        Assert.True(RobotsRules.DisallowAll.IsAllowed(new Uri("https://gull.example/robots.txt")));
        Assert.False(RobotsRules.DisallowAll.IsAllowed(new Uri("https://gull.example/a/robots.txt")));
    }

    [Fact]
    public void All_or_nothing_is_allowed_where_there_is_no_file()
    {
        foreach (string address in new[] { "https://gull.example", "https://gull.example/?x", "https://gull.example/a/b" })
        {
            Assert.True(RobotsRules.AllowAll.IsAllowed(new Uri(address)));
            Assert.False(RobotsRules.DisallowAll.IsAllowed(new Uri(address)));
        }
    }

    [Theory]
    [InlineData("user-agent: *\ncrawl-delay: 5", 5.0)]
    [InlineData("user-agent: *\nCrawl-Delay : 0.5 # half", 0.5)]
    [InlineData("user-agent: *\ncrawl-delay: 5\ncrawl-delay: 7\ncrawl-delay: 6", 7.0)]
    [InlineData("user-agent: *\ncrawl-delay: 5\ndisallow: /x\nuser-agent: gullbot\ncrawl-delay: 2", 2.0)]
    [InlineData("user-agent: *\ncrawl-delay: 5\ndisallow: /x\nuser-agent: gullbot\ndisallow: /y", null)]
    [InlineData("user-agent: *\ncrawl-delay: 86400", 60.0)]
    [InlineData("user-agent: *\ncrawl-delay: 79228162514264337593543950335", 60.0)]
    [InlineData("user-agent: *\ncrawl-delay: 999999999999999999999999999999999999", null)]
    [InlineData("user-agent: *\ncrawl-delay: -1", null)]
    [InlineData("user-agent: *\ncrawl-delay: soon", null)]
    [InlineData("user-agent: *\ncrawl-delay:", null)]
    [InlineData("crawl-delay: 5", null)]
    public void The_largest_delay_counts_up_to_a_bound(string robots, double? seconds) =>
        Assert.Equal(seconds, Parse(robots).CrawlDelay(TimeSpan.FromMinutes(1))?.TotalSeconds);

    [Fact]
    public void Sitemaps_are_for_all_crawlers()
    {
        RobotsRules rules = Parse(
            "Sitemap: https://gull.example/a.xml\nuser-agent: x\ndisallow: /\nSITEMAP:https://cdn.example/b.xml # b\nsitemap: /c.xml\n"
                + "sitemap: ftp://gull.example/d.xml\nsitemap:\nsitemap: https://gull.example/a.xml");

        Assert.Equal(["https://gull.example/a.xml", "https://cdn.example/b.xml"], rules.Sitemaps.Select(sitemap => sitemap.AbsoluteUri));
    }

    [Fact]
    public void Only_the_first_500_KiB_count_and_no_half_line()
    {
        string comment = new('#', 999);
        string before = "user-agent: *\n" + string.Concat(Enumerable.Repeat(comment + "\n", 511));
        string padded = before + new string('#', (500 * 1024) - before.Length - "\ndisallow: /".Length) + "\n";

        Assert.False(IsAllowed(before + "disallow: /", "/a"));
        Assert.False(IsAllowed(padded + "disallow: /", "/a"));
        Assert.True(IsAllowed(padded + "disallow: /private/", "/a"));
        Assert.True(IsAllowed(padded + "# disallow:\ndisallow: /", "/a"));
    }

    [Fact]
    public void A_line_that_is_too_long_is_passed_over()
    {
        string path = "/" + new string('a', 20_000);

        Assert.True(IsAllowed($"user-agent: *\ndisallow: {path}\ndisallow: /b", "/aaa"));
        Assert.True(IsAllowed($"user-agent: *\ndisallow: {path}\ndisallow: /b", path));
        Assert.False(IsAllowed($"user-agent: *\ndisallow: {path}\ndisallow: /b", "/b"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("gull bot")]
    [InlineData("gullbot/1.0")]
    public void A_token_that_no_group_can_name_is_refused(string token) => Assert.Throws<ArgumentException>(() => Parse("", token));

    private static bool IsAllowed(string robots, string path, string token = "gullbot") =>
        Parse(robots, token).IsAllowed(new Uri("https://gull.example" + path));

    private static RobotsRules Parse(string robots, string token = "gullbot") => RobotsRules.Parse(Encoding.UTF8.GetBytes(robots), token);
}
