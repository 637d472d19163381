using System;
using System.Buffers;

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
        private const int FewestCharacters = 256;

        private char[] _text = [];
        private int _length;
        private bool _separate;

        /// <summary>Adds a text.</summary>
        public void Append(ReadOnlySpan<char> text)
        {
            Reserve(text.Length);
            Add(text);
        }

        /// <summary>Adds a text that is UTF-8.</summary>
        public void Append(ReadOnlySpan<byte> text)
        {
            // It is decoded to where it cannot be overtaken by what it becomes.
            Reserve(text.Length * 2);
            Span<char> decoded = _text.AsSpan(_text.Length - text.Length);
            Add(decoded.Slice(0, Utf8Text.Decode(text, decoded)));
        }

        /// <summary>What follows is another word.</summary>
        public void Separate() => _separate = true;

        /// <summary>The text so far; the next starts anew.</summary>
        public string Take()
        {
            string text = _text.AsSpan(0, _length).ToString();
            ArrayPool<char>.Shared.Return(_text);
            _text = [];
            _length = 0;
            _separate = false;
            return text;
        }

        private void Add(ReadOnlySpan<char> text)
        {
            int start = 0;
            for (int at = 0; at < text.Length; at++)
            {
                char c = text[at];

                // Most are such.
                if (c is > ' ' and <= '~')
                {
                    continue;
                }

                bool isSpace = char.IsWhiteSpace(c);
                if (isSpace || HasNoWidth(c))
                {
                    AddWord(text.Slice(start, at - start));
                    start = at + 1;
                    _separate |= isSpace;
                }
            }

            AddWord(text.Slice(start));
        }

        private void AddWord(ReadOnlySpan<char> word)
        {
            if (word.IsEmpty)
            {
                return;
            }

            if (_separate && _length > 0)
            {
                _text[_length++] = ' ';
            }

            _separate = false;
            word.CopyTo(_text.AsSpan(_length));
            _length += word.Length;
        }

        // One more than the characters: the space before them.
        private void Reserve(int characters)
        {
            if (_text.Length - _length <= characters)
            {
                char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(FewestCharacters, (_length + characters + 1) * 2));
                _text.AsSpan(0, _length).CopyTo(larger);
                ArrayPool<char>.Shared.Return(_text);
                _text = larger;
            }
        }
    }
}
