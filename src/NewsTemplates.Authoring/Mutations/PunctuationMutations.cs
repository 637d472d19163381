using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Colons, quotes, brackets and braces that are forgotten.</summary>
internal static class PunctuationMutations
{
    // Of two brackets that close together either may be the one forgotten: but for blanks the text is the same.
    public static IEnumerable<Mutant> Of(string text, IReadOnlyList<LayoutEntry> entries) => All(text, entries)
        .GroupBy(mutant => (mutant.Operator, mutant.Text.Replace(" ", "", StringComparison.Ordinal)))
        .Select(same => same.First() with { Places = [.. same.SelectMany(mutant => mutant.Places)] });

    private static IEnumerable<Mutant> All(string text, IReadOnlyList<LayoutEntry> entries)
    {
        foreach (LayoutEntry entry in entries)
        {
            int colon = text.IndexOf(':', entry.Key.Span.End);
            yield return new Mutant("drop a colon", text.Remove(colon, 1), [entry.Key.Span.Start..colon]);
            foreach (ScalarSyntax quoted in entry.Texts.Where(value => value.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted))
            {
                (int start, int end) = (quoted.Span.Start, quoted.Span.End);
                yield return new Mutant("drop a quote", text.Remove(start, 1), [start..(end - 1)]);
                yield return new Mutant("drop a quote", text.Remove(end - 1, 1), [start..(end - 1)]);
            }

            if (entry.Value is MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true })
            {
                (int start, int end) = (entry.Value.Span.Start, entry.Value.Span.End);
                yield return new Mutant("drop a bracket", text.Remove(start, 1), [entry.Key.Span.Start..(end - 1)]);
                yield return new Mutant("drop a bracket", text.Remove(end - 1, 1), [entry.Key.Span.Start..(end - 1)]);
            }
        }
    }
}
