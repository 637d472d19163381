using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Html;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>
/// What to write into a layout after a redesign: a rule for each field that fresh pages break, as far as the pages prove it. Where a fresh
/// page is one that is approved already, the rules are those that find the approved values, which are known by their hashes; else those
/// that a draft of the page would have. Nothing is written, and nothing approved.
/// </summary>
public sealed class LayoutRepair
{
    private LayoutRepair(string before, string after, IReadOnlyList<RepairedField> fields, IReadOnlyList<string> notes)
    {
        Before = before;
        After = after;
        Fields = fields;
        Notes = notes;
    }

    /// <summary>The layout's text.</summary>
    public string Before { get; }

    /// <summary>The text that is proposed; the same where nothing is.</summary>
    public string After { get; }

    /// <summary>The broken fields, with and without a proposal.</summary>
    public IReadOnlyList<RepairedField> Fields { get; }

    /// <summary>What else is to be known before the proposal is written.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Seeks what to write.</summary>
    /// <param name="project">The layout, and those of its families.</param>
    /// <param name="layout">The layout; without errors.</param>
    /// <param name="samples">Its samples; those that are not approved are left out.</param>
    /// <param name="pages">The pages of the new look, at least one.</param>
    /// <param name="isReplacing">Whether the new rules take the old ones' place, instead of being a variant beside them.</param>
    /// <param name="cancellationToken">Stops the work between two pages of the layout.</param>
    /// <exception cref="DraftException">A page cannot be read, nothing tells its address, or the layout has errors.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static LayoutRepair Of(
        LayoutProject project,
        Layout layout,
        IReadOnlyList<RepairSample> samples,
        IReadOnlyList<DraftPage> pages,
        bool isReplacing = false,
        CancellationToken cancellationToken = default)
    {
        if (layout.Evaluated is not { } site)
        {
            throw new DraftException($"{layout.Source.Path} has errors, or is no site's: run 'newstemplates check', and mend them first.");
        }

        return new Work(project, layout, site, [.. samples.Where(sample => sample.Sample.ApprovedText is not null)], isReplacing)
            .Run(pages, cancellationToken);
    }

    private sealed class Work(LayoutProject project, Layout layout, EvaluatedSite site, IReadOnlyList<RepairSample> samples, bool isReplacing)
    {
        private readonly List<RepairedField> _fields = [];
        private readonly List<string> _notes = [];
        private readonly string _before = layout.Source.Text;
        private Layout _layout = layout;

        public LayoutRepair Run(IReadOnlyList<DraftPage> pages, CancellationToken cancellationToken)
        {
            KnownValues[] known = [.. samples.Select(KnownValues.Of).OfType<KnownValues>()];
            AnalyzedPage[] analyzed = [.. pages.Select(LayoutDraft.Analyze)];
            PageFacts[] facts = PageFacts.Of(analyzed);
            RepeatedTexts repeated = RepeatedTexts.Of(analyzed);
            FreshPage[] fresh = [.. analyzed.Select((page, i) => new FreshPage(
                page,
                ArticleText.Find(page, repeated, facts[i].ArticleBody, facts[i].Description),
                Array.Find(known, values => values.AreOf(page.Url))))];
            foreach (IGrouping<PageModel?, FreshPage> same in fresh.GroupBy(PageOf))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (same.Key is { } page)
                {
                    Repair(page, [.. same]);
                }
                else
                {
                    _notes.AddRange(same.Select(one => $"{one.Page.Name} is left out: no page of the layout takes {one.Page.Url}"));
                }
            }

            return new LayoutRepair(_before, _layout.Source.Text, _fields, _notes);
        }

        /// <summary>The page of the layout that reads a fresh page; where conditions refuse it, the one that its address is of.</summary>
        private PageModel? PageOf(FreshPage fresh)
        {
            PageLayout? page = site.Site.Choose(GivenPage.Of(fresh.Page.Document), fresh.Page.Url) ?? site.Site.Find(fresh.Page.Url);
            return site.Model.Pages.FirstOrDefault(own => own.Name == page?.Name);
        }

        private void Repair(PageModel known, IReadOnlyList<FreshPage> fresh)
        {
            Layout layout = OnLines(known.Name);
            PageModel page = layout.Model!.Pages.First(own => own.Name == known.Name);
            var approved = new ApprovedFields(samples, page.Name);
            var repair = new PageRepair(layout, page, fresh, approved, new Doubts(site, samples), isReplacing);
            if (repair.Broken.Length == 0)
            {
                _notes.Add($"{page.Name}: nothing is broken on {string.Join(", ", fresh.Select(one => one.Page.Name))}");
                return;
            }

            var proposed = repair.Candidates.ToDictionary(one => one.Key, one => one.Value);
            var problems = repair.Broken.Where(field => !proposed.ContainsKey(field.Name)).ToDictionary(field => field.Name, repair.Problem);
            Layout? edited = null;
            Extraction[] read = [];
            while (proposed.Count > 0 && edited is null)
            {
                edited = new Proposal(project, layout, page, repair, fresh, approved, isReplacing).Write(proposed, out string? obstacle);
                if (edited is null)
                {
                    Refuse(proposed.Keys, obstacle!);
                    break;
                }

                read = [.. fresh.Select(one => edited.Site!.Pages.First(own => own.Name == page.Name).Extract(one.Page.Document, one.Page.Url))];
                string[] wrong = [.. page.Record.Select(field => field.Name).Where(field => !IsRight(repair, field, read, proposed))];
                string[] changed = isReplacing ? [] : [.. Changed(approved, edited)];
                if (wrong.Length > 0 || changed.Length > 0)
                {
                    string[] guilty = [.. proposed.Keys.Where(name => wrong.Contains(name) || changed.Contains(name))];
                    Refuse(guilty.Length == 0 ? proposed.Keys : guilty, guilty.Length == 0
                        ? $"with the new rules {string.Join(", ", wrong.Concat(changed).Distinct())} would change, which was right"
                        : "with its new rule what was right elsewhere would change");
                    edited = null;
                }
            }

            if (edited is not null)
            {
                NoteSamples(page, approved, edited);
                _layout = edited;
            }

            _fields.AddRange(repair.Broken.Select(field => proposed.TryGetValue(field.Name, out Candidate? candidate)
                ? new RepairedField(
                    page.Name,
                    field.Name,
                    candidate.Source,
                    repair.Doubt(field.Name, [.. read.Select(one => Value(one, field.Name))]),
                    candidate.Lines,
                    Values(repair, field.Name, fresh, read))
                : new RepairedField(page.Name, field.Name, null, problems[field.Name], [], [])));

            void Refuse(IEnumerable<string> names, string why)
            {
                foreach (string name in names.ToArray())
                {
                    proposed.Remove(name);
                    problems[name] = why;
                }
            }
        }

        /// <summary>The layout with a page in a form that can be added to, where that says the same.</summary>
        private Layout OnLines(string page)
        {
            LayoutFile file = BlockStyle.Of(_layout.Lineage.File, page, isReplacing);
            return file != _layout.Lineage.File && project.With(file).Find(file.Source.Path) is { Evaluated: not null } opened ? opened : _layout;
        }

        private static bool IsRight(PageRepair repair, string field, Extraction[] read, Dictionary<string, Candidate> proposed) =>
            repair.Variant.Fields.All(own => own.Name != field)
            || (Array.Exists(repair.Broken, broken => broken.Name == field) && !proposed.ContainsKey(field))
            || read
                .Select((extraction, page) => extraction.Record is null || repair.IsRight(field, page, Value(extraction, field)))
                .All(isSo => isSo);

        private static TrialValue Value(Extraction extraction, string field)
        {
            using JsonDocument? document = extraction.Record is LayoutRecord record ? JsonDocument.Parse(record.ToString()) : null;
            return TrialValue.Of(document?.RootElement.Clone(), extraction, field);
        }

        /// <summary>The fields of approved samples that the edited layout reads otherwise than the layout does now.</summary>
        private IEnumerable<string> Changed(ApprovedFields approved, Layout edited) => approved.Samples
            .SelectMany(sample => Differences(sample, edited).Except(Differences(sample, _layout)))
            .Select(difference => difference.Path.Split('.', '[')[0])
            .Distinct();

        private static IEnumerable<ApprovedDifference> Differences(RepairSample sample, Layout by) =>
            SampleChecks.Extract(by, sample.Sample) is { } extraction
                ? ApprovedResult.Read(sample.Sample.ApprovedText!).Compare(extraction)
                    .Where(difference => difference is not { Part: ApprovedPart.Page, Path: "variant" })
                : [];

        /// <summary>What becomes of the samples of the old look.</summary>
        private void NoteSamples(PageModel page, ApprovedFields approved, Layout edited)
        {
            if (!isReplacing && page.Variants.All(variant => variant.Name is null) && approved.Samples.Count > 0)
            {
                _notes.Add($"the approved samples of {page.Name} are of a variant now: "
                    + "'newstemplates accept' shows that, and nothing else, as changed");
            }

            foreach (RepairSample sample in isReplacing ? approved.Samples : [])
            {
                string[] other = [.. Differences(sample, edited).Except(Differences(sample, _layout))
                    .Where(difference => difference.Part != ApprovedPart.Rule)
                    .Select(difference => difference.Path)
                    .Distinct()];
                if (other.Length > 0)
                {
                    _notes.Add($"{sample.Sample.RelativePath} is of the old look, and is no longer read as approved "
                        + $"({string.Join(", ", other)}): take it away");
                }
            }
        }

        private static RepairedValue[] Values(PageRepair repair, string field, IReadOnlyList<FreshPage> fresh, Extraction[] read) =>
            [.. read.Select((extraction, index) => new RepairedValue(
                fresh[index].Page.Name,
                (extraction.Record as LayoutRecord)?[field] is { } value ? DraftReport.Shown(value) : null,
                repair.IsKnown(field, index, Value(extraction, field))))];
    }
}
