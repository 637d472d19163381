using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>
/// How a culture names months, days and halves of the day, and which calendars it has. The names come with the library where
/// its tables have the language, so that they are the same on each machine; else they are those of .NET.
/// </summary>
internal sealed class DateLanguage
{
    private const string CommonHalves = "am,a m|pm,p m";

    private static readonly ConcurrentDictionary<string, DateLanguage> Known = new(StringComparer.OrdinalIgnoreCase);

    private static readonly DateLanguage Invariant = new(CultureInfo.InvariantCulture, WrittenCalendar.Gregorian);

    private DateLanguage(CultureInfo culture, WrittenCalendar calendar)
    {
        DateTimeFormatInfo names = culture.DateTimeFormat;
        Name = culture.Name;
        Language = culture.Equals(CultureInfo.InvariantCulture) ? "en" : LanguageOf(culture.TwoLetterISOLanguageName);
        Calendar = calendar;
        DateSeparator = names.DateSeparator;
        TimeSeparator = names.TimeSeparator;
        Months = MonthNameTable.ByLanguage.TryGetValue(Language, out string? months)
            ? NameList.Of(months)
            : OfMachine(12, names.MonthGenitiveNames, names.MonthNames, names.AbbreviatedMonthGenitiveNames, names.AbbreviatedMonthNames);
        Weekdays = WeekdayNameTable.ByLanguage.TryGetValue(Language, out string? days)
            ? NameList.Of(days)
            : OfMachine(7, names.DayNames, names.AbbreviatedDayNames);
        Halves = DayHalfTable.ByLanguage.TryGetValue(Language, out string? halves)
            ? Joined(NameList.Of(halves), NameList.Of(CommonHalves))
            : Joined(OfMachine(2, [names.AMDesignator, names.PMDesignator]), NameList.Of(CommonHalves));
        OwnMonths = calendar.MonthsLanguage == Language ? NameList.Of(OwnMonthTable.ByLanguage[Language]) : null;
    }

    /// <summary>The culture's name.</summary>
    public string Name { get; }

    /// <summary>The language as the tables name it.</summary>
    public string Language { get; }

    public WrittenCalendar Calendar { get; }

    public string DateSeparator { get; }

    public string TimeSeparator { get; }

    /// <summary>The Gregorian months.</summary>
    public NameList Months { get; }

    /// <summary>The months of the calendar's own, if it has them and the language names them.</summary>
    public NameList? OwnMonths { get; }

    /// <summary>The days from Sunday.</summary>
    public NameList Weekdays { get; }

    public NameList Halves { get; }

    /// <summary>The language of a culture; English for null.</summary>
    /// <exception cref="ArgumentException">There is no such culture here, or its extension is not known.</exception>
    public static DateLanguage Of(string? culture) => culture is null ? Invariant : Known.GetOrAdd(culture, Make);

    private static DateLanguage Make(string name)
    {
        CultureInfo culture = Cultures.Get(name);
        return new(culture, Cultures.CalendarOf(name) is { } calendar ? WrittenCalendar.Named(calendar) : WrittenCalendar.Of(culture));
    }

    private static string LanguageOf(string code) => code switch
    {
        "no" => "nb",
        "iw" => "he",
        "in" => "id",
        "tl" => "fil",
        _ => code,
    };

    private static NameList Joined(NameList one, NameList other) =>
        new([.. one.Usual.Zip(other.Usual, (names, more) => names.Concat(more).ToArray())]);

    // .NET has a thirteenth month, which is mostly empty.
    private static NameList OfMachine(int count, params string[][] names) =>
        new([.. Enumerable.Range(0, count).Select(i => names.Select(each => WhiteSpace.Collapse(each[i])).Distinct().ToArray())]);
}
