using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Checks;

/// <summary>Reports the issues of an extraction at the layout's rules: of one mistake the cause, not what follows from it.</summary>
internal sealed class IssueChecks
{
    private readonly LayoutSourceMap _places;
    private readonly RuleUse _use;
    private readonly EntryUse _entries;
    private readonly ConversionCause _conversions;
    private readonly DifferenceCause _differences;
    private readonly SampleReports _reports;
    private readonly ISet<FieldId> _known;

    /// <summary>Makes the checks.</summary>
    /// <param name="places">Where things stand in the layout.</param>
    /// <param name="use">Which rules serve on all samples together.</param>
    /// <param name="entries">Which entries of rules do something.</param>
    /// <param name="differences">What is to blame where a result differs from the approved one.</param>
    /// <param name="reports">Where to report.</param>
    /// <param name="known">Gathers the fields about which something is reported.</param>
    public IssueChecks(LayoutSourceMap places, RuleUse use, EntryUse entries, DifferenceCause differences, SampleReports reports, ISet<FieldId> known)
    {
        _places = places;
        _use = use;
        _entries = entries;
        _conversions = new ConversionCause(places, use, entries);
        _differences = differences;
        _reports = reports;
        _known = known;
    }

    /// <summary>The fields that fail on some sample: of which an error is reported.</summary>
    public HashSet<FieldId> Failing { get; } = [];

    /// <summary>Reports the issues of a sample that are errors.</summary>
    public void ReportErrors(CheckedSample sample)
    {
        ReportWideItems(sample);
        foreach (ExtractionIssue issue in sample.Issues.Where(issue => !IsWarning(issue)))
        {
            if (_places.Field(issue) is not { } field)
            {
                ReportPage(sample.Run, issue);
            }
            else if (!sample.Explained.Exists(wide => IsOfWide(wide, issue)))
            {
                Failing.Add(FieldId.Of(field));
                if (!Follows(issue, sample.Issues))
                {
                    ReportField(sample, issue, field);
                }
            }
        }

        foreach (ExtractionIssue issue in sample.Issues.Where(issue => !IsWarning(issue) && _places.Field(issue) is not null))
        {
            Explain(sample, issue);
        }
    }

    /// <summary>Reports the issues of a sample that are warnings, as far as no error explains them.</summary>
    public void ReportWarnings(CheckedSample sample)
    {
        bool hasReports = sample.Explained.Count > 0;
        foreach (ExtractionIssue issue in sample.Issues.Where(issue => IsWarning(issue) && !IsOfBody(issue)))
        {
            if (_places.Field(issue) is not { } field)
            {
                // Lines stay uncovered where a field fails that would have read them.
                if (issue.Kind != IssueKind.Uncovered || !hasReports)
                {
                    ReportPage(sample.Run, issue);
                }
            }
            else if (!IsToldElsewhere(issue, field) && !sample.IsExplained(FieldPath.OfAllItems(PathOf(issue))) && !Follows(issue, sample.Issues))
            {
                ReportField(sample, issue, field);
            }
        }

        foreach (ExtractionIssue issue in sample.Issues.Where(issue => IsWarning(issue)
            && !IsOfBody(issue)
            && _places.Field(issue) is { } field
            && !IsToldElsewhere(issue, field)))
        {
            Explain(sample, issue);
        }
    }

    /// <summary>Reports the text that bodies do not read, as far as nothing else is known of them.</summary>
    public void ReportUnreadText(CheckedSample sample)
    {
        foreach (ExtractionIssue issue in sample.Issues.Where(IsOfBody))
        {
            if (!sample.IsExplained(FieldPath.OfAllItems(PathOf(issue))))
            {
                ReportField(sample, issue, _places.Field(issue)!);
                Explain(sample, issue);
            }
        }
    }

    /// <summary>A contract's first rule that serves on no sample is one report for all of them.</summary>
    private bool IsToldElsewhere(ExtractionIssue issue, FieldModel field) => issue.Kind == IssueKind.Fallback && _use.IsUnusedStandard(field);

