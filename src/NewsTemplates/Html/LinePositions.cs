namespace NewsTemplates.Html;

/// <summary>Lines and columns of places in a page, counted from 1; columns in UTF-16 code units. For places asked for in about their order.</summary>
internal sealed class LinePositions(byte[] page)
{
    private int _at;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The position of a byte of the page.</summary>
    public (int Line, int Column) Of(int at)
    {
        if (at < _at)
        {
            (_at, _line, _column) = (0, 1, 1);
        }

        for (; _at < at; _at++)
        {
            byte letter = page[_at];
            if (letter == '\n')
            {
                (_line, _column) = (_line + 1, 1);
            }
            else
            {
                // Of a character of several bytes the first counts, and twice where it takes two units.
                _column += letter >= 0xF0 ? 2 : (letter & 0xC0) == 0x80 ? 0 : 1;
            }
        }

        return (_line, _column);
    }
}
