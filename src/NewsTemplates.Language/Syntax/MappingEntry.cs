namespace NewsTemplates.Language.Syntax;

/// <summary>A key of a mapping and its value.</summary>
public sealed class MappingEntry
{
    internal MappingEntry(ScalarSyntax key, SyntaxNode value, MappingEntry? replaced = null, bool isMerged = false)
    {
        Key = key;
        Value = value;
        Replaced = replaced;
        IsMerged = isMerged;
    }

    /// <summary>The key; never empty.</summary>
    public ScalarSyntax Key { get; }

    /// <summary>The value; a scalar with <see cref="ScalarSyntax.IsNull"/> where nothing is written.</summary>
    public SyntaxNode Value { get; }

    /// <summary>The entry of a family that this one replaces, or is merged with; null where there is none.</summary>
    internal MappingEntry? Replaced { get; }

    /// <summary>Whether the value holds parts of <see cref="Replaced"/> beside its own.</summary>
    internal bool IsMerged { get; }

    /// <summary>The entry with another value.</summary>
    internal MappingEntry With(SyntaxNode value) => new(Key, value, Replaced, IsMerged);
}
