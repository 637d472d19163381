using System;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;
using static NewsTemplates.Language.Tests.Samples.SampledSite;

namespace NewsTemplates.Language.Tests.Samples;

/// <summary>What the approved result tells of where a mistake is: of the rule, beside it, or in what holds it.</summary>
public class ApprovedPlaceTests
{
    private const string Layout = """
        site: Harbor
        hosts: [harbor.example]
        culture: tr-TR
        timezone: Europe/Istanbul
        enums:
          Desk: { Town: [SEHIR, KENT], Sport: SPOR }
        blocks:
          Item: { desk: .desk as Desk, title: h3 }
        pages:
          Story:
            urls: /{slug}-{id:int}
            unless: .live
            fields:
              title: h1
              storyId: { from: url(id), as: int }
              published: { from: .date, match: 'Yayın: (.*)', as: datetime, format: d MMMM yyyy HH:mm }
              seen: time@datetime as datetime
              price?: { from: .price, remove: ' TL$', as: decimal }
              pictures: { each: figure, as: image, caption: { from: figcaption, except: .zoom } }
              text: { in: article, as: body, except: [.share, .more] }
              related: { each: .item, as: Item, count: 0.. }
          Live:
            urls: /{slug}-{id:int}
            when: .live
            fields: { title: h1 }
        """;

    private const string Page = """
        <html lang="tr"><link rel="canonical" href="https://harbor.example/liman-17"><h1>Yeni liman</h1>
        <p class="date">Yayın: 28 Ağustos 2026 09:05</p><time datetime="2026-08-28T09:05:00"></time><b class="price">12,50 TL</b>
        <figure><img src="/a.jpg" alt="Liman"><figcaption>Giriş <i class="zoom">büyüt</i></figcaption></figure>
        <article><p>Liman açıldı. <i class="more">Devamı</i></p><p>Vapur geldi.</p><p class="share">Paylaş</p></article>
        <div class="item"><i class="desk">KENT</i><h3>Park</h3></div><div class="item"><i class="desk">SPOR</i><h3>Yarış</h3></div>
        <div class="item"><i class="desk">SEHIR</i><h3>Köprü</h3></div>
        """;

    private const string LivePage = """
        <html lang="tr"><link rel="canonical" href="https://harbor.example/firtina-18"><h1>Fırtına</h1><ol class="live"><li>x</ol>
        """;

    [Fact]
    public void What_is_right_is_not_reported() => AssertReports(Layout, Samples());

    [Theory]
    [InlineData("match: 'Yayın: (.*)', ", "", "«published»:", "NT3016", "its 'format' fits '28 Ağustos 2026 09:05' in it: cut that out")]
    [InlineData("timezone: Europe/Istanbul\n", "", "site: «Harbor»", "NT3016", "it says no offset: write the site's 'timezone'")]
    [InlineData("tr-TR", "en-GB", "«en-GB»", "NT3016", "the layout's culture is en-GB, and the page is in 'tr': correct it")]
    [InlineData("remove: ' TL$', ", "", "«price?»:", "NT3016", "'12,50 TL' cannot be read as decimal")]
    [InlineData("[SEHIR, KENT]", "SEHIR", "«Town»:", "NT3016", "approved is Town: add it to the labels of Town")]
    [InlineData("[.share, .more]", "[.share]", "[«.share»]", "NT3032", "Devamı")]
    [InlineData(", except: [.share, .more]", "", "«text»:", "NT3032", "Devamı")]
    [InlineData(", except: .zoom", "", "from: «figcaption»", "NT3032", "'pictures[0].caption'")]
    [InlineData("url(id), as: int", "url(id)", "«storyId»:", "NT3032", "is '17', approved is 17")]
    [InlineData("{id:int}\n    unless", "{id}\n    unless", "«/{slug}-{id}»\n", "NT3036", "is /{slug}-{id}, approved is /{slug}-{id:int}")]
    [InlineData("unless: .live", "unless: .liv", "«.liv»\n", "NT3035", "approved is Live")]
    public void A_mistake_is_reported_once_where_it_is(string right, string wrong, string place, string id, string message)
    {
        string layout = Changed(Changed(Layout, right, wrong), place.Replace("«", "").Replace("»", ""), place);
        Assert.Contains(message, AssertReport(layout, Samples(), id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ Town: [SEHIR, KENT]", "{ «Twn»: [SEHIR, KENT]")]
    [InlineData("title: h3 }", "«titel»: h3 }")]
    public void What_was_renamed_is_reported_at_its_new_name(string right, string wrong) =>
        AssertReport(Changed(Layout, right, wrong), Samples(), "NT3032");

    [Fact]
    public void An_exception_that_keeps_no_sample_away_does_nothing()
    {
        string layout = Changed(Layout, "unless: .live", "unless: «.blog»");
        layout = layout[..layout.IndexOf("  Live:", StringComparison.Ordinal)];
        string message = AssertReport(layout, [Samples()[0]], "NT3027");
        Assert.Equal(
            "'unless: .blog' of Story does nothing on any sample: correct it, take it away, or save a page that needs it", message);
    }

    private static Sample[] Samples() =>
    [
        Sample(Page, Approve(Page, Layout, "https://harbor.example/liman-17"), "liman.html"),
        Sample(LivePage, ApprovedLive, "live.html"),
    ];

    private static string ApprovedLive { get; } = ApprovedResult.Write(
        SampleChecks.Extract(Read(Layout), Sample(LivePage, null, "live.html"))!);
}
