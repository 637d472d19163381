using System;
using System.Text;

namespace NewsTemplates.Markup;

/// <content>Where the text of elements ends in which there is no markup (13.2.5.9 to 13.2.5.31).</content>
internal sealed partial class Tokenizer
{
    private static readonly byte[] EndTagMark = Encoding.ASCII.GetBytes("</");
    private static readonly byte[] ScriptCommentStart = Encoding.ASCII.GetBytes("<!--");
    private static readonly byte[] CommentEnd = Encoding.ASCII.GetBytes("-->");
    private static readonly byte[] ScriptWord = Encoding.ASCII.GetBytes("script");

    private int EndOfRawText(int start, int name)
    {
        byte[] word = Encoding.UTF8.GetBytes(Names.Name(name));
        for (int at = start;; at++)
        {
            int mark = _page.AsSpan(at, _end - at).IndexOf(EndTagMark);
            if (mark < 0)
            {
                return _end;
            }

            at += mark;
            if (IsTagName(at + 2, word))
            {
                return at;
            }
        }
    }

    private int EndOfScript(int start)
    {
        // Within a comment of the script that opens a script of its own, an end tag is that one's.
        bool isEscaped = false;
        bool isTwice = false;
        int at = start;
        while (true)
        {
            ReadOnlySpan<byte> rest = _page.AsSpan(at, _end - at);
            int mark = isEscaped ? rest.IndexOfAny((byte)'<', (byte)'-') : rest.IndexOf((byte)'<');
            if (mark < 0)
            {
                return _end;
            }

            at += mark;
            rest = rest.Slice(mark);
            if (rest[0] == '-')
            {
                bool isEnd = rest.StartsWith(CommentEnd);
                isEscaped &= !isEnd;
                isTwice &= !isEnd;
                at += isEnd ? CommentEnd.Length : 1;
            }
            else if (At(at + 1) == '/' && IsTagName(at + 2, ScriptWord))
            {
                if (!isTwice)
                {
                    return at;
                }

                isTwice = false;
                at += 2;
            }
            else if (!isEscaped && rest.StartsWith(ScriptCommentStart))
            {
                isEscaped = true;
                at += 2;
            }
            else
            {
                isTwice |= isEscaped && IsTagName(at + 1, ScriptWord);
                at++;
            }
        }
    }

    /// <summary>Whether a tag's name stands at a place, and ends there.</summary>
    private bool IsTagName(int at, byte[] word) =>
        StartsWithWord(at, word) && At(at + word.Length) is var next && (next == '>' || next == '/' || (next >= 0 && IsSpace((byte)next)));
}
