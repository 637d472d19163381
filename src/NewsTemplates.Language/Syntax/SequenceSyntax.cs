using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>A list.</summary>
public sealed class SequenceSyntax : SyntaxNode
{
    internal SequenceSyntax(SourceSpan span, bool isFlow, IReadOnlyList<SyntaxNode> items)
        : base(span)
    {
        IsFlow = isFlow;
        Items = items;
    }

    /// <summary>The items, in the file's order.</summary>
    public IReadOnlyList<SyntaxNode> Items { get; }

    /// <summary>Whether it is written in brackets.</summary>
    public bool IsFlow { get; }

    /// <inheritdoc/>
    public override string KindName => "a list";

    /// <summary>
    /// Whether this may be an attribute selector whose quotes were forgotten: one unquoted item in brackets that
    /// reads like <c>data-x</c> or <c>class*=lead</c>. A list of one element name looks the same, so whoever knows
    /// what is expected here decides.
    /// </summary>
    public bool LooksLikeUnquotedSelector =>
        IsFlow && Items.Count == 1 && Items[0] is ScalarSyntax { Style: ScalarStyle.Plain } item
        && IsAttributeTest(item.Value);

    private static bool IsAttributeTest(string text)
    {
        int i = 0;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '_' || text[i] >= '\u0080'))
        {
            i++;
        }

        if (i == 0 || i == text.Length)
        {
            return i > 0;
        }

        if (text[i] is '~' or '|' or '^' or '$' or '*')
        {
            i++;
        }

        return i + 1 < text.Length && text[i] == '=';
    }
}
