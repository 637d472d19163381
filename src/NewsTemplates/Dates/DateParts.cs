using System;

namespace NewsTemplates.Dates;

/// <summary>What a format has read so far; -1 where it has not said it.</summary>
internal struct DateParts()
{
    public int Year = -1;
    public int ShortYear = -1;
    public int Month = -1;
    public int Day = -1;
    public int Weekday = -1;
    public int Hour = -1;
    public int HourOf12 = -1;
    public int Half = -1;
    public int Minute = -1;
    public int Second = -1;
    public long Fraction;
    public TimeSpan? Offset;
    public MonthsOf? MonthNames;

    /// <summary>Sets a part; one that is said twice must be the same.</summary>
    public static bool Set(ref int part, int value)
    {
        bool agrees = part < 0 || part == value;
        part = value;
        return agrees;
    }

    /// <summary>The date and time, if the parts agree: a wrong day of the week is a wrong date.</summary>
    public readonly bool TryGet(WrittenCalendar calendar, out WrittenTime result)
    {
        result = default;
        int year = Year >= 0 ? Year : calendar.WholeYear(ShortYear, MonthNames);
        if ((ShortYear >= 0 && year % 100 != ShortYear)
            || !calendar.TryDate(year, Math.Abs(Month), Math.Abs(Day), MonthNames, out DateTime date)
            || (Weekday >= 0 && Weekday != (int)date.DayOfWeek)
            || !TryGetHour(out int hour)
            || Minute > 59 || Second > 59)
        {
            return false;
        }

        long seconds = (((hour * 60L) + Math.Max(0, Minute)) * 60) + Math.Max(0, Second);
        result = new WrittenTime(date.AddTicks((seconds * TimeSpan.TicksPerSecond) + Fraction), Offset);
        return true;
    }

    private readonly bool TryGetHour(out int hour)
    {
        bool isAfternoon = Half == 1;
        if (HourOf12 < 0)
        {
            hour = Math.Max(0, Hour);
            return hour <= 23 && (Half < 0 || isAfternoon == hour >= 12);
        }

        hour = (HourOf12 % 12) + (isAfternoon ? 12 : 0);
        return HourOf12 <= 12 && (Hour < 0 || Hour == hour);
    }
}
