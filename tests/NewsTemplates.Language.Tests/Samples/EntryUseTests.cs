using System;
using NewsTemplates.Language.Samples;
using static NewsTemplates.Language.Tests.Samples.SampledSite;

namespace NewsTemplates.Language.Tests.Samples;

/// <summary>Entries that do something on no sample are reported where they stand; those that do are not.</summary>
public class EntryUseTests
{
    private const string Html = """
        <!DOCTYPE html>
        <link rel="canonical" href="https://daily.example/a-story">
        <article>
        <h1><b>LIVE</b> Bridge opens</h1>
        <p class="by">By Ada Deniz; Cem Ay; Staff</p>
        <p class="desk">WORLD</p>
        <figure><img src="/a.jpg" alt="A bridge"><figcaption>The bridge <i>Photo: Cem Ay</i></figcaption></figure>
        <div class="story"><p class="lede">Cars may cross.</p><h4>Tolls</h4><p>They stay. <span class="more">More</span></p></div>
        </article>
        """;

    [Theory]
    [InlineData("title: { from: h1, except: b }")]
    [InlineData("title: { from: h1, except: «i» }")]
    [InlineData("title: { from: h1, except: 'b, «.bx»' }")]
    [InlineData("title: { from: h1, except: [b, «.bx»] }")]
    [InlineData("title: { from: h1, match: 'Bridge .*' }")]
    [InlineData("title: { from: h1, match: «'.*'» }")]
    [InlineData("title: { from: h1, remove: ['^LIVE ', «'^DEAD '»] }")]
    [InlineData("title: { from: h1, replace: { LIVE: Live, «DEAD»: Dead } }")]
    [InlineData("title: { from: h1, except: b, map: { Bridge opens: Bridge, «Bridge closes»: Bridge } }")]
    [InlineData("title: { from: h1, reject: «'^DEAD '» }")]
    [InlineData("by: { each: .by, remove: '^By ', split: [';', «'/'»], reject: ['^Staff$', «'^Agency$'»] }")]
    [InlineData("by: { each: [{ from: .by, remove: «'^Von '» }], split: ';' }")]
    [InlineData("images: { each: figure, as: image, caption: figcaption, credit: figcaption i }")]
    [InlineData("images: { each: figure, as: image, caption: «.cap», alt: img@alt }")]
    [InlineData("images: { each: figure, as: image, credit: { from: figcaption i, remove: ['^Photo: ', «'^Foto: '»] } }")]
    [InlineData("images: { each: figure, as: image, cover: «.lead» }")]
    [InlineData("images: { each: figure, as: image, url: { from: img, except: «b» } }")]
    [InlineData("body: { as: body, in: .story, headings: h4, summary: .lede, except: .more }")]
    [InlineData("body: { as: body, in: .story, headings: «h5», summary: «.spot», except: [.more, «.share»] }")]
    [InlineData("desk: .desk as Desk")]
    public void An_entry_is_reported_if_it_does_nothing(string field)
    {
        string layout = $$"""
            site: Daily
            hosts: [daily.example]
            enums:
              Desk: { World: [WORLD, {{(field.StartsWith("desk", StringComparison.Ordinal) ? "«GLOBE»" : "GLOBE")}}] }
            pages:
              Article:
                urls: /{slug}
                fields:
                  heading: h1
                  {{field}}
            """;
        if (!field.StartsWith("desk", StringComparison.Ordinal))
        {
            layout = layout.Replace("enums:\n", "ignore: { NT2050: unused here }\nenums:\n");
        }

        AssertNothingElse(layout);
    }

    [Theory]
    [InlineData("OTHER", "OTHER")]
    [InlineData("[]", "Other")]
    public void A_member_that_the_layout_gives_itself_needs_no_text_of_a_page(string labels, string constant) => AssertNothingElse($$"""
        site: Daily
        hosts: [daily.example]
        enums: { Desk: { World: WORLD, Other: {{labels}} } }
        pages: { Article: { urls: "/{slug}", fields: { title: h1, desk: { from: [.desk, const({{constant}})], as: Desk } } } }
        """);

    [Theory]
    [InlineData("hosts: [daily.example, www.daily.example]")]
    [InlineData("hosts: [www.daily.example, daily.example, «m.daily.example»]")]
    [InlineData("hosts: ['*.daily.example', daily.example]", "*.daily.example")]
    public void A_host_without_a_sample_is_reported(string hosts, string? unused = null)
    {
        hosts = unused is null ? hosts : hosts.Replace($"'{unused}'", $"«'{unused}'»");
        AssertNothingElse($$"""
            site: Daily
            {{hosts}}
            pages: { Article: { urls: "/{slug}", fields: { title: h1 } } }
            """);
    }

    [Fact]
    public void A_URL_pattern_without_a_sample_is_reported_where_others_of_its_page_have_one() => AssertNothingElse("""
        site: Daily
        hosts: daily.example
        pages: { Article: { urls: ["/{slug}", «"/{year:int}/{slug}"»], fields: { title: h1 } } }
        """);

    [Fact]
    public void A_refusal_without_a_refused_sample_is_reported() => AssertNothingElse("""
        site: Daily
        hosts: daily.example
        refuse: [{ when: «form#challenge», reason: bot challenge }]
        pages:
          Article:
            urls: /{slug}
            refuse:
              - { when: «.error», reason: no article }
              - { when: .gone, reason: no article any more, ignore: { NT3027: none is saved } }
            fields: { title: h1 }
        """);

    [Fact]
    public void An_enum_may_say_that_its_labels_are_not_seen() => AssertNothingElse("""
        site: Daily
        hosts: daily.example
        enums: { Desk: { World: [WORLD, GLOBE], Sport: SPORT, ignore: { NT3027: a sample has one desk } } }
        pages: { Article: { urls: "/{slug}", fields: { title: h1, desk: .desk as Desk } } }
        """);

    [Fact]
    public void A_misspelt_class_in_except_is_told_with_the_nearest()
    {
        string message = AssertNothingElse("""
            site: Daily
            hosts: daily.example
            pages: { Article: { urls: "/{slug}", fields: { title: h1, body: { as: body, in: .story, except: «.mroe» } } } }
            """)[0];
        Assert.Equal(
            "'except: .mroe' of 'body' does nothing on any sample (did you mean '.more', 1 match?): "
                + "correct it, take it away, or save a page that needs it",
            message);
    }

    [Fact]
    public void Where_an_approved_value_differs_the_idle_entry_is_the_mistake()
    {
        const string Right = """
            site: Daily
            hosts: daily.example
            pages: { Article: { urls: "/{slug}", fields: { images: { each: figure, as: image }, body: { as: body, in: .story, except: .more } } } }
            """;
        string message = AssertReport(Right.Replace(".more", "«.mor»"), [Sample(Html, Approve(Html, Right))], "NT3032");
        Assert.Contains("('except: .mor' does nothing (did you mean '.more', 1 match?))", message, StringComparison.Ordinal);
    }

    // All reports are NT3027, at the marks.
    private static string[] AssertNothingElse(string layout)
    {
        int marks = layout.Split('«').Length - 1;
        string unmarked = layout.Replace("«", "").Replace("»", "");
        Sample sample = Sample(Html, Approve(Html, unmarked));
        return AssertReports(layout, [sample], [.. System.Linq.Enumerable.Repeat("NT3027", marks)]);
    }
}
