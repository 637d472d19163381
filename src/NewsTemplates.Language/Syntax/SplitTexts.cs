using System;
using System.Collections.Generic;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>Joins the items of a list that are one text, split by commas within its parentheses, as in <c>[p:not(.a, .b)]</c>.</summary>
internal sealed class SplitTexts(LayoutSource source, TreeDiagnostics diagnostics)
{
    // How many parts of a text that commas split are sought.
    private const int MostParts = 16;

    /// <summary>The items, the parts of a split text joined and reported.</summary>
    public List<SyntaxNode> Join(List<SyntaxNode> items)
    {
        var joined = new List<SyntaxNode>(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            int last = LastPart(items, i);
            joined.Add(last == i ? items[i] : ScalarSyntax.Fixed(source, items[i].Span.Start, items[last].Span.End));
            if (last > i)
            {
                SourceSpan whole = joined[joined.Count - 1].Span;
                diagnostics.Report(LayoutDiagnostics.UnquotedComma, whole.Start, whole.End, Quoting.Quote(source.TextAt(whole)));
            }

            i = last;
        }

        return joined;
    }

    /// <summary>The item that closes the parentheses that an item opens; the item itself if none does.</summary>
    private static int LastPart(List<SyntaxNode> items, int first)
    {
        int open = 0;
        for (int i = first; i < Math.Min(items.Count, first + MostParts); i++)
        {
            if (items[i] is not ScalarSyntax { Style: ScalarStyle.Plain } part)
            {
                break;
            }

            open += OpenParentheses(part.Value);
            if (open <= 0)
            {
                return open == 0 ? i : first;
            }
        }

        return first;
    }

    private static int OpenParentheses(string text)
    {
        int open = 0;
        for (int i = 0; i < text.Length; i++)
        {
            open += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            i += text[i] == '\\' ? 1 : 0;
        }

        return open;
    }
}
