using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language;

/// <summary>What stands at a position of a layout: the innermost part of its YAML, and what it is to the layout.</summary>
/// <param name="Syntax">The innermost value or key that holds the position.</param>
/// <param name="Keys">The keys that lead to it; an item of a list is known by its number from 0.</param>
internal sealed record LayoutNode(SyntaxNode Syntax, EquatableArray<string> Keys)
{
    /// <summary>The page whose lines they are, or null.</summary>
    public PageModel? Page { get; init; }

    /// <summary>The block whose lines they are, or null.</summary>
    public BlockModel? Block { get; init; }

    /// <summary>The field whose lines they are, or null.</summary>
    public FieldModel? Field { get; init; }

    /// <summary>The rule of the field that is written there, or null.</summary>
    public RuleModel? Rule { get; init; }

    /// <summary>What stands at a position; null where the layout cannot be read to its end, or the position is not in it.</summary>
    public static LayoutNode? At(Layout layout, int position)
    {
        if (layout.Lineage.File.Syntax.Root is not { } root || !Holds(root.Span, position))
        {
            return null;
        }

        var way = new List<Step> { new(root, null) };
        while (Inside(way[way.Count - 1].Node, position) is { } step)
        {
            way.Add(step);
        }

        var node = new LayoutNode(way[way.Count - 1].Node, [.. way.Select(step => step.Key?.Value ?? step.Item).OfType<string>()]);
        return layout.Model is { } model ? Meant(node, model, way, position) : node;
    }

    private static LayoutNode Meant(LayoutNode node, SiteModel model, List<Step> way, int position)
    {
        PageModel? page = Named(model.Pages, page => page.NameSpan);
        BlockModel? block = Named(model.Blocks, block => block.NameSpan);
        IEnumerable<FieldModel> fields = page is not null ? page.Variants.SelectMany(variant => variant.Fields).Concat(page.Record)
            : block is not null ? block.Fields
            : model.Contracts.SelectMany(contract => contract.Fields);
        FieldModel? field = Named(fields, field => field.NameSpan);
        return node with
        {
            Page = page,
            Block = block,
            Field = field,
            Rule = field?.Rules.FirstOrDefault(rule => model.IsOwn(rule.Span) && Holds(rule.Span, position)) ?? RuleAround(field),
        };

        T? Named<T>(IEnumerable<T> all, System.Func<T, SourceSpan> nameOf)
            where T : class => all.FirstOrDefault(one => way.Exists(step => step.Key?.Span == nameOf(one)));

        // The rule of a list of rules that is said with keys of its own.
        RuleModel? RuleAround(FieldModel? field) => field is null ? null : way
            .SkipWhile(step => step.Key?.Span != field.NameSpan)
            .Skip(1)
            .Reverse()
            .Select(step => field.Rules.Where(rule => model.IsOwn(rule.Span) && Holds(step.Node.Span, rule.Span.Start)).ToArray())
            .FirstOrDefault(rules => rules.Length == 1)?[0];
    }

    /// <summary>The part of a mapping or list that holds a position, or null.</summary>
    private static Step? Inside(SyntaxNode node, int position) => node switch
    {
        MappingSyntax mapping => mapping.Entries
            .Where(entry => Holds(entry.Key.Span, position) || Holds(entry.Value.Span, position))
            .Select(entry => new Step(Holds(entry.Key.Span, position) ? entry.Key : entry.Value, entry.Key))
            .FirstOrDefault(),
        SequenceSyntax list => list.Items
            .Select((item, index) => new Step(item, null, index.ToString(CultureInfo.InvariantCulture)))
            .FirstOrDefault(step => Holds(step.Node.Span, position)),
        _ => null,
    };

    /// <summary>Whether a position is in a stretch, or right behind it, where an editor's caret still is.</summary>
    private static bool Holds(SourceSpan span, int position) => span.Start <= position && position <= span.End;

    /// <summary>A part on the way to a position, and what it is known by in the part around it.</summary>
    private sealed record Step(SyntaxNode Node, ScalarSyntax? Key, string? Item = null);
}
