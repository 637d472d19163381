using System;

namespace NewsTemplates.Text;

/// <summary>A place in a short text that is read from left to right; nothing is consumed by what does not match.</summary>
internal ref struct TextCursor(string text)
{
    private int _at;

    public readonly bool IsAtEnd => _at == text.Length;

    public readonly char Next => IsAtEnd ? '\0' : text[_at];

    public readonly char Last => _at == 0 ? '\0' : text[_at - 1];

    public bool Skip(char c)
    {
        if (IsAtEnd || text[_at] != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>Skips a word, whatever its case; a letter must not follow.</summary>
    public bool SkipWord(string word)
    {
        int end = _at + word.Length;
        if (string.Compare(text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0
            || (end < text.Length && char.IsLetter(text[end])))
        {
            return false;
        }

        _at = end;
        return true;
    }

    /// <summary>
    /// Skips a name without full stops, whatever full stops stand in it and behind it. If it ends in a digit, none must follow.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="isWord">Whether a letter must not follow either.</param>
    public bool SkipName(string name, bool isWord)
    {
        int end = _at;
        foreach (char c in name)
        {
            while (end > _at && end < text.Length && text[end] == '.')
            {
                end++;
            }

            if (end == text.Length || text[end++] != c)
            {
                return false;
            }
        }

        char next = end < text.Length ? text[end] : '\0';
        if ((isWord && char.IsLetter(next)) || (IsDigit(name[name.Length - 1]) && IsDigit(next)))
        {
            return false;
        }

        _at = next == '.' ? end + 1 : end;
        return true;
    }

    public bool SkipSpaces()
    {
        int start = _at;
        while (Next == ' ')
        {
            _at++;
        }

        return _at > start;
    }

    /// <summary>Reads from <paramref name="min"/> to <paramref name="max"/> digits; as many as there are.</summary>
    public bool ReadDigits(int min, int max, out int value)
    {
        value = 0;
        int start = _at;
        while (_at - start < max && Next is >= '0' and <= '9')
        {
            value = (value * 10) + (text[_at++] - '0');
        }

        if (_at - start >= min)
        {
            return true;
        }

        _at = start;
        return false;
    }

    /// <summary>Reads the letters that follow.</summary>
    public string ReadLetters()
    {
        int start = _at;
        while (char.IsLetter(Next))
        {
            _at++;
        }

        return text.Substring(start, _at - start);
    }

    /// <summary>Skips a text that is exactly this.</summary>
    public bool SkipText(string expected)
    {
        if (string.CompareOrdinal(text, _at, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        _at += expected.Length;
        return true;
    }

    /// <summary>Skips everything through the end, if the text ends in this character.</summary>
    public bool SkipThroughLast(char c)
    {
        if (text.Length == 0 || text[text.Length - 1] != c)
        {
            return false;
        }

        _at = text.Length;
        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
