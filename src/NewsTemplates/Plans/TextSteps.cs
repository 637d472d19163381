using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Extracting;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Plans;

/// <summary>What each step does to texts.</summary>
internal static class TextSteps
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(5);

    /// <summary>Gives what becomes of a text; false where an expression took too long.</summary>
    private delegate bool TextStep(FoundValue foundValue, List<FoundValue> kept);

    /// <summary>Steps ready to run, one after the other.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="culture">The site's culture, or null.</param>
    public static Func<FoundValues, FoundValues> Compile(IEnumerable<StepPlan> steps, string? culture) =>
        InTurn(steps.Select(step => Compile(step, culture)));

    private static Func<FoundValues, FoundValues> Compile(StepPlan step, string? culture) => step.Kind switch
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

    private static Func<FoundValues, FoundValues> Match(string pattern)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        return Each((foundValue, kept) =>
        {
            bool inTime = regex.TryKeep(foundValue.Text!, out string? value, out string? whole);
            if (value is not null)
            {
                kept.Add(foundValue.WithMatch(WhiteSpace.Collapse(value), whole!));
            }

            return inTime;
        });
    }

    private static Func<FoundValues, FoundValues> SplitTexts(string pattern) => Split(pattern, foundValue => foundValue.Json is { IsObject: true });

    private static Func<FoundValues, FoundValues> Split(string pattern, Predicate<FoundValue> isWhole)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        return Each((foundValue, kept) =>
        {
            if (isWhole(foundValue))
            {
                kept.Add(foundValue);
                return true;
            }

            bool inTime = regex.TrySplit(foundValue.Text!, out IReadOnlyList<string> texts);
            kept.AddRange(texts.Select(text => foundValue.WithText(WhiteSpace.Collapse(text))));
            return inTime;
        });
    }

    private static Func<FoundValues, FoundValues> Remove(string pattern) => Replace(pattern, "");

    private static Func<FoundValues, FoundValues> Replace(string pattern, string replacement)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        return Each((foundValue, kept) =>
        {
            bool inTime = regex.TryReplace(foundValue.Text!, replacement, out string text);
            if (inTime)
            {
                kept.Add(foundValue.WithText(WhiteSpace.Collapse(text)));
            }

            return inTime;
        });
    }

    private static Func<FoundValues, FoundValues> Map(EquatableArray<string> pairs)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int index = 0; index < pairs.Count; index += 2)
        {
            texts.Add(pairs[index], pairs[index + 1]);
        }

        return found => found.Map(foundValue => texts.TryGetValue(foundValue.Text!, out string? text) ? text : foundValue.Text);
    }

    private static Func<FoundValues, FoundValues> Reject(EquatableArray<string> patterns)
    {
        BoundedRegex[] regexes = [.. patterns.Select(BoundedRegex.Create)];
        return Each((foundValue, kept) =>
        {
            foreach (BoundedRegex regex in regexes)
            {
                bool inTime = regex.TryTest(foundValue.Text!, out bool matches);
                if (matches || !inTime)
                {
                    return inTime;
                }
            }

            kept.Add(foundValue);
            return true;
        });
    }

    private static Func<FoundValues, FoundValues> InTurn(IEnumerable<Func<FoundValues, FoundValues>> steps)
    {
        Func<FoundValues, FoundValues>[] chain = [.. steps];
        return found =>
        {
            foreach (Func<FoundValues, FoundValues> step in chain)
            {
                found = step(found);
            }

            return found;
        };
    }

    private static Func<FoundValues, FoundValues> Each(TextStep step) => found =>
    {
        var kept = new List<FoundValue>(found.Items.Count);
        bool timedOut = found.TimedOut;
        var watch = Stopwatch.StartNew();
        foreach (FoundValue foundValue in found.Items)
        {
            // One text may take a second: a page of such texts must not take hours.
            if (timedOut)
            {
                break;
            }

            timedOut = !step(foundValue, kept) || watch.Elapsed > LongestStep;
        }

        return found.Became(kept, timedOut);
    };
}
