using System;
using System.Collections.Generic;
using System.Globalization;
using NewsTemplates.Numbers;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>Reads dates and times: lenient ISO 8601, else RFC 1123, else the formats of a layout in their order.</summary>
internal sealed class WrittenTimeReader
{
    // A longer text is no date; this bounds the work of trying formats on it.
    private const int LongestText = 200;

    private const string UnixSeconds = "unix";
    private const string UnixMilliseconds = "unix-ms";
    private const string RelativeWord = "relative";

    private static readonly NumberText PlainNumbers = new(CultureInfo.InvariantCulture);

    private readonly List<Func<string, DateTimeOffset, WrittenTime?>> _formats = [];
    private readonly WrittenCalendar _calendar;
    private readonly TimeZoneInfo? _timeZone;

    /// <summary>The words that stand for a format.</summary>
    public static IReadOnlyList<string> Words { get; } = [UnixSeconds, UnixMilliseconds, RelativeWord];

    /// <param name="language">The language and its calendars.</param>
    /// <param name="timeZone">The time zone in which <c>relative</c> counts days; null for that of the present as it is given.</param>
    /// <param name="formats">The formats.</param>
    /// <exception cref="ArgumentException">A format is not one.</exception>
    public WrittenTimeReader(DateLanguage language, TimeZoneInfo? timeZone, IReadOnlyCollection<string> formats)
    {
        _calendar = language.Calendar;
        _timeZone = timeZone;
        foreach (string format in formats)
        {
            _formats.Add(format switch
            {
                UnixSeconds => (text, _) => Unix(text, TimeSpan.TicksPerSecond),
                UnixMilliseconds => (text, _) => Unix(text, TimeSpan.TicksPerMillisecond),
                RelativeWord => Relative(new RelativeTime(language)),
                _ => Written(new DateFormat(format, language)),
            });
        }

        Expects = formats.Count == 0 ? "ISO 8601 or RFC 1123" : $"ISO 8601, RFC 1123 or '{string.Join("', '", formats)}'";
    }

    /// <summary>The notations that are read, for messages.</summary>
    public string Expects { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">What <c>relative</c> counts from.</param>
    /// <param name="result">The time.</param>
    public bool TryRead(string text, DateTimeOffset now, out WrittenTime result)
    {
        result = default;
        string tidy = Digits.ToAscii(WhiteSpace.Collapse(text));
        if (tidy.Length is 0 or > LongestText)
        {
            return false;
        }

        if (StandardTimes.TryReadIso(tidy, _calendar, out result) || StandardTimes.TryReadRfc1123(tidy, out result))
        {
            return true;
        }

        string folded = _formats.Count == 0 ? tidy : NameFolding.Fold(tidy);
        foreach (Func<string, DateTimeOffset, WrittenTime?> format in _formats)
        {
            if (format(folded, now) is { } read)
            {
                result = read;
                return true;
            }
        }

        return false;
    }

    private static Func<string, DateTimeOffset, WrittenTime?> Written(DateFormat format) =>
        (text, _) => format.TryRead(text, out WrittenTime result) ? result : null;

    private Func<string, DateTimeOffset, WrittenTime?> Relative(RelativeTime relative) => (text, now) =>
        relative.TryRead(text, _timeZone is null ? now : TimeZoneInfo.ConvertTime(now, _timeZone), _timeZone is not null, out WrittenTime result)
            ? result
            : null;

    private static WrittenTime? Unix(string text, long unit)
    {
        return PlainNumbers.TryReadPlain(text, allowFraction: true, out string plain)
            && decimal.TryParse(
                plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal count)
            && Math.Abs(count) < 1e15m
            && WrittenTime.TryCreateUnix(count * unit, out WrittenTime result)
                ? result
                : null;
    }
}
