using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Html;
using NewsTemplates.Witnesses;
using Xunit.Abstractions;

namespace NewsTemplates.Tests.Witnesses;

/// <summary>What is said of the right values of real pages: every finding is a false alarm, as far as the pages' gold is right.</summary>
public class CorpusFindingsTests(ITestOutputHelper output)
{
    // A little above what was measured: of 174 pages 7, and of their authors 9; of every fourth page 1 and 3.
    private const double MostPages = 0.045;

    private const double MostPagesByAuthors = 0.07;

    [CorpusFact]
    public void Right_values_have_few_findings()
    {
        string root = Path.Combine(Corpus.Root!, "fundus");
        JsonElement[] pages = [.. File.ReadLines(Path.Combine(root, "gold.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(gold => Corpus.Sample.Contains(PathOf(gold)))];
        var found = new Dictionary<FindingKind, int>();
        int flagged = 0;
        int ofAuthors = 0;
        foreach (JsonElement gold in pages)
        {
            PageDocument page = PageReader.Read(Corpus.Read(PathOf(gold)));
            IReadOnlyList<Finding> findings = ArticleFindings.Find(ValuesOf(gold), page, new Uri(gold.GetProperty("url").GetString()!));
            flagged += findings.Any(finding => finding.Field != "authors") ? 1 : 0;
            ofAuthors += findings.Any(finding => finding.Field == "authors") ? 1 : 0;
            foreach (Finding finding in findings)
            {
                found[finding.Kind] = found.GetValueOrDefault(finding.Kind) + 1;
                output.WriteLine($"{gold.GetProperty("page").GetString()}: {finding.Kind} '{finding.Found}' '{finding.Witness}'");
            }
        }

        output.WriteLine($"{pages.Length} pages, {flagged} with findings, {ofAuthors} with findings of authors; {string.Join(", ", found)}");
        Assert.NotEmpty(pages);
        Assert.InRange((double)flagged / pages.Length, 0, MostPages);
        Assert.InRange((double)ofAuthors / pages.Length, 0, MostPagesByAuthors);

        string PathOf(JsonElement gold) => Path.Combine(root, gold.GetProperty("page").GetString()!);
    }

    private static ArticleValues ValuesOf(JsonElement gold) => new()
    {
        Title = gold.GetProperty("title").GetString(),
        Published = DateTimeOffset.TryParse(
            gold.GetProperty("published").GetString(), System.Globalization.CultureInfo.InvariantCulture,
            out DateTimeOffset published) ? published : null,
        Authors = Texts(gold.GetProperty("authors")),
        Topics = Texts(gold.GetProperty("topics")),
        Body = gold.GetProperty("body").ValueKind != JsonValueKind.Array ? null : new Body(
            Texts(gold.GetProperty("summary")),
            [.. gold.GetProperty("body").EnumerateArray()
                .Select(section => new BodySection(section.GetProperty("heading").GetString(), Texts(section.GetProperty("paragraphs"))))]),
        Images = gold.GetProperty("images").ValueKind != JsonValueKind.Array ? [] :
            [.. gold.GetProperty("images").EnumerateArray()
                .Select(image => Uri.TryCreate(image.GetProperty("url").GetString(), UriKind.Absolute, out Uri? url) ? url : null)
                .OfType<Uri>()],
    };

    private static string[] Texts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];
}
