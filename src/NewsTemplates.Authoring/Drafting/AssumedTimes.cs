using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Tells times that pages write without an offset, so that the site's time zone must be assumed, from those that have one: what
/// comes out the same wherever the site may be.
/// </summary>
internal sealed class AssumedTimes
{
    // No site is likely to be there.
    private const string Elsewhere = "Pacific/Kiritimati";

    private readonly IReadOnlyList<RuleTrialResult> _here;
    private readonly IReadOnlyList<RuleTrialResult> _elsewhere;

    private AssumedTimes(IReadOnlyList<RuleTrialResult> here, IReadOnlyList<RuleTrialResult> elsewhere)
    {
        _here = here;
        _elsewhere = elsewhere;
    }

    /// <summary>Reads the times again, as if the site were elsewhere.</summary>
    /// <param name="trial">Runs the rules.</param>
    /// <param name="here">What the rules find where the site is.</param>
    public static AssumedTimes Of(RuleTrial trial, IReadOnlyList<RuleTrialResult> here) =>
        new(here, trial.In(Elsewhere).Run([.. here.Select(result => result.Rule)]));

    /// <summary>Whether another rule gives the time that a rule finds on a page with its offset.</summary>
    public bool IsSaidSurer(int rule, int page) =>
        IsAssumed(rule, page)
        && Enumerable.Range(0, _here.Count).Any(other => TimeOf(_here, other, page) is { } surer
            && !IsAssumed(other, page)
            && TimeOf(_here, rule, page) is { } own
            && (surer == own || surer.DateTime == own.DateTime));

    private bool IsAssumed(int rule, int page) => TimeOf(_here, rule, page) != TimeOf(_elsewhere, rule, page);

    private static DateTimeOffset? TimeOf(IReadOnlyList<RuleTrialResult> results, int rule, int page) =>
        results[rule].Values[page].Value as DateTimeOffset?;
}
