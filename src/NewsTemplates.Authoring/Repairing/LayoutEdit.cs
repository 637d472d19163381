using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Mutations;
using NewsTemplates.Language;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Writes into the text of a layout, at the places that its tree knows: all else stays as it is, to the letter.</summary>
internal sealed class LayoutEdit
{
    private readonly LayoutSource _source;
    private readonly string _name;
    private readonly MappingEntry? _page;
    private readonly List<TextEdit> _further = [];

    /// <summary>Prepares edits of a page.</summary>
    /// <param name="file">The layout's file.</param>
    /// <param name="page">The page's name.</param>
    public LayoutEdit(LayoutFile file, string page)
    {
        _source = file.Source;
        _name = page;
        Root = file.Syntax.Root!;
        _page = (Root.Find("pages")?.Value as MappingSyntax)?.Find(page);
    }

    private MappingSyntax Root { get; }

    private MappingSyntax? Keys => _page?.Value as MappingSyntax;

    /// <summary>Why the page cannot be edited; null where it can.</summary>
    public string? Obstacle =>
        Keys?.IsFlow == true
        || (Root.Find("pages")?.Value as MappingSyntax)?.IsFlow == true
        || Keys?.Find("variants")?.Value is SequenceSyntax { IsFlow: true }
            ? FormattableString.Invariant($"{_name}, on line {_page!.Key.Span.StartLine + 1}, is written in braces or brackets: ")
                + "write it on lines of its own, so that they can be added to"
            : null;

    /// <summary>The names of the variants that the page has in this file.</summary>
    private IEnumerable<string> Names => (Keys?.Find("variants")?.Value as SequenceSyntax)?.Items
        .OfType<MappingSyntax>()
        .Select(variant => (variant.Find("name")?.Value as ScalarSyntax)?.Value)
        .OfType<string>() ?? [];

    /// <summary>Has a field of a block written otherwise, whatever else is.</summary>
    /// <param name="entry">The field, in this file.</param>
    /// <param name="lines">Its new lines.</param>
    public void Change(MappingEntry entry, IReadOnlyList<string> lines) => _further.Add(EditOf(entry, lines));

    /// <summary>The layout with a variant more, before all others.</summary>
    /// <param name="name">Its name; another one where that is taken.</param>
    /// <param name="when">The element that tells it.</param>
    /// <param name="fields">The fields' lines.</param>
    /// <param name="others">The name of the variant that has all other pages; null where the page has variants already.</param>
    /// <param name="accepted">What else the page's <c>when</c> has to accept; null for nothing.</param>
    public string WithVariant(string name, string when, IReadOnlyList<IReadOnlyList<string>> fields, string? others, string? accepted)
    {
        string own = Enumerable.Range(1, 100)
            .Select(number => number == 1 ? name : FormattableString.Invariant($"{name}{number}"))
            .Except(Names)
            .First();
        string[] lines =
        [
            "- name: " + own,
            "  when: " + YamlText.Block(when),
            .. fields.Count == 0 ? [] : new[] { "  fields:" },
            .. fields.SelectMany(field => field).Select(line => "    " + line),
        ];
        var edits = new List<TextEdit>();
        if (Keys?.Find("variants")?.Value is SequenceSyntax { Items.Count: > 0 } variants)
        {
            edits.Add(Before(variants.Span.Start, lines));
        }
        else
        {
            string[] section = ["variants:", .. lines.Concat(others is null ? [] : ["- name: " + others]).Select(line => "  " + line)];
            edits.Add(Added(section));
        }

        if (accepted is not null && Keys?.Find("when")?.Value is ScalarSyntax old)
        {
            edits.Add(new TextEdit(old.Span.Start, old.Span.End, YamlText.Block($"{old.Value}, {accepted}")));
        }

        return Apply(edits);
    }

