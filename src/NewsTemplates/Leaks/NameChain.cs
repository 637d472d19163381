namespace NewsTemplates.Leaks;

/// <summary>Names joined by dots, with calls and indexers, as far as they go on like an expression.</summary>
internal struct NameChain
{
    // Longer ones are not read to their end; this keeps the search linear.
    private const int LongestChain = 1000;

    // What Razor pages call things, and the parts of namespaces that view models live in.
    private static readonly string[] Roots = ["Model", "Html", "Url", "ViewBag", "ViewData", "TempData", "ViewContext", "Localizer", "System"];
    private static readonly string[] InnerNames = ["Models", "Entities", "ViewModels", "ViewModel", "DynamicProxies", "Collections", "Controllers"];

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
    public static NameChain Read(string text, int start)
    {
        var chain = new NameChain { IsPascal = true, _start = start };
        int i = start;
        bool isConditional = false;
        while (true)
        {
            int nameStart = i;
            while (i < text.Length && CodeScan.IsNamePart(text[i]))
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

            if (i - start > LongestChain || next + 1 >= text.Length || text[next] != '.' || !CodeScan.IsNameStart(text[next + 1]))
            {
                break;
            }

            isConditional = text[i] == '?';
            i = next + 1;
        }

        chain._endsInLetter = chain.End < text.Length && CodeScan.IsWordCharacter(text[chain.End]);
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
            int close = CodeScan.EndOfBrackets(text, i);
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
        while (end < text.Length && CodeScan.IsNamePart(text[end]))
        {
            end++;
        }

        return end > start && end + 2 < text.Length
            && ((text[end] == '.' && IsOneOf(Roots, text, start, end))
                || (text[end] == '?' && text[end + 1] == '.' && CodeScan.IsNameStart(text[end + 2]))
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
