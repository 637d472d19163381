using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Authoring.Tests.Drafting;

public class FrontDraftTests
{
    private static readonly string[] Places = ["harbour", "island", "lighthouse", "market", "railway", "theatre", "quarry", "lagoon"];

    private static string Story(string desk, int number) => $"The {Places[number % Places.Length]} has a new {desk} keeper";

    private static string Address(string desk, int number) => $"/{desk}/{Places[number % Places.Length]}-{number}";

    private static string Large(string desk, int number) => $"""
        <article class="card"><a href="{Address(desk, number)}"><h4>A kicker of {desk}</h4><h3>{Story(desk, number)}</h3></a>
        <p class="card-text">Since Monday the {Places[number % Places.Length]} is looked after by someone who knows all of {desk}.</p></article>
        """;

    private static string Small(string desk, int number) =>
        $"""<li class="brief"><h5 class="brief-title"><a href="{Address(desk, number)}">{Story(desk, number)}</a></h5></li>""";

    private static string Section(string desk, int number) => $"""
        <section class="desk"><h2 class="desk-name">{desk}</h2><div>{Large(desk, number)}{Large(desk, number + 1)}</div>
        <ul>{Small(desk, number + 2)}{Small(desk, number + 3)}</ul></section>
        """;

    private static string MostRead => $"""
        <div class="most-read"><h2>Most read</h2><ol>{string.Concat(Enumerable.Range(0, 4)
            .Select(number => $"""<li class="rank"><a href="{Address("read", number)}">{Story("read", number)}</a></li>"""))}</ol></div>
        """;

    private static string Page(string content) => $"""
        <!DOCTYPE html><html lang="en"><head><title>The Bay</title></head><body>
        <nav><ul><li><a href="/world">World and all that is in it, every day</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main>{content}</main><footer><ul><li><a href="/terms">The terms on which you may read us</a></li></ul></footer></body></html>
        """;

    private static (LayoutDraft Draft, LayoutRecord Record) Draft(string content)
    {
        LayoutDraft draft = LayoutDraft.Of([new DraftPage("front.html", Page(content), new Uri("https://bay.example/"))]);
        return (draft, (LayoutRecord)draft.Samples[0].Result.Record!);
    }

    private static string[] Texts(object? list, string field) =>
        [.. ((IReadOnlyList<object>)list!).Select(item => ((LayoutRecord)item)[field]!.ToString()!)];

    private static LayoutDraft OfTwo(string first, string second) => LayoutDraft.Of(
    [
        new DraftPage("monday.html", Page(first), new Uri("https://bay.example/")),
        new DraftPage("tuesday.html", Page(second), new Uri("https://bay.example/index")),
    ]);

    [Fact]
    public void Headings_that_all_pages_have_alike_are_members_of_an_enum()
    {
        LayoutDraft draft = OfTwo(
            Section("Dünya", 1) + Section("SPORT", 3) + Section("Arts &amp; books", 4),
            Section("Dünya", 5) + Section("SPORT", 2) + Section("Arts &amp; books", 7));

        Assert.Contains("  Label:\n    Dunya: Dünya\n    Sport: SPORT\n    ArtsBooks: Arts & books\n", draft.Yaml, StringComparison.Ordinal);
        Assert.All(draft.Samples, sample =>
        {
            var front = (IFrontPage)sample.Result.Record!;
            Assert.Equal(["Dünya", "SPORT", "Arts & books"], front.Blocks.Select(block => block.Heading));
            Assert.All(front.Blocks, block => Assert.Equal(4, block.Items.Count));
        });
    }

    [Fact]
    public void Headings_that_come_and_go_are_texts()
    {
        LayoutDraft draft = OfTwo(
            Section("World", 1) + Section("Sport", 3) + Section("Arts", 4),
            Section("World", 5) + Section("Sport", 2) + Section("Ferries", 7));

        Assert.DoesNotContain("enums:", draft.Yaml, StringComparison.Ordinal);
        Assert.Equal(["World", "Sport", "Ferries"], Texts(((LayoutRecord)draft.Samples[1].Result.Record!)["blocks"], "heading"));
    }

    [Fact]
    public void A_front_page_has_a_lead_and_blocks_and_all_teasers()
    {
        (_, LayoutRecord front) = Draft(
            $"""<div class="top"><div class="hero">{Large("lead", 0)}</div></div>"""
            + Section("World", 1) + Section("Sport", 3) + Section("Arts", 4) + MostRead);

        Assert.Equal(Story("lead", 0), ((LayoutRecord)front["lead"]!)["title"]);
        Assert.Equal(["World", "Sport", "Arts", "Most read"], Texts(front["blocks"], "heading"));
        LayoutRecord[] blocks = [.. ((IReadOnlyList<object>)front["blocks"]!).Cast<LayoutRecord>()];
        Assert.All(blocks, block => Assert.Equal(4, ((IReadOnlyList<object>)block["items"]!).Count));
        Assert.Equal(Enumerable.Range(1, 4).Select(number => Story("World", number)), Texts(blocks[0]["items"], "title"));
        Assert.Equal(17, Texts(front["items"], "url").Distinct().Count());
        Assert.DoesNotContain("https://bay.example/terms", Texts(front["items"], "url"));
    }

    [Fact]
    public void Of_two_headings_in_a_link_the_higher_is_the_headline()
    {
        (LayoutDraft draft, LayoutRecord front) = Draft(string.Concat(Enumerable.Range(0, 6).Select(number => Large("world", number))));

        Assert.Equal(Enumerable.Range(0, 6).Select(number => Story("world", number)), Texts(front["items"], "title"));
        Assert.Contains("summary?: .card-text", draft.Yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h2>World</h2>", "<h2>Sport</h2>")]
    [InlineData("<div class='bar'><h2>World</h2><i>all of it</i></div>", "<div class='bar'><h2>Sport</h2></div>")]
    public void Headings_beside_teasers_open_groups(string first, string second)
    {
        (LayoutDraft draft, LayoutRecord front) = Draft(
            $"{Large("lead", 5)}{first}{Large("world", 0)}{Large("world", 1)}{Large("world", 2)}{second}{Large("sport", 3)}{Large("sport", 4)}");

        Assert.Contains("{ groups: ", draft.Yaml, StringComparison.Ordinal);
        Assert.Equal(6, Texts(front["items"], "title").Length);
        Assert.Equal(["World", "Sport"], Texts(front["blocks"], "heading"));
        Assert.Equal([3, 2], ((IReadOnlyList<object>)front["blocks"]!).Select(block => Texts(((LayoutRecord)block)["items"], "url").Length));
    }

    [Fact]
    public void A_heading_beside_each_teaser_is_a_kicker()
    {
        (LayoutDraft draft, LayoutRecord front) = Draft(string.Concat(Enumerable.Range(0, 5).Select(number =>
            $"<h4>Of the bay {number}</h4>{Large("world", number)}")));

        Assert.Equal(5, Texts(front["items"], "title").Length);
        Assert.DoesNotContain("groups:", draft.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void What_all_teasers_say_is_no_summary()
    {
        string[] items = [.. Enumerable.Range(0, 6).Select(number =>
            $"""<article><h3><a href="{Address("world", number)}">{Story("world", number)}</a></h3>"""
            + """<p class="text">Keep this story for later, on your list of things to read.</p></article>""")];
        (LayoutDraft draft, _) = Draft(string.Concat(items));

        Assert.DoesNotContain("summary", draft.Yaml, StringComparison.Ordinal);
    }
}