    /// <summary>The layout with other fields in the places of those that it has.</summary>
    /// <param name="fields">Where each is written, or null, and its new lines.</param>
    public string WithFields(IReadOnlyList<(MappingEntry? Entry, IReadOnlyList<string> Lines)> fields)
    {
        var edits = new List<TextEdit>();
        var added = new List<string>();
        foreach ((MappingEntry? entry, IReadOnlyList<string> lines) in fields)
        {
            if (entry is null || entry.Key.Span.Path != _source.Path)
            {
                added.AddRange(lines);
                continue;
            }

            edits.Add(EditOf(entry, lines));
        }

        if (added.Count > 0)
        {
            edits.Add(Keys?.Find("fields")?.Value is MappingSyntax { IsFlow: false } own
                ? Before(own.Span.Start, added)
                : Added(["fields:", .. added.Select(line => "  " + line)]));
        }

        return Apply(edits);
    }

    private TextEdit EditOf(MappingEntry entry, IReadOnlyList<string> lines) =>
        entry.Value is MappingSyntax { IsFlow: false } keys && SameKeys(keys, lines) is { } inside ? inside : Whole(entry, lines);

    /// <summary>The edit of the one key whose value differs; null where several do.</summary>
    private TextEdit? SameKeys(MappingSyntax keys, IReadOnlyList<string> lines)
    {
        MappingEntry[] differing = [.. keys.Entries.Where(entry =>
            lines.Any(line => line.StartsWith($"  {entry.Key.Value}: ", StringComparison.Ordinal))
            && !lines.Contains($"  {entry.Key.Value}: {_source.TextAt(entry.Value.Span)}")
            && entry.Value is ScalarSyntax)];
        bool hasAll = lines.Skip(1).All(line => keys.Entries.Any(entry => line.StartsWith($"  {entry.Key.Value}: ", StringComparison.Ordinal)));
        if (differing.Length != 1 || !hasAll || keys.Entries.Any(entry => entry.Value is not ScalarSyntax && entry.Key.Value is "from" or "each"))
        {
            return null;
        }

        string start = $"  {differing[0].Key.Value}: ";
        SyntaxNode value = differing[0].Value;
        return new TextEdit(value.Span.Start, value.Span.End, lines.First(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..]);
    }

    private TextEdit Whole(MappingEntry entry, IReadOnlyList<string> lines)
    {
        string indent = new(' ', entry.Key.Span.StartColumn);
        return new TextEdit(entry.Key.Span.Start, entry.Value.Span.End, string.Join("\n" + indent, lines));
    }

    /// <summary>Lines before what stands at a place, as far from the margin as it is.</summary>
    private TextEdit Before(int place, IReadOnlyList<string> lines)
    {
        string indent = new(' ', place - _source.LineStart(_source.LineOf(place)));
        return new TextEdit(place, place, string.Concat(lines.Select(line => line + "\n" + indent)));
    }

    /// <summary>Lines behind the page's last key, or a page with them where this file has none.</summary>
    private TextEdit Added(IReadOnlyList<string> lines)
    {
        if (Keys is { Entries.Count: > 0 } keys)
        {
            return Behind(keys, lines);
        }

        string[] page = [_name + ":", .. lines.Select(line => "  " + line)];
        return Root.Find("pages")?.Value is MappingSyntax { Entries.Count: > 0 } pages
            ? Behind(pages, page)
            : Behind(Root, ["pages:", .. page.Select(line => "  " + line)]);
    }

    private TextEdit Behind(MappingSyntax keys, IReadOnlyList<string> lines)
    {
        string indent = new(' ', keys.Entries[0].Key.Span.StartColumn);
        int last = _source.LineOf(Math.Max(keys.Span.End - 1, 0));
        int end = _source.LineEnd(last);
        return new TextEdit(end, end, string.Concat(lines.Select(line => "\n" + indent + line)));
    }

    private string Apply(List<TextEdit> edits) =>
        edits.Concat(_further).Select(edit => _source.Text.Contains("\r\n") ? edit with { New = edit.New.Replace("\n", "\r\n") } : edit)
            .OrderByDescending(edit => edit.Start)
            .Aggregate(_source.Text, (text, edit) => edit.Apply(text));
}
