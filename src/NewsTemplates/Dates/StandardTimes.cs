using System;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>Dates and times in the standard notations, leniently read. Texts have their white space in order and ASCII digits.</summary>
internal static class StandardTimes
{
    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // RFC 822's names for the zones of the United States, in hours.
    private static readonly (string Name, int Hours)[] Zones =
        [("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7)];

    /// <summary>
    /// ISO 8601: a year of four digits, month and day, then perhaps a time (behind <c>T</c> or a space) and an offset;
    /// behind that, a zone's name in brackets is skipped.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="calendar">The calendars whose years it may have: servers print those of their own culture.</param>
    /// <param name="result">The time.</param>
    public static bool TryReadIso(string text, WrittenCalendar calendar, out WrittenTime result)
    {
        result = default;
        var cursor = new TextCursor(text);
        if (!cursor.ReadDigits(4, 4, out int year) || !cursor.Skip('-')
            || !cursor.ReadDigits(1, 2, out int month) || !cursor.Skip('-')
            || !cursor.ReadDigits(1, 2, out int day))
        {
            return false;
        }

        TimeOfDay time = default;
        TimeSpan? offset = null;
        if (!cursor.IsAtEnd)
        {
            bool isBlank = cursor.SkipSpaces();
            bool isSeparated = cursor.Skip('T') || cursor.Skip('t') || isBlank;
            cursor.SkipSpaces();
            if (!isSeparated || !TimeOfDay.TryRead(ref cursor, out time) || !TryReadEnd(ref cursor, out offset))
            {
                return false;
            }
        }

        return WrittenTime.TryCreate(calendar, year, month, day, time, offset, out result);
    }

    /// <summary>ISO 8601 in the Gregorian calendar.</summary>
    public static bool TryReadIso(string text, out WrittenTime result) => TryReadIso(text, WrittenCalendar.Gregorian, out result);

    /// <summary>RFC 1123: <c>Sun, 06 Oct 2024 08:49:37 GMT</c>; the day of the week, seconds and zone may be missing.</summary>
    public static bool TryReadRfc1123(string text, out WrittenTime result)
    {
        result = default;
        var cursor = new TextCursor(text);
        if (cursor.ReadLetters().Length > 0 && !cursor.Skip(','))
        {
            return false;
        }

        cursor.SkipSpaces();
        if (!cursor.ReadDigits(1, 2, out int day) || !cursor.SkipSpaces())
        {
            return false;
        }

        string name = cursor.ReadLetters();
        int month = Array.FindIndex(Months, m => string.Equals(m, name, StringComparison.OrdinalIgnoreCase)) + 1;
        if (!cursor.SkipSpaces() || !cursor.ReadDigits(4, 4, out int year) || !cursor.SkipSpaces()
            || !TimeOfDay.TryRead(ref cursor, out TimeOfDay time))
        {
            return false;
        }

        cursor.SkipSpaces();
        foreach ((string zone, int hours) in Zones)
        {
            if (cursor.SkipWord(zone))
            {
                return cursor.IsAtEnd
                    && WrittenTime.TryCreate(WrittenCalendar.Gregorian, year, month, day, time, TimeSpan.FromHours(hours), out result);
            }
        }

        return TryReadEnd(ref cursor, out TimeSpan? offset)
            && WrittenTime.TryCreate(WrittenCalendar.Gregorian, year, month, day, time, offset, out result);
    }

    /// <summary>The end of the text, or an offset and perhaps its comment before it.</summary>
    private static bool TryReadEnd(ref TextCursor cursor, out TimeSpan? offset)
    {
        offset = null;
        cursor.SkipSpaces();
        if (cursor.IsAtEnd)
        {
            return true;
        }

        if (!TimeOfDay.TryReadOffset(ref cursor, out TimeSpan given))
        {
            return false;
        }

        offset = given;
        cursor.SkipSpaces();
        return cursor.IsAtEnd
            || (cursor.Skip('[') && cursor.SkipThroughLast(']'))
            || (cursor.Skip('(') && cursor.SkipThroughLast(')'));
    }
}
