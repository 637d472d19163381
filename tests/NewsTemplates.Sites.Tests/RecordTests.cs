using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Sites;

namespace NewsTemplates.Tests.Sites;

public class RecordTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Extraction<HurriyetDailyNews.Article> Ferry = Read(FerryPage.Html);

    private static HurriyetDailyNews.Article Article => Ferry.PageOrThrow();

    [Fact]
    public void Two_extractions_of_one_page_are_equal()
    {
        Extraction<HurriyetDailyNews.Article> again = Read(FerryPage.Html);

        Assert.Equal(Article, again.Page);
        Assert.Equal(Article.GetHashCode(), again.Page!.GetHashCode());
        Assert.Equal(Ferry, again);
        Assert.Equal(Ferry.GetHashCode(), again.GetHashCode());
        Assert.NotSame(Article, again.Page);
    }

    [Fact]
    public void A_record_with_another_text_is_not_equal()
    {
        string text = Article.Body.Paragraphs[^1];
        Assert.NotEqual(Article, Read(FerryPage.Html.Replace(text, text + "!")).Page);
        Assert.NotEqual(Article, Article with { Title = "Another" });
        Assert.NotEqual(Article, Article with { Latest = [] });
    }

    [Fact]
    public void A_record_prints_its_lists_item_by_item()
    {
        string text = Article.ToString();

        Assert.StartsWith("Article { Title = " + Article.Title, text, StringComparison.Ordinal);
        Assert.Contains("Topics = [" + string.Join(", ", Article.Topics) + "]", text, StringComparison.Ordinal);
        Assert.Contains(Article.Body.Paragraphs[0], text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ValueList", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_list_of_a_result_can_be_changed()
    {
        object[] lists =
        [
            Article.Authors, Article.Topics, Article.Images, Article.Latest, Article.Body.Paragraphs, Article.Body.Sections, Article.Body.Summary,
            Ferry.Issues, Ferry.Provenance, HurriyetDailyNews.Site.Hosts, HurriyetDailyNews.Article.Layout.Urls,
        ];

        Assert.All(lists, list => Assert.False(list is System.Collections.IList or Array, list.GetType().ToString()));
    }

    [Fact]
    public void Provenance_is_found_by_the_names_of_properties_and_by_those_of_the_layout()
    {
        Assert.Equal("title", Ferry.ProvenanceOf(nameof(HurriyetDailyNews.Article.Title))!.Field);
        Assert.Same(Ferry.ProvenanceOf("title"), Ferry.ProvenanceOf(nameof(HurriyetDailyNews.Article.Title)));
        Assert.NotNull(Ferry.ProvenanceOf("latest[0].title"));
        Assert.Same(Ferry.ProvenanceOf("latest[0].title"), Ferry.ProvenanceOf("Latest[0].Title"));
        Assert.Null(Ferry.ProvenanceOf("TITLE"));
        Assert.Null(Ferry.ProvenanceOf(""));
        Assert.Throws<ArgumentNullException>(() => Ferry.ProvenanceOf(null!));
    }

    [Fact]
    public void The_serializer_writes_the_json_that_the_record_writes()
    {
        string written = Write(Article);

        Assert.Equal(written, JsonSerializer.Serialize(Article, Relaxed));
        Assert.Equal(written, JsonSerializer.Serialize<IArticle>(Article, Relaxed));
        Assert.Equal(written, JsonSerializer.Serialize<IJsonRecord>(Article, Relaxed));
        Assert.Equal(Write(Article.Body), JsonSerializer.Serialize(Article.Body, Relaxed));
        Assert.Equal(Write(Article.Latest[0]), JsonSerializer.Serialize(Article.Latest[0], Relaxed));
        Assert.Equal(
            $"{{\"Page\":{written},\"Issues\":[{string.Join(",", Ferry.Issues.Select(Write))}]}}",
            JsonSerializer.Serialize(new { Ferry.Page, Ferry.Issues }, Relaxed));
        Assert.Equal($"[{written}]", JsonSerializer.Serialize(new List<HurriyetDailyNews.Article> { Article }, Relaxed));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<HurriyetDailyNews.Article>(written));
    }

    private static Extraction<HurriyetDailyNews.Article> Read(string html) => HurriyetDailyNews.Article.Extract(html, FerryPage.Url);

    private static string Write(IJsonRecord record)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            record.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
