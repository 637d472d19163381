using System;
using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>A mapping of keys, each of which stands once, to values.</summary>
public sealed class MappingSyntax : SyntaxNode
{
    private readonly Dictionary<string, MappingEntry> _byKey = new(StringComparer.Ordinal);

    internal MappingSyntax(SourceSpan span, bool isFlow, IReadOnlyList<MappingEntry> entries)
        : base(span)
    {
        IsFlow = isFlow;
        Entries = entries;
        foreach (MappingEntry entry in entries)
        {
            _byKey.Add(entry.Key.Value, entry);
        }
    }

    /// <summary>The entries, in the file's order.</summary>
    public IReadOnlyList<MappingEntry> Entries { get; }

    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; }

    /// <summary>Whether all entries that are written are there; one whose key is repeated or no text is left out, and reported.</summary>
    internal bool IsWhole { get; init; } = true;

    /// <inheritdoc/>
    public override string KindName => "a mapping";

    /// <summary>The entry of a key, or null.</summary>
    public MappingEntry? Find(string key) => _byKey.TryGetValue(key, out MappingEntry? entry) ? entry : null;
}
