using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>The mistakes that people make in a layout, each made once in every place that it can be made in.</summary>
internal static class LayoutMutations
{
    /// <summary>All mutants of a layout.</summary>
    /// <param name="text">A layout without mistakes.</param>
    /// <exception cref="ArgumentException">The text is no layout.</exception>
    public static IEnumerable<Mutant> Of(string text)
    {
        LayoutSyntax syntax = LayoutSyntax.Parse(new LayoutSource("site.layout.yaml", text));
        LayoutEntry[] entries = syntax.Root is { } root
            ? [.. LayoutEntry.All(root)]
            : throw new ArgumentException("The text is no layout.", nameof(text));
        return KeyMutations.Of(text, entries)
            .Concat(PunctuationMutations.Of(text, entries))
            .Concat(SelectorMutations.Of(text, entries))
            .Concat(RuleMutations.Of(text, entries))
            .Concat(NameMutations.Of(text, entries))
            .Where(mutant => mutant.Text != text);
    }
}
