using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Scoring;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;
using NewsTemplates.Witnesses;
using Xunit.Abstractions;

namespace NewsTemplates.Authoring.Tests.Staleness;

/// <summary>
/// What real pages show of stale layouts: the rules of one look of a site, read alone on pages of another, give right values or a report; on
/// pages of their own look they give none.
/// </summary>
public sealed class OtherLookTests(ITestOutputHelper output)
{
    // A text that is right but for a paragraph or so is right: whether it is so to the letter is another figure.
    private const double Tolerance = 0.02;

    private const string Exact = "body";

    private static readonly string[] Sets = ["fundus", "fundus-evaluation"];

    private static readonly Lazy<IReadOnlyList<ReadPage>> Pages = new(() => [.. Read()]);

    [CorpusFact]
    public void The_rules_of_another_look_give_right_values_or_a_report()
    {
        int all = 0, wrong = 0;
        List<string> unseen = [];
        foreach (ReadPage page in Pages.Value)
        {
            foreach (VariantModel variant in page.Model.Variants.Where(variant => variant.Name != page.Own.Variant))
            {
                ReadPage[] samples = [.. Pages.Value.Where(other => other.Model == page.Model && other.Own.Variant == variant.Name)];
                Extraction read = page.Run(variant.Name, samples);
                Figure[] own = [.. ArticleScore.Of(page.Gold, page.Own.Record as IArticle)];
                string[] worse = [.. ArticleScore.Of(page.Gold, read.Record as IArticle)
                    .Where(figure => figure.Attribute != Exact
                        && figure.Value < own.First(right => right.Attribute == figure.Attribute).Value - Tolerance)
                    .Select(figure => figure.Attribute)];
                all++;
                wrong += worse.Length > 0 ? 1 : 0;
                if (worse.Length > 0 && read.Issues.Count == 0)
                {
                    unseen.Add($"{page.Name} by the rules of {variant.Name}: {string.Join(", ", worse)}");
                }
            }
        }

        output.WriteLine($"{all} pages read by the rules of another look: {wrong} wrong, {unseen.Count} of them without a report");
        unseen.ForEach(output.WriteLine);
        Assert.True(all >= 50, $"{all} pages are too few to tell.");
        Assert.InRange(1 - ((double)unseen.Count / all), 0.97, 1);
    }

    [CorpusFact]
    public void A_page_of_a_look_that_others_show_is_no_other_look()
    {
        int all = 0;
        List<string> reported = [];
        foreach (IGrouping<(PageModel, string?), ReadPage> look in Pages.Value.GroupBy(page => (page.Model, page.Own.Variant)))
        {
            foreach (ReadPage page in look.Where(_ => look.Count() > 1))
            {
                all++;
                reported.AddRange(page.Run(page.Own.Variant, [.. look.Where(other => other != page)]).Issues
                    .Where(issue => issue.Kind is IssueKind.OutOfProfile or IssueKind.Contradicted)
                    .Take(1)
                    .Select(issue => $"{page.Name}: {issue}"));
            }
        }

        output.WriteLine($"{all} pages of looks that other pages show: {reported.Count} reported");
        reported.ForEach(output.WriteLine);
        Assert.True(all >= 50, $"{all} pages are too few to tell.");
        Assert.InRange(1 - ((double)reported.Count / all), 0.96, 1);
    }

    private static IEnumerable<ReadPage> Read()
    {
        string[] layouts = Directory.GetFiles(Path.Combine(Repository.Root, "templates"), "*.layout.yaml", SearchOption.AllDirectories);
        EvaluatedSite[] sites = [.. new LayoutProject(layouts.Select(path => LayoutFile.Read(path, File.ReadAllText(path)))).Layouts
            .Select(layout => layout.Evaluated)
            .OfType<EvaluatedSite>()];
        foreach (string set in Sets)
        {
            string folder = Path.Combine(Corpus.Root!, set);
            foreach (JsonElement line in File.ReadLines(Path.Combine(folder, "gold.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
            {
                var url = new Uri(line.GetProperty("url").GetString()!);
                byte[] bytes = Corpus.Read(Path.Combine(folder, line.GetProperty("page").GetString()!));
                if (Array.Find(sites, site => site.Site.Owns(url)) is { } site
                    && site.Site.Extract(bytes, url, PageContent.Html) is { Record: IArticle } own)
                {
                    yield return new ReadPage(line.GetProperty("page").GetString()!, site, own, Gold.Read(line)!, bytes);
                }
            }
        }
    }

    /// <summary>A page, and what the layout of its site reads of it.</summary>
    private sealed record ReadPage(string Name, EvaluatedSite Site, Extraction Own, Gold Gold, byte[] Bytes)
    {
        private readonly Lazy<ApprovedPage> _approved = new(() => ApprovedResult
            .Read(ApprovedResult.Write(Own, PageProfile.Of(Own.Record!, PageReader.Read(Bytes), Own.Url)))
            .Summary);

        public PageModel Model { get; } = Site.Model.Pages.First(page => page.Name == Own.Layout.Name);

        /// <summary>Reads the page by the rules of one look alone.</summary>
        /// <param name="variant">The look.</param>
        /// <param name="samples">The pages that are its samples.</param>
        public Extraction Run(string? variant, IReadOnlyList<ReadPage> samples)
        {
            PagePlan<LayoutRecord> plan =
                new PlanBuilder(Site.Model).Page(Model, new SampleProfiles(Site.Model, samples.Select(sample => sample._approved.Value)));
            VariantPlan alone = plan.Variants.First(other => other.Name == variant) with
            {
                WhenSource = null,
                UnlessSource = null,
                FirstDay = null,
                LastDay = null,
            };
            return new PageLayout<LayoutRecord>(Site.Site, plan with { Variants = [alone] }).Extract(Bytes, Own.Url);
        }
    }
}
