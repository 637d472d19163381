using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Layouts;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Cli.Showing;

/// <summary>Writes a whole layout as YAML. What stands on one line stays as its author wrote it.</summary>
internal sealed class LayoutLines
{
    private const string Indent = "  ";

    private readonly WholeLayout _whole;
    private readonly OriginNotes _notes;
    private readonly WrittenText _text;

    /// <param name="whole">The layout.</param>
    public LayoutLines(WholeLayout whole)
    {
        _whole = whole;
        _notes = new OriginNotes(whole);
        _text = new WrittenText(whole);
    }

    /// <summary>The lines in order.</summary>
    public IEnumerable<ShownLine> All => LinesOf(_whole.Root, null);

    /// <param name="node">What does not stand on one line.</param>
    /// <param name="contract">The contract that brought it, or null.</param>
    private IEnumerable<ShownLine> LinesOf(SyntaxNode node, string? contract) => node switch
    {
        MappingSyntax mapping => mapping.Entries.SelectMany(entry => LinesOf(entry, _whole.BroughtBy(entry)?.Contract ?? contract)),
        SequenceSyntax list => list.Items.SelectMany(item => LinesOfItem(item, contract)),
        _ => [],
    };

    private IEnumerable<ShownLine> LinesOf(MappingEntry entry, string? contract)
    {
        string key = _text.Of(entry.Key) + ":";
        string note = _notes.Of(entry, contract);
        return _text.OnOneLine(entry.Value) is { } value
            ? [new ShownLine(value.Length == 0 ? key : $"{key} {value}", note)]
            : LinesOf(entry.Value, contract).Select(line => line with { Text = Indent + line.Text }).Prepend(new ShownLine(key, note));
    }

    private IEnumerable<ShownLine> LinesOfItem(SyntaxNode item, string? contract) => _text.OnOneLine(item) is { } value
        ? [new ShownLine($"- {value}".TrimEnd(), _notes.Of(item, contract))]
        : LinesOf(item, contract).Select((line, index) => line with { Text = (index == 0 ? "- " : Indent) + line.Text });
}
