using System;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Tests.Shrinking;

public sealed class SelectorNamesTests
{
    private const string Yaml =
        """
        site: Harbor
        hosts: [harbor.example]
        blocks:
          Link: { title: h3, url: a@href as uri }
        pages:
          Article:
            urls: /
            fields:
              title: [h1, meta(og:title)]
              topics: { each: 'a[href*="/subjects/of-the-harbor-and-its-isles/"]' }
              place?: [.dateline-town, "json-ld(Article.contentLocation)"]
              tags: each json-ld(Article.keywords)
        """;

    private static readonly Layout Layout = Language.Layout.Read("harbor.layout.yaml", Yaml);

    [Fact]
    public void The_names_of_a_layout_are_those_of_its_selectors()
    {
        var words = new LayoutWords(Layout, null);

        Assert.All(["h1", "h3", "a", "href", "dateline-town"], name => Assert.True(words.Names(name), name));
        Assert.All(
            ["title", "url", "from", "each", "as", "uri", "og", "meta", "topics", "Article", "keywords"],
            name => Assert.False(words.Names(name), name));
    }

    [Fact]
    public void Of_an_address_stays_the_part_alone_that_a_selector_asks_for()
    {
        string small = Shrink(Layout, Page);

        Assert.Contains("/subjects/of-the-harbor-and-its-isles/", small, StringComparison.Ordinal);
        Assert.DoesNotContain("boats", small, StringComparison.Ordinal);
        Assert.DoesNotContain("lighthouse", small, StringComparison.Ordinal);
    }

    [Fact]
    public void What_wraps_a_single_element_goes()
    {
        Assert.DoesNotContain("<div><div>", Shrink(Layout, Page), StringComparison.Ordinal);
        Assert.Contains("<div><div>", Shrink(Changed("[h1,", "['div > div > h1',"), Page), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_the_value_of_a_field_without_one_stays()
    {
        Layout required = Changed("place?:", "place:");
        string page = Page + "<i class='town-name'>Old Harbor</i><b class='track-9'>Buy boats</b><b class='x-author'>Mira Tansel</b>";

        string broken = Shrink(required, page);

        Assert.Contains("class=\"town-name\"", broken, StringComparison.Ordinal);
        Assert.Contains("class=\"x-author\"", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("track-9", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("town-name", Shrink(Layout, page), StringComparison.Ordinal);
    }

    private const string Page =
        """
        <!DOCTYPE html><html><head><link rel="canonical" href="https://harbor.example/"></head><body>
        <div><div><h1>Ferries of the bay</h1></div></div>
        <script type="application/ld+json">{"@type": "Article", "keywords": ["Fish"]}</script>
        <a href="/lighthouse/subjects/of-the-harbor-and-its-isles/fishing-boats">Fishing</a> <a href="/elsewhere" class="title from">Other</a>
        """;

    private static Layout Changed(string part, string other) =>
        Language.Layout.Read("harbor.layout.yaml", Yaml.Replace(part, other, StringComparison.Ordinal));

    private static string Shrink(Layout layout, string html)
    {
        var sample = new Sample("samples/a.html", "samples/a.html", html, "samples/a.expected.json", null);
        sample = sample with { ApprovedText = ApprovedResult.Write(SampleChecks.Extract(layout, sample)!) };
        return new SampleShrinking(layout).Shrink([sample], sample).Html;
    }
}
