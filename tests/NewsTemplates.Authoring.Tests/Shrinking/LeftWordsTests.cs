using System;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Tests.Shrinking;

/// <summary>What may be left of a page's words because the layout itself has it, and what may not.</summary>
public sealed class LeftWordsTests
{
    private const string Id = "0be1cf24-fbad-41ad-9cfe-5ebd7a8bfacd";

    [Fact]
    public void A_name_of_a_selector_is_no_word_of_the_page()
    {
        ShrunkSample small = Shrink(
            "title: .harbor-article__content-group--wide-story h1",
            """
            <div class="harbor-article__content-group--wide-story"><h1>Ferries of the bay</h1></div>
            <script>window.parts = ["harbor-article__content-group--wide-story"];</script>
            """);

        Assert.Contains("harbor-article__content-group--wide-story", small.Approved, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferries", small.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^=Tags")]
    [InlineData("*='|More_about'")]
    [InlineData("$=' of the islands and bays']")]
    public void Of_an_attribute_stays_what_a_selector_asks_for(string asked)
    {
        string small = Shrink(
            $"topics: each a[data-x{asked.TrimEnd(']')}]",
            """
            <a data-x="Tags|More_about_ferries_and_their_old_captains of the islands and bays" href="#1">Ferries</a><a href="#2">Boats</a>
            """).Html;

        Assert.DoesNotContain("captains", small, StringComparison.Ordinal);
        Assert.Matches("^[^<]*(<[^<]*)*data-x=\"", small);
        Assert.Equal(asked.Contains("Tags", StringComparison.Ordinal), small.Contains("Tags", StringComparison.Ordinal));
        Assert.Equal(asked.Contains("More", StringComparison.Ordinal), small.Contains("|More_about", StringComparison.Ordinal));
        Assert.Equal(asked.Contains("islands", StringComparison.Ordinal), small.Contains(" of the islands and bays\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ferry letters?", "Ferry letter of the quiet bay")]
    [InlineData("ferry news(?:letter)?", "Ferry newsletter of the quiet bay")]
    [InlineData("ferr(y)?(ies)? colou?rs?", "Ferry color of the quiet bay")]
    public void A_word_of_an_expression_with_optional_letters_is_known_in_all_forms(string expression, string text)
    {
        string small = Shrink(
            $$"""topics: { each: b, reject: '(?i)^{{expression}} ' }""", $"<b>{text}</b><b>Boats</b>").Html;

        Assert.Contains($"<b>{string.Join(' ', text.Split(' ').Take(2))} ", small, StringComparison.Ordinal);
        Assert.DoesNotContain("quiet", small, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_becomes_another_id()
    {
        string small = Shrink(
            "topics: { each: meta(article:tag), reject: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }",
            $"<meta property='article:tag' content='{Id}'><meta property='article:tag' content='Boats'>").Html;

        Assert.Matches("content=\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"", small);
        Assert.DoesNotContain(Id, small, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_the_layout_needs_is_no_text_of_the_page()
    {
        string small = Shrink("topics: { each: b, reject: '-fbad-41ad-9cfe-5e' }", $"<b>{Id}</b><b>Boats</b>").Html;

        Assert.Contains($"<b>{Id}</b>", small, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_tells_crawlers_is_rewritten_where_a_rule_reads_it()
    {
        const string Robots = "max-image-preview:large, max-snippet:-1";
        ShrunkSample small = Shrink("note: meta(robots)", $"<meta name='robots' content='{Robots}'><p>Boats</p>");
        string note = JsonDocument.Parse(small.Approved).RootElement.GetProperty("data").GetProperty("note").GetString()!;

        Assert.Equal(Robots.Length, note.Length);
        Assert.DoesNotContain("preview", small.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_tells_crawlers_does_not_stay_for_a_field_without_value()
    {
        string small = Shrink(
            "note?: { from: 'meta[name]@content', match: '^Note: (.*)$' }",
            """<meta name="keeper" content="Mira Tansel"><meta name="robots" content="max-image-preview:large, max-snippet:-1"><p>Boats</p>""").Html;

        Assert.DoesNotContain("robots", small, StringComparison.Ordinal);
        Assert.Contains("name=\"keeper\"", small, StringComparison.Ordinal);
    }

    private static ShrunkSample Shrink(string field, string page)
    {
        var layout = Layout.Read(
            "harbor.layout.yaml",
            $"""
            site: Harbor
            hosts: [harbor.example]
            pages:
              Article:
                urls: /
                fields:
                  {field}
            """);
        string html = $"<!DOCTYPE html><html><head><link rel='canonical' href='https://harbor.example/'></head><body>{page}</body></html>";
        var sample = new Sample("samples/a.html", "samples/a.html", html, "samples/a.expected.json", null);
        sample = sample with { ApprovedText = ApprovedResult.Write(SampleChecks.Extract(layout, sample)!) };
        return new SampleShrinking(layout).Shrink([sample], sample);
    }
}
