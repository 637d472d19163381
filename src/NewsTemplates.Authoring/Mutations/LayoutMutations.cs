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

/// <summary>An entry of a mapping of the layout.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Holder">The entry whose value has it; null at the top.</param>
/// <param name="Mapping">The mapping that has it.</param>
internal sealed record LayoutEntry(ScalarSyntax Key, SyntaxNode Value, LayoutEntry? Holder, MappingSyntax Mapping)
{
    /// <summary>Its key and those of all that hold it, the outermost first.</summary>
    public IReadOnlyList<string> Path { get; } = [.. Holder?.Path ?? [], Key.Value];

    /// <summary>Its texts: the value, or those of a list.</summary>
    public IEnumerable<ScalarSyntax> Texts => Value switch
    {
        ScalarSyntax text => [text],
        SequenceSyntax list => list.Items.OfType<ScalarSyntax>(),
        _ => [],
    };

    /// <summary>Whether it declares a field.</summary>
    public bool IsField => Path is [.., "fields", _] || (Path is ["blocks", _, _] && Key.Value != "description");

    /// <summary>Whether its texts say sources: it is a field, or a key of one that does.</summary>
    public bool SaysSources => (IsField && Value is ScalarSyntax or SequenceSyntax)
        || Key.Value is "from" or "each" or "in" or "paragraphs" or "headings" or "summary" or "except" or "when" or "unless"
            or "after" or "until" or "caption" or "credit" or "cover" or "url" or "alt"
            && Holder is not null && Value is ScalarSyntax or SequenceSyntax;

    /// <summary>Where the mistake stands if the entry is gone: at what holds it; of one at the top, in the layout's first line.</summary>
    public SourceSpan Parent => Holder?.Key.Span ?? Mapping.Entries[0].Key.Span with { End = Mapping.Entries[0].Value.Span.End };

    /// <summary>All entries of a mapping, and of all that it holds.</summary>
    public static IEnumerable<LayoutEntry> All(MappingSyntax mapping, LayoutEntry? holder = null) =>
        mapping.Entries.SelectMany(written =>
        {
            var entry = new LayoutEntry(written.Key, written.Value, holder, mapping);
            return In(written.Value, entry).Prepend(entry);
        });

    private static IEnumerable<LayoutEntry> In(SyntaxNode value, LayoutEntry holder) => value switch
    {
        MappingSyntax mapping => All(mapping, holder),
        SequenceSyntax list => list.Items.SelectMany(item => In(item, holder)),
        _ => [],
    };
}
