using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Mutations;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>A mistake made in a layout of which the layout itself tells nothing: samples alone can show it.</summary>
/// <param name="Layout">The layout with the mistake.</param>
/// <param name="Text">What was done, and in which line.</param>
internal sealed record LayoutMistake(Layout Layout, string Text)
{
    // Spread over the kinds of mistakes.
    private const int Most = 240;

    private const int Seed = 17;

    /// <summary>Mistakes of all kinds in a layout; of many of a kind some by chance, always the same.</summary>
    /// <param name="layout">The layout, without errors.</param>
    /// <param name="page">The page that is read: what is wrong in others is no matter.</param>
    public static IReadOnlyList<LayoutMistake> In(Layout layout, string page)
    {
        SourceSpan[] others =
        [
            .. LayoutEntry.All(layout.Lineage.File.Syntax.Root!)
                .Where(entry => entry.Path is ["pages", var name] && name != page)
                .Select(entry => entry.Key.Span with { End = entry.Value.Span.End }),
        ];
        HashSet<string> known = [.. layout.Diagnostics.Select(diagnostic => diagnostic.Id)];
        var chance = new Random(Seed);
        IGrouping<string, Mutant>[] kinds =
        [
            .. LayoutMutations.Of(layout.Source.Text)
                .Where(mutant => !Array.Exists(others, other => IsWithin(mutant, other)))
                .GroupBy(mutant => mutant.Operator),
        ];
        return
        [
            .. kinds.SelectMany(kind => kind.OrderBy(_ => chance.Next())
                .Select(mutant => Read(layout, mutant, known))
                .OfType<LayoutMistake>()
                .Take(Math.Max(1, Most / kinds.Length))),
        ];
    }

    private static bool IsWithin(Mutant mutant, SourceSpan span) =>
        mutant.Places.All(place => place.Start.Value >= span.Start && place.End.Value <= span.End);

    private static LayoutMistake? Read(Layout layout, Mutant mutant, HashSet<string> known)
    {
        Lineage lineage = layout.Lineage;
        LayoutFile file = LayoutFile.Read(layout.Source.Path, mutant.Text);
        var read = Layout.Read(lineage with { File = file }, root: null);
        bool isTold = file.Extends?.Value != lineage.File.Extends?.Value
            || read.HasErrors
            || read.Diagnostics.Any(diagnostic => !known.Contains(diagnostic.Id));
        return isTold ? null : new LayoutMistake(read, Describe(mutant));
    }

    private static string Describe(Mutant mutant)
    {
        int at = Math.Min(mutant.Places[0].Start.Value, mutant.Text.Length - 1);
        int number = mutant.Text.AsSpan(0, at).Count('\n');
        return FormattableString.Invariant($"{mutant.Operator} in line {number + 1}: {mutant.Text.Split('\n')[number].Trim()}");
    }
}
