using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Dates;

namespace NewsTemplates.Witnesses;

/// <summary>What the times that a page states say against the time of publication. A time without an offset may be local or of UTC.</summary>
internal static class DateFindings
{
    private const int MostHoursOff = 14;

    private static readonly TimeSpan Near = TimeSpan.FromHours(36);

    public static IEnumerable<Finding> Find(DateTimeOffset published, PageStatements page)
    {
        WrittenTime[] stated = [.. page.Published];
        if (stated.Length == 0 || stated.Any(time => IsSame(time, published)))
        {
            yield break;
        }

        WrittenTime[] exact = [.. stated.Where(time => !IsDay(time))];
        if (exact.Length > 0 && page.Modified.Any(time => !IsDay(time) && IsSame(time, published)))
        {
            yield return Found(FindingKind.DateShifted, exact[0], " (the article's modification)");
        }
        else if (exact.Length > 0 && exact.All(time => time.Offset is not null) && exact.FirstOrDefault(IsHoursOff) is { Offset: not null } shifted)
        {
            yield return Found(FindingKind.DateShifted, shifted, " (off by whole hours)");
        }
        else if (stated.All(time => Readings(time, published).All(reading => (reading - published).Duration() > Near)))
        {
            yield return Found(FindingKind.DateElsewhere, stated[0], "");
        }

        Finding Found(FindingKind kind, WrittenTime time, string how) => new(kind, "published", Write(published) + how, Write(time));

        bool IsHoursOff(WrittenTime time) => HoursOff(time, published) is not null && published.TimeOfDay > TimeSpan.Zero;
    }

    /// <summary>What the page says of the time of day, where a time of publication is but the day; null if nothing.</summary>
    public static Finding? DayAlone(DateTimeOffset published, PageStatements page) =>
        published.TimeOfDay == TimeSpan.Zero
        && page.Published.FirstOrDefault(time => !IsDay(time) && time.Local.Date == published.Date) is { Local.Ticks: > 0 } whole
            ? new Finding(FindingKind.DateShifted, "published", Write(published) + " (a day without its time)", Write(whole))
            : null;

    /// <summary>Whether the page states a time of publication to the minute; null where it states no time of day.</summary>
    public static bool? IsStated(DateTimeOffset published, PageStatements page) =>
        page.Published.Any(time => !IsDay(time) && IsSame(time, published)) ? true
        : page.Published.Any(time => !IsDay(time)) ? false
        : null;

    /// <summary>
    /// Whether JSON-LD and <c>meta</c> elements state no other time of publication, but for one that is off by whole hours; null where they
    /// state no time with an offset.
    /// </summary>
    public static bool? IsUndisputed(DateTimeOffset published, PageStatements page) =>
        page.PublishedInHead.Where(time => !IsDay(time) && time.Offset is not null).ToArray() is { Length: > 0 } stated
            ? Array.TrueForAll(stated, time => IsSame(time, published) || HoursOff(time, published) is not null)
            : null;

    /// <summary>The first time of publication that disputes another.</summary>
    public static Finding? Dispute(DateTimeOffset published, PageStatements page) => page.PublishedInHead
        .Where(time => !IsDay(time) && time.Offset is not null && !IsSame(time, published) && HoursOff(time, published) is null)
        .Select(time => new Finding(FindingKind.DateElsewhere, "published", Write(published), Write(time)))
        .FirstOrDefault();

    /// <summary>By how much a time is off, if that is whole hours: a time zone, very likely.</summary>
    private static TimeSpan? HoursOff(WrittenTime time, DateTimeOffset published)
    {
        TimeSpan off = (Readings(time, published).First() - published).Duration();
        return off.TotalHours is >= 1 and <= MostHoursOff && off.Ticks % TimeSpan.TicksPerHour < TimeSpan.TicksPerMinute ? off : null;
    }

    private static bool IsSame(WrittenTime time, DateTimeOffset published) =>
        Readings(time, published).Any(reading => (reading - published).Duration() <= TimeSpan.FromMinutes(1));

    private static bool IsDay(WrittenTime time) => time.Local.TimeOfDay == TimeSpan.Zero;

    private static IEnumerable<DateTimeOffset> Readings(WrittenTime time, DateTimeOffset published)
    {
        TimeSpan[] offsets = time.Offset is { } offset ? [offset] : [published.Offset, TimeSpan.Zero];
        return offsets.Select(each => TimeZones.At(time.Local, each)).OfType<DateTimeOffset>();
    }

    private static string Write(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static string Write(WrittenTime time) =>
        time.Offset is { } offset && TimeZones.At(time.Local, offset) is { } instant ? Write(instant)
        : time.Local.ToString(IsDay(time) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
