namespace NewsTemplates.Captures;

/// <summary>A place in a regular expression that is read, and whether all before it is known.</summary>
/// <param name="text">The expression.</param>
internal sealed class ExpressionCursor(string text)
{
    private int _at;

    /// <summary>Whether nothing was met that only .NET can match.</summary>
    public bool IsKnown { get; private set; } = true;

    public bool IsAtEnd => _at >= text.Length;

    /// <summary>The character here; a null character at the end.</summary>
    public char Next => _at < text.Length ? text[_at] : '\0';

    /// <summary>The character after that.</summary>
    public char Following => _at + 1 < text.Length ? text[_at + 1] : '\0';

    /// <summary>What is met must be so, or it is not known.</summary>
    public void Require(bool isSo) => IsKnown &= isSo;

    public bool IsAt(string expected) => string.CompareOrdinal(text, _at, expected, 0, expected.Length) == 0;

    /// <summary>Passes over a text, if it stands here.</summary>
    public bool Take(string expected)
    {
        bool isThere = IsAt(expected);
        _at += isThere ? expected.Length : 0;
        return isThere;
    }

    /// <summary>Passes over a character.</summary>
    public char Take()
    {
        char next = Next;
        _at++;
        return next;
    }

    /// <summary>Passes over all up to a character, and over that. Where there is none, nothing is known.</summary>
    public string TakeTo(char close)
    {
        int end = _at < text.Length ? text.IndexOf(close, _at) : -1;
        Require(end >= 0);
        string taken = end < 0 ? "" : text.Substring(_at, end - _at);
        _at = end < 0 ? text.Length : end + 1;
        return taken;
    }
}
