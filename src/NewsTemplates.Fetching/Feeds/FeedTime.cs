using System;
using NewsTemplates.Dates;
using NewsTemplates.Text;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>
/// Times as feeds write them: ISO 8601 (the W3C's profile of it, from the year to fractions of a second; RFC 3339) and RFC 822,
/// also with a wrong day of the week, a full name of the month, and years of two digits. Without an offset they are in UTC.
/// </summary>
internal static class FeedTime
{
    private const int LongestTime = 100;

    // RFC 2822: years of two digits up to this one are of this century.
    private const int LastOfThisCentury = 49;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Names that mean one zone only; those that the standard reader knows are not among them.
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("WET", "+0000"), ("WEST", "+0100"), ("CET", "+0100"), ("MEZ", "+0100"), ("CEST", "+0200"), ("MESZ", "+0200"), ("EET", "+0200"),
        ("EEST", "+0300"), ("MSK", "+0300"), ("TRT", "+0300"), ("JST", "+0900"), ("KST", "+0900"), ("AEST", "+1000"), ("AEDT", "+1100"),
        ("NZST", "+1200"), ("NZDT", "+1300"), ("AKST", "-0900"), ("AKDT", "-0800"), ("HST", "-1000"),
    ];

    /// <summary>The time, or null where the text is none.</summary>
    public static DateTimeOffset? Read(string text)
    {
        text = WhiteSpace.Collapse(text);
        if (text.Length is < 4 or > LongestTime)
        {
            return null;
        }

        bool isRead = text.Length is 4 or 7 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            ? StandardTimes.TryReadIso(text.Length == 4 ? text + "-01-01" : text + "-01", out WrittenTime time)
            : StandardTimes.TryReadIso(text, out time) || StandardTimes.TryReadRfc1123(InOrder(text), out time);
        return isRead ? Of(time) : null;
    }

    /// <summary>The later of two times; null only if both are.</summary>
    public static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other ?? one : one;

    private static DateTimeOffset? Of(WrittenTime time)
    {
        TimeSpan offset = time.Offset ?? TimeSpan.Zero;
        long universal = time.Local.Ticks - offset.Ticks;
        return universal >= DateTime.MinValue.Ticks && universal <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(DateTime.SpecifyKind(time.Local, DateTimeKind.Unspecified), offset)
            : null;
    }

    /// <summary>What is written as in RFC 822, as RFC 1123 has it.</summary>
    private static string InOrder(string text)
    {
        string[] words = text.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && char.IsLetter(words[0][0]))
        {
            words = words[1..];
        }

        // RFC 850 has hyphens in the date.
        if (words.Length > 0 && words[0].Split('-') is { Length: 3 } date)
        {
            words = [.. date, .. words[1..]];
        }

        if (words.Length < 3)
        {
            return "";
        }

        string month = words[1].Length > 3 && IsMonth(words[1]) ? words[1][..3] : words[1];
        string time = words.Length > 3 ? words[3] : "00:00";
        string zone = words.Length > 4 ? string.Join(" ", words[4..]) : "";
        foreach ((string name, string offset) in Zones)
        {
            zone = string.Equals(zone, name, StringComparison.OrdinalIgnoreCase) ? offset : zone;
        }

        return $"{words[0]} {month} {FullYear(words[2])} {time} {zone}".TrimEnd();
    }

    private static bool IsMonth(string word) => Array.Exists(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase));

    private static string FullYear(string year) => year.Length != 2 || !char.IsAsciiDigit(year[0]) || !char.IsAsciiDigit(year[1]) ? year
        : ((year[0] - '0') * 10) + (year[1] - '0') <= LastOfThisCentury ? "20" + year
        : "19" + year;
}
