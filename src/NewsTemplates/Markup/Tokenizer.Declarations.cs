using System;
using System.Text;

namespace NewsTemplates.Markup;

/// <content>Comments, CDATA sections and doctypes (13.2.5.41 to 13.2.5.71).</content>
internal sealed partial class Tokenizer
{
    private static readonly byte[] CommentMark = Encoding.ASCII.GetBytes("--");
    private static readonly byte[] SectionStart = Encoding.ASCII.GetBytes("[CDATA[");
    private static readonly byte[] SectionEnd = Encoding.ASCII.GetBytes("]]>");
    private static readonly byte[] DoctypeWord = Encoding.ASCII.GetBytes("doctype");
    private static readonly byte[] PublicWord = Encoding.ASCII.GetBytes("public");
    private static readonly byte[] SystemWord = Encoding.ASCII.GetBytes("system");

    /// <summary>Reads what begins with <c>&lt;!</c>; false where it gives no token.</summary>
    private bool ReadDeclaration(int at)
    {
        ReadOnlySpan<byte> rest = _page.AsSpan(at, _end - at);
        if (rest.StartsWith(CommentMark))
        {
            return ReadComment(at + 2);
        }

        if (StartsWithWord(at, DoctypeWord))
        {
            return ReadDoctype(at + DoctypeWord.Length);
        }

        if (IsForeign && rest.StartsWith(SectionStart))
        {
            _at = at + SectionStart.Length;
            _sectionEnd = EndOf(_at, _page.AsSpan(_at, _end - _at).IndexOf(SectionEnd));
            return ReadSection();
        }

        return ReadBogusComment(at);
    }

    /// <summary>Reads on in a CDATA section, of which U+0000 is no text either; false where nothing is left of it.</summary>
    private bool ReadSection()
    {
        int start = _at;
        int mark = _hasNull ? _page.AsSpan(start, _sectionEnd - start).IndexOf((byte)0) : -1;
        if (mark == 0)
        {
            SetNull(start);
        }
        else
        {
            _at = mark < 0 ? _sectionEnd : start + mark;
            SetText(start, _at, isLiteral: true);
        }

        bool isAny = _at > start;
        _at = _at == _sectionEnd ? Math.Min(_sectionEnd + SectionEnd.Length, _end) : _at;
        return isAny;
    }

    private bool ReadComment(int start)
    {
        // 13.2.5.43: <!--> and <!---> are whole.
        int whole = At(start) == '>' ? start + 1 : At(start) == '-' && At(start + 1) == '>' ? start + 2 : -1;
        if (whole >= 0)
        {
            return SetComment(start, start, whole);
        }

        for (int at = start;; at++)
        {
            int dashes = _page.AsSpan(at, _end - at).IndexOf(CommentMark);
            if (dashes < 0)
            {
                // A dash before the end of the page is taken for the begin of the comment's end.
                return SetComment(start, _end > start && _page[_end - 1] == '-' ? _end - 1 : _end, _end);
            }

            at += dashes;
            if (At(at + 2) == '>')
            {
                return SetComment(start, at, at + 3);
            }

            if (At(at + 2) == '!' && At(at + 3) is '>' or -1)
            {
                return SetComment(start, at, Math.Min(at + 4, _end));
            }

            if (At(at + 2) < 0)
            {
                return SetComment(start, at, _end);
            }
        }
    }

    private bool ReadBogusComment(int start)
    {
        int end = EndOf(start, _page.AsSpan(start, _end - start).IndexOf((byte)'>'));
        return SetComment(start, end, Math.Min(end + 1, _end));
    }

    private bool SetComment(int start, int end, int next)
    {
        Kind = TokenKind.Comment;
        Start = start;
        End = end;
        _at = next;
        return true;
    }

    /// <summary>Reads a doctype; the first <c>&gt;</c> ends it, even within quotes.</summary>
    private bool ReadDoctype(int at)
    {
        int end = EndOf(at, _page.AsSpan(at, _end - at).IndexOf((byte)'>'));
        _at = Math.Min(end + 1, _end);
        Kind = TokenKind.Doctype;
        at = SkipSpaces(at, end);
        int name = at;
        while (at < end && !IsSpace(_page[at]))
        {
            at++;
        }

        string word = TextOf(name, at);
        at = SkipSpaces(at, end);
        string? publicId = null;
        string? systemId = null;
        IsQuirks = end >= _end
            || (at < end && !ReadIdentifiers(at, end, out publicId, out systemId))
            || QuirksMode.Is(word, publicId, systemId);
        return true;
    }

    private bool ReadIdentifiers(int at, int end, out string? publicId, out string? systemId)
    {
        publicId = null;
        systemId = null;
        bool isPublic = StartsWithWord(at, PublicWord);
        if (!isPublic && !StartsWithWord(at, SystemWord))
        {
            return false;
        }

        at += PublicWord.Length;
        if (isPublic && !ReadIdentifier(ref at, end, out publicId))
        {
            return false;
        }

        at = SkipSpaces(at, end);
        return (isPublic && at == end) || ReadIdentifier(ref at, end, out systemId);
    }

    private bool ReadIdentifier(ref int at, int end, out string? identifier)
    {
        identifier = null;
        at = SkipSpaces(at, end);
        if (at == end || _page[at] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }

        int start = at + 1;
        int length = _page.AsSpan(start, end - start).IndexOf(_page[at]);
        identifier = TextOf(start, length < 0 ? end : start + length);
        at = length < 0 ? end : start + length + 1;
        return length >= 0;
    }

    private int SkipSpaces(int at, int end)
    {
        while (at < end && IsSpace(_page[at]))
        {
            at++;
        }

        return at;
    }

    // All that matters in a doctype is ASCII.
    private string TextOf(int start, int end) => Encoding.ASCII.GetString(_page, start, end - start);

    private int At(int at) => at < _end ? _page[at] : -1;

    private bool StartsWithWord(int at, byte[] word)
    {
        bool isSame = _end - at >= word.Length;
        for (int i = 0; isSame && i < word.Length; i++)
        {
            isSame = (_page[at + i] | 0x20) == word[i];
        }

        return isSame;
    }
}
