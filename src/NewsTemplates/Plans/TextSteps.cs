using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Values;

namespace NewsTemplates.Plans;

/// <summary>What each step does to texts.</summary>
internal static class TextSteps
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(5);

    /// <summary>Gives what becomes of a text; false where an expression took too long.</summary>
    private delegate bool TextStep(Finding finding, List<Finding> kept);

    /// <summary>Steps ready to run, one after the other.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="culture">The site's culture, or null.</param>
    public static Func<Findings, Findings> Compile(IEnumerable<StepPlan> steps, string? culture) => InTurn(steps.Select(step => Compile(step, culture)));

    private static Func<Findings, Findings> Compile(StepPlan step, string? culture) => step.Kind switch
    {
        StepKind.Match => Match(step.Arguments[0]),
        StepKind.Split => InTurn(step.Arguments.Select(pattern => Split(pattern, _ => false))),
        StepKind.SplitTexts => InTurn(step.Arguments.Select(SplitTexts)),
        StepKind.SplitByline => SplitTexts(BylineWords.Split(culture)),
        StepKind.Remove => InTurn(step.Arguments.Select(Remove)),
        StepKind.RemoveByline => BylineWords.By(culture) is { } by ? Remove(by) : found => found,
        StepKind.Replace => Replace(step.Arguments[0], step.Arguments[1]),
        StepKind.Map => Map(step.Arguments),
        StepKind.Reject => Reject(step.Arguments),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static Func<Findings, Findings> Match(string pattern)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        return Each((finding, kept) =>
        {
            bool inTime = regex.TryKeep(finding.Text!, out string? value, out string? whole);
            if (value is not null)
            {
                kept.Add(finding.WithMatch(WhiteSpace.Collapse(value), whole!));
            }

            return inTime;
        });
    }

    private static Func<Findings, Findings> SplitTexts(string pattern) => Split(pattern, finding => finding.Json is { IsObject: true });

    private static Func<Findings, Findings> Split(string pattern, Predicate<Finding> isWhole)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        return Each((finding, kept) =>
        {
            if (isWhole(finding))
            {
                kept.Add(finding);
                return true;
            }

            bool inTime = regex.TrySplit(finding.Text!, out IReadOnlyList<string> texts);
            kept.AddRange(texts.Select(text => finding.WithText(WhiteSpace.Collapse(text))));
            return inTime;
        });
    }

    private static Func<Findings, Findings> Remove(string pattern) => Replace(pattern, "");

    private static Func<Findings, Findings> Replace(string pattern, string replacement)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        return Each((finding, kept) =>
        {
            bool inTime = regex.TryReplace(finding.Text!, replacement, out string text);
            if (inTime)
            {
                kept.Add(finding.WithText(WhiteSpace.Collapse(text)));
            }

            return inTime;
        });
    }

    private static Func<Findings, Findings> Map(EquatableArray<string> pairs)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int index = 0; index < pairs.Count; index += 2)
        {
            texts.Add(pairs[index], pairs[index + 1]);
        }

        return found => found.Map(finding => texts.TryGetValue(finding.Text!, out string? text) ? text : finding.Text);
    }

    private static Func<Findings, Findings> Reject(EquatableArray<string> patterns)
    {
        BoundedRegex[] regexes = [.. patterns.Select(BoundedRegex.Create)];
        return Each((finding, kept) =>
        {
            foreach (BoundedRegex regex in regexes)
            {
                bool inTime = regex.TryTest(finding.Text!, out bool matches);
                if (matches || !inTime)
                {
                    return inTime;
                }
            }

            kept.Add(finding);
            return true;
        });
    }

    private static Func<Findings, Findings> InTurn(IEnumerable<Func<Findings, Findings>> steps)
    {
        Func<Findings, Findings>[] chain = [.. steps];
        return found =>
        {
            foreach (Func<Findings, Findings> step in chain)
            {
                found = step(found);
            }

            return found;
        };
    }

    private static Func<Findings, Findings> Each(TextStep step) => found =>
    {
        var kept = new List<Finding>(found.Items.Count);
        bool timedOut = found.TimedOut;
        var watch = Stopwatch.StartNew();
        foreach (Finding finding in found.Items)
        {
            // One text may take a second: a page of such texts must not take hours.
            if (timedOut)
            {
                break;
            }

            timedOut = !step(finding, kept) || watch.Elapsed > LongestStep;
        }

        return found.Became(kept, timedOut);
    };
}
