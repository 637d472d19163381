using System;

namespace NewsTemplates.Leaks;

/// <summary>
/// Finds C# and Razor expressions in text: names joined by <c>.</c> or <c>?.</c>, with calls and indexers. Prose has
/// dots between words too, so a chain is code only on evidence that prose does not give.
/// </summary>
internal static class MemberChain
{
    // Longer ones are not read to their end; this keeps the search linear.
    private const int LongestArguments = 300;
    private const int LongestChain = 1000;

    // What Razor pages call things, and the parts of namespaces that view models live in.
    private static readonly string[] Roots = ["Model", "Html", "Url", "ViewBag", "ViewData", "TempData", "ViewContext", "Localizer", "System"];
    private static readonly string[] InnerNames = ["Models", "Entities", "ViewModels", "ViewModel", "DynamicProxies", "Collections", "Controllers"];
    private static readonly string[] RazorCalls = ["if", "foreach", "for", "while", "switch", "RenderBody", "RenderSection", "RenderSectionAsync"];

    /// <summary>The first chain in the text that must be code, or null. The text has no white space around it.</summary>
    public static string? Find(string text)
    {
        int from = 0;
        int dot = -1;
        while ((dot = text.IndexOf('.', dot + 1)) >= 0)
        {
            if (dot < from || dot + 1 >= text.Length || !IsNameStart(text[dot + 1]))
            {
                continue;
            }

            int start = StartBefore(text, dot, from);
            if (start < 0)
            {
                continue;
            }

            var chain = Chain.Read(text, start);
            if (chain.IsCode(text))
            {
                return text.Substring(start, chain.End - start);
            }

            from = Math.Max(from, chain.End);
            dot = Math.Max(dot, chain.End - 1);
        }

        return null;
    }

    /// <summary>A Razor expression that starts with this <c>@</c>, or null: <c>@vogue.italia</c> is somebody's name.</summary>
    public static string? FindRazor(string text, int at)
    {
        int start = at + 1;
        if (start >= text.Length)
        {
            return null;
        }

        if (text[start] == '(')
        {
            int close = EndOfBrackets(text, start);
            return close > 0 && IsExpression(text, start + 1, close - 1) ? text.Substring(at, close - at) : null;
        }

        if (!IsNameStart(text[start]))
        {
            return null;
        }

        if (string.CompareOrdinal(text, start, "await ", 0, 6) == 0 && start + 6 < text.Length && IsNameStart(text[start + 6]))
        {
            start += 6;
        }

        var chain = Chain.Read(text, start);
        if (chain.Segments == 1 && !chain.HasKnownRoot)
        {
            int paren = chain.NameEnd < text.Length && text[chain.NameEnd] == ' ' ? chain.NameEnd + 1 : chain.NameEnd;
            bool isCall = paren < text.Length && text[paren] == '(' && Array.IndexOf(RazorCalls, text.Substring(start, chain.NameEnd - start)) >= 0;
            int close = isCall ? EndOfBrackets(text, paren) : -1;
            return close > 0 ? text.Substring(at, close - at) : null;
        }

        bool isMemberOfRoot = chain.HasKnownRoot && chain.IsPascal && chain.End > chain.NameEnd;
        return chain.IsCode(text) || isMemberOfRoot ? text.Substring(at, chain.End - at) : null;
    }

    public static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsNamePart(char c) => IsNameStart(c) || c is >= '0' and <= '9';

