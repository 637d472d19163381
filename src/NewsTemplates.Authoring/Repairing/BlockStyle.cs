using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Mutations;
using NewsTemplates.Language;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Puts a page of a layout that is written in braces or brackets on lines of its own, so that they can be added to.</summary>
internal static class BlockStyle
{
    /// <summary>The file with what has to be added to on lines of its own; the same where it is.</summary>
    /// <param name="file">The layout's file.</param>
    /// <param name="page">The page's name.</param>
    /// <param name="areFieldsChanged">Whether its own fields change.</param>
    public static LayoutFile Of(LayoutFile file, string page, bool areFieldsChanged)
    {
        while (Flow(file, page, areFieldsChanged) is { } entry && !HasComment(file.Source, entry.Value))
        {
            file = LayoutFile.Read(file.Source.Path, Opened(file.Source, entry).Apply(file.Source.Text));
        }

        return file;
    }

    /// <summary>The outermost part that is written in braces or brackets, and has to be added to; null where there is none.</summary>
    private static MappingEntry? Flow(LayoutFile file, string page, bool areFieldsChanged)
    {
        MappingEntry? pages = file.Syntax.Root?.Find("pages");
        MappingEntry? own = (pages?.Value as MappingSyntax)?.Find(page);
        var keys = own?.Value as MappingSyntax;
        return new[] { pages, own, keys?.Find("variants"), areFieldsChanged ? keys?.Find("fields") : null }
            .FirstOrDefault(entry => entry?.Value
                is MappingSyntax { IsFlow: true, Entries.Count: > 0 }
                or SequenceSyntax { IsFlow: true, Items.Count: > 0 });
    }

    // A comment within belongs to one of the parts, and nothing says to which.
    private static bool HasComment(LayoutSource source, SyntaxNode node)
    {
        string[] lines = source.TextAt(node.Span).Split('\n');
        return lines.Length > 1 && Array.Exists(lines, line => line.TrimStart().StartsWith('#') || line.Contains(" #", StringComparison.Ordinal));
    }

    private static TextEdit Opened(LayoutSource source, MappingEntry entry)
    {
        string indent = "\n" + new string(' ', entry.Key.Span.StartColumn + 2);
        IEnumerable<string> lines = entry.Value is MappingSyntax keys
            ? keys.Entries.Select(one => $"{source.TextAt(one.Key.Span)}: {OnOneLine(source, one.Value)}")
            : ((SequenceSyntax)entry.Value).Items.Select(item => "- " + OnOneLine(source, item));
        int start = entry.Value.Span.Start;
        while (start > 0 && source.Text[start - 1] == ' ')
        {
            start--;
        }

        return new TextEdit(start, entry.Value.Span.End, string.Concat(lines.Select(line => indent + line)));
    }

    private static string OnOneLine(LayoutSource source, SyntaxNode node) =>
        string.Join(" ", source.TextAt(node.Span).Split('\n').Select(line => line.Trim()));
}
