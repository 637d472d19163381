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
        OtherPage = run.Variant is null
            ? null
            : Differences.FirstOrDefault(difference => difference.Part == ApprovedPart.Page && difference.Path != "url");
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

    /// <summary>The paths, for all items, of what has been reported already.</summary>
    public List<string> Explained { get; } = [];

    /// <summary>Whether something has been reported about a place, about what holds it or about something in it.</summary>
    public bool IsExplained(string path) =>
        Explained.Exists(known => known == path || FieldPath.IsWithin(known, path) || FieldPath.IsWithin(path, known));
}
