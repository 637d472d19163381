using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>A value as written: a text, a list or a mapping.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(SourceSpan span)
    {
        Span = span;
    }

    /// <summary>
    /// Where it is written, from its first to its last character, quotes, brackets and braces included. Of an empty
    /// value: the place where it would be.
    /// </summary>
    public SourceSpan Span { get; }

    /// <summary>What it is, for messages: <c>a text</c>, <c>a list</c>, <c>a mapping</c>, <c>nothing</c>.</summary>
    public abstract string KindName { get; }
}
