using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;

namespace NewsTemplates.Authoring.Tests.Drafting;

public class UrlDraftTests
{
    private static Uri[] On(string paths) =>
        [.. paths.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(path => new Uri("https://harbour.example" + path))];

    private static string Draft(string pages, string links = "") => string.Join(" ", UrlDraft.Articles(On(pages), On(links)));

    [Theory]
    [InlineData("/world/ferry-returns-to-port-123456", "/{*path}/{slug}-{id:int}")]
    [InlineData("/world/ferry-returns-to-port", "/{*path}")]
    [InlineData("/article/ferry-returns-to-port", "/{*path}")]
    [InlineData("/2026/02/03/ferry-returns-to-port", "/{*path}")]
    [InlineData("/ferry-returns-to-port.html", "/{*path}")]
    public void One_address_says_little(string page, string expected) => Assert.Equal(expected, Draft(page));

    [Theory]
    [InlineData("/world/ferry-returns-123456.html /sport/boats-race-123457.html", "/{*path}/{slug}-{id:int}.html")]
    [InlineData("/world/ferry-returns-123456.html /boats-race-123457.html", "/{slug}-{id:int}.html /{*path}/{slug}-{id:int}.html")]
    [InlineData("/world/2026/02/03/ferry-returns /2026/02/04/boats-race", "/{year:int}/{month:int}/{day:int}/{slug} "
        + "/{*path}/{year:int}/{month:int}/{day:int}/{slug}")]
    [InlineData("/world/ferry-returns /world/boats-race", "/{*path}")]
    [InlineData("/news/ferry-returns /news/boats-race", "/{*path}")]
    [InlineData("/world/a/ferry-returns /sport/boats-race", "/{*path}")]
    public void Two_addresses_say_how_they_end(string pages, string expected) => Assert.Equal(expected, Draft(pages));

    [Fact]
    public void Three_addresses_of_one_form_are_a_form() =>
        Assert.Equal("/{section}/{slug}", Draft("/world/ferry-returns /sport/boats-race /world/bridge-opens"));

    [Theory]
    [InlineData("/world/ferry-returns-to-port", "/{section}/{slug}", "sport", "sport", "world", "arts", "arts")]
    [InlineData("/world/ferry-returns-to-port", "/{*path}", "sport/boats", "sport", "world", "arts/film", "arts")]
    [InlineData("/2026/02/03/ferry-returns-to-port", "/{year:int}/{month:int}/{day:int}/{slug}",
        "2026/02/03", "2026/02/02", "2026/01/31", "2026/01/30", "2026/01/29")]
    [InlineData("/2026/02/03/ferry-returns-to-port", "/{*path}", "2026/02/03", "2026/02/02", "live", "2026/01/30", "gallery")]
    public void The_links_of_a_page_say_what_form_others_have(string page, string expected, params string[] folders)
    {
        IEnumerable<string> links = folders.Select((folder, i) => $"/{folder}/boats-race-in-the-bay{i}x");
        Assert.Equal(expected, Draft(page, string.Join(" ", links.Append("/about-us").Append("/privacy/policy"))));
    }

    [Theory]
    [InlineData("/world/20260203/ferry-returns", "/{section}/{date:int}/{slug}")]
    [InlineData("/world/123456/ferry-returns", "/{section}/{id:int}/{slug}")]
    [InlineData("/world/20261503/ferry-returns", "/{section}/{id:int}/{slug}")]
    public void Names_say_what_they_hold(string page, string expected) =>
        Assert.Equal(expected, Draft(string.Join(" ", Enumerable.Range(0, 3).Select(i => page + new string('s', i)))));
}
