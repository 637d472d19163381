using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>
/// A .NET custom date and time format in a language. It is read as .NET reads it (white space does not matter but between
/// digits), except that <c>MMM</c> and <c>MMMM</c> take every name of a month, with or without a full stop, and <c>ddd</c> and
/// <c>dddd</c> every name of a day; .NET knows one of each, and which depends on the machine.
/// </summary>
internal sealed class DateFormat
{
    private readonly IReadOnlyList<DateFormatPart> _parts;
    private readonly DateLanguage _language;

    /// <exception cref="ArgumentException">
    /// The format is not one, has no year or a day without a month, or is a one-letter name of a format.
    /// </exception>
    public DateFormat(string format, DateLanguage language)
    {
        _language = language;
        string pattern = WhiteSpace.Collapse(format);
        if (pattern.Length < 2)
        {
            throw Wrong("write the parts out, such as 'dd.MM.yyyy HH:mm': what a single letter stands for differs between machines");
        }

        _parts = DateFormatPart.Of(pattern, out string? problem);
        if (!_parts.Any(part => part.Letter == 'y'))
        {
            throw Wrong("it has no year (yyyy)");
        }

        if (_parts.Any(part => part.Letter == 'd') && !_parts.Any(part => part.Letter == 'M'))
        {
            throw Wrong("it has a day and no month (MM; mm are minutes)");
        }

        if (problem is not null)
        {
            throw Wrong(problem);
        }

        if (!Trials.Any(Reads))
        {
            throw Wrong($"it is not a .NET date and time format that can be read back under '{language.Name}'");
        }

        ArgumentException Wrong(string why) => new($"The date format '{format}' does not do: {why}.", nameof(format));
    }

    /// <summary>For each month that the format cannot read in all forms in which the language writes it: a date of it.</summary>
    public IEnumerable<DateTrial> Unread =>
        Trials.Where(trial => !Reads(trial)).GroupBy(trial => trial.Month).Select(ofMonth => ofMonth.First());

    private IEnumerable<DateTrial> Trials => DateTrial.Of(_parts, _language);

    /// <summary>Reads a folded text (<see cref="NameFolding"/>) whose white space is in order and whose digits are ASCII.</summary>
    public bool TryRead(string text, out WrittenTime result)
    {
        var cursor = new TextCursor(text);
        var read = new DateParts();
        for (int i = 0; i < _parts.Count; i++)
        {
            DateFormatPart part = _parts[i];
            bool afterDigit = cursor.Last is >= '0' and <= '9';
            bool isSpaced = cursor.SkipSpaces();
            bool isApart = part.Letter != ' ' || isSpaced || !(afterDigit && cursor.Next is >= '0' and <= '9');
            if (isApart && TryRead(part, ref cursor, ref read))
            {
                continue;
            }

            bool follows = i > 0 && isApart && part.Text == ".";
            if (follows && _parts[i - 1].IsName)
            {
                // "d. MMM. yyyy", and the month is one that is never abbreviated.
                continue;
            }

            if (follows && i + 1 < _parts.Count && _parts[i + 1].Letter == 'F')
            {
                i++;
                continue;
            }

            result = default;
            return false;
        }

        cursor.SkipSpaces();
        result = default;
        return cursor.IsAtEnd && read.TryGet(_language.Calendar, out result);
    }

    /// <summary>Whether the format reads what is written, as it is meant.</summary>
    public bool Reads(DateTrial trial) =>
        TryRead(NameFolding.Fold(trial.Text), out WrittenTime time) && time.Local.Date == trial.Date;

    private bool TryRead(DateFormatPart part, ref TextCursor cursor, ref DateParts read)
    {
        int length = part.Length;
        switch (part.Letter)
        {
            case ' ':
                return true;
            case DateFormatPart.Literal:
                return SkipLiteral(ref cursor, part.Text);
            case '/':
                return cursor.Skip('/') || cursor.SkipText(_language.DateSeparator);
            case ':':
                return cursor.Skip(':') || cursor.SkipText(_language.TimeSeparator);
            case 'y' when length <= 2:
                return cursor.ReadDigits(length, 2, out int shortYear) && DateParts.Set(ref read.ShortYear, shortYear);
            case 'y':
                return cursor.ReadDigits(length, length, out int year) && DateParts.Set(ref read.Year, year);
            case 'M' when length <= 2:
                return cursor.ReadDigits(length, 2, out int month) && DateParts.Set(ref read.Month, month);
            case 'M':
                return TryReadMonth(ref cursor, ref read);
            case 'd' when length <= 2:
                return cursor.ReadDigits(length, 2, out int day) && DateParts.Set(ref read.Day, day);
            case 'd':
                return _language.Weekdays.Read(ref cursor) is >= 0 and int weekday && DateParts.Set(ref read.Weekday, weekday);
            case 'H':
                return cursor.ReadDigits(Math.Min(length, 2), 2, out int hour) && DateParts.Set(ref read.Hour, hour);
            case 'h':
                return cursor.ReadDigits(Math.Min(length, 2), 2, out int hour12) && DateParts.Set(ref read.HourOf12, hour12);
            case 'm':
                return cursor.ReadDigits(Math.Min(length, 2), 2, out int minute) && DateParts.Set(ref read.Minute, minute);
            case 's':
                return cursor.ReadDigits(Math.Min(length, 2), 2, out int second) && DateParts.Set(ref read.Second, second);
            case 't':
                return _language.Halves.Read(ref cursor) is >= 0 and int half && DateParts.Set(ref read.Half, half);
            case 'f' or 'F':
                return TryReadFraction(part, ref cursor, ref read);
            case 'K' when cursor.IsAtEnd || !(cursor.Next is '+' or '-' || char.IsLetter(cursor.Next)):
                return true;
            default:
                return TimeOfDay.TryReadOffset(ref cursor, out TimeSpan offset) && (read.Offset ??= offset) == offset;
        }
    }

    private bool TryReadMonth(ref TextCursor cursor, ref DateParts read)
    {
        MonthsOf names = MonthsOf.Own;
        int month = _language.OwnMonths?.Read(ref cursor) ?? -1;
        if (month < 0)
        {
            names = MonthsOf.Gregorian;
            month = _language.Months.Read(ref cursor);
        }

        read.MonthNames = names;
        return month >= 0 && DateParts.Set(ref read.Month, month + 1);
    }

    private static bool TryReadFraction(DateFormatPart part, ref TextCursor cursor, ref DateParts read)
    {
        long ticks = 0;
        int count = 0;
        for (; count < part.Length && cursor.ReadDigits(1, 1, out int digit); count++)
        {
            ticks = (ticks * 10) + digit;
        }

        for (int i = count; i < 7; i++)
        {
            ticks *= 10;
        }

        read.Fraction = ticks;
        return part.Letter == 'F' || count == part.Length;
    }

    private static bool SkipLiteral(ref TextCursor cursor, string text)
    {
        foreach (char c in text)
        {
            if (c == ' ')
            {
                cursor.SkipSpaces();
            }
            else if (!cursor.Skip(c))
            {
                return false;
            }
        }

        return true;
    }
}
