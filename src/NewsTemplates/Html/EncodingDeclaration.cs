using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// What the first 1024 bytes of a page say about its encoding: the HTML standard's "prescan a byte stream to determine
/// its encoding", to the letter, with the older XML declaration where no <c>meta</c> says anything.
/// </summary>
internal readonly struct EncodingDeclaration
{
    private const int Length = 1024;

    // Latin-1 keeps each byte as one character, so that the page can be read before its encoding is known.
    private readonly string _text;

    private EncodingDeclaration(string text) => _text = text;

    /// <summary>The encoding the page declares, or null.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes.Slice(0, Math.Min(bytes.Length, Length));
        char[] text = new char[head.Length];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)head[i];
        }

        string start = new(text);
        if (start.StartsWith("<\0?\0x\0", StringComparison.Ordinal))
        {
            return Encoding.Unicode;
        }

        if (start.StartsWith("\0<\0?\0x", StringComparison.Ordinal))
        {
            return Encoding.BigEndianUnicode;
        }

        EncodingDeclaration page = new(start);
        return page.InMeta() ?? page.InXml();
    }

    /// <summary>The encoding named behind <c>charset=</c> in the content of a pragma, or null.</summary>
    internal static Encoding? InPragma(string content)
    {
        int position = 0;
        while (true)
        {
            position = IndexOfIgnoringCase(content, "charset", position);
            if (position < 0)
            {
                return null;
            }

            position = SkipSpaces(content, position + "charset".Length);
            if (position < content.Length && content[position] == '=')
            {
                break;
            }
        }

        position = SkipSpaces(content, position + 1);
        if (position == content.Length)
        {
            return null;
        }

        char quote = content[position];
        if (quote is '"' or '\'')
        {
            int close = content.IndexOf(quote, position + 1);
            return close < 0 ? null : EncodingLabels.Find(content.AsSpan(position + 1, close - position - 1));
        }

        int end = position;
        while (end < content.Length && content[end] != ';' && !AsciiText.IsSpace(content[end]))
        {
            end++;
        }

        return EncodingLabels.Find(content.AsSpan(position, end - position));
    }

    private Encoding? InMeta()
    {
        int position = 0;
        while (position < _text.Length)
        {
            if (_text[position] != '<')
            {
                position++;
            }
            else if (StartsAt(position, "<!--"))
            {
                // The two hyphens that open a comment may be those that close it.
                int close = _text.IndexOf("-->", position + 2, StringComparison.Ordinal);
                if (close < 0)
                {
                    return null;
                }

                position = close + 3;
            }
            else if (StartsAt(position, "<meta") && position + 5 < _text.Length && (AsciiText.IsSpace(_text[position + 5]) || _text[position + 5] == '/'))
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
                position = _text.IndexOf('>', position + 1);
                if (position < 0)
                {
                    return null;
                }

                position++;
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
        HashSet<string> seen = new(StringComparer.Ordinal);
        bool isPragma = false;
        bool? needsPragma = null;
        bool isNamed = false;
        Encoding? encoding = null;
        while (Attribute(ref position, out string name, out string value))
        {
            if (!seen.Add(name))
            {
                continue;
            }

            switch (name)
            {
                case "http-equiv":
                    isPragma = value == "content-type";
                    break;
                case "content" when !isNamed && InPragma(value) is { } declared:
                    encoding = declared;
                    isNamed = true;
                    needsPragma = true;
                    break;
                case "charset":
                    encoding = EncodingLabels.Find(value.AsSpan());
                    isNamed = true;
                    needsPragma = false;
                    break;
            }
        }

        // A tag cut off by the end of the bytes looked at says nothing.
        return position >= _text.Length || needsPragma is null || (needsPragma.Value && !isPragma) ? null : AsDeclared(encoding);
    }

    // One attribute of a tag, in lower case; false at the tag's end or at the end of the bytes.
    private bool Attribute(ref int position, out string name, out string value)
    {
        name = "";
        value = "";
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
            && _text[position] is not ('/' or '>'))
        {
            position++;
        }

        name = Lower(start, position);
        if (position < _text.Length && AsciiText.IsSpace(_text[position]))
        {
            position = SkipSpaces(_text, position);
        }

        if (!Is(position, '='))
        {
            return position < _text.Length;
        }

        position = SkipSpaces(_text, position + 1);
        if (position >= _text.Length)
        {
            return false;
        }

        char quote = _text[position];
        if (quote is '"' or '\'')
        {
            int close = _text.IndexOf(quote, position + 1);
            if (close < 0)
            {
                position = _text.Length;
                return false;
            }

            value = Lower(position + 1, close);
            position = close + 1;
            return true;
        }

        start = position;
        while (position < _text.Length && !AsciiText.IsSpace(_text[position]) && _text[position] != '>')
        {
            position++;
        }

        value = Lower(start, position);
        return position < _text.Length;
    }

    private Encoding? InXml()
    {
        int end = _text.IndexOf('>');
        if (!_text.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
        {
            return null;
        }

        int position = _text.IndexOf("encoding", StringComparison.Ordinal);
        if (position < 0 || position > end)
        {
            return null;
        }

        position = SkipControls(position + "encoding".Length);
        if (!Is(position, '='))
        {
            return null;
        }

        position = SkipControls(position + 1);
        if (!Is(position, '"') && !Is(position, '\''))
        {
            return null;
        }

        int close = _text.IndexOf(_text[position], position + 1);
        if (close < 0 || close > end)
        {
            return null;
        }

        string label = _text.Substring(position + 1, close - position - 1);
        foreach (char c in label)
        {
            if (c <= ' ')
            {
                return null;
            }
        }

        return AsDeclared(EncodingLabels.Find(label.AsSpan()));
    }

    // The declaration was read as ASCII, so it cannot stand in UTF-16.
    private static Encoding? AsDeclared(Encoding? encoding) => encoding?.CodePage is 1200 or 1201 ? Encoding.UTF8 : encoding;

    private int SkipControls(int position)
    {
        while (position < _text.Length && _text[position] <= ' ')
        {
            position++;
        }

        return position;
    }

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && AsciiText.IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int IndexOfIgnoringCase(string text, string word, int start)
    {
        for (int i = start; i + word.Length <= text.Length; i++)
        {
            if (AsciiText.EqualsIgnoringCase(text.AsSpan(i, word.Length), word.AsSpan()))
            {
                return i;
            }
        }

        return -1;
    }

    private bool StartsAt(int position, string word) =>
        position + word.Length <= _text.Length
        && AsciiText.EqualsIgnoringCase(_text.AsSpan(position, word.Length), word.AsSpan());

    private bool Is(int position, char c) => position < _text.Length && _text[position] == c;

    private bool IsLetter(int position) => position < _text.Length && AsciiText.Lower(_text[position]) is >= 'a' and <= 'z';

    private string Lower(int start, int end)
    {
        char[] lower = new char[end - start];
        for (int i = 0; i < lower.Length; i++)
        {
            lower[i] = AsciiText.Lower(_text[start + i]);
        }

        return new string(lower);
    }
}
