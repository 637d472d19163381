using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class SiteCultureTests
{
    private const string Page = "<h1>Bridge</h1><b>1.234</b><time>4 Mart 2026 10:20</time>";

    [Fact]
    public void One_plan_is_read_by_each_site_in_its_own_culture()
    {
        PagePlan<One<decimal>> page = One<decimal>(Layout.Decimal("value", 3, "b"));

        Assert.Equal(1234m, ReadWhole(page, Page, SiteOf("tr-TR")).Value);
        Assert.Equal(1.234m, ReadWhole(page, Page, SiteOf("en-US")).Value);
        Assert.Equal(1.234m, ReadWhole(page, Page).Value);
    }

    [Fact]
    public void One_plan_is_read_by_each_site_in_its_own_time_zone()
    {
        PagePlan<One<DateTimeOffset>> page = One<DateTimeOffset>(Layout.DateTime("value", 3, Layout.From("time").Format("d MMMM yyyy HH:mm")));

        Assert.Equal(TimeSpan.FromHours(3), ReadWhole(page, Page, SiteOf("tr-TR", "Europe/Istanbul")).Value.Offset);
        Assert.Equal(TimeSpan.FromHours(-5), ReadWhole(page, Page, SiteOf("tr-TR", "America/New_York")).Value.Offset);
        Assert.Equal(IssueKind.NotConverted, Read(page, Page, SiteOf("en", "Europe/Istanbul")).Issues[0].Kind);
    }

    [Fact]
    public void A_rule_may_say_another_culture_and_time_zone()
    {
        RulePlan rule = Layout.From("time").Format("d MMMM yyyy HH:mm").Culture("tr").TimeZone("Europe/Istanbul");

        Assert.Equal(
            new DateTimeOffset(2026, 3, 4, 10, 20, 0, TimeSpan.FromHours(3)),
            ReadWhole(One<DateTimeOffset>(Layout.DateTime("value", 3, rule)), Page, SiteOf("en", "America/New_York")).Value);
        Assert.Equal(new DateOnly(2026, 3, 4), ReadWhole(One<DateOnly>(Layout.Date("value", 3, rule)), Page).Value);
    }

    [Theory]
    [InlineData("<h1>Bridge</h1>", null, null)]
    [InlineData("<html lang=en_gb><h1>Bridge</h1>", "en-GB", "html@lang")]
    [InlineData("<meta property=og:locale content=ja_JP><h1>橋</h1>", "ja-JP", "meta(og:locale)")]
    [InlineData(
        "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"橋\",\"inLanguage\":\"ja\"}</script>",
        "ja",
        "json-ld(Article.inLanguage)")]
    public void A_page_s_language_is_what_the_page_says_not_the_culture_of_its_site(string html, string? expected, string? source)
    {
        PagePlan<One<string?>> page = Layout
            .Page("Story", values => new One<string?>(values.Get<string?>("language")))
            .With(Layout.Article(5).Without("title", "published", "body"));
        Extraction<One<string?>> read = Read(page, html, SiteOf("tr-TR"));

        Assert.Equal(expected, read.PageOrThrow().Value);
        Assert.Equal(source, read.ProvenanceOf("language")?.Rule.Source);
        Assert.DoesNotContain(read.Issues, issue => issue.Kind != IssueKind.Fallback);
    }

    public static TheoryData<string?, string?, string?, string?> Unknown => new()
    {
        { "xx-YY", null, null, null },
        { null, "No/Where", null, null },
        { null, null, "xx-YY", null },
        { null, null, null, "No/Where" },
    };

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_machine_that_lacks_a_culture_or_time_zone_names_the_field_and_its_line(
        string? culture, string? timeZone, string? siteCulture, string? siteTimeZone)
    {
        RulePlan rule = Layout.From("time").Format("d MMMM yyyy HH:mm");
        rule = culture is null ? rule : rule.Culture(culture);
        rule = timeZone is null ? rule : rule.TimeZone(timeZone);
        var layout = new PageLayout<One<DateTimeOffset>>(
            SiteOf(siteCulture, siteTimeZone), One<DateTimeOffset>(Layout.Text("title", 6, "h1"), Layout.DateTime("value", 7, rule)));

        // The second page is refused as the first is.
        for (int page = 0; page < 2; page++)
        {
            string said = Assert.Throws<InvalidOperationException>(() => layout.Extract(Page, Address)).Message;
            Assert.StartsWith("harbour.layout.yaml:7: the field 'value' cannot be read here: ", said);
            Assert.Contains(culture ?? timeZone ?? siteCulture ?? siteTimeZone!, said);
        }
    }

    [Fact]
    public void Many_threads_may_be_the_first_to_extract()
    {
        const int Threads = 8;
        for (int round = 0; round < 50; round++)
        {
            BlockPlan<Teaser> block =
                Layout.Block(values => new Teaser(null, 0, values.Get<string>("headline")), Layout.Fields(Layout.Text("headline", 8, "i")));
            var layout = new PageLayout<Many<Teaser>>(SiteOf("tr-TR"), Many<Teaser>(
                Layout.Field("value", 3, block, "li").Each(),
                Layout.Field("again", 4, block, "ol > li").Each(),
                Layout.Decimal("price", 5, "b")));
            using var start = new Barrier(Threads);
            Task<Extraction<Many<Teaser>>>[] reads = [.. Enumerable.Range(0, Threads).Select(number => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return layout.Extract($"<b>1,5</b><ol><li><i>{number}</i><li><i>x</i></ol>", Address);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default))];
            IEnumerable<string> headlines = reads.Select(read => string.Join(" ", read.Result.PageOrThrow().Values.Select(item => item.Headline)));

            Assert.Equal(Enumerable.Range(0, Threads).Select(number => $"{number} x"), headlines);
        }
    }
}
