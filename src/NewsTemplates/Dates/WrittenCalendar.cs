using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>
/// The calendars that dates of a culture are written in: the Gregorian, and perhaps one of its own that the written year
/// tells from it (2569 is a year of Thailand, 2026 is not).
/// </summary>
internal sealed class WrittenCalendar
{
    // Two digits mean a year from 1950 to 2049.
    private const int LastYearOfTwoDigits = 2049;

    private static readonly Dictionary<string, WrittenCalendar> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gregory"] = new(null, 0, (0, 9999)),
        ["iso8601"] = new(null, 0, (0, 9999)),
        ["buddhist"] = new(null, 543, (2443, 2742)),
        ["roc"] = new(null, -1911, (1, 288)),
        ["persian"] = new(new PersianCalendar(), -621, (1279, 1578), "fa"),
        ["islamic"] = new(new UmAlQuraCalendar(), -579, (1318, 1500), "ar"),
        ["islamic-umalqura"] = new(new UmAlQuraCalendar(), -579, (1318, 1500), "ar"),
        ["islamic-civil"] = new(new HijriCalendar { HijriAdjustment = 0 }, -579, (1318, 1599), "ar"),
    };

    private readonly Calendar? _months;
    private readonly int _ahead;
    private readonly (int First, int Last) _years;
    private readonly bool _takesGregorian;

    private WrittenCalendar(
        Calendar? months, int ahead, (int First, int Last) years, string? monthsLanguage = null, bool takesGregorian = false)
    {
        _months = months;
        _ahead = ahead;
        _years = years;
        _takesGregorian = takesGregorian;
        MonthsLanguage = monthsLanguage;
    }

    /// <summary>The Gregorian calendar alone.</summary>
    public static WrittenCalendar Gregorian { get; } = ByExtension["gregory"];

    /// <summary>The language that has the names of its own months; null where there are none.</summary>
    public string? MonthsLanguage { get; }

    /// <summary>Whether its months are not those of the Gregorian calendar.</summary>
    public bool HasOwnMonths => _months is not null;

    /// <summary>Whether Gregorian dates are read, too.</summary>
    public bool TakesGregorian => _takesGregorian || (_months is null && _ahead == 0);

    /// <summary>A year of the calendar's own, for trials.</summary>
    public int SampleYear => 2024 + _ahead;

    /// <summary>The calendar that an extension <c>-u-ca-</c> names (<see cref="Cultures.CalendarOf"/>), alone.</summary>
    public static WrittenCalendar Named(string extension) => ByExtension[extension];

    /// <summary>
    /// What a culture implies: Thailand's Buddhist years, the Persian calendar of Iran and Afghanistan, the Hijri one of Saudi
    /// Arabia; each beside the Gregorian.
    /// </summary>
    public static WrittenCalendar Of(CultureInfo culture)
    {
        string language = culture.TwoLetterISOLanguageName;
        string region = culture.Name.Split('-').Last();
        string? implied = language == "th" ? "buddhist"
            : language == "fa" || region is "IR" or "AF" ? "persian"
            : culture.Name == "ar-SA" ? "islamic-umalqura"
            : null;
        return implied is null ? Gregorian : ByExtension[implied].BesideGregorian();
    }

    /// <summary>The day that is written, in the Gregorian calendar.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="names">Whose month was named; null if it is a number.</param>
    /// <param name="date">The day.</param>
    public bool TryDate(int year, int month, int day, MonthsOf? names, out DateTime date)
    {
        bool isOwn = !TakesGregorian || (_takesGregorian && year >= _years.First && year <= _years.Last);
        if (names == MonthsOf.Own)
        {
            isOwn = true;
        }
        else if (names == MonthsOf.Gregorian && HasOwnMonths)
        {
            isOwn = false;
        }

        date = default;
        if (!isOwn)
        {
            return TakesGregorian && TryGregorian(year, month, day, out date);
        }

        if (_months is null)
        {
            return TryGregorian(year - _ahead, month, day, out date);
        }

        if (year < _years.First || year > _years.Last || month is < 1 or > 12 || day < 1 || day > _months.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = _months.ToDateTime(year, month, day, 0, 0, 0, 0);
        return true;
    }

    /// <summary>The whole year that two digits mean: of the culture's own calendar, unless the month is a Gregorian one.</summary>
    public int WholeYear(int twoDigits, MonthsOf? names)
    {
        int last = LastYearOfTwoDigits + (names == MonthsOf.Gregorian && HasOwnMonths ? 0 : _ahead);
        int year = last - (last % 100) + twoDigits;
        return year > last ? year - 100 : year;
    }

    private static bool TryGregorian(int year, int month, int day, out DateTime date)
    {
        // The year 1 is what programs print for a date that was never set: no value.
        bool exists = year is >= 2 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateTime(year, month, day) : default;
        return exists;
    }

    private WrittenCalendar BesideGregorian() => new(_months, _ahead, _years, MonthsLanguage, true);
}

/// <summary>Whose months a name is of.</summary>
internal enum MonthsOf
{
    Gregorian,
    Own,
}
