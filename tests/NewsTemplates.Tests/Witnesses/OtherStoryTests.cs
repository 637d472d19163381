using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Tests.Witnesses;

/// <summary>What a page's JSON-LD says of other stories bears no witness for the values of its own.</summary>
public class OtherStoryTests
{
    [Theory]
    [InlineData("Ada Quay", "2026-03-04T08:00Z", "")]
    [InlineData("Otto Else", "2026-03-04T08:00Z", "AuthorElsewhere")]
    [InlineData("Ada Quay", "2020-05-05T05:00Z", "DateElsewhere")]
    public void Only_the_page_s_own_article_is_a_witness(string author, string published, string expected)
    {
        const string Page = """
            <script type="application/ld+json">[
            {"@type":"NewsArticle","headline":"Lighthouse painted","url":"https://harbour.example/news/lighthouse-3",
              "datePublished":"2020-05-05T05:00Z","author":{"@type":"Person","name":"Otto Else"}},
            {"@type":"NewsArticle","headline":"Bridge opens","url":"https://harbour.example/news/bridge-12",
              "datePublished":"2026-03-04T08:00Z","author":{"@type":"Person","name":"Ada Quay"}}]</script>
            <h1>Bridge opens</h1>
            """;
        var values = new ArticleValues
        {
            Title = "Bridge opens",
            Authors = [author],
            Published = DateTimeOffset.Parse(published, CultureInfo.InvariantCulture),
        };

        IReadOnlyList<Finding> found = ArticleFindings.Find(values, PageReader.Read(Page), new Uri("https://harbour.example/news/bridge-12"));

        Assert.Equal(expected, string.Join(" ", found.Select(finding => finding.Kind)));
    }
}
