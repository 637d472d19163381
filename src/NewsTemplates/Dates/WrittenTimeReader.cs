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

    private static readonly NumberText PlainNumbers = new(CultureInfo.InvariantCulture);

    private readonly List<Func<string, WrittenTime?>> _formats = [];

    /// <exception cref="ArgumentException">A format is not one.</exception>
    public WrittenTimeReader(CultureInfo culture, IReadOnlyCollection<string> formats)
    {
        IReadOnlyList<DateSpelling> spellings = formats.Count == 0 ? [] : DateSpelling.Of(culture);
        foreach (string format in formats)
        {
            _formats.Add(format switch
            {
                "unix" => text => Unix(text, TimeSpan.TicksPerSecond),
                "unix-ms" => text => Unix(text, TimeSpan.TicksPerMillisecond),
                _ => Written(new DateFormat(format, culture, spellings)),
            });
        }

        Expects = formats.Count == 0 ? "ISO 8601 or RFC 1123" : $"ISO 8601, RFC 1123 or '{string.Join("', '", formats)}'";
    }

    /// <summary>The notations that are read, for messages.</summary>
    public string Expects { get; }

    public bool TryRead(string text, out WrittenTime result)
    {
        result = default;
        string tidy = Digits.ToAscii(WhiteSpace.Collapse(text));
        if (tidy.Length is 0 or > LongestText)
        {
            return false;
        }

        if (StandardTimes.TryReadIso(tidy, out result) || StandardTimes.TryReadRfc1123(tidy, out result))
        {
            return true;
        }

        foreach (Func<string, WrittenTime?> format in _formats)
        {
            if (format(tidy) is { } read)
            {
                result = read;
                return true;
            }
        }

        return false;
    }

    private static Func<string, WrittenTime?> Written(DateFormat format) =>
        text => format.TryRead(text, out WrittenTime result) ? result : null;

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
