using System;
using System.Linq;
using System.Text.Json;
using CsCheck;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Language.Tests.Samples;

public class ApprovedResultTests
{
    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) =>
    {
        Gen<string> leaf = Gen.OneOf(
            Gen.Const("null"), Gen.Const("true"), Gen.Int[-3, 3].Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Gen.String["ab çİ"].Select(text => JsonSerializer.Serialize(text)));
        return depth > 3
            ? leaf
            : Gen.Frequency(
                (2, leaf),
                (1, inner.Array[0, 3].Select(items => "[" + string.Join(",", items) + "]")),
                (1, inner.Array[0, 3].Select(items => "{" + string.Join(",", items.Select((item, index) => $"\"k{index}\":{item}")) + "}")));
    });

    [Fact]
    public void It_is_written_in_a_fixed_form()
    {
        const string Layout = """
            site: Daily
            hosts: [daily.example]
            blocks:
              Story:
                heading: [h3, h4]
            pages:
              Front:
                fields:
                  title: h1
                  note?: .note
                  stories: { each: li, as: Story }
                  others: { each: dd, as: Story }
            """;
        const string Page = "<h1>İstanbul’s “new” <b>port</b> &amp; pier</h1><p class=note>{{ note }}</p><ul><li><h3>One</h3><li><h3>Two</h3></ul>"
            + "<dl><dd><h3>One</h3><dd><h4>Two</h4></dl>";
        string written = SampledSite.Approve(Page, Layout, "https://daily.example/");
        Assert.Equal(
            """
            {
              "url": "https://daily.example/",
              "page": "Front",
              "variant": null,
              "pattern": null,
              "data": {
                "title": "İstanbul’s “new” port & pier",
                "note": null,
                "stories": [
                  {
                    "heading": "One"
                  },
                  {
                    "heading": "Two"
                  }
                ],
                "others": [
                  {
                    "heading": "One"
                  },
                  {
                    "heading": "Two"
                  }
                ]
              },
              "rules": {
                "title": "h1",
                "stories[].heading": "h3",
                "stories": "li",
                "others[0].heading": "h3",
                "others[1].heading": "h4",
                "others": "dd"
              },
              "issues": [
                {
                  "kind": "UnrenderedTemplate",
                  "field": "note",
                  "message": "the page shows an expression of its server template: {{ note }}",
                  "found": "{{ note }}"
                },
                {
                  "kind": "Fallback",
                  "field": "others[1].heading",
                  "message": "'h3' found nothing; 'h4' served",
                  "found": null
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            written);
    }

    [Fact]
    public void What_was_written_differs_in_nothing_from_what_it_was_written_for()
    {
        Site site = SampledSite.Read(SampledSite.Yaml).Site!;
        var url = new Uri(SampledSite.Address);
        Extraction extraction = site.Find(url)!.Extract(SampledSite.Page, url);
        Assert.Empty(ApprovedResult.Read(ApprovedResult.Write(extraction)).Compare(extraction));
    }

    [Fact]
    public void Differences_tell_page_values_rules_and_issues()
    {
        Site site = SampledSite.Read(SampledSite.Yaml).Site!;
        var url = new Uri(SampledSite.Address);
        Extraction extraction = site.Find(url)!.Extract(SampledSite.PageWith("Snow", "Rain").Replace("2026-03-01", "soon"), url);
        ApprovedResult approved = ApprovedResult.Read(
            SampledSite.Changed(SampledSite.Approve(SampledSite.Page), "/a-story", "/other").Replace("\"h1.news-title\"", "\"h1\""));
        Assert.Equal(
            [
                (ApprovedPart.Page, "url"), (ApprovedPart.Value, ""), (ApprovedPart.Rule, "title"), (ApprovedPart.Rule, "published"),
                (ApprovedPart.Issue, "published"), (ApprovedPart.Issue, "published"),
            ],
            approved.Compare(extraction).Select(difference => (difference.Part, difference.Path)));
    }

    [Theory]
    [InlineData("", "line 1, byte 1: ")]
    [InlineData("{\n\"data\": nul\n}", "line 2, byte ")]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("{ \"data\": 1 }", "it has no \"data\"")]
    [InlineData("{ \"data\": null, \"rules\": [] }", "\"rules\" is no object")]
    [InlineData("{ \"data\": null, \"rules\": { \"title\": 1 } }", "the rule of \"title\" is no text")]
    [InlineData("{ \"data\": null, \"issues\": {} }", "\"issues\" is no list")]
    [InlineData("{ \"data\": null, \"issues\": [1] }", "an entry of \"issues\" is no object")]
    [InlineData("{ \"data\": null, \"issues\": [{}] }", "an entry of \"issues\" has no \"kind\"")]
    [InlineData("{ \"data\": null, \"url\": 1 }", "\"url\" is no text")]
    public void What_is_no_approved_result_is_refused_with_the_reason(string json, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<FormatException>(() => ApprovedResult.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void JSON_that_nests_without_end_is_refused() =>
        Assert.Throws<FormatException>(() => ApprovedResult.Read(new string('[', 100_000)));

    [Theory]
    [InlineData("[1,2,3]", "[1,3]", "", "a list of 3 items with 2 in it", "a list of 2 items")]
    [InlineData("[1]", "[1,1]", "", "a list of 1 item", "a list of 2 items with 1 in it")]
    [InlineData("""{"a":"x","b":1}""", """{"b":1.0,"a":"y"}""", "a", "'x'", "'y'")]
    [InlineData("""{"a":null}""", "{}", null, null, null)]
    [InlineData("""{"a":[{"t":"x","u":1},{"t":"y","u":2}]}""", """{"a":[{"t":"x","u":1},{"t":"z","u":3}]}""", "a[1]", "'y'", "'z'")]
    [InlineData("""{"a":[{"t":"x"},{"t":"y"}]}""", """{"a":[{"t":"x"},{"t":"z"}]}""", "a[1].t", "'y'", "'z'")]
    [InlineData("""{"a":{"t":"x"}}""", """{"a":null}""", "a", "'x'", null)]
    public void Values_are_compared_as_a_person_would(string approved, string found, string? path, string? approvedText, string? foundText)
    {
        var differences = JsonDifferences.Between(Parse(approved), Parse(found));
        if (path is null)
        {
            Assert.Empty(differences);
        }
        else
        {
            Assert.Equal((path, approvedText, foundText), Assert.Single(differences));
        }
    }

    [Theory]
    [InlineData("""{"a":[{"t":"x","u":1},{"t":"y","u":2}]}""", """{"a":[{"t":"x","u":1},{"t":"z","u":3}]}""", "a[1].t 'y' 'z'; a[1].u 2 3")]
    [InlineData("[1,2,3]", "[1,3]", "[1] 2 -")]
    [InlineData("[1,2]", "[0,1,2,4]", "[0] 1 0; [1] 2 1; [2] - 2; [3] - 4")]
    [InlineData("""{"k":{"m":{"t":"x"}}}""", """{"k":null}""", "k.m.t 'x' -")]
    [InlineData("""{"a":[]}""", "{}", "a a list of 0 items -")]
    [InlineData("""{"a":"x"}""", """{"a":{"t":"x"}}""", "a.t - 'x'; a 'x' 'x'")]
    [InlineData("""{"a":null,"b":1.0}""", """{"b":1}""", "")]
    public void Each_value_that_differs_is_found(string approved, string found, string expected) => Assert.Equal(
        expected,
        string.Join("; ", JsonDifferences.Each(Parse(approved), Parse(found))
            .Select(difference => $"{difference.Path} {difference.Approved ?? "-"} {difference.Found ?? "-"}")));

    [Fact]
    public void A_long_text_is_shown_with_all_that_differs_in_it()
    {
        string long1 = new('a', 100);
        string text = $"{long1}one{long1}two{long1}";
        string other = $"{long1}1{long1}2{long1}";
        (_, string? approved, string? found) = Assert.Single(JsonDifferences.Each(Parse($"\"{text}\""), Parse($"\"{other}\"")));
        string context = new('a', 20);
        Assert.Equal($"'…{context}one{long1}two{context}…'", approved);
        Assert.Equal($"'…{context}1{long1}2{context}…'", found);
    }

    [Fact]
    public void Values_differ_one_by_one_where_they_differ_at_all() =>
        Gen.Select(Json, Json).Sample((one, other) => Assert.Equal(
            JsonDifferences.Between(Parse(one), Parse(other)).Count == 0, !JsonDifferences.Each(Parse(one), Parse(other)).Any()));

    [Fact]
    public void Long_texts_are_quoted_from_where_they_begin_to_differ()
    {
        string start = new('a', 300);
        (_, string? approved, string? found) = Assert.Single(JsonDifferences.Between(Parse($"\"{start} one\""), Parse($"\"{start} two\"")));
        Assert.Equal($"'…{new string('a', 19)} one'", approved);
        Assert.Equal($"'…{new string('a', 19)} two'", found);
    }

    [Fact]
    public void A_quotation_never_cuts_a_surrogate_pair() =>
        Gen.Int[0, 200].Sample(length =>
        {
            string text = new string('a', length) + string.Concat(Enumerable.Repeat("😀", 60));
            (string one, string other) = Excerpt.OfDifference(text, text + "!");
            Assert.DoesNotContain(
                '\uFFFD', new System.Text.UTF8Encoding(false, false).GetString(System.Text.Encoding.UTF8.GetBytes(one + other + Excerpt.Of(text))));
        });

    [Fact]
    public void A_value_differs_from_others_only() =>
        Gen.Select(Json, Json).Sample((one, other) =>
        {
            Assert.Empty(JsonDifferences.Between(Parse(one), Parse(one)));
            Assert.Equal(JsonDifferences.Between(Parse(one), Parse(other)).Count == 0, JsonDifferences.Between(Parse(other), Parse(one)).Count == 0);
            if (Parse(one).ValueKind == JsonValueKind.String && Parse(other).ValueKind == JsonValueKind.String)
            {
                Assert.Equal(one == other, JsonDifferences.Between(Parse(one), Parse(other)).Count == 0);
            }
        });

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
