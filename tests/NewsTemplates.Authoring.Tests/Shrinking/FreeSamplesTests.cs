using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Html;
using NewsTemplates.Language;

namespace NewsTemplates.Authoring.Tests.Shrinking;

/// <summary>The small samples of the repository hold no text of the pages that they were made of.</summary>
public class FreeSamplesTests
{
    private static readonly string Templates = Path.Combine(Repository.Root, "templates");

    [CorpusFact]
    public void A_small_sample_has_no_words_of_a_page_of_its_publisher()
    {
        ILookup<string, string> pages = Gold().ToLookup(gold => SiteOf(gold.Url), gold => gold.Page, StringComparer.Ordinal);
        int compared = 0;
        var notFree = new List<string>();
        foreach (Layout layout in Layouts().Where(layout => !layout.IsFamily))
        {
            var words = new LayoutWords(layout, layout.Site!.Culture);
            string samples = Path.Combine(Path.GetDirectoryName(layout.Source.Path)!, "samples");
            (string Name, PageDocument Page, string Approved, Uri Url)[] small = [.. Directory.EnumerateFiles(samples, "*.origin.json").Select(Read)];
            foreach (string page in layout.Site!.Hosts.Select(SiteOf).Distinct().SelectMany(site => pages[site]).Where(_ => small.Length > 0))
            {
                var runs = new OriginalRuns(PageReader.Read(Corpus.Read(page)), words);
                foreach ((string name, PageDocument document, string approved, Uri url) in small)
                {
                    string? left = runs.FirstIn(document, url) ?? runs.FirstIn(approved, url);
                    compared++;
                    if (left is not null)
                    {
                        notFree.Add($"{layout.Site.Name}, {name}: '{left}' stands in {page}");
                    }
                }
            }
        }

        Assert.True(notFree.Count == 0, string.Join("\n", notFree));
        Assert.True(compared > 20, $"{compared} samples were compared with pages.");
    }

    [Fact]
    public void A_small_sample_of_an_article_has_at_most_12_KB()
    {
        string[] large = [.. Directory.EnumerateFiles(Templates, "*.origin.json", SearchOption.AllDirectories)
            .Select(origin => origin.Replace(".origin.json", ".html", StringComparison.Ordinal))
            .Where(sample => new FileInfo(sample).Length > 12 * 1024)
            .Where(sample => JsonDocument.Parse(File.ReadAllText(sample.Replace(".html", ".expected.json", StringComparison.Ordinal)))
                .RootElement.GetProperty("data").TryGetProperty("body", out _))];

        Assert.Empty(large);
    }

    private static (string Name, PageDocument Page, string Approved, Uri Url) Read(string origin)
    {
        string name = origin[..^".origin.json".Length];
        string approved = File.ReadAllText(name + ".expected.json");
        return (
            Path.GetFileName(name),
            PageReader.Read(File.ReadAllBytes(name + ".html")),
            approved,
            new Uri(JsonDocument.Parse(approved).RootElement.GetProperty("url").GetString()!));
    }

    private static IReadOnlyList<Layout> Layouts() => new LayoutProject(
        Directory.EnumerateFiles(Templates, "*.layout.yaml", SearchOption.AllDirectories)
            .Select(path => LayoutFile.Read(path, File.ReadAllText(path)))).Layouts;

    private static IEnumerable<(string Page, Uri Url)> Gold() =>
        from folder in new[] { "fundus", "fundus-evaluation", "frontpages" }
        let root = Path.Combine(Corpus.Root!, folder)
        from file in Directory.EnumerateFiles(root, "gold*.jsonl")
        from line in File.ReadLines(file)
        let gold = JsonDocument.Parse(line).RootElement
        select (Path.Combine(root, gold.GetProperty("page").GetString()!), new Uri(gold.GetProperty("url").GetString()!));

    private static string SiteOf(Uri url) => SiteOf(url.Host);

    /// <summary>The last two parts of a host, or three where the last but one is as short as in <c>co.za</c>.</summary>
    private static string SiteOf(string host)
    {
        string[] parts = host.Split('.');
        int most = parts.Length > 2 && parts[^2].Length <= 3 && parts[^1].Length == 2 ? 3 : 2;
        return string.Join(".", parts.TakeLast(most));
    }
}
