using System;
using System.Collections.Generic;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>Reads the time of day behind the name of a day: <c>, 14:30</c>, <c>um 14.30 Uhr</c>, <c>à 14h30</c>, <c>at 2 pm</c>.</summary>
internal sealed class WrittenClock(DateLanguage language, RelativeWords words)
{
    private const string Marks = ",-\u2013\u2014|\u00B7\u2022/:.\u060C\u3001";

    // What stands between hours and minutes. The letters can stand behind an hour alone.
    private const string Separators = ":.h\u6642\u65F6\u70B9\u9EDE\uC2DC";
    private const string Minutes = "\u5206\uBD84";

    /// <summary>Reads a folded text without spaces; an empty one is midnight.</summary>
    public bool TryRead(string text, out TimeSpan time)
    {
        time = default;
        var cursor = new TextCursor(text);
        SkipMarks(ref cursor);
        if (cursor.IsAtEnd)
        {
            return true;
        }

        bool isHour = SkipAny(ref cursor, words.At);
        SkipMarks(ref cursor);
        int half = language.Halves.Read(ref cursor);
        if (!cursor.ReadDigits(1, 2, out int hour))
        {
            return false;
        }

        int minute = 0;
        int second = 0;
        char separator = Separators.IndexOf(cursor.Next) is >= 0 and int which ? Separators[which] : '\0';
        if (separator != '\0' && cursor.Skip(separator))
        {
            isHour |= char.IsLetter(separator);
            bool hasMinutes = cursor.ReadDigits(2, 2, out minute);
            if (hasMinutes)
            {
                isHour = true;
                _ = Minutes.IndexOf(cursor.Next) >= 0 && cursor.Skip(cursor.Next);
                if (cursor.Skip(':') && !cursor.ReadDigits(2, 2, out second))
                {
                    return false;
                }
            }
            else if (!char.IsLetter(separator) && separator != '.')
            {
                return false;
            }
        }

        SkipMarks(ref cursor);
        half = half < 0 ? language.Halves.Read(ref cursor) : half;
        isHour |= half >= 0 | SkipAny(ref cursor, words.End);
        SkipMarks(ref cursor);
        if (!isHour || !cursor.IsAtEnd || minute > 59 || second > 59 || hour > (half < 0 ? 23 : 12))
        {
            return false;
        }

        time = new TimeSpan(half < 0 ? hour : (hour % 12) + (12 * half), minute, second);
        return true;
    }

    private static bool SkipAny(ref TextCursor cursor, IReadOnlyList<string> words)
    {
        foreach (string word in words)
        {
            if (cursor.SkipText(word))
            {
                return true;
            }
        }

        return false;
    }

    private static void SkipMarks(ref TextCursor cursor)
    {
        while (cursor.Next != '\0' && Marks.IndexOf(cursor.Next) >= 0)
        {
            cursor.Skip(cursor.Next);
        }
    }
}
