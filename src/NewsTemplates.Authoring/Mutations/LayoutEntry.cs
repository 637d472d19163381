using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Mutations;

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
        || Key.Value is "from" or "each" or "groups" or "in" or "paragraphs" or "headings" or "summary" or "except" or "when" or "unless"
            or "after" or "until" or "caption" or "credit" or "cover" or "url" or "alt"
            && Holder is not null && Value is ScalarSyntax or SequenceSyntax;

    /// <summary>
    /// Where the mistake stands if the entry is gone: at the key of what holds it, or, in an item of a list, at the item; of one at the
    /// top, in the layout's first line.
    /// </summary>
    public SourceSpan Parent => Holder is null ? Mapping.Entries[0].Key.Span with { End = Mapping.Entries[0].Value.Span.End }
        : Holder.Value is SequenceSyntax ? Mapping.Entries[0].Key.Span with { End = Mapping.Entries[0].Value.Span.End }
        : Holder.Key.Span;

    /// <summary>Whether it is written for people alone: nothing depends on its words.</summary>
    public bool IsProse => Key.Value is "description" or "reason" || Path.Contains("ignore");

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
