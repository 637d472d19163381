using System;

namespace NewsTemplates.Markup;

/// <content>Tags and their attributes (13.2.5.8, 13.2.5.32 to 13.2.5.40).</content>
internal sealed partial class Tokenizer
{
    // Names and values without quotes are short: looking at each byte is faster than a search.
    private static readonly bool[] TagNameEnd = Letters(" \n\t\f\r/>");
    private static readonly bool[] AttributeNameEnd = Letters(" \n\t\f\r/>=");
    private static readonly bool[] UnquotedValueEnd = Letters(" \n\t\f\r>");

    /// <summary>Reads a tag from its name on; false where the page ends within it, so that it is none.</summary>
    private bool ReadTag(int nameStart, bool isEnd)
    {
        int at = EndOf(nameStart, TagNameEnd);
        int name = Names.Of(_page.AsSpan(nameStart, at - nameStart));
        int first = Attributes.Count;
        bool isSelfClosing;
        Names.BeginTag();
        _valueEnd = 0;
        while (true)
        {
            while (at < _end && (IsSpace(_page[at]) || _page[at] == '/'))
            {
                at++;
            }

            if (at >= _end)
            {
                _at = _end;
                Attributes.Truncate(first);
                return false;
            }

            if (_page[at] == '>')
            {
                // In <a href=/x/> the last slash is of the value.
                isSelfClosing = _page[at - 1] == '/' && _valueEnd < at;
                break;
            }

            at = ReadAttribute(at);
        }

        _at = at + 1;
        Kind = isEnd ? TokenKind.EndTag : TokenKind.StartTag;
        Name = name;
        IsSelfClosing = isSelfClosing && !isEnd;
        if (isEnd)
        {
            Attributes.Truncate(first);
        }

        AttributeRange = (first, Attributes.Count - first);
        return true;
    }

    private int ReadAttribute(int start)
    {
        // An equals sign where a name should begin is its first letter.
        int nameEnd = EndOf(start + 1, AttributeNameEnd);
        int at = nameEnd;
        while (at < _end && IsSpace(_page[at]))
        {
            at++;
        }

        int valueStart = nameEnd;
        int valueEnd = nameEnd;
        if (at < _end && _page[at] == '=')
        {
            at++;
            while (at < _end && IsSpace(_page[at]))
            {
                at++;
            }

            if (at < _end && _page[at] is (byte)'"' or (byte)'\'')
            {
                valueStart = at + 1;
                valueEnd = EndOf(valueStart, _page.AsSpan(valueStart, _end - valueStart).IndexOf(_page[at]));
                at = valueEnd < _end ? valueEnd + 1 : _end;
            }
            else
            {
                valueStart = at;
                valueEnd = EndOf(at, UnquotedValueEnd);
                at = valueEnd;
            }
        }

        _valueEnd = valueEnd;
        Add(Names.Of(_page.AsSpan(start, nameEnd - start)), valueStart, valueEnd);
        return at;
    }

    /// <summary>Adds an attribute, unless the tag has one of the name.</summary>
    private void Add(int name, int start, int end)
    {
        if (Names.IsFirstInTag(name))
        {
            Attributes.Add(new MarkupAttribute(name, start, end));
        }
    }

    private int EndOf(int start, int length) => length < 0 ? _end : start + length;

    /// <summary>Where the first of some letters stands from a place on; the page's end without one.</summary>
    private int EndOf(int start, bool[] ends)
    {
        ReadOnlySpan<byte> rest = _page.AsSpan(start, _end - start);
        int length = 0;
        while (length < rest.Length && !ends[rest[length]])
        {
            length++;
        }

        return start + length;
    }

    private static bool[] Letters(string letters)
    {
        bool[] are = new bool[byte.MaxValue + 1];
        foreach (char letter in letters)
        {
            are[letter] = true;
        }

        return are;
    }
}
