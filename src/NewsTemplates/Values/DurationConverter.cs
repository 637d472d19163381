using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NewsTemplates.Numbers;
using NewsTemplates.Text;

namespace NewsTemplates.Values;

internal sealed class DurationConverter() : ValueConverter<TimeSpan>("duration", "a duration as ISO 8601 (PT1H2M), mm:ss or hh:mm:ss")
{
    // In the order in which they must come; those before T, then those after it.
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out TimeSpan value)
    {
        string tidy = Digits.ToAscii(WhiteSpace.Collapse(text));
        return tidy.Length > 0 && tidy[0] is 'P' or 'p' ? TryReadIso(tidy, out value) : TryReadClock(tidy, out value);
    }

    private static bool TryReadClock(string text, out TimeSpan value)
    {
        value = default;
        string[] parts = text.Split(':');
        if (parts.Length is not (2 or 3))
        {
            return false;
        }

        long seconds = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            // The first part may be as long as the thing is: 90:00 is an hour and a half.
            bool isFirst = i == 0;
            if (parts[i].Length is 0 or > 4 || (!isFirst && parts[i].Length != 2)
                || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out int part)
                || (!isFirst && part > 59))
            {
                return false;
            }

            seconds = (seconds * 60) + part;
        }

        value = TimeSpan.FromTicks(seconds * TimeSpan.TicksPerSecond);
        return true;
    }

    private static bool TryReadIso(string text, out TimeSpan value)
    {
        value = default;
        decimal ticks = 0;
        string units = DateUnits;
        int nextUnit = 0;
        bool isAfterT = false;
        bool hasPart = false;
        bool hasFraction = false;
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] is 'T' or 't' && !isAfterT)
            {
                isAfterT = true;
                hasPart = false;
                units = TimeUnits;
                nextUnit = 0;
                continue;
            }

            int start = i;
            while (i < text.Length && text[i] is (>= '0' and <= '9') or '.' or ',')
            {
                i++;
            }

            string number = text.Substring(start, i - start).Replace(',', '.');
            if (hasFraction || i == text.Length || i == start || i - start > 15
                || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count))
            {
                return false;
            }

            int unit = units.IndexOf(char.ToUpperInvariant(text[i]), nextUnit);
            if (unit < 0 || (LengthOf(unit, isAfterT) is null && count != 0))
            {
                return false;
            }

            ticks += count * (LengthOf(unit, isAfterT) ?? 0);
            nextUnit = unit + 1;
            hasPart = true;
            hasFraction = number.IndexOf('.') >= 0;
        }

        if (!hasPart || ticks > TimeSpan.MaxValue.Ticks)
        {
            return false;
        }

        value = TimeSpan.FromTicks((long)ticks);
        return true;
    }

    /// <summary>A unit's length in ticks; null for years and months, which have none.</summary>
    private static long? LengthOf(int unit, bool isTime) => (isTime, unit) switch
    {
        (false, 2) => 7 * TimeSpan.TicksPerDay,
        (false, 3) => TimeSpan.TicksPerDay,
        (true, 0) => TimeSpan.TicksPerHour,
        (true, 1) => TimeSpan.TicksPerMinute,
        (true, 2) => TimeSpan.TicksPerSecond,
        _ => null,
    };
}
