using System;
using System.Collections.Generic;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>The encoding that a <c>meta</c> element at the beginning of a page names.</summary>
internal readonly struct MetaDeclaration
{
    private readonly string _text;

    /// <param name="text">The beginning of the page, each byte as one character.</param>
    public MetaDeclaration(string text) => _text = text;

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
            else if (StartsAt(position, "<meta")
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
                case "content" when !isNamed && PragmaContent.FindEncoding(value) is { } declared:
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
        return position >= _text.Length || needsPragma is null || (needsPragma.Value && !isPragma) ? null : encoding;
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
            position = AsciiText.SkipSpaces(_text, position);
        }

        if (!Is(position, '='))
        {
            return position < _text.Length;
        }

        position = AsciiText.SkipSpaces(_text, position + 1);
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
