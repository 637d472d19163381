namespace NewsTemplates.Language.Tests.Samples;

/// <summary>What of a value may be there twice, and what not, also on pages that are no articles.</summary>
public class RepetitionChecksTests
{
    private const string Yaml = """
        site: «Daily»
        hosts: [daily.example]
        blocks:
          Item:
            heading: h3
            rank?: b as int
        pages:
          Front:
            urls: /{slug}
            fields:
              claim: .claim
              labels: each .label
              latest: { each: «li», as: Item }
        """;

    [Fact]
    public void An_item_that_is_there_twice_is_reported_at_its_rule() => AssertReports(
        Yaml, "<li><h3>Ferry fares rise again</h3></li><li><h3>Ferry fares rise again</h3></li>", "NT3030", "NT3057");

    [Theory]
    [InlineData("<li><h3>Ferry fares rise again</h3><b>1</b></li><li><h3>Ferry fares rise again</h3><b>2</b></li>")]
    [InlineData("<li><h3>Live</h3></li><li><h3>Live</h3></li>")]
    public void Items_that_differ_or_say_little_are_not(string items) => AssertReports(Yaml.Replace("«li»", "li"), items, "NT3030");

    [Fact]
    public void A_text_that_was_decoded_twice_is_reported() =>
        AssertReports(Yaml.Replace("«li», as", "li, as").Replace("heading: h3", "heading: «h3»"), "<li><h3>BrÃ¼cke</h3></li>", "NT3030", "NT3054");

    [Fact]
    public void A_text_that_says_the_same_twice_is_reported() => AssertReports(
        Yaml.Replace("«li», as", "li, as").Replace("heading: h3", "heading: «h3»"),
        "<li><h3>Ferry fares rise again in spring <i>Ferry fares rise again in spring</i></h3></li>",
        "NT3030",
        "NT3058");

    private static void AssertReports(string yaml, string items, params string[] ids) => SampledSite.AssertReports(
        yaml,
        [
            SampledSite.Sample(
                $"""
                <link rel="canonical" href="https://daily.example/front">
                <p class="claim">News of the port</p><p class="label">WORLD</p><p class="label">WORLD</p>
                <ul>{items}<li><h3>Museum opens at night</h3><b>3</b></li></ul>
                """,
                null),
        ],
        ids);
}
