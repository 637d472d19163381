using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using NewsTemplates.Numbers;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>A .NET custom date and time format of a culture.</summary>
internal sealed class DateFormat
{
    private readonly IReadOnlyList<DateSpelling> _spellings;
    private readonly List<(string Pattern, OffsetIs Offset)> _patterns = [];

    /// <exception cref="ArgumentException">
    /// The format is not one, has no year or a day without a month, or is a one-letter name of a format.
    /// </exception>
    public DateFormat(string format, CultureInfo culture, IReadOnlyList<DateSpelling> spellings)
    {
        _spellings = spellings;
        string pattern = WhiteSpace.Collapse(format);
        if (pattern.Length < 2)
        {
            throw Wrong(format, "write the parts out, such as 'dd.MM.yyyy HH:mm': what a single letter stands for differs between machines");
        }

        string parts = PartsOf(pattern);
        if (parts.IndexOf('y') < 0)
        {
            throw Wrong(format, "it has no year (yyyy)");
        }

        if (parts.IndexOf('d') >= 0 && parts.IndexOf('M') < 0)
        {
            throw Wrong(format, "it has a day and no month (MM; mm are minutes)");
        }

        if (parts.IndexOf('K') >= 0)
        {
            // K is "+03:00", "Z" or nothing; which it was cannot be told from what .NET makes of it.
            _patterns.Add((ReplaceK(pattern, parts, "zzz"), OffsetIs.Given));
            _patterns.Add((ReplaceK(pattern, parts, "'Z'"), OffsetIs.Zero));
            _patterns.Add((ReplaceK(pattern, parts, ""), OffsetIs.Missing));
        }
        else
        {
            _patterns.Add((pattern, parts.IndexOf('z') >= 0 ? OffsetIs.Given : OffsetIs.Missing));
        }

        foreach ((string each, OffsetIs offset) in _patterns)
        {
            if (!ReadsWhatItWrites(each, offset))
            {
                throw Wrong(format, $"it is not a .NET date and time format that can be read back under '{culture.Name}'");
            }
        }
    }

    private enum OffsetIs
    {
        Missing,
        Given,
        Zero,
    }

    /// <summary>Reads a text whose white space is in order and whose digits are ASCII.</summary>
    public bool TryRead(string text, out WrittenTime result)
    {
        foreach ((string pattern, OffsetIs offset) in _patterns)
        {
            foreach (DateSpelling spelling in _spellings)
            {
                if (TryRead(text, spelling, pattern, offset, out result))
                {
                    return true;
                }
            }
        }

        result = default;
        return false;
    }

    private static bool TryRead(string text, DateSpelling spelling, string pattern, OffsetIs offset, out WrittenTime result)
    {
        result = default;
        if (offset == OffsetIs.Given)
        {
            if (!spelling.TryRead(text, pattern, out DateTimeOffset time))
            {
                return false;
            }

            result = new WrittenTime(time.DateTime, time.Offset);
        }
        else
        {
            if (!spelling.TryRead(text, pattern, out DateTime time))
            {
                return false;
            }

            result = new WrittenTime(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), offset == OffsetIs.Zero ? TimeSpan.Zero : null);
        }

        return result.Local.Year > 1;
    }

    private bool ReadsWhatItWrites(string pattern, OffsetIs offset)
    {
        var time = new DateTimeOffset(2024, 10, 26, 9, 14, 15, TimeSpan.Zero);
        try
        {
            return TryRead(Digits.ToAscii(WhiteSpace.Collapse(_spellings[0].Write(time, pattern))), _spellings[0], pattern, offset, out _);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static ArgumentException Wrong(string format, string why) => new($"The date format '{format}' does not do: {why}.", nameof(format));

    /// <summary>The format with what is literal in it (quoted or escaped) blanked out, character by character.</summary>
    private static string PartsOf(string format)
    {
        var parts = new StringBuilder(format);
        char quote = '\0';
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            if (c == '\\')
            {
                parts[i] = ' ';
                if (++i < format.Length)
                {
                    parts[i] = ' ';
                }
            }
            else if (quote != '\0' || c is '\'' or '"')
            {
                parts[i] = ' ';
                quote = quote == '\0' ? c : quote == c ? '\0' : quote;
            }
        }

        return parts.ToString();
    }

    private static string ReplaceK(string format, string parts, string by)
    {
        var result = new StringBuilder(format.Length);
        for (int i = 0; i < format.Length; i++)
        {
            if (parts[i] == 'K')
            {
                result.Append(by);
            }
            else
            {
                result.Append(format[i]);
            }
        }

        return result.ToString();
    }
}
