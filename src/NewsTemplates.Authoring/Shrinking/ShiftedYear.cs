using System.Globalization;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Dates are moved by 28 years, 10,227 days: the calendar then has the same days of the week, months and leap days, so that in
/// every notation the year alone changes.
/// </summary>
internal static class ShiftedYear
{
    private const int Years = 28;
    private const long Seconds = 10_227L * 86_400;
    private const int First = 1951;
    private const int Last = 2049;

    /// <summary>The year that stands for another; null for a number that is no year.</summary>
    public static string? Of(string year) =>
        year.Length == 4 && int.Parse(year, CultureInfo.InvariantCulture) is var number && number is >= First and <= Last
            ? (number - Years < First ? number + Years : number - Years).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>What stands for a year of two digits.</summary>
    public static string OfTwoDigits(string year) =>
        ((int.Parse(year, CultureInfo.InvariantCulture) + 100 - Years) % 100).ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>The seconds, or milliseconds, since 1970 that stand for others of this century; null for a number that is none.</summary>
    public static string? OfUnix(string digits)
    {
        long factor = digits.Length == 10 ? 1 : digits.Length == 13 ? 1000 : 0;
        return factor > 0
            && long.Parse(digits, CultureInfo.InvariantCulture) is var number
            && number / factor is >= 1_000_000_000 and <= 2_100_000_000
            ? (number - (Seconds * factor)).ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>What stands for a date written in digits alone; null for a number that is none.</summary>
    public static string? OfDigits(string digits) =>
        digits.Length is 8 or 12 or 14
        && string.CompareOrdinal(digits, 4, "01", 0, 2) >= 0 && string.CompareOrdinal(digits, 4, "12", 0, 2) <= 0
        && string.CompareOrdinal(digits, 6, "01", 0, 2) >= 0 && string.CompareOrdinal(digits, 6, "31", 0, 2) <= 0
        && Of(digits[..4]) is { } year
            ? year + digits[4..]
            : null;
}
