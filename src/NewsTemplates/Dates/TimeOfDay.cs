using System;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>A time of day and an offset, in the ways that ISO 8601 and RFC 1123 share.</summary>
internal readonly struct TimeOfDay(long ticks)
{
    public long Ticks { get; } = ticks;

    /// <summary>Reads <c>h:mm</c>, <c>h:mm:ss</c> or <c>h:mm:ss.f</c> with any number of digits (kept: seven).</summary>
    public static bool TryRead(ref TextCursor cursor, out TimeOfDay time)
    {
        time = default;
        if (!cursor.ReadDigits(1, 2, out int hours) || !cursor.Skip(':') || !cursor.ReadDigits(2, 2, out int minutes))
        {
            return false;
        }

        int seconds = 0;
        long fraction = 0;
        if (cursor.Skip(':'))
        {
            if (!cursor.ReadDigits(2, 2, out seconds))
            {
                return false;
            }

            if ((cursor.Skip('.') || cursor.Skip(',')) && !TryReadFraction(ref cursor, out fraction))
            {
                return false;
            }
        }

        bool isEndOfDay = hours == 24 && minutes == 0 && seconds == 0 && fraction == 0;
        if ((hours > 23 && !isEndOfDay) || minutes > 59 || seconds > 59)
        {
            return false;
        }

        time = new TimeOfDay((((((hours * 60L) + minutes) * 60) + seconds) * TimeSpan.TicksPerSecond) + fraction);
        return true;
    }

    /// <summary>
    /// Reads <c>Z</c>, <c>UTC</c>, <c>GMT</c>, <c>+03</c>, <c>+0300</c> or <c>+03:00</c>, of at most 14 hours.
    /// </summary>
    public static bool TryReadOffset(ref TextCursor cursor, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        bool isUniversal = cursor.SkipWord("Z") || cursor.SkipWord("UTC") || cursor.SkipWord("GMT") || cursor.SkipWord("UT");
        bool isNegative = cursor.Next is '-' or '\u2212';
        if (!cursor.Skip('+') && !cursor.Skip('-') && !cursor.Skip('\u2212'))
        {
            return isUniversal;
        }

        if (!cursor.ReadDigits(2, 2, out int hours) && !cursor.ReadDigits(1, 1, out hours))
        {
            return false;
        }

        int minutes = 0;
        bool needsMinutes = cursor.Skip(':');
        if ((!cursor.ReadDigits(2, 2, out minutes) && needsMinutes) || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        offset = TimeSpan.FromMinutes(isNegative ? -((hours * 60) + minutes) : (hours * 60) + minutes);
        return true;
    }

    private static bool TryReadFraction(ref TextCursor cursor, out long ticks)
    {
        ticks = 0;
        int count = 0;
        for (; cursor.ReadDigits(1, 1, out int digit); count++)
        {
            if (count < 7)
            {
                ticks = (ticks * 10) + digit;
            }
        }

        for (int i = count; i < 7; i++)
        {
            ticks *= 10;
        }

        return count > 0;
    }
}
