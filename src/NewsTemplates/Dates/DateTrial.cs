using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>A date as a format has it, for trying whether the format reads it.</summary>
/// <param name="Text">The date in the format.</param>
/// <param name="Month">Its month, from 1, in the calendar in which it is written.</param>
/// <param name="Date">The day that is meant.</param>
internal readonly record struct DateTrial(string Text, int Month, DateTime Date)
{
    private const int Year = 2024;

    private static readonly int[] Days = [26, 1, 2, 11];

    /// <summary>Days of each month, with each name that the language has for it.</summary>
    public static IEnumerable<DateTrial> Of(IReadOnlyList<DateFormatPart> parts, DateLanguage language)
    {
        WrittenCalendar calendar = language.Calendar;
        bool isNamed = parts.Any(part => part.Letter == 'M' && part.IsName);
        bool isShort = !parts.Any(part => part.Letter == 'y' && part.Length > 2);
        bool isOwnOnly = !calendar.TakesGregorian || (isShort && !(isNamed && calendar.HasOwnMonths) && calendar.SampleYear != Year);
        int[] days = parts.Any(part => part is { Letter: 'd', IsName: false }) ? Days : [1];
        foreach (int month in Enumerable.Range(1, 12))
        {
            foreach (int day in days)
            {
                bool hasOwnNames = isNamed && language.OwnMonths is not null;
                if ((isOwnOnly || hasOwnNames)
                    && calendar.TryDate(calendar.SampleYear, month, day, hasOwnNames ? MonthsOf.Own : null, out DateTime own))
                {
                    foreach (string name in Names(language.OwnMonths ?? language.Months, month, isNamed))
                    {
                        yield return new(Write(parts, language, (calendar.SampleYear, month, day), own, name), month, own);
                    }
                }

                if (!isOwnOnly)
                {
                    var date = new DateTime(Year, month, day);
                    foreach (string name in Names(language.Months, month, isNamed))
                    {
                        yield return new(Write(parts, language, (Year, month, day), date, name), month, date);
                    }
                }
            }
        }
    }

    /// <summary>
    /// The parts before a month's name that has its own preposition (Catalan's <c>d’abril</c>) without the preposition of the format.
    /// </summary>
    private static IEnumerable<DateFormatPart> WithoutPreposition(IReadOnlyList<DateFormatPart> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            bool isBeforeMonth = parts.Skip(i + 1).FirstOrDefault(part => part.Letter != ' ') is { Letter: 'M', IsName: true };
            if (!isBeforeMonth || parts[i].Letter != DateFormatPart.Literal || !parts[i].Text.Any(char.IsLetter))
            {
                yield return parts[i];
            }
        }
    }

    private static bool HasPreposition(string month, NameList months) => months.Usual.Any(names =>
        names.Contains(month) && names.Any(name => name.Length < month.Length && month.EndsWith(name, StringComparison.Ordinal)));

    private static string[] Names(NameList months, int month, bool isNamed) => isNamed ? months.Usual[month - 1] : [""];

    private static string Write(
        IReadOnlyList<DateFormatPart> parts, DateLanguage language, (int Year, int Month, int Day) date, DateTime day, string month)
    {
        IEnumerable<DateFormatPart> written = HasPreposition(month, language.Months) ? WithoutPreposition(parts) : parts;
        return WhiteSpace.Collapse(string.Concat(written.Select(part => part.Letter switch
        {
            DateFormatPart.Literal => part.Text,
            'y' when part.Length <= 2 => Digits(date.Year % 100, part.Length),
            'y' => Digits(date.Year, part.Length),
            'M' when part.IsName => month,
            'M' => Digits(date.Month, part.Length),
            'd' when part.IsName => language.Weekdays.Usual[(int)day.DayOfWeek][0],
            'd' => Digits(date.Day, part.Length),
            'H' or 'h' or 'm' or 's' => Digits(9, Math.Min(part.Length, 2)),
            'f' => Digits(0, part.Length),
            'F' => "",
            't' => language.Halves.Usual[0][0],
            'z' or 'K' => "+00:00",
            var other => other.ToString(),
        })));
    }

    private static string Digits(int number, int length) =>
        number.ToString("D" + length.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
