using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Layouts;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Cli.Showing;

/// <summary>Says where the lines of a layout are from: nothing of its own ones, unless they replace what it would inherit.</summary>
internal sealed class OriginNotes(WholeLayout whole)
{
    /// <summary>The note of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="contract">The contract that brought it, or what it stands in; null for none.</param>
    public string Of(MappingEntry entry, string? contract)
    {
        bool replaces = entry is { Replaced: not null, IsMerged: false };
        string note = Joined(Of(entry.Key, contract), replaces ? $"replaces {Source(entry.Replaced!)}" : "");
        return whole.FieldAt(entry) is { } field && (replaces || whole.BroughtBy(entry) is not null)
            ? note + InBrackets([.. replaces ? [TypeOf(field)] : Enumerable.Empty<string>(), .. KeptSteps(field, entry)])
            : note;
    }

    /// <summary>The note of an item of a list.</summary>
    /// <param name="item">The item.</param>
    /// <param name="contract">The contract that brought what it stands in; null for none.</param>
    public string Of(SyntaxNode item, string? contract) =>
        Joined(contract ?? "", whole.IsOwn(item) || item.Span.Path == contract ? "" : Place(item));

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private string Source(MappingEntry replaced) => whole.BroughtBy(replaced)?.Contract ?? Place(replaced.Key);

    private static string Place(SyntaxNode node) => $"{node.Span.Path}:{node.Span.StartLine + 1}";

    private static string InBrackets(IReadOnlyCollection<string> facts) => facts.Count == 0 ? "" : $" ({string.Join(", ", facts)})";

    private static string TypeOf(FieldModel field) => (field.IsOptional ? "optional " : "") + RecordBinder.TypeOf(field);

    /// <summary>The steps that a field has without writing them.</summary>
    private static IEnumerable<string> KeptSteps(FieldModel field, MappingEntry entry) => field.Steps.OnText
        .Select(StepsBinder.KeyOf)
        .Distinct()
        .Where(step => step is "split" or "remove" && (entry.Value as MappingSyntax)?.Find(step) is null);
}
