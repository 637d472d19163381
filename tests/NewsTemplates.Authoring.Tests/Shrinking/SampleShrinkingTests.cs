using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Tests.Shrinking;

public sealed class SampleShrinkingTests
{
    private static readonly string Real = HarborSample.Page();
    private static readonly Lazy<ShrunkSample> Small = new(() => HarborSample.Shrink(Real));

    [Fact]
    public void What_no_rule_reads_goes()
    {
        Assert.True(Small.Value.Html.Length < 3000, Small.Value.Html);
        Assert.DoesNotContain("<style", Small.Value.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("window.track", Small.Value.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-", Small.Value.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("wordCount", Small.Value.Html, StringComparison.Ordinal);
        Assert.Empty(Small.Value.Notes);
    }

    [Fact]
    public void A_little_that_is_foreign_stays()
    {
        Assert.Contains("<nav", Small.Value.Html, StringComparison.Ordinal);
        Assert.Contains("<footer", Small.Value.Html, StringComparison.Ordinal);
        Assert.Contains("class=\"related\"", Small.Value.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_word_of_the_page_stays_but_those_of_the_layout()
    {
        foreach (string word in new[] { "ferry", "Tansel", "islanders", "spring", "bridge", "pictures", "3450", "120431" })
        {
            Assert.DoesNotContain(word, Small.Value.Html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, Small.Value.Approved, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("https://harbor.example/news/1997/", Small.Value.Html, StringComparison.Ordinal);
        Assert.Contains("Last changed on ", Small.Value.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_small_sample_has_as_many_values_and_is_green()
    {
        JsonElement real = Data(HarborSample.Approved(Real).ApprovedText!);
        JsonElement small = Data(Small.Value.Approved);

        Assert.Equal(2, small.GetProperty("authors").GetArrayLength());
        Assert.Equal(real.GetProperty("topics").GetArrayLength(), small.GetProperty("topics").GetArrayLength());
        Assert.Equal(2, small.GetProperty("body").GetProperty("sections")[0].GetProperty("paragraphs").GetArrayLength());
        Sample sample = HarborSample.Approved(Real) with { Text = Small.Value.Html, ApprovedText = Small.Value.Approved };
        Assert.DoesNotContain(
            SampleChecks.Check(HarborSample.Layout, [sample]), diagnostic => diagnostic.Id is "NT3001" or "NT3002" or "NT3012");
    }

    [Fact]
    public void What_agreed_agrees_still()
    {
        JsonElement small = Data(Small.Value.Approved);
        string title = small.GetProperty("title").GetString()!;
        string first = small.GetProperty("body").GetProperty("sections")[0].GetProperty("paragraphs")[0].GetString()!;

        Assert.Equal(first, small.GetProperty("summary").GetString());
        Assert.StartsWith(title, first, StringComparison.Ordinal);
        Assert.Contains(title.ToLowerInvariant().Replace(' ', '-'), small.GetProperty("canonicalUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_move_by_the_same_number_of_days_and_keep_their_day_of_the_week()
    {
        JsonElement small = Data(Small.Value.Approved);

        Assert.Equal("1997-03-14T09:12:00+00:00", small.GetProperty("published").GetString());
        Assert.Equal("1997-03-15T00:00:00+00:00", small.GetProperty("updated").GetString());
        Assert.Equal(10_227, (new DateTime(2025, 3, 14) - new DateTime(1997, 3, 14)).Days);
    }

    [Fact]
    public void The_same_page_gives_the_same_sample_and_another_seed_another()
    {
        Assert.Equal(Small.Value.Html, HarborSample.Shrink(Real).Html);
        Assert.NotEqual(Small.Value.Html, HarborSample.Shrink(Real, seed: 8).Html);
    }

    [Fact]
    public void The_origin_knows_the_address_and_a_hash_of_each_value()
    {
        JsonElement origin = JsonDocument.Parse(Small.Value.Origin).RootElement;
        IEnumerable<string> values = origin.GetProperty("values").EnumerateObject().Select(value => value.Name);

        Assert.Equal(HarborSample.Url, origin.GetProperty("url").GetString());
        Assert.Contains("body.sections[0].paragraphs[1]", values);
        Assert.Equal(
            Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData("Ferry fares rise again in spring"u8)),
            origin.GetProperty("values").GetProperty("title").GetString());
    }

    [Fact]
    public void A_sample_larger_than_wanted_has_shorter_texts()
    {
        string paragraph = $"<p>{string.Join(" ", Enumerable.Range(0, 250).Select(number => Word(number)))}.</p>";
        ShrunkSample small = HarborSample.Shrink(HarborSample.Page(string.Concat(Enumerable.Repeat(paragraph, 20))));

        Assert.True(small.Html.Length <= SampleShrinking.WantedBytes);
        Assert.Equal(22, Data(small.Approved).GetProperty("body").GetProperty("sections")[0].GetProperty("paragraphs").GetArrayLength());
    }

    [Fact]
    public void A_sample_that_stays_too_large_says_so()
    {
        string[] words = [.. Enumerable.Range(0, 300).Select(Word)];
        string paragraphs = string.Concat(Enumerable.Range(0, 250).Select(at => $"<p>{string.Join(" ", words.Skip(at).Take(9))}</p>"));

        Assert.Contains("more than 12288", Assert.Single(HarborSample.Shrink(HarborSample.Page(paragraphs)).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_parameters_are_no_words_of_the_page()
    {
        const string Parameters = ".jpg?width=640&height=360&format=webp";
        string page = HarborSample.Page().Replace("at-the-quay.jpg", "at-the-quay" + Parameters, StringComparison.Ordinal);
        ShrunkSample small = HarborSample.Shrink(page);

        Assert.Matches(@"\.jpg\?width=\d+&height=\d+&format=[a-z]+", Data(small.Approved).GetProperty("images")[0].GetProperty("url").GetString());
    }

    [Fact]
    public void What_parts_two_groups_stays_though_no_rule_reads_it()
    {
        Layout layout = Layout.Read(
            "quay.layout.yaml",
            """
            site: Quay
            hosts: [quay.example]
            blocks:
              Part: { items: each li }
            pages:
              Front: { urls: /, fields: { parts: { groups: hr, as: Part } } }
            """);
        const string Page = """
            <!DOCTYPE html><link rel="canonical" href="https://quay.example/"><main><li>Before all boats</li>
            <hr><li>The first boat</li><div>Of no use</div><li>The second boat</li><hr><li>The third boat</li></main>
            """;
        var sample = new Sample("samples/front.html", "samples/front.html", Page, "samples/front.expected.json", null);
        sample = sample with { ApprovedText = ApprovedResult.Write(SampleChecks.Extract(layout, sample)!) };
        ShrunkSample small = new SampleShrinking(layout).Shrink([sample], sample);

        Assert.Equal(2, small.Html.Split("<hr>").Length - 1);
        Assert.DoesNotContain("<div>", small.Html, StringComparison.Ordinal);
        Assert.Equal([2, 1], Data(small.Approved).GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    public void What_is_not_approved_is_refused()
    {
        Sample sample = HarborSample.Approved(Real);

        Assert.Contains("not approved", Refusal(sample with { ApprovedText = null }), StringComparison.Ordinal);
        string other = Real.Replace("\"headline\": \"Ferry", "\"headline\": \"Boat", StringComparison.Ordinal);
        Assert.Contains("title", Refusal(sample with { Text = other }), StringComparison.Ordinal);
        Assert.Contains("text captures", Refusal(sample with { RelativePath = "samples/ferry.txt" }), StringComparison.Ordinal);
    }

    private static string Word(int number) => $"{(char)('a' + (number % 23))}o{(char)('b' + (number / 23 % 23))}a{(char)('c' + (number / 529))}el";

    private static string Refusal(Sample sample) =>
        Assert.Throws<ShrinkException>(() => new SampleShrinking(HarborSample.Layout).Shrink([sample], sample)).Message;

    private static JsonElement Data(string approved) => JsonDocument.Parse(approved).RootElement.GetProperty("data");
}
