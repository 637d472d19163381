using System;
using System.Collections.Generic;
using System.Globalization;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>
/// One way to spell a culture's names of months, days and halves of the day. Pages, ICU's and Windows' data differ in the
/// full stops of abbreviations (<c>Oct</c>, <c>Oct.</c>; <c>PM</c>, <c>p.m.</c>), and Turkish pages in the dots of their
/// capital i: <c>EKİM</c> is right, <c>EKIM</c> is met.
/// </summary>
internal sealed class DateSpelling
{
    private readonly DateTimeFormatInfo _names;
    private readonly bool _levelsI;

    private DateSpelling(DateTimeFormatInfo names, bool levelsI)
    {
        _names = DateTimeFormatInfo.ReadOnly(names);
        _levelsI = levelsI;
    }

    private enum Stops
    {
        AsGiven,
        None,
        All,
    }

    /// <summary>The spellings of a culture, the most proper first.</summary>
    public static IReadOnlyList<DateSpelling> Of(CultureInfo culture)
    {
        bool hasTwoI = culture.TwoLetterISOLanguageName is "tr" or "az";
        var spellings = new List<DateSpelling>();
        foreach (bool levelsI in hasTwoI ? [false, true] : new[] { false })
        {
            foreach (Stops months in new[] { Stops.AsGiven, Stops.None, Stops.All })
            {
                foreach (Stops halves in new[] { Stops.AsGiven, Stops.None, Stops.All })
                {
                    spellings.Add(new DateSpelling(Respell(culture, months, halves, levelsI), levelsI));
                }
            }
        }

        return spellings;
    }

    public string Write(DateTimeOffset time, string format) => time.ToString(format, _names);

    /// <summary>Reads a date and time without an offset, of unspecified kind.</summary>
    public bool TryRead(string text, string format, out DateTime time) => DateTime.TryParseExact(
        Spell(text), format, _names, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault, out time);

    /// <summary>Reads a date and time with an offset.</summary>
    public bool TryRead(string text, string format, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        Spell(text), format, _names, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out time);

    private string Spell(string text) => _levelsI ? LevelI(text) : text;

    private static DateTimeFormatInfo Respell(CultureInfo culture, Stops months, Stops halves, bool levelsI)
    {
        var names = (DateTimeFormatInfo)culture.DateTimeFormat.Clone();
        if (names.Calendar is GregorianCalendar)
        {
            // Else the machine says which century two digits mean.
            names.Calendar = new GregorianCalendar { TwoDigitYearMax = 2049 };
        }

        names.MonthNames = All(names.MonthNames, Tidy);
        names.MonthGenitiveNames = All(names.MonthGenitiveNames, Tidy);
        names.DayNames = All(names.DayNames, Tidy);
        names.AbbreviatedDayNames = All(names.AbbreviatedDayNames, n => Month(Tidy(n)));
        names.AbbreviatedMonthNames = All(names.AbbreviatedMonthNames, n => Month(Tidy(n)));
        names.AbbreviatedMonthGenitiveNames = All(names.AbbreviatedMonthGenitiveNames, n => Month(Tidy(n)));
        names.AMDesignator = Half(Tidy(names.AMDesignator));
        names.PMDesignator = Half(Tidy(names.PMDesignator));
        return names;

        string Tidy(string name) => levelsI ? LevelI(WhiteSpace.Collapse(name)) : WhiteSpace.Collapse(name);

        string Month(string name) => months switch
        {
            Stops.None => name.TrimEnd('.'),
            Stops.All when name.Length > 0 => name.TrimEnd('.') + ".",
            _ => name,
        };

        string Half(string name)
        {
            string bare = name.Replace(".", "").Replace(" ", "");
            return halves switch
            {
                Stops.None => bare,
                Stops.All when bare.Length == 2 => $"{bare[0]}.{bare[1]}.",
                _ => name,
            };
        }
    }

    private static string[] All(string[] names, Func<string, string> change) => Array.ConvertAll(names, n => change(n));

    private static string LevelI(string text) => text.Replace('\u0130', 'i').Replace('I', 'i').Replace('\u0131', 'i');
}
