namespace NewsTemplates.Language.Syntax;

/// <summary>A key of a mapping and its value.</summary>
public sealed class MappingEntry
{
    internal MappingEntry(ScalarSyntax key, SyntaxNode value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The key; never empty.</summary>
    public ScalarSyntax Key { get; }

    /// <summary>The value; a scalar with <see cref="ScalarSyntax.IsNull"/> where nothing is written.</summary>
    public SyntaxNode Value { get; }
}