    private static bool IsWarning(ExtractionIssue issue) =>
        issue.Kind is IssueKind.Fallback or IssueKind.Ambiguous or IssueKind.Uncovered or IssueKind.TooDeep or IssueKind.JoinedParagraphs
        || IsOfJsonLd(issue);

    private static bool IsOfBody(ExtractionIssue issue) => issue.Kind == IssueKind.Uncovered && issue.FieldInfo is not null;

    private static bool IsOfJsonLd(ExtractionIssue issue) => issue.Kind is IssueKind.BrokenJsonLd or IssueKind.UnclearJsonLd;

    private static string PathOf(ExtractionIssue issue) =>
        issue.FieldInfo is { } field ? FieldPath.OfField(issue.Field!, field.Name) : issue.Field ?? "";

    private void Explain(CheckedSample sample, ExtractionIssue issue)
    {
        _known.Add(FieldId.Of(_places.Field(issue)!));
        sample.Explained.Add(FieldPath.OfAllItems(PathOf(issue)));
    }

    /// <summary>Where several fields of one item find several values, the item holds too much: that is the mistake.</summary>
    private void ReportWideItems(CheckedSample sample)
    {
        SampleRun run = sample.Run;
        IEnumerable<IGrouping<string, ExtractionIssue>> items = sample.Issues
            .Where(issue => issue.Kind == IssueKind.Ambiguous && issue.Field!.Contains("."))
            .GroupBy(issue => issue.Field!.Substring(0, issue.Field.LastIndexOf('.')), StringComparer.Ordinal);
        foreach (IGrouping<string, ExtractionIssue> item in items)
        {
            string[] fields = [.. item.Select(issue => _places.Field(issue)!.Name).Distinct(StringComparer.Ordinal)];
            (FieldModel? field, string path) = _places.Resolve(run.Variant!.Fields, item.Key);
            if (fields.Length > 1 && field is not null)
            {
                _reports.Add(
                    LayoutDiagnostics.ItemTooWide,
                    _places.Served(run, field, item.Key),
                    field.Name,
                    run.Sample,
                    FieldPath.OfField(path, field.Name),
                    string.Join(", ", fields.Select(name => $"'{name}'")));
                Failing.Add(FieldId.Of(field));
                _known.Add(FieldId.Of(field));
                sample.Explained.Add(FieldPath.OfField(path, field.Name));
            }
        }
    }

    private static bool IsOfWide(string wide, ExtractionIssue issue)
    {
        string path = FieldPath.OfAllItems(PathOf(issue));
        return path == wide || FieldPath.IsWithin(path, wide);
    }

    /// <summary>Whether an issue follows from another: a value that could not be read leaves its field, and what holds it, without one.</summary>
    private bool Follows(ExtractionIssue issue, IReadOnlyList<ExtractionIssue> all)
    {
        string path = PathOf(issue);
        return issue.Kind switch
        {
            IssueKind.Missing or IssueKind.Count => all.Any(IsReason),
            IssueKind.Fallback => all.Any(IsReason)
                || (_places.Field(issue)!.Rules[0].Source is JsonLdSource && all.Any(IsOfJsonLd)),
            IssueKind.Ambiguous => all.Any(other => other.Kind == IssueKind.Fallback && PathOf(other) == path),
            _ => false,
        };

        bool IsReason(ExtractionIssue other) =>
            (IsCause(other) && PathOf(other) == path) || (IsLoss(other) && FieldPath.IsWithin(PathOf(other), path));
    }

    private static bool IsCause(ExtractionIssue issue) =>
        issue.Kind is IssueKind.NotConverted or IssueKind.UnrenderedTemplate or IssueKind.BoundMissing or IssueKind.TimedOut
            or IssueKind.Placeholder or IssueKind.NotAName or IssueKind.Notice;

