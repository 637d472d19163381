using System;

namespace NewsTemplates.Dates;

/// <summary>A date and time as a page writes it: with an offset from UTC, or local to some time zone.</summary>
internal readonly struct WrittenTime(DateTime local, TimeSpan? offset)
{
    public DateTime Local { get; } = local;

    public TimeSpan? Offset { get; } = offset;

    /// <summary>Checks the parts. 24:00 is the end of the day.</summary>
    public static bool TryCreate(
        WrittenCalendar calendar, int year, int month, int day, TimeOfDay time, TimeSpan? offset, out WrittenTime result)
    {
        result = default;
        if (!calendar.TryDate(year, month, day, null, out DateTime date) || time.Ticks > (DateTime.MaxValue - date).Ticks)
        {
            return false;
        }

        result = new WrittenTime(date.AddTicks(time.Ticks), offset);
        return true;
    }

    /// <summary>A number of ticks since 1970 UTC.</summary>
    public static bool TryCreateUnix(decimal ticks, out WrittenTime result)
    {
        decimal sinceYear1 = ticks + 621_355_968_000_000_000m;
        bool isInRange = sinceYear1 >= TimeSpan.TicksPerDay * 366m && sinceYear1 <= DateTime.MaxValue.Ticks;
        result = isInRange ? new WrittenTime(new DateTime((long)sinceYear1), TimeSpan.Zero) : default;
        return isInRange;
    }
}
