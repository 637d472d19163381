using System;
using System.Linq;
using NewsTemplates.Authoring.Drafting;

namespace NewsTemplates.Authoring.Tests.Drafting;

public class LayoutDraftTests
{
    private static DraftPage Page(string name, string url, string topic) => new(name, $"""
        <!DOCTYPE html>
        <html lang="en"><head><link rel="canonical" href="{url}"><meta property="og:title" content="The {topic} returns">
        <meta property="article:published_time" content="2026-02-03T08:00:00Z"></head>
        <body><nav><a href="/">Home</a></nav>
        <article><h1>The {topic} returns</h1><div class="text">
        <p>After a year in the yard the {topic} was back in the harbour on Monday, and a crowd had come to see it.</p>
        <p>The {topic} will leave every morning at eight, said its owner, as long as the wind does not come from the north.</p>
        <p>Nobody knows yet what a ride on the {topic} will cost in the summer, but it will not be less than last year.</p>
        </div></article></body></html>
        """, null);

    [Fact]
    public void A_page_without_text_is_left_out_and_named()
    {
        DraftPage empty = new("empty.html", "<head><link rel=canonical href='https://bay.example/c-3'></head><body><div id=app></div>", null);
        LayoutDraft draft = LayoutDraft.Of(
            [Page("a.html", "https://bay.example/a-1", "ferry"), empty, Page("b.html", "https://bay.example/b-2", "tug")]);

        Assert.Equal(2, draft.Samples.Count);
        Assert.Contains(draft.Notes, note => note.StartsWith("empty.html is left out: it has no text", StringComparison.Ordinal));
        DraftException nothing = Assert.Throws<DraftException>(() => LayoutDraft.Of([empty]));
        Assert.StartsWith("empty.html is left out", nothing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_of_one_publisher_are_one_site()
    {
        LayoutDraft draft = LayoutDraft.Of(
            [Page("a.html", "https://sport.bay.co.uk/a-1", "ferry"), Page("b.html", "https://www.bay.co.uk/b-2", "tug")]);

        Assert.Contains("hosts: [sport.bay.co.uk, bay.co.uk, www.bay.co.uk]", draft.Yaml, StringComparison.Ordinal);
        Assert.Equal("bay.co.uk", draft.Folder);
        Assert.All(draft.Samples, sample => Assert.NotNull(sample.Result.Record));
    }

    [Fact]
    public void Pages_of_two_publishers_are_refused()
    {
        DraftException refusal = Assert.Throws<DraftException>(() => LayoutDraft.Of(
            [Page("a.html", "https://bay.co.uk/a-1", "ferry"), Page("b.html", "https://cape.co.uk/b-2", "tug")]));
        Assert.StartsWith("b.html is of cape.co.uk, a.html of bay.co.uk: begin a layout for each site. ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--url", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_that_all_pages_name_are_those_of_the_site()
    {
        const string Own = """
            <link rel="alternate" type="application/rss+xml" href="/rss.xml">
            <link rel="alternate" type="application/atom+xml" href="https://bay.example/a">
            <link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" hreflang="tr" href="/tr">
            <link rel="alternate" type="application/rss+xml" href="https://feeds.elsewhere.example/all">
            """;
        DraftPage one = Page("a.html", "https://bay.example/a-1", "ferry");
        DraftPage other = Page("b.html", "https://bay.example/b-2", "tug");
        LayoutDraft draft = LayoutDraft.Of(
        [
            one with { Html = one.Html.Replace("<head>", $"<head>{Own}<link rel=alternate type=application/rss+xml href=/a-1/feed>") },
            other with { Html = other.Html.Replace("<head>", $"<head>{Own}<link rel=alternate type=application/rss+xml href=/tug.xml>") },
        ]);

        Assert.Contains(
            "feeds:\n  - rss: https://bay.example/rss.xml\n  - atom: https://bay.example/a\npages:\n", draft.Yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("feeds:", LayoutDraft.Of([one, other]).Yaml, StringComparison.Ordinal);
    }
}
