using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Authoring.Repairing;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Samples;
using NewsTemplates.Urls;
using Xunit.Abstractions;

namespace NewsTemplates.Authoring.Tests.Repairing;

/// <summary>How much of real pages is found again, after redesigns by program and by the publishers themselves.</summary>
public sealed class CorpusRepairTests(ITestOutputHelper output)
{
    private const int ManySites = 20;

    private const int FewSites = 2;

    private static readonly string[] TextFields = ["title", "summary", "authors", "published", "topics", "body"];

    private static string Fundus => Path.Combine(Corpus.Root!, "fundus");

    [CorpusFact]
    public void Approved_values_are_found_again_after_a_redesign_by_program()
    {
        Dictionary<PageAddress, JsonElement> pages = Gold().DistinctBy(Address).ToDictionary(Address);
        int right = 0, all = 0, sites = 0;
        foreach (string path in Directory.EnumerateFiles(Repository.At("templates"), "site.layout.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (sites == (Cases.AreMany ? ManySites : FewSites))
            {
                break;
            }

            LayoutProject project = Read(path);
            Layout layout = project.Find(path)!;
            RepairSample[] samples = [.. project.ReadSamples(layout, File.ReadAllBytes).Select(sample => new RepairSample(sample, OriginOf(sample)))];
            (KnownValues Known, string Html)? real = samples.Select(KnownValues.Of).OfType<KnownValues>()
                .Select(known => (known, Html: PageAddress.Of(known.Url) is { } address && pages.TryGetValue(address, out JsonElement gold) ? HtmlOf(gold) : null))
                .Where(pair => pair.Html is not null)
                .Select(pair => ((KnownValues, string)?)(pair.known, pair.Html!))
                .FirstOrDefault();
            if (real is not var (values, html) || layout.Evaluated is null || !IsRead(layout, html, values))
            {
                continue;
            }

            sites++;
            var watch = Stopwatch.StartNew();
            string fresh = Redesign.Of(html, sites);
            LayoutRepair repair = LayoutRepair.Of(project, layout, samples, [new DraftPage("fresh", fresh, values.Url)]);
            Extraction? now = project.With(LayoutFile.Read(path, repair.After)).Find(path)!.Site!.Extract(fresh, values.Url);
            string[] wrong = [.. TextFields.Where(field => values.Has(field) && !values.Is(field, ValueOf(now, field)))];
            int wanted = TextFields.Count(values.Has);
            right += wanted - wrong.Length;
            all += wanted;
            output.WriteLine($"{Path.GetFileName(Path.GetDirectoryName(path))}: {wanted - wrong.Length} of {wanted}, {watch.ElapsedMilliseconds} ms");
            foreach (RepairedField field in repair.Fields.Where(field => field.Problem is not null || wrong.Contains(field.Field)))
            {
                output.WriteLine($"  {field.Field}: {field.Source} {field.Problem}");
            }
        }

        output.WriteLine($"{sites} sites: {right} of {all} fields right ({(double)right / all:P1})");
        Assert.InRange((double)right / all, 0.97, 1);
    }

    private static bool IsRead(Layout layout, string html, KnownValues values)
    {
        Extraction? before = layout.Site!.Extract(html, values.Url);
        return TextFields.All(field => !values.Has(field) || values.Is(field, ValueOf(before, field)));
    }

    private static JsonElement? ValueOf(Extraction? extraction, string field) =>
        extraction?.Record is LayoutRecord record
        && JsonDocument.Parse(record.ToString()).RootElement.TryGetProperty(field, out JsonElement value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private static IEnumerable<JsonElement> Gold() =>
        File.ReadLines(Path.Combine(Fundus, "gold.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    private static PageAddress Address(JsonElement gold) => PageAddress.Of(new Uri(gold.GetProperty("url").GetString()!))!.Value;

    private static string HtmlOf(JsonElement gold) =>
        PageReader.DecodePage(Corpus.Read(Path.Combine(Fundus, gold.GetProperty("page").GetString()!))).Text;

    private static LayoutProject Read(string path)
    {
        string[] layouts = [.. Directory.EnumerateFiles(Repository.At("templates"), "*.layout.yaml", SearchOption.AllDirectories)
            .Where(file => file == path || File.ReadLines(file).Any(line => line.StartsWith("family:", StringComparison.Ordinal)))];
        return new LayoutProject(
            layouts.Select(file => LayoutFile.Read(file, File.ReadAllText(file))),
            Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(path)!, "samples")));
    }

    private static string? OriginOf(Sample sample)
    {
        string path = sample.ApprovedPath[..^SampleFiles.ApprovedEnding.Length] + ".origin.json";
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
