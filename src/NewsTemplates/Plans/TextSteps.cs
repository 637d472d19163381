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
/// <param name="field">The field that has the steps.</param>
/// <param name="culture">The site's culture, or null.</param>
internal sealed class TextSteps(FieldInfo field, string? culture)
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(5);

    /// <summary>Gives what becomes of a text; false where an expression took too long.</summary>
    private delegate bool TextStep(FoundValue foundValue, List<FoundValue> kept);

    /// <summary>Steps ready to run, one after the other.</summary>
    /// <param name="steps">The steps.</param>
    public Func<FoundValues, FoundValues> Compile(IEnumerable<StepPlan> steps) => InTurn(steps.Select(Compile));

    private Func<FoundValues, FoundValues> Compile(StepPlan step) => step.Kind switch
    {
        StepKind.Match => Traced("match", step.Arguments[0], Match),
        StepKind.Split => InTurn(step.Arguments.Select(pattern => Traced("split", pattern, text => Split(text, _ => false)))),
        StepKind.SplitTexts => InTurn(step.Arguments.Select(pattern => Traced("split", pattern, SplitTexts))),
        StepKind.SplitByline => SplitTexts(BylineWords.Split(culture)),
        StepKind.Remove => InTurn(step.Arguments.Select(pattern => Traced("remove", pattern, Remove))),
        StepKind.RemoveByline => BylineWords.By(culture) is { } by ? Remove(by) : found => found,
        StepKind.Replace => Traced("replace", step.Arguments[0], pattern => Replace(pattern, step.Arguments[1])),
        StepKind.Map => Map(step.Arguments),
        StepKind.Reject => InTurn(step.Arguments.Select(pattern => Traced("reject", pattern, Reject))),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>A step of which it is noted where it changes or drops a text.</summary>
    private Func<FoundValues, FoundValues> Traced(string key, string pattern, Func<string, Func<FoundValues, FoundValues>> stepOf)
    {
        Func<FoundValues, FoundValues> step = stepOf(pattern);
        return found =>
        {
            FoundValues changed = step(found);
            if (found.Trace is { } trace && !found.Items.Select(item => item.Text).SequenceEqual(changed.Items.Select(item => item.Text)))
            {
                trace.Record(field, new RuleEntry(key, pattern));
                if (changed.Items.Count == 0)
                {
                    trace.RecordEmptied(field, new RuleEntry(key, pattern));
                }
            }

            return changed;
        };
    }

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

    private Func<FoundValues, FoundValues> Map(EquatableArray<string> pairs)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int index = 0; index < pairs.Count; index += 2)
        {
            texts.Add(pairs[index], pairs[index + 1]);
        }

        return found => found.Map(foundValue =>
        {
            if (!texts.TryGetValue(foundValue.Text!, out string? text))
            {
                return foundValue.Text;
            }

            found.Trace?.Record(field, new RuleEntry("map", foundValue.Text!));
            return text;
        });
    }

    private static Func<FoundValues, FoundValues> Reject(string pattern)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        return Each((foundValue, kept) =>
        {
            bool inTime = regex.TryTest(foundValue.Text!, out bool matches);
            if (inTime && !matches)
            {
                kept.Add(foundValue);
            }

            return inTime;
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
