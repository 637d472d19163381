using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Tests.Shrinking;

public sealed class LongListTests
{
    private const string Front =
        """
        site: Harbor
        hosts: [harbor.example]
        blocks:
          Teaser: { title: h3, url: a@href as uri, label?: .label }
          Part: { heading: h2, items: { each: .teaser, as: Teaser } }
        pages:
          Front:
            urls: /
            fields:
              parts: { each: .part, as: Part }
              teasers: { each: .teaser, as: Teaser, unique: url }
        """;

    private const string Story =
        """
        site: Harbor
        hosts: [harbor.example]
        pages:
          Article:
            urls: /
            fields:
              title: h1
              body: { in: .story, as: body }
              topics: each meta(article:tag)
              tags: each json-ld(Article.keywords)
              images: { each: .story figure, as: image }
        """;

    private const string Pictures =
        """
        site: Harbor
        hosts: [harbor.example]
        pages:
          Article:
            urls: /
            fields:
              title: h1
              body: { in: .story, as: body, headings: h2 }
              images?: { each: .story figure, as: image }
        """;

    [Fact]
    public void A_front_page_keeps_a_few_items_and_one_of_each_shape()
    {
        string page = string.Concat(Enumerable.Range(0, 20).Select(part =>
            $"<section class='part'><h2>The part of {Word(part)}</h2>{string.Concat(Enumerable.Range(part * 8, 8).Select(Teaser))}</section>"));
        ShrunkSample small = Shrink(Front, page);
        JsonElement data = JsonDocument.Parse(small.Approved).RootElement.GetProperty("data");

        Assert.True(small.Html.Length < 4000, small.Html);
        Assert.InRange(data.GetProperty("parts").GetArrayLength(), 2, 6);
        Assert.InRange(data.GetProperty("teasers").GetArrayLength(), 3, 15);
        Assert.Contains(data.GetProperty("teasers").EnumerateArray(), teaser => teaser.GetProperty("label").ValueKind == JsonValueKind.String);
        Assert.Contains(data.GetProperty("teasers").EnumerateArray(), teaser => teaser.GetProperty("label").ValueKind == JsonValueKind.Null);
        Assert.Contains(small.Notes, note => note.StartsWith("teasers: 160, now ", StringComparison.Ordinal));

        string Teaser(int number) => $"<div class='teaser'><a href='/news/{Word(number)}'><h3>What happened in {Word(number)}</h3></a>"
            + (number == 77 ? "<b class='label'>Sport</b>" : "") + "</div>";
    }

    [Fact]
    public void A_list_has_no_fewer_items_than_the_layout_counts()
    {
        string layout = Front.Replace("unique: url", "unique: url, count: 9..", StringComparison.Ordinal);
        string page = "<section class='part'><h2>Harbor</h2>" + string.Concat(Enumerable.Range(0, 30).Select(number =>
            $"<div class='teaser'><a href='/news/{Word(number)}'><h3>What happened in {Word(number)}</h3></a></div>")) + "</section>";

        ShrunkSample small = Shrink(layout, page);

        Assert.Equal(9, JsonDocument.Parse(small.Approved).RootElement.GetProperty("data").GetProperty("teasers").GetArrayLength());
    }

    [Fact]
    public void An_article_keeps_all_paragraphs_and_few_of_its_topics_tags_and_pictures()
    {
        string[] words = [.. Enumerable.Range(0, 12).Select(Word)];
        string page = string.Concat(words.Select(word => $"<meta property='article:tag' content='{word}'>"))
            + "<script type='application/ld+json'>{\"@type\": \"Article\", \"keywords\": ["
            + string.Join(",", words.Select(word => $"\"{word} bay\"")) + "]}</script><h1>Ferries of the bay</h1><div class='story'>"
            + string.Concat(words.Select(word => $"<p>Of {word} the harbor office says nothing.</p>"))
            + string.Concat(words.Select(word => $"<figure><img src='/{word}.jpg'></figure>")) + "</div>";

        JsonElement data = JsonDocument.Parse(Shrink(Story, page).Approved).RootElement.GetProperty("data");

        Assert.Equal(12, data.GetProperty("body").GetProperty("sections")[0].GetProperty("paragraphs").GetArrayLength());
        Assert.Equal(3, data.GetProperty("topics").GetArrayLength());
        Assert.Equal(3, data.GetProperty("tags").GetArrayLength());
        Assert.InRange(data.GetProperty("images").GetArrayLength(), 2, 6);
    }