    /// <summary>Whether the issue can cost a block: a required field of it has no value.</summary>
    private static bool IsLoss(ExtractionIssue issue) =>
        issue.Kind is IssueKind.Missing or IssueKind.NeedsScripts || (IsCause(issue) && issue.FieldInfo is { IsRequired: true });

    private void ReportField(CheckedSample sample, ExtractionIssue issue, FieldModel field)
    {
        SampleRun run = sample.Run;
        string subject = FieldPath.Names(issue.Field!).Last();
        string name = Name(issue, field);
        switch (issue.Kind)
        {
            case IssueKind.Missing:
                EntryModel? emptying = subject == field.Name ? _entries.Emptying(field) : null;
                Add(
                    LayoutDiagnostics.FieldMissing,
                    emptying?.Span
                        ?? (subject != field.Name ? field.CountSpan : null)
                        ?? _differences.Gone(sample, field, issue.Field!)
                        ?? _places.PrimarySpan(field),
                    name,
                    issue.Message,
                    emptying is not null ? $" ('{emptying.Key}: {emptying.Text}' leaves nothing of it)"
                    : subject == field.Name ? Hint(run, field)
                    : "",
                    Remedy(field));
                break;
            case IssueKind.Fallback:
                Add(LayoutDiagnostics.RuleFallsBack, field.Rules[0].Span, name, field.Rules[0].Text, issue.Rule!.Source, Hint(run, field));
                break;
            case IssueKind.Ambiguous:
                Add(LayoutDiagnostics.SeveralMatches, _places.RuleSpan(issue), name, issue.Rule!.Source, issue.Message + run.Places(issue));
                break;
            case IssueKind.Count:
                Add(LayoutDiagnostics.CountBroken, field.CountSpan ?? _places.RuleSpan(issue), name, issue.Message + run.Places(issue));
                break;
            case IssueKind.NotConverted:
                (SourceSpan place, string remedy) = _conversions.Of(sample, issue, field);
                string cause = _places.IsOfSite(place) ? "" : subject;
                _reports.Add(LayoutDiagnostics.NotConverted, place, cause, run.Sample, name, issue.Message, remedy);
                break;
            case IssueKind.UnrenderedTemplate:
                Add(LayoutDiagnostics.LeakedExpression, _places.RuleSpan(issue), name, issue.Message);
                break;
            case IssueKind.Placeholder:
                Add(LayoutDiagnostics.PlaceholderFound, _places.RuleSpan(issue), name, issue.Message);
                break;
            case IssueKind.NotAName:
                Add(LayoutDiagnostics.AuthorIsAddress, _places.RuleSpan(issue), name, issue.Message);
                break;
            case IssueKind.Notice:
                Add(LayoutDiagnostics.BodyIsNotice, _places.RuleSpan(issue), name, Quoted(issue));
                break;
            case IssueKind.NeedsScripts:
                Add(LayoutDiagnostics.SampleNeedsScripts, _places.PrimarySpan(field), name);
                break;
            case IssueKind.OutOfProfile:
                Add(LayoutDiagnostics.OutOfProfile, _places.RuleSpan(issue), name, issue.Message, issue.Found is null ? Hint(run, field) : "");
                break;
            case IssueKind.Contradicted:
                Add(LayoutDiagnostics.Contradicted, _places.RuleSpan(issue), name, issue.Message);
                break;
            case IssueKind.DuplicateKey:
                Add(LayoutDiagnostics.KeyRepeated, field.NameSpan, name, issue.Message);
                break;
            case IssueKind.BoundMissing:
                BoundModel bound = (issue.Bound == FieldBound.After ? field.After : field.Until)!;
                Add(
                    LayoutDiagnostics.BoundNotFound,
                    bound.Span,
                    name,
                    issue.Message,
                    bound.Selector is { } selector ? _places.Hint(run, field, selector) : "");
                break;
            case IssueKind.TimedOut:
                Add(LayoutDiagnostics.RegexTimedOut, _places.RuleSpan(issue), $"'{name}': {issue.Message}");
                break;
            case IssueKind.Uncovered:
                Add(
                    LayoutDiagnostics.TextUncovered,
                    _places.RuleSpan(issue),
                    Quoted(issue),
                    "widen 'paragraphs' ('text' takes all text), or cut what is no article with 'except'");
                break;
            case IssueKind.JoinedParagraphs:
                Add(LayoutDiagnostics.ParagraphsJoined, _places.ParagraphsSpan(issue), name, issue.Message);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(issue), issue.Kind, "Such an issue is about the page.");
        }

