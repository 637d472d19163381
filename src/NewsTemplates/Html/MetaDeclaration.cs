using System;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>The encoding that a <c>meta</c> element at the beginning of a page names.</summary>
internal readonly ref struct MetaDeclaration
{
    private readonly ReadOnlySpan<byte> _text;

    /// <param name="text">The beginning of the page.</param>
    public MetaDeclaration(ReadOnlySpan<byte> text) => _text = text;

    /// <summary>The encoding that the first such element names, or null.</summary>
    public Encoding? Find()
    {
        int position = 0;
        while (position < _text.Length)
        {
            if (_text[position] != '<')
            {
                position++;
            }
            else if (StartsAt(position, "<!--"u8))
            {
                // The two hyphens that open a comment may be those that close it.
                int close = _text.Slice(position + 2).IndexOf("-->"u8);
                if (close < 0)
                {
                    return null;
                }

                position += close + 5;
            }
            else if (StartsAt(position, "<meta"u8)
                && position + 5 < _text.Length
                && (AsciiText.IsSpace(_text[position + 5]) || _text[position + 5] == '/'))
            {
                position += 5;
                if (Meta(ref position) is { } encoding)
                {
                    return encoding;
                }
            }
            else if (IsLetter(position + 1) || (Is(position + 1, '/') && IsLetter(position + 2)))
            {
                while (position < _text.Length && !AsciiText.IsSpace(_text[position]) && _text[position] != '>')
                {
                    position++;
                }

                while (Attribute(ref position, out _, out _))
                {
                }
            }
            else if (Is(position + 1, '!') || Is(position + 1, '/') || Is(position + 1, '?'))
            {
                int close = _text.Slice(position + 1).IndexOf((byte)'>');
                if (close < 0)
                {
                    return null;
                }

                position += close + 2;
            }
            else
            {
                position++;
            }
        }

        return null;
    }

    private Encoding? Meta(ref int position)
    {
        // Of attributes of one name the first counts.
        bool hasPragma = false;
        bool hasContent = false;
        bool hasCharset = false;
        bool isPragma = false;
        bool? needsPragma = null;
        bool isNamed = false;
        Encoding? encoding = null;
        while (Attribute(ref position, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value))
        {
            if (IsFirst(name, "http-equiv"u8, ref hasPragma))
            {
                isPragma = AsciiText.EqualsIgnoringCase(value, "content-type"u8);
            }
            else if (IsFirst(name, "content"u8, ref hasContent) && !isNamed && PragmaContent.FindEncoding(value) is { } declared)
            {
                encoding = declared;
                isNamed = true;
                needsPragma = true;
            }
            else if (IsFirst(name, "charset"u8, ref hasCharset))
            {
                encoding = EncodingLabels.Find(value);
                isNamed = true;
                needsPragma = false;
            }
        }

        // A tag cut off by the end of the bytes looked at says nothing.
        return position >= _text.Length || needsPragma is null || (needsPragma.Value && !isPragma) ? null : encoding;
    }

    private static bool IsFirst(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted, ref bool isSeen)
    {
        bool isFirst = !isSeen && AsciiText.EqualsIgnoringCase(name, wanted);
        isSeen |= isFirst;
        return isFirst;
    }

    // One attribute of a tag; false at the tag's end or at the end of the bytes.
    private bool Attribute(ref int position, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = default;
        value = default;
        while (position < _text.Length && (AsciiText.IsSpace(_text[position]) || _text[position] == '/'))
        {
            position++;
        }

        if (position >= _text.Length || _text[position] == '>')
        {
            return false;
        }

        int start = position;
        while (position < _text.Length
            && !(_text[position] == '=' && position > start)
            && !AsciiText.IsSpace(_text[position])
            && _text[position] is not ((byte)'/' or (byte)'>'))
        {
            position++;
        }

        name = _text.Slice(start, position - start);
        if (position < _text.Length && AsciiText.IsSpace(_text[position]))
        {
            position += AsciiText.LengthOfSpaces(_text.Slice(position));
        }

        if (!Is(position, '='))
        {
            return position < _text.Length;
        }

        position++;
        position += AsciiText.LengthOfSpaces(_text.Slice(position));
        if (position >= _text.Length)
        {
            return false;
        }

        byte quote = _text[position];
        if (quote is (byte)'"' or (byte)'\'')
        {
            ReadOnlySpan<byte> rest = _text.Slice(position + 1);
            int close = rest.IndexOf(quote);
            if (close < 0)
            {
                position = _text.Length;
                return false;
            }

            value = rest.Slice(0, close);
            position += close + 2;
            return true;
        }

        start = position;
        while (position < _text.Length && !AsciiText.IsSpace(_text[position]) && _text[position] != '>')
        {
            position++;
        }

        value = _text.Slice(start, position - start);
        return position < _text.Length;
    }

    private bool StartsAt(int position, ReadOnlySpan<byte> word) =>
        position + word.Length <= _text.Length && AsciiText.EqualsIgnoringCase(_text.Slice(position, word.Length), word);

    private bool Is(int position, char c) => position < _text.Length && _text[position] == c;

    private bool IsLetter(int position) => position < _text.Length && AsciiText.Lower((char)_text[position]) is >= 'a' and <= 'z';
}
