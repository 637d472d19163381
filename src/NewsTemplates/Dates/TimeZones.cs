using System;

namespace NewsTemplates.Dates;

/// <summary>Time zones by IANA name, and what a local time in them means.</summary>
internal static class TimeZones
{
    /// <summary>The time zone of this name; null for null.</summary>
    /// <exception cref="ArgumentException">There is no such time zone here.</exception>
    public static TimeZoneInfo? Get(string? name)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException
            or ArgumentException or System.IO.IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"'{name}' is not a time zone that this machine knows; write an IANA name such as 'Europe/Istanbul'"
                + " (.NET Framework does not know these).",
                nameof(name),
                e);
        }
    }

    /// <summary>
    /// The instant of a local time. One that a clock change skips is read with the offset before the change; of one that
    /// occurs twice the first is meant. Null beyond the years 1 to 9999.
    /// </summary>
    public static DateTimeOffset? Place(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsAmbiguousTime(local))
        {
            TimeSpan first = TimeSpan.MinValue;
            foreach (TimeSpan offset in zone.GetAmbiguousTimeOffsets(local))
            {
                first = offset > first ? offset : first;
            }

            return At(local, first);
        }

        if (At(local, zone.GetUtcOffset(local)) is not { } placed)
        {
            return null;
        }

        // Of a time that a change skips, .NET gives sometimes the offset before it, sometimes the one after.
        DateTimeOffset shown = TimeZoneInfo.ConvertTime(placed, zone);
        return shown.DateTime == local ? placed
            : shown.Offset > placed.Offset ? shown
            : At(local, shown.Offset) is { } before ? TimeZoneInfo.ConvertTime(before, zone)
            : null;
    }

    /// <summary>The local time with this offset, or null if that is not within the years 1 to 9999 or 14 hours.</summary>
    public static DateTimeOffset? At(DateTime local, TimeSpan offset)
    {
        long utc = local.Ticks - offset.Ticks;
        bool isInRange = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        bool isOffset = Math.Abs(offset.Ticks) <= 14 * TimeSpan.TicksPerHour && offset.Ticks % TimeSpan.TicksPerMinute == 0;
        return isInRange && isOffset ? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset) : null;
    }
}
