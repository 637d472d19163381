using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
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
    // A text among many takes memory even if it is short.
    private const int StepsPerText = 40;

    private const string TookTooLong = "a regular expression took too long on a text of the page; the text is dropped";

    private static readonly string PageTookTooLong = string.Format(
        CultureInfo.InvariantCulture,
        "the layout's regular expressions took more than {0:N0} seconds on the page; no more are run on it, and the text is dropped",
        BoundedRegex.PageTimeLimit.TotalSeconds);

    private static readonly string GrewTooLarge = string.Format(
        CultureInfo.InvariantCulture,
        "a step makes more than {0:N0} characters or {1:N0} texts of a text of the page; the text is dropped",
        BoundedRegex.MostCharacters,
        BoundedRegex.MostPieces);

    /// <summary>Gives what becomes of a text.</summary>
    private delegate RegexOutcome TextStep(FoundValue foundValue, List<FoundValue> kept);

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
        StepKind.SplitCredit => Split(CreditWords.Split(culture), _ => false),
        StepKind.RemoveCredit => Remove(CreditWords.Label),
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
            if (found.Trace is not { } trace)
            {
                return step(found);
            }

            string?[] texts = [.. found.Items.Select(item => item.Text)];
            FoundValues changed = step(found);
            if (!texts.SequenceEqual(changed.Items.Select(item => item.Text)))
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
            RegexOutcome outcome = regex.Keep(foundValue.Text!, out string? value, out string? whole);
            if (value is not null)
            {
                kept.Add(foundValue.WithMatch(WhiteSpace.Collapse(value), whole!));
            }

            return outcome;
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
                return RegexOutcome.Done;
            }

            RegexOutcome outcome = regex.Split(foundValue.Text!, out IReadOnlyList<string> texts);
            kept.AddRange(texts.Select(text => foundValue.WithText(WhiteSpace.Collapse(text))));
            return outcome;
        });
    }

    private static Func<FoundValues, FoundValues> Remove(string pattern) => Replace(pattern, "");

    private static Func<FoundValues, FoundValues> Replace(string pattern, string replacement)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        Replacement put = new(replacement, regex.GroupNames);
        return Each((foundValue, kept) =>
        {
            RegexOutcome outcome = regex.Replace(foundValue.Text!, put, out string text);
            if (outcome == RegexOutcome.Done)
            {
                kept.Add(foundValue.WithText(WhiteSpace.Collapse(text)));
            }

            return outcome;
        });
    }

    private Func<FoundValues, FoundValues> Map(EquatableArray<string> pairs)
    {
        var texts = new Dictionary<string, (string Written, string Text)>(StringComparer.Ordinal);
        for (int index = 0; index < pairs.Count; index += 2)
        {
            texts[CanonicalForm.Of(pairs[index])] = (pairs[index], pairs[index + 1]);
        }

        return found => found.Map(foundValue =>
        {
            if (!texts.TryGetValue(CanonicalForm.Of(foundValue.Text!), out (string Written, string Text) entry))
            {
                return foundValue.Text;
            }

            found.Trace?.Record(field, new RuleEntry("map", entry.Written));
            found.Context.Spend(0, entry.Text.Length);
            return entry.Text;
        });
    }

    private static Func<FoundValues, FoundValues> Reject(string pattern)
    {
        BoundedRegex regex = BoundedRegex.Create(pattern);
        return Each((foundValue, kept) =>
        {
            RegexOutcome outcome = regex.Test(foundValue.Text!, out bool matches);
            if (outcome == RegexOutcome.Done && !matches)
            {
                kept.Add(foundValue);
            }

            return outcome;
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
        string? givenUp = found.GivenUp;
        Stopwatch time = found.Context.RegexTime;
        for (int i = 0; i < found.Items.Count && givenUp is null; i++)
        {
            if (time.Elapsed > BoundedRegex.PageTimeLimit)
            {
                givenUp = PageTookTooLong;
                break;
            }

            int before = kept.Count;
            time.Start();
            RegexOutcome outcome = step(found.Items[i], kept);
            time.Stop();
            SpendGrowth(found, i, kept, before);
            givenUp = outcome switch
            {
                RegexOutcome.TimedOut => TookTooLong,
                RegexOutcome.TooMuch => GrewTooLarge,
                _ => null,
            };
        }

        return found.Became(kept, givenUp);
    };

    // Of many texts each may grow within its limit.
    private static void SpendGrowth(FoundValues found, int place, List<FoundValue> kept, int first)
    {
        int growth = -found.Items[place].Text!.Length;
        for (int i = first; i < kept.Count; i++)
        {
            growth += kept[i].Text!.Length;
        }

        found.Context.Spend(StepsPerText * Math.Max(0, kept.Count - first - 1), Math.Max(0, growth));
    }
}
