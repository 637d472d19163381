using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Checks;

/// <summary>Which rules the samples use, and which of them never serve.</summary>
internal sealed class RuleUse
{
    private readonly LayoutSourceMap _places;
    private readonly Dictionary<FieldId, int[]> _served = [];
    private readonly Dictionary<FieldId, (FieldModel Field, SampleRun Run)> _tried = [];
    private readonly HashSet<string> _reachedBlocks = new(StringComparer.Ordinal);
    private readonly HashSet<FieldId> _failing = [];
    private readonly Dictionary<FieldId, (FieldModel Field, SampleRun Run)> _filled = [];
    private readonly HashSet<FieldId> _incomplete;

    public RuleUse(LayoutSourceMap places, IReadOnlyList<SampleRun> runs)
    {
        _places = places;
        foreach (SampleRun run in runs.Where(run => run.Variant is not null))
        {
            Reach(_tried, run.Variant!.Fields, run);
            foreach (FieldProvenance entry in run.Extraction.Provenance)
            {
                if (places.Rule(entry.Rule) is { } rule)
                {
                    Count(rule.Field, rule.Index);
                    ReachBlock(rule.Field, rule.Field.Rules[rule.Index], run);
                }
            }

            foreach (ExtractionIssue issue in run.Extraction.Issues)
            {
                if (issue.Kind is not (IssueKind.Fallback or IssueKind.Ambiguous or IssueKind.Count or IssueKind.DuplicateKey)
                    && places.Field(issue) is { } field)
                {
                    _failing.Add(FieldId.Of(field));
                }
            }
        }

        _incomplete = [.. places.Model.Blocks.Where(block => block.Fields.Any(IsMissing)).SelectMany(block => block.Fields).Select(FieldId.Of)];
    }

    /// <summary>The fields that were tried or filled, each with the first sample on which it was.</summary>
    public IEnumerable<(FieldModel Field, SampleRun Run)> Tried =>
        _tried.Values.Concat(_filled.Where(entry => !_tried.ContainsKey(entry.Key)).Select(entry => entry.Value));

    /// <summary>Whether a field and what it is part of have no issue on any sample.</summary>
    public bool IsHealthy(FieldModel field) => !_failing.Contains(FieldId.Of(field)) && !_incomplete.Contains(FieldId.Of(field));

    /// <summary>Whether placeholders of a line pattern fill the field.</summary>
    public bool IsFilled(FieldId field) => _filled.ContainsKey(field);

    /// <summary>Whether a rule of a field gives it a value on some sample.</summary>
    public bool IsServed(FieldId field, int rule) => _served.TryGetValue(field, out int[]? counts) && counts[rule] > 0;

    /// <summary>Whether the first rule of a field is a contract's, and serves on no sample although another does.</summary>
    public bool IsUnusedStandard(FieldModel field) =>
        field.Rules.Count > 1
        && _places.IsStandard(field.Rules[0])
        && _served.TryGetValue(FieldId.Of(field), out int[]? counts)
        && counts[0] == 0
        && Best(field, counts) >= 0;

    /// <summary>Reports the rules that never serve, but not those of fields about which something worse is known.</summary>
    /// <param name="reports">Where to report.</param>
    /// <param name="known">The fields about which something is reported.</param>
    /// <param name="inherited">Gathers what was found of the rules of families, which other sites may use.</param>
    public void Report(SampleReports reports, ISet<FieldId> known, ICollection<InheritedUse> inherited)
    {
        foreach ((FieldModel field, SampleRun run) in _tried.Values)
        {
            FieldId key = FieldId.Of(field);
            if (IsUnusedStandard(field))
            {
                ReportStandard(reports, field);
            }

            for (int rule = 0; rule < field.Rules.Count; rule++)
            {
                if (_places.IsStandard(field.Rules[rule]) || field.Rules[rule].Source is ConstSource || RuleChecks.Covering(field, rule) is not null)
                {
                    continue;
                }

                bool isKnown = known.Contains(key) && (rule == 0 || field.Rules.Count == 1);
                bool isUnused = IsHealthy(field) && !LacksItems(field) && !isKnown && !IsServed(key, rule);
                if (!_places.Model.IsOwn(field.Rules[rule].Span))
                {
                    inherited.Add(new InheritedUse(field.Name, Unused(field, rule, run), !isUnused));
                }
                else if (isUnused)
                {
                    reports.Add(Unused(field, rule, run));
                }
            }
        }
    }

    private bool IsMissing(FieldModel field) => !field.IsOptional && _failing.Contains(FieldId.Of(field));

    /// <summary>Whether the field's items are dropped, since a field of their block is missing.</summary>
    private bool LacksItems(FieldModel field) => field.Type is BlockType block && _places.Block(block.Name).Fields.Any(IsMissing);

    private LayoutDiagnostic Unused(FieldModel field, int rule, SampleRun run) => new(
        LayoutDiagnostics.RuleUnused,
        field.Rules[rule].Span,
        field.Name,
        field.Rules[rule].Text,
        rule == 0 ? "it finds nothing" : "it finds nothing, or the rules before it always serve",
        rule == 0 ? _places.Hint(run, field, field.Rules[rule]) : "");

    private void ReportStandard(SampleReports reports, FieldModel field)
    {
        int best = Best(field, _served[FieldId.Of(field)]);
        string rule = field.Rules[best].Text;
        reports.Add(
            LayoutDiagnostics.StandardRuleUnused,
            _places.Model.OwnPlace(field.Rules[0].Span),
            field.Name,
            field.Rules[0].Text,
            rule,
            field.IsList ? "each " + rule : rule);
    }

    /// <summary>The rule that serves most often, declared defaults aside; -1 if none does.</summary>
    private static int Best(FieldModel field, int[] counts) =>
        Enumerable.Range(0, counts.Length)
            .Where(rule => counts[rule] > 0 && field.Rules[rule].Source is not ConstSource && RuleChecks.Covering(field, rule) is null)
            .OrderByDescending(rule => counts[rule])
            .DefaultIfEmpty(-1)
            .First();

    private void Count(FieldModel field, int rule)
    {
        FieldId key = FieldId.Of(field);
        if (!_served.TryGetValue(key, out int[]? counts))
        {
            _served.Add(key, counts = new int[field.Rules.Count]);
        }

        counts[rule]++;
    }

    private static void Reach(Dictionary<FieldId, (FieldModel Field, SampleRun Run)> reached, IReadOnlyList<FieldModel> fields, SampleRun run)
    {
        foreach (FieldModel field in fields)
        {
            FieldId key = FieldId.Of(field);
            if (!reached.ContainsKey(key))
            {
                reached.Add(key, (field, run));
            }
        }
    }

    /// <summary>A block's rules are tried where an element was found for it; in a capture placeholders fill it, not rules.</summary>
    private void ReachBlock(FieldModel field, RuleModel rule, SampleRun run)
    {
        if (field.Type is not BlockType block)
        {
            return;
        }

        if (rule.Source is PatternSource)
        {
            Reach(_filled, _places.Block(block.Name).Fields, run);
        }
        else if (_reachedBlocks.Add(block.Name))
        {
            Reach(_tried, _places.Block(block.Name).Fields, run);
        }
    }
}
