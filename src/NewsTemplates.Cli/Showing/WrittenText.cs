using System.Globalization;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Layouts;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Cli.Showing;

/// <summary>The parts of a layout as they are written, where that can stand on one line of a terminal.</summary>
internal sealed class WrittenText(WholeLayout whole)
{
    /// <summary>A part on one line; null where it takes several.</summary>
    public string? OnOneLine(SyntaxNode node) => node switch
    {
        ScalarSyntax text => Of(text),
        MappingSyntax { Entries.Count: 0 } => "{}",
        SequenceSyntax { Items.Count: 0 } => "[]",
        MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true }
            when IsAsWritten(node, node) && whole.TextOf(node) is var written && IsVisible(written) => written,
        _ => null,
    };

    /// <summary>A text, in other quotes than its author's only where it must be.</summary>
    public string Of(ScalarSyntax text) =>
        text is { Style: not ScalarStyle.Block, IsFixed: false } && whole.TextOf(text) is var written && IsVisible(written) ? written
        : IsVisible(text.Value) ? YamlText.Flow(text.Value)
        : Escaped(text.Value);

    /// <summary>Whether all of a part stands in the outer one's text, on one line and without slips that were read as what they mean.</summary>
    private static bool IsAsWritten(SyntaxNode node, SyntaxNode outer) =>
        node.Span.Path == outer.Span.Path
        && node.Span.Start >= outer.Span.Start && node.Span.End <= outer.Span.End && node.Span.StartLine == outer.Span.EndLine
        && node switch
        {
            ScalarSyntax text => !text.IsFixed,
            MappingSyntax mapping => mapping.Entries.All(entry => IsAsWritten(entry.Key, outer) && IsAsWritten(entry.Value, outer)),
            SequenceSyntax list => list.Items.All(item => IsAsWritten(item, outer)),
            _ => false,
        };

    private static bool IsVisible(string text) => VisibleText.Of(text) == text;

    private static string Escaped(string text) => "\"" + string.Concat(text.Select(Escaped)) + "\"";

    private static string Escaped(char character) => character switch
    {
        '"' or '\\' => $"\\{character}",
        '\n' => "\\n",
        _ when IsVisible(character.ToString()) => character.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
    };
}
