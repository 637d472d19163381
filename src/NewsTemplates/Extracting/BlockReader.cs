using System;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>Reads an element, or the lines that a pattern matched, as a block.</summary>
/// <typeparam name="T">The block's record.</typeparam>
public sealed class BlockReader<T> : ValueReader<T>
    where T : class, IJsonRecord
{
    private readonly SelectorSet? selectors;
    private readonly Func<Scope, T?> read;

    /// <summary>Makes a reader for the elements of a page.</summary>
    /// <param name="selectors">The selectors of the block's rules.</param>
    /// <param name="read">Reads the block's fields; null when a required one is missing.</param>
    public BlockReader(SelectorSet selectors, Func<Scope, T?> read)
    {
        this.selectors = selectors;
        this.read = read;
    }

    /// <summary>Makes a reader for the lines of a text capture.</summary>
    /// <param name="read">Reads the block's fields from the pattern's holes; null when a required one is missing.</param>
    public BlockReader(Func<Scope, T?> read)
    {
        this.read = read;
    }

    internal override bool TryRead(Finding finding, FieldReader field, string path, [MaybeNullWhen(false)] out T value)
    {
        Scope block = selectors is null ? field.Scope.OfLines(finding.Lines!, path) : field.Scope.OfBlock(finding.Node, selectors, path);
        value = read(block);
        return value is not null;
    }

    internal override bool AreEqual(T one, T other) => string.Equals(JsonValues.TextOf(one), JsonValues.TextOf(other), StringComparison.Ordinal);

    internal override string Quote(Finding finding, T value) => JsonValues.TextOf(value);
}
