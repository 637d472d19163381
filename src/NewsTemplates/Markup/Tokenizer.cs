using System;
using NewsTemplates.Collections;

namespace NewsTemplates.Markup;

/// <summary>What the tokenizer found.</summary>
internal enum TokenKind
{
    /// <summary>The end of the page.</summary>
    EndOfFile,

    /// <summary>Text.</summary>
    Text,

    /// <summary>The character U+0000.</summary>
    Null,

    /// <summary>A start tag.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A doctype.</summary>
    Doctype,
}

/// <summary>
/// Takes a page apart as section 13.2.5 of the HTML standard says. The page is UTF-8, with LF for line ends; its texts stay where they are,
/// and their character references are read when somebody asks for them.
/// </summary>
internal sealed partial class Tokenizer
{
    private readonly byte[] _page;
    private readonly int _end;
    private readonly bool _hasNull;
    private int _at;
    private int _valueEnd;
    private int _sectionEnd;

    /// <param name="page">The page's bytes.</param>
    /// <param name="start">Where it begins in them.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="names">The numbers of its names.</param>
    /// <param name="attributes">Where attributes are put.</param>
    public Tokenizer(byte[] page, int start, int end, NameTable names, PooledList<MarkupAttribute> attributes)
    {
        _page = page;
        _at = start;
        _end = end;
        Names = names;
        Attributes = attributes;
        _hasNull = page.AsSpan(start, end - start).IndexOf((byte)0) >= 0;
    }

    /// <summary>The numbers of the page's names.</summary>
    public NameTable Names { get; }

    /// <summary>The kind of the token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the token begins: a tag at its <c>&lt;</c>, a text or comment with what it says.</summary>
    public int Start { get; private set; }

    /// <summary>Where a text or comment ends.</summary>
    public int End { get; private set; }

    /// <summary>Whether a text is one without character references.</summary>
    public bool IsLiteral { get; private set; }

    /// <summary>The number of a tag's name.</summary>
    public int Name { get; private set; }

    /// <summary>A tag's name, where it is one of these.</summary>
    public Tag Tag => Name <= (int)Tag.Last ? (Tag)Name : Tag.None;

    /// <summary>Whether a start tag ends in <c>/&gt;</c>.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Where a start tag's attributes begin in <see cref="Attributes"/>, and how many it has.</summary>
    public (int First, int Count) AttributeRange { get; private set; }

    /// <summary>The attributes of all start tags.</summary>
    public PooledList<MarkupAttribute> Attributes { get; }

    /// <summary>Whether the page is in quirks mode by this doctype.</summary>
    public bool IsQuirks { get; private set; }

    /// <summary>Whether what is open is no element of HTML, so that there may be CDATA sections.</summary>
    public bool IsForeign { get; set; }

    /// <summary>Reads the next token.</summary>
    public void Read()
    {
        if (_at < _sectionEnd)
        {
            ReadSection();
            return;
        }

        int start = _at;
        while (true)
        {
            int mark = NextMark(_at);
            if (mark >= _end)
            {
                _at = _end;
                SetText(start, _end);
                return;
            }

            if (_page[mark] == 0)
            {
                if (mark > start)
                {
                    _at = mark;
                    SetText(start, mark);
                }
                else
                {
                    SetNull(mark);
                }

                return;
            }

            byte next = mark + 1 < _end ? _page[mark + 1] : (byte)0;
            if (!IsLetter(next) && next is not ((byte)'/' or (byte)'!' or (byte)'?') || (next == '/' && mark + 2 >= _end))
            {
                // 13.2.5.6: it is a character as others.
                _at = mark + 1;
                continue;
            }

            if (mark > start)
            {
                _at = mark;
                SetText(start, mark);
                return;
            }

            if (ReadMarkup(mark, next))
            {
                return;
            }

            start = _at;
        }
    }

    /// <summary>
    /// The text up to the end tag of an element in which there is no markup (RCDATA, RAWTEXT and script data, 13.2.5.2 to 13.2.5.4); the end tag
    /// is the next token.
    /// </summary>
    /// <param name="name">The element's name.</param>
    /// <param name="isScript">Whether it is a script, in which an end tag within a comment may be none.</param>
    public (int Start, int End) ReadRawText(int name, bool isScript)
    {
        int start = _at;
        _at = isScript ? EndOfScript(start) : EndOfRawText(start, name);
        return (start, _at);
    }

    /// <summary>All that is left of the page, as text (13.2.5.5).</summary>
    public (int Start, int End) ReadRest()
    {
        int start = _at;
        _at = _end;
        return (start, _end);
    }

    /// <summary>Gives a tag another name.</summary>
    public void Rename(Tag tag) => Name = (int)tag;

    /// <summary>Passes over a line end that is the next character.</summary>
    public void SkipLineEnd()
    {
        if (_at < _end && _page[_at] == '\n')
        {
            _at++;
        }
    }

    /// <summary>Whether a byte is white space to HTML.</summary>
    public static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\f' or (byte)'\r';

    private static bool IsLetter(byte letter) => (letter | 0x20) is >= (byte)'a' and <= (byte)'z';

    private int NextMark(int from)
    {
        ReadOnlySpan<byte> rest = _page.AsSpan(from, _end - from);
        int mark = _hasNull ? rest.IndexOfAny((byte)'<', (byte)0) : rest.IndexOf((byte)'<');
        return mark < 0 ? _end : from + mark;
    }

    private void SetText(int start, int end, bool isLiteral = false)
    {
        Kind = end > start ? TokenKind.Text : TokenKind.EndOfFile;
        Start = start;
        End = end;
        IsLiteral = isLiteral;
    }

    private void SetNull(int at)
    {
        Kind = TokenKind.Null;
        Start = at;
        End = at + 1;
        _at = at + 1;
    }

    /// <summary>Reads what begins at a mark; false where it gives no token.</summary>
    private bool ReadMarkup(int mark, byte next)
    {
        Start = mark;
        switch (next)
        {
            case (byte)'/':
                byte first = _page[mark + 2];
                if (first == '>')
                {
                    _at = mark + 3;
                    return false;
                }

                return IsLetter(first) ? ReadTag(mark + 2, isEnd: true) : ReadBogusComment(mark + 2);
            case (byte)'!':
                return ReadDeclaration(mark + 2);
            case (byte)'?':
                return ReadBogusComment(mark + 1);
            default:
                return ReadTag(mark + 1, isEnd: false);
        }
    }
}

/// <summary>An attribute of a start tag: the number of its name, and where its value stands in the page.</summary>
internal readonly record struct MarkupAttribute(int Name, int Start, int End);
