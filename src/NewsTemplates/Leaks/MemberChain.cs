using System;

namespace NewsTemplates.Leaks;

/// <summary>
/// Finds C# and Razor expressions in text: names joined by <c>.</c> or <c>?.</c>, with calls and indexers. Prose has
/// dots between words too, so a chain is code only on evidence that prose does not give.
/// </summary>
internal static class MemberChain
{
    private static readonly string[] RazorCalls = ["if", "foreach", "for", "while", "switch", "RenderBody", "RenderSection", "RenderSectionAsync"];

    /// <summary>The first chain in the text that must be code, or null. The text has no white space around it.</summary>
    public static string? Find(string text)
    {
        int from = 0;
        int dot = -1;
        while ((dot = text.IndexOf('.', dot + 1)) >= 0)
        {
            if (dot < from || dot + 1 >= text.Length || !CodeScan.IsNameStart(text[dot + 1]))
            {
                continue;
            }

            int start = StartBefore(text, dot, from);
            if (start < 0)
            {
                continue;
            }

            var chain = NameChain.Read(text, start);
            if (chain.IsCode(text))
            {
                return text.Substring(start, chain.End - start);
            }

            from = Math.Max(from, chain.End);
            dot = Math.Max(dot, chain.End - 1);
        }

        return null;
    }

    /// <summary>
    /// A Razor expression that starts with this <c>@</c>, or null: <c>@vogue.italia</c> is somebody's name. Right behind a
    /// letter it could be an e-mail address: only words that are Razor's own are evidence there.
    /// </summary>
    public static string? FindRazor(string text, int at)
    {
        int start = at + 1;
        bool isGlued = at > 0 && CodeScan.IsWordCharacter(text[at - 1]);
        if (start >= text.Length)
        {
            return null;
        }

        if (text[start] == '(')
        {
            int close = CodeScan.EndOfBrackets(text, start);
            bool isEvidence = !isGlued || NameChain.Read(text, start + 1).HasKnownRoot;
            return close > 0 && isEvidence && IsExpression(text, start + 1, close - 1) ? text.Substring(at, close - at) : null;
        }

        if (!CodeScan.IsNameStart(text[start]))
        {
            return null;
        }

        if (string.CompareOrdinal(text, start, "await ", 0, 6) == 0 && start + 6 < text.Length && CodeScan.IsNameStart(text[start + 6]))
        {
            start += 6;
        }

        var chain = NameChain.Read(text, start);
        if (!isGlued && chain.Segments == 1 && !chain.HasKnownRoot)
        {
            int paren = chain.NameEnd < text.Length && text[chain.NameEnd] == ' ' ? chain.NameEnd + 1 : chain.NameEnd;
            bool isCall = paren < text.Length && text[paren] == '(' && Array.IndexOf(RazorCalls, text.Substring(start, chain.NameEnd - start)) >= 0;
            int close = isCall ? CodeScan.EndOfBrackets(text, paren) : -1;
            return close > 0 ? text.Substring(at, close - at) : null;
        }

        bool isMemberOfRoot = chain.HasKnownRoot && chain.IsPascal && chain.End > chain.NameEnd;
        return isMemberOfRoot || (!isGlued && chain.IsCode(text)) ? text.Substring(at, chain.End - at) : null;
    }

    /// <summary>
    /// The start of the name, perhaps with <c>()</c> or <c>[0]</c>, that ends before the dot; -1 if there is none or if
    /// it is part of an address.
    /// </summary>
    private static int StartBefore(string text, int dot, int from)
    {
        int i = dot;
        if (i > from && text[i - 1] is '?' or '!')
        {
            i--;
        }

        if (i >= from + 2 && text[i - 1] == ')' && text[i - 2] == '(')
        {
            i -= 2;
        }

        int end = i;
        while (i > from && CodeScan.IsNamePart(text[i - 1]))
        {
            i--;
        }

        bool isName = i < end && CodeScan.IsNameStart(text[i]);
        return isName && (i == 0 || !(CodeScan.IsWordCharacter(text[i - 1]) || text[i - 1] is '/' or '@' or '-' or '%' or '=' or '&' or '.'))
            ? i
            : -1;
    }

    /// <summary>Whether this, in <c>@( )</c>, is an expression: it starts as a name and has a member, a call or an operator.</summary>
    private static bool IsExpression(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        if (start >= end || !CodeScan.IsNameStart(text[start]))
        {
            return false;
        }

        var chain = NameChain.Read(text, start);
        return chain.Segments > 1 || chain.End > chain.NameEnd || text.IndexOf("=>", start, end - start, StringComparison.Ordinal) >= 0
            || text.IndexOf("??", start, end - start, StringComparison.Ordinal) >= 0;
    }
}