    [Fact]
    public void A_picture_keeps_three_of_its_versions_and_the_one_that_serves()
    {
        int[] widths = [320, 640, 800, 1024, 1280, 1600];
        string versions = string.Join(", ", widths.Select(width => FormattableString.Invariant($"/boats-{width}.jpg {width}w")));
        string page = "<meta property='article:tag' content='bay'>"
            + """<script type="application/ld+json">{"@type": "Article", "keywords": ["bay"]}</script>"""
            + "<h1>Ferries of the bay</h1><div class='story'><p>The harbor office says nothing.</p>"
            + $"<figure><img src='/boats-1600.jpg' srcset='{versions}'></figure></div>";

        JsonElement image = JsonDocument.Parse(Shrink(Story, page).Approved).RootElement.GetProperty("data").GetProperty("images")[0];

        JsonElement[] kept = [.. image.GetProperty("versions").EnumerateArray()];
        Assert.Equal(["320", "1024", "1600"], kept.Select(version => version.GetProperty("width").GetRawText()).Where(width => width != "null"));
        Assert.Equal(kept[^1].GetProperty("url").GetString(), image.GetProperty("url").GetString());
    }

    [Fact]
    public void A_placeholder_among_the_versions_of_a_picture_goes()
    {
        // The picture's src is one of the versions that would go, and its width with it: so they stay.
        string page = "<h1>Ferries of the bay</h1><div class='story'><p>The harbor office says nothing.</p>"
            + "<figure><img src='/boats-640.jpg' srcset='/resources/assets/pictures/placeholder.png 8w, /boats-320.jpg 320w, "
            + "/boats-640.jpg 640w, /boats-800.jpg 800w, /boats-1600.jpg 1600w'></figure></div>";

        Assert.DoesNotContain("placeholder", Shrink(Story, page).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_many_sources_keeps_three_versions_in_all_and_what_tells_the_one_that_serves()
    {
        string sources = string.Concat(new[] { 420, 640, 800, 1024, 1280 }.Select(width => FormattableString.Invariant(
            $"<source media='(max-width: {width}px)' srcset='/boats-{width}.jpg 1x, /boats-{width}-double.jpg 2x'>")));
        string page = "<h1>Ferries of the bay</h1><div class='story'><p>The harbor office says nothing.</p>"
            + $"<figure><picture>{sources}<source srcset='/boats-of-all.jpg'><img src='/placeholder.png'></picture></figure></div>";

        ShrunkSample small = Shrink(Pictures, page);
        JsonElement image = JsonDocument.Parse(small.Approved).RootElement.GetProperty("data").GetProperty("images")[0];

        Assert.Equal(3, image.GetProperty("versions").GetArrayLength());
        Assert.InRange(small.Html.Split("<source").Length - 1, 2, 3);
        Assert.Contains("media=\"(max-width: 420px)\"", small.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"-\d", image.GetProperty("url").GetString()!);
    }

    [Theory]
    [InlineData("<h2>{0}</h2>{1}")]
    [InlineData("<div class='post'><h2>{0}</h2>{1}</div>")]
    [InlineData("<div class='hat'><time>09:12</time><h2>{0}</h2></div><div class='text'>{1}</div>")]
    public void A_body_of_many_sections_keeps_a_few_and_one_of_each_shape(string form)
    {
        string page = "<h1>Ferries of the bay</h1><div class='story'><p>The harbor office says nothing.</p>"
            + string.Concat(Enumerable.Range(0, 120).Select(number => string.Format(
                CultureInfo.InvariantCulture,
                form,
                $"What happened in {Word(number)}",
                number == 77 ? "" : $"<p>In {Word(number)} the boats left.</p><p>In {Word(number + 1)} they did not.</p>")))
            + "</div>";

        ShrunkSample small = Shrink(Pictures, page);
        JsonElement sections = JsonDocument.Parse(small.Approved).RootElement.GetProperty("data").GetProperty("body").GetProperty("sections");

        Assert.Equal(
            [(false, 1), (true, 2), (true, 0), (true, 2)],
            sections.EnumerateArray().Select(section =>
                (section.GetProperty("heading").ValueKind == JsonValueKind.String, section.GetProperty("paragraphs").GetArrayLength())));
        Assert.Contains("body.sections: 121, now 4", small.Notes);
        Assert.True(small.Html.Length < 1500, small.Html);
    }

    [Fact]
    public void A_short_list_is_cut_only_where_the_page_is_too_large()
    {
        string page = string.Concat(Enumerable.Range(0, 6).Select(part =>
            $"<section class='part'><h2>The part of {Word(part)}</h2>{string.Concat(Enumerable.Range(part * 6, 6).Select(Teaser))}</section>"));
        string front = Front.Replace("a@href as uri", "{ from: a@href, as: uri }", StringComparison.Ordinal);

        string path = "/news/" + string.Concat(Enumerable.Repeat("of-the-bay/", 40));
        string whole = Shrink(front, page).Approved;
        string large = Shrink(front, page.Replace("/news/", path, StringComparison.Ordinal)).Approved;

        Assert.Equal([6, 6, 6, 6, 6, 6], Items(whole));
        // The last of them is the last of all teasers, too.
        Assert.Equal([3, 3, 2], Items(large));

        string Teaser(int number) => $"<div class='teaser'><a href='/news/{Word(number)}'><h3>What happened in {Word(number)}</h3></a></div>";

        static int[] Items(string approved) =>
            [.. JsonDocument.Parse(approved).RootElement.GetProperty("data").GetProperty("parts").EnumerateArray()
                .Select(part => part.GetProperty("items").GetArrayLength())];
    }

    [Fact]
    public void A_front_page_with_a_key_keeps_a_story_of_each_section()
    {
        const string Sections =
            """
            site: Harbor
            hosts: [harbor.example]
            enums: { Desk: { World: WORLD, Economy: ECONOMY, Sports: SPORTS, Arts: ARTS, Food: FOOD } }
            blocks:
              Teaser: { title: h3, url: a@href as uri, label?: .label }
              Part: { desk: h2 as Desk, items: { each: .teaser, as: Teaser } }
            pages:
              Front:
                urls: /
                fields:
                  desks: { each: .part, as: Part, key: desk, count: 1.. }
            """;
        string path = "/news/" + string.Concat(Enumerable.Repeat("of-the-bay/", 80));
        string[] labels = ["WORLD", "ECONOMY", "SPORTS", "ARTS", "FOOD"];
        string page = string.Concat(labels.Select((label, part) =>
            $"<section class='part'><h2>{label}</h2>{string.Concat(Enumerable.Range(part * 8, 8).Select(Teaser))}</section>"));

        JsonElement desks = JsonDocument.Parse(Shrink(Sections, page).Approved).RootElement.GetProperty("data").GetProperty("desks");

        Assert.Equal([3, 3, 1, 2, 1], desks.EnumerateObject().Select(desk => desk.Value.GetProperty("items").GetArrayLength()));

        string Teaser(int number) => $"<div class='teaser'><a href='{path}{Word(number)}'><h3>What happened in {Word(number)}</h3></a>"
            + (number == 28 ? "<b class='label'>Sport</b>" : "") + "</div>";
    }

    private static ShrunkSample Shrink(string yaml, string page)
    {
        var layout = Layout.Read("harbor.layout.yaml", yaml);
        string html = $"<!DOCTYPE html><html><head><link rel='canonical' href='https://harbor.example/'></head><body>{page}</body></html>";
        var sample = new Sample("samples/a.html", "samples/a.html", html, "samples/a.expected.json", null);
        sample = sample with { ApprovedText = ApprovedResult.Write(SampleChecks.Extract(layout, sample)!) };
        return new SampleShrinking(layout).Shrink([sample], sample);
    }

    private static string Word(int number) =>
        "w" + new string([.. (number + 17).ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0'))]);
}