    /// <summary>Whether the character would make a name part of a longer word, in any script.</summary>
    public static bool IsWordCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);

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
        while (i > from && IsNamePart(text[i - 1]))
        {
            i--;
        }

        bool isName = i < end && IsNameStart(text[i]);
        return isName && (i == 0 || (!IsWordCharacter(text[i - 1]) && text[i - 1] is not ('/' or '@' or '-' or '%' or '=' or '&' or '.'))) ? i : -1;
    }

    /// <summary>Whether this, in <c>@( )</c>, is an expression: it starts as a name and has a member, a call or an operator.</summary>
    private static bool IsExpression(string text, int start, int end)
    {
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        if (start >= end || !IsNameStart(text[start]))
        {
            return false;
        }

        var chain = Chain.Read(text, start);
        return chain.Segments > 1 || chain.End > chain.NameEnd || text.IndexOf("=>", start, end - start, StringComparison.Ordinal) >= 0
            || text.IndexOf("??", start, end - start, StringComparison.Ordinal) >= 0;
    }

    /// <summary>The place after the bracket that closes the one here; -1 if it is not near. Quoted text is passed over.</summary>
    private static int EndOfBrackets(string text, int open)
    {
        int depth = 0;
        char quote = '\0';
        int limit = Math.Min(text.Length, open + LongestArguments);
        for (int i = open; i < limit; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c == '"')
            {
                quote = c;
            }
            else if (c is '(' or '[')
            {
                depth++;
            }
            else if (c is ')' or ']' && --depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    private struct Chain
    {
        private int _start;
        private bool _hasConditional;
        private bool _hasConditionalCamel;
        private bool _hasCall;
        private bool _hasInnerName;
        private bool _endsInLetter;

        /// <summary>The place after the chain.</summary>
        public int End { get; private set; }

        /// <summary>The place after the first name.</summary>
        public int NameEnd { get; private set; }

        /// <summary>The number of names.</summary>
        public int Segments { get; private set; }

        /// <summary>Whether all names are words in Pascal case, of at least two letters.</summary>
        public bool IsPascal { get; private set; }

        /// <summary>Whether the first name is one that Razor pages use.</summary>
        public bool HasKnownRoot { get; private set; }

        /// <summary>Reads as far as the text goes on like an expression, from the start of a name.</summary>
        public static Chain Read(string text, int start)
        {
            var chain = new Chain { IsPascal = true, _start = start };
            int i = start;
            bool isConditional = false;
            while (true)
            {
                int nameStart = i;
                while (i < text.Length && IsNamePart(text[i]))
                {
                    i++;
                }

                chain.AddName(text, nameStart, i, isConditional);
                i = chain.ReadBrackets(text, i, nameStart);
                chain.End = i;
                int next = i;
                if (next < text.Length && text[next] is '?' or '!')
                {
                    next++;
                }

                if (i - start > LongestChain || next + 1 >= text.Length || text[next] != '.' || !IsNameStart(text[next + 1]))
                {
                    break;
                }

                isConditional = text[i] == '?';
                i = next + 1;
            }

            chain._endsInLetter = chain.End < text.Length && IsWordCharacter(text[chain.End]);
            return chain;
        }

        /// <summary>Whether prose cannot look like this.</summary>
        public readonly bool IsCode(string text)
        {
            // A name that goes on in letters beyond ASCII is a word.
            if (_endsInLetter || Segments < 2)
            {
                return false;
            }

            bool isAll = _start == 0 && End == text.Length;
            return _hasCall
                // "Really?.Yes": two words alone may be a slip of the pen.
                || (_hasConditional && (_hasConditionalCamel || Segments >= 3 || HasKnownRoot || isAll))
                || (IsPascal && Segments >= 3 && (_hasInnerName || HasKnownRoot))
                || (IsPascal && HasKnownRoot && isAll);
        }

        private void AddName(string text, int start, int end, bool isConditional)
        {
            bool isPascal = end - start >= 2 && text[start] is >= 'A' and <= 'Z' && text[start + 1] is >= 'a' and <= 'z';
            IsPascal &= isPascal;
            if (Segments == 0)
            {
                NameEnd = end;
                HasKnownRoot = IsOneOf(Roots, text, start, end);
            }

            _hasConditional |= isConditional;
            _hasConditionalCamel |= isConditional && text[start] is >= 'a' and <= 'z';
            _hasInnerName |= IsOneOf(InnerNames, text, start, end);
            Segments++;
        }

        /// <summary>Reads calls and indexers that follow a name; what is left open, or is prose in brackets, is not read.</summary>
        private int ReadBrackets(string text, int i, int nameStart)
        {
            while (i < text.Length && text[i] is '(' or '[')
            {
                int close = EndOfBrackets(text, i);
                if (close < 0)
                {
                    break;
                }

                if (text[i] == '(')
                {
                    bool isEmpty = close == i + 2;
                    bool isMethod = text[nameStart] is >= 'A' and <= 'Z' && nameStart + 1 < i && text[nameStart + 1] is >= 'a' and <= 'z';
                    bool isCodeCall = Segments > 1 && isMethod && (HasKnownRoot || LooksLikeArguments(text, i + 1));
                    if (!isEmpty && !isCodeCall)
                    {
                        break;
                    }

                    _hasCall = true;
                }
                else if (close == i + 2 || !(text[i + 1] is '"' or '\'' or (>= '0' and <= '9')))
                {
                    break;
                }

                i = close;
            }

            return i;
        }

        /// <summary>Arguments begin with a quoted text, a member of a known root or of what may be null, or a lambda.</summary>
        private static bool LooksLikeArguments(string text, int start)
        {
            if (text[start] == '"')
            {
                return true;
            }

            int end = start;
            while (end < text.Length && IsNamePart(text[end]))
            {
                end++;
            }

            return end > start && end + 2 < text.Length
                && ((text[end] == '.' && IsOneOf(Roots, text, start, end))
                    || (text[end] == '?' && text[end + 1] == '.' && IsNameStart(text[end + 2]))
                    || string.CompareOrdinal(text, end, " =>", 0, 3) == 0);
        }

        private static bool IsOneOf(string[] names, string text, int start, int end)
        {
            foreach (string name in names)
            {
                if (name.Length == end - start && string.CompareOrdinal(text, start, name, 0, name.Length) == 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
