using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Checks;

/// <summary>What is known of one sample while it is checked.</summary>
internal sealed class CheckedSample
{
    private readonly ApprovedResult? _approved;

    /// <summary>Compares a run with what was approved for it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="approved">What was approved, or null.</param>
    public CheckedSample(SampleRun run, ApprovedResult? approved)
    {
        Run = run;
        _approved = approved;
        Issues = approved is null ? run.Extraction.Issues : approved.Match(run.Extraction.Issues).Unapproved;
        Differences = approved?.Compare(run.Extraction) ?? [];
        OtherPage = Differences.FirstOrDefault(difference => difference.Part == ApprovedPart.Page
            && (difference.Path == "page" || (difference.Path == "variant" && run.Variant is not null)));
    }

    /// <summary>Looks at a run of which nothing is approved.</summary>
    /// <param name="run">The run.</param>
    /// <param name="issues">Those of its issues that are to be reported.</param>
    public CheckedSample(SampleRun run, IReadOnlyList<ExtractionIssue> issues)
    {
        Run = run;
        Issues = issues;
        Differences = [];
    }

    public SampleRun Run { get; }

    public bool IsApproved => _approved is not null;

    /// <summary>The issues that are not approved.</summary>
    public IReadOnlyList<ExtractionIssue> Issues { get; }

    public IReadOnlyList<ApprovedDifference> Differences { get; }

    /// <summary>Each single value that differs.</summary>
    public IEnumerable<ApprovedDifference> Values =>
        ApprovedResult.Changes(_approved, Run.Extraction).Where(difference => difference.Part == ApprovedPart.Value);

    /// <summary>
    /// The difference by which the sample became another page or variant than was approved; then all else differs too. Null if it did not.
    /// </summary>
    public ApprovedDifference? OtherPage { get; }

    /// <summary>The source of the rule that is approved for a field; null where none is.</summary>
    public string? ApprovedRule(string path) => _approved?.RuleOf(path);

    /// <summary>Whether a rule is the one that is approved for a field: then what is wrong lies beside it.</summary>
    /// <param name="path">The field's path, for one item or for all.</param>
    /// <param name="rule">The rule; null for the one that serves.</param>
    public bool IsApprovedRule(string path, RuleInfo? rule = null) => _approved?.RuleOf(path) is { } approved
        && (rule is not null ? rule.Source == approved : OtherRule(path) is null);

    /// <summary>The difference between the rule that serves a field and the approved one; null if they are one.</summary>
    /// <param name="path">The field's path, for one item or for all.</param>
    public ApprovedDifference? OtherRule(string path) => Differences.FirstOrDefault(difference =>
        difference.Part == ApprovedPart.Rule && FieldPath.OfAllItems(difference.Path) == FieldPath.OfAllItems(path));

    /// <summary>The text that is approved at a path; null for none.</summary>
    public string? ApprovedText(string path) => _approved?.TextAt(path);

    /// <summary>
    /// The path of the field that has the approved rule of another one, which it took the place of: the field is the other, renamed. Null
    /// where no such field is in the same page or block.
    /// </summary>
    /// <param name="path">The path of the field that had the rule, or of what holds it.</param>
    public string? Renamed(string path)
    {
        string all = FieldPath.OfAllItems(path);
        ApprovedDifference[] rules = [.. Differences.Where(difference => difference.Part == ApprovedPart.Rule)];
        return (
            from old in rules
            let before = FieldPath.OfAllItems(old.Path)
            where before == all || FieldPath.IsWithin(before, all)
            from now in rules
            where now.Approved is null && now.Found == old.Approved && FieldPath.Outer(now.Path) == FieldPath.Outer(old.Path)
            select now.Path).FirstOrDefault();
    }

    /// <summary>Whether a field of the page holds every text that is approved for it, and more.</summary>
    public bool HasMore(string field) => _approved?.HasMore(Run.Extraction, field) == true;

    /// <summary>The difference between the URL pattern that takes the sample and the approved one; null if they are one.</summary>
    public ApprovedDifference? OtherPattern =>
        Differences.FirstOrDefault(difference => difference is { Part: ApprovedPart.Page, Path: "pattern" });

    /// <summary>The paths, for all items, of what has been reported already.</summary>
    public List<string> Explained { get; } = [];

    /// <summary>Whether something has been reported about a place, about what holds it or about something in it.</summary>
    public bool IsExplained(string path) =>
        Explained.Exists(known => known == path || FieldPath.IsWithin(known, path) || FieldPath.IsWithin(path, known));
}