        void Add(LayoutDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments) =>
            _reports.Add(descriptor, span, subject, run.Sample, arguments);
    }

    private void ReportPage(SampleRun run, ExtractionIssue issue)
    {
        SourceSpan page = _places.Model.OwnPlace(run.Page.NameSpan);
        switch (issue.Kind)
        {
            case IssueKind.UrlMismatch:
                _reports.Add(LayoutDiagnostics.SampleNotTaken, run.Place, "", run.Sample, $"{issue.Message}; correct the URL, or the pattern");
                break;
            case IssueKind.Refused:
                _reports.Add(LayoutDiagnostics.SampleRefused, Condition(run.Page, issue)?.Span ?? page, "", run.Sample, issue.Message);
                break;
            case IssueKind.NoVariant:
                _reports.Add(LayoutDiagnostics.NoVariantFits, page, "", run.Sample, issue.Message);
                break;
            case IssueKind.NotAPage:
                _reports.Add(LayoutDiagnostics.SampleUnreadable, run.Place, "", run.Sample, issue.Message);
                break;
            case IssueKind.Uncovered:
                const string Remedy = "read them with a field, or name them in 'skip'";
                _reports.Add(LayoutDiagnostics.TextUncovered, page, "", run.Sample, Quoted(issue), Remedy);
                break;
            case IssueKind.BrokenJsonLd:
                _reports.Add(LayoutDiagnostics.JsonLdBroken, page, "", run.Sample, issue.Message);
                break;
            case IssueKind.UnclearJsonLd:
                _reports.Add(LayoutDiagnostics.JsonLdUnclear, page, "", run.Sample, issue.Message);
                break;
            case IssueKind.TooDeep:
                _reports.Add(LayoutDiagnostics.SampleTooDeep, page, "", run.Sample, issue.Message);
                break;
            default:
                _reports.Add(LayoutDiagnostics.RegexTimedOut, page, issue.Message, run.Sample, issue.Message);
                break;
        }
    }

    private static string Quoted(ExtractionIssue issue) => $"{issue.Message} ('{Excerpt.Of(issue.Found ?? "")}')";

    /// <summary>The field as messages name it: within its block, and with the key's member where one is missing.</summary>
    private static string Name(ExtractionIssue issue, FieldModel field)
    {
        string path = FieldPath.OfAllItems(issue.Field!);
        return field.IsList && path.EndsWith("[]", StringComparison.Ordinal) ? path.Substring(0, path.Length - 2) : path;
    }

    private string Hint(SampleRun run, FieldModel field) => field.Rules.Count > 0 ? _places.Hint(run, field, field.Rules[0]) : "";

    private string Remedy(FieldModel field) =>
        field.Rules.Count > 0 && _places.IsStandard(field.Rules[0]) ? "write a rule of your own"
        : field.Key is not null ? "write a 'count' that allows fewer"
        : field.IsList ? "write 'count: 0..' if it may be empty"
        : $"write '{field.Name}?' if a page may lack it";

    /// <summary>The condition that refuses the page.</summary>
    private RuleModel? Condition(PageModel page, ExtractionIssue issue) =>
        new[] { page.When, page.Unless }
            .Concat(page.Refusals.Concat(_places.Model.Refusals).Select(refusal => (RuleModel?)refusal.When))
            .FirstOrDefault(rule => rule is not null && rule.Text == issue.Condition);
}
