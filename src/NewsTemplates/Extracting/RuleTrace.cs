using System;
using System.Collections.Generic;

namespace NewsTemplates.Extracting;

/// <summary>An entry of a rule: a step's expression, an element that is cut out, a label, a part of an image or body.</summary>
/// <param name="Key">The key of the layout language that has it.</param>
/// <param name="Text">The entry as written; empty for a part, of which a rule has one.</param>
internal sealed record RuleEntry(string Key, string Text = "");

/// <summary>
/// Which entries of rules did something on the pages that were read, and where items of lists and sections of bodies stand. Checks and what
/// makes samples small ask for it; else no extraction keeps one.
/// </summary>
internal sealed class RuleTrace
{
    private readonly HashSet<(FieldInfo Field, RuleEntry Entry)> _done = [];
    private readonly HashSet<(FieldInfo Field, RuleEntry Entry)> _emptied = [];
    private readonly Dictionary<string, (int Start, int End)> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Start, int End)> _sections = new(StringComparer.Ordinal);

    /// <summary>What did something: changed or dropped a text, cut out an element, found a part, stood for a value.</summary>
    public IEnumerable<(FieldInfo Field, RuleEntry Entry)> Done => _done;

    /// <summary>The steps that left nothing of what a rule had found.</summary>
    public IEnumerable<(FieldInfo Field, RuleEntry Entry)> Emptied => _emptied;

    /// <summary>
    /// The nodes from which items of lists were read, by the paths of these; -1 where it was from none. A path may be of an item that
    /// has not stayed.
    /// </summary>
    public IReadOnlyDictionary<string, (int Start, int End)> Items => _items;

    /// <summary>The nodes from which the sections of bodies were read, by the paths of these: up to the heading of the next one.</summary>
    public IReadOnlyDictionary<string, (int Start, int End)> Sections => _sections;

    public void RecordEmptied(FieldInfo field, RuleEntry step) => _emptied.Add((field, step));

    public void Record(FieldInfo field, RuleEntry entry) => _done.Add((field, entry));

    public void RecordItem(string path, (int Start, int End) nodes) => _items[path] = nodes;

    public void RecordSection(string path, (int Start, int End) nodes) => _sections[path] = nodes;
}
