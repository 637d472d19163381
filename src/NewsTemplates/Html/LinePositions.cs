using System;
using System.Collections.Generic;

namespace NewsTemplates.Html;

/// <summary>Lines and columns of places in a page, counted from 1; columns in UTF-16 code units.</summary>
internal sealed class LinePositions
{
    private readonly PageSource _source;
    private readonly List<int> _starts = [0];

    public LinePositions(PageSource source)
    {
        _source = source;
        for (int at = 0; at < source.Length; at++)
        {
            int next = source.Bytes.AsSpan(at, source.Length - at).IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            at += next;
            _starts.Add(at + 1);
        }
    }

    /// <summary>The position of a byte of the page.</summary>
    public (int Line, int Column) Of(int at)
    {
        int place = _starts.BinarySearch(at);
        int line = place < 0 ? ~place - 1 : place;
        int column = 1;
        for (int i = _starts[line]; i < at; i++)
        {
            // Of a character of several bytes the first counts, and twice where it takes two units.
            byte letter = _source.Bytes[i];
            column += letter >= 0xF0 ? 2 : (letter & 0xC0) == 0x80 ? 0 : 1;
        }

        return (line + 1, column);
    }
}
