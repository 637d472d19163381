using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Keys;

/// <summary>
/// A mapping read by its table: what is asked of it is there, and of an allowed kind, or null. Whatever is wrong has
/// been reported.
/// </summary>
public sealed class MappingReader
{
    private readonly Dictionary<string, SyntaxNode> _values;

    internal MappingReader(MappingSyntax mapping, KeyTable table, Dictionary<string, SyntaxNode> values)
    {
        Mapping = mapping;
        Table = table;
        _values = values;
    }

    /// <summary>The mapping as written.</summary>
    public MappingSyntax Mapping { get; }

    /// <summary>The keys it may have.</summary>
    public KeyTable Table { get; }

    /// <summary>Whether the mapping has a key that its table does not have, which has been reported.</summary>
    internal bool HasUnknown => Mapping.Entries.Any(entry => Table.Find(entry.Key.Value) is null);

    /// <summary>Whether the key is written, whatever its value.</summary>
    public bool Has(string key) => Entry(key) is not null;

    /// <summary>The entry of a key as written, whatever its value; null where it is not written.</summary>
    /// <exception cref="ArgumentException">The table has no such key.</exception>
    public MappingEntry? Entry(string key) => Mapping.Find(Known(key));

    /// <summary>The value of a key; null where it is not written, empty, or not of an allowed kind.</summary>
    /// <exception cref="ArgumentException">The table has no such key.</exception>
    public SyntaxNode? Value(string key) => _values.TryGetValue(Known(key), out SyntaxNode? value) ? value : null;

    /// <summary>The value of a key if it is a text.</summary>
    /// <exception cref="ArgumentException">The table has no such key.</exception>
    public ScalarSyntax? Text(string key) => Value(key) as ScalarSyntax;

    /// <summary>The value of a key if it is a list.</summary>
    /// <exception cref="ArgumentException">The table has no such key.</exception>
    public SequenceSyntax? List(string key) => Value(key) as SequenceSyntax;

    /// <summary>The value of a key if it is a mapping.</summary>
    /// <exception cref="ArgumentException">The table has no such key.</exception>
    public MappingSyntax? MappingOf(string key) => Value(key) as MappingSyntax;

    /// <summary>The value of a key as a list: its items, or the value itself; empty where there is none.</summary>
    /// <exception cref="ArgumentException">The table has no such key.</exception>
    public IReadOnlyList<SyntaxNode> OneOrMore(string key) =>
        Value(key) switch
        {
            null => [],
            SequenceSyntax list => list.Items,
            SyntaxNode one => [one],
        };

    /// <summary>The texts among <see cref="OneOrMore"/>: a text, or a list's; empty where there is none.</summary>
    /// <exception cref="ArgumentException">The table has no such key.</exception>
    public IReadOnlyList<ScalarSyntax> Texts(string key) =>
        [.. OneOrMore(key).OfType<ScalarSyntax>().Where(text => !text.IsNull)];

    private string Known(string key) =>
        Table.Find(key) is not null ? key : throw new ArgumentException($"{Table.Owner} has no key '{key}'.", nameof(key));
}
