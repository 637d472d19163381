using System;
using System.Text;

namespace NewsTemplates.Text;

/// <summary>
/// How text is put in order, wherever it comes from. A run of white space, the no-break space and the other spaces and
/// line ends of Unicode included, is one space; none stands at the start or the end. Characters without width that only
/// hint at line breaks are dropped: the Mongolian vowel separator (U+180E), the zero-width space (U+200B), the word
/// joiner (U+2060) and the zero-width no-break space or byte order mark (U+FEFF). The joiners U+200C and U+200D stay, for
/// they belong to the spelling of Persian, the scripts of India and emoji; so do soft hyphens and the marks of writing
/// direction.
/// </summary>
internal static class WhiteSpace
{
    /// <summary>The text in order; empty where nothing is left. Text that is in order already is returned as it is.</summary>
    public static string Collapse(string text) => IsInOrder(text.AsSpan()) ? text : Collapsed(text.AsSpan());

    /// <summary>A part of a text in order.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.Trim();
        return IsInOrder(trimmed) ? trimmed.ToString() : Collapsed(trimmed);
    }

    /// <summary>Whether nothing of the text is left once it is in order.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !HasNoWidth(c))
            {
                return false;
            }
        }

        return true;
    }

    private static string Collapsed(ReadOnlySpan<char> text)
    {
        Collapser collapser = new();
        collapser.Append(text);
        return collapser.Take();
    }

    private static bool IsInOrder(ReadOnlySpan<char> text)
    {
        bool afterSpace = true;
        foreach (char c in text)
        {
            // Most are such.
            if (c is > ' ' and <= '~')
            {
                afterSpace = false;
                continue;
            }

            bool space = c == ' ';
            if ((space && afterSpace) || HasNoWidth(c) || (!space && char.IsWhiteSpace(c)))
            {
                return false;
            }

            afterSpace = space;
        }

        return text.Length == 0 || !afterSpace;
    }

    /// <summary>Whether the character is dropped from text because nothing of it is seen.</summary>
    internal static bool HasNoWidth(char c) => c is '\u180E' or '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>Puts text in order that comes in pieces.</summary>
    internal sealed class Collapser
    {
        private readonly StringBuilder _text = new();
        private bool _separate;

        public void Append(ReadOnlySpan<char> text)
        {
            foreach (char c in text)
            {
                if (char.IsWhiteSpace(c))
                {
                    _separate = true;
                }
                else if (!HasNoWidth(c))
                {
                    if (_separate && _text.Length > 0)
                    {
                        _text.Append(' ');
                    }

                    _separate = false;
                    _text.Append(c);
                }
            }
        }

        /// <summary>What follows is another word.</summary>
        public void Separate() => _separate = true;

        /// <summary>The text so far; the next starts anew.</summary>
        public string Take()
        {
            string text = _text.ToString();
            _text.Clear();
            _separate = false;
            return text;
        }
    }
}
