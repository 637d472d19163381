using System;
using System.Globalization;

namespace NewsTemplates.Values;

/// <summary>
/// The days that news can be of. A date outside them was read by the wrong format or calendar, or is no date of the page:
/// a year 1483 on a Thai site, a day and a month exchanged.
/// </summary>
internal static class NewsDays
{
    private const int FirstYear = 1900;

    // Sites at the other side of the date line, and papers dated ahead.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>Why a time cannot be one of the page; null if it can.</summary>
    public static string? WhyNot(DateTimeOffset time, ConversionContext context) =>
        time.Year < FirstYear ? Say(time.DateTime, "before 1900")
        : context.Captured is { } captured && time - captured > Ahead
            ? Say(time.DateTime, $"more than two days after {Day(captured.UtcDateTime)}, when the page was captured")
            : null;

    private static string Say(DateTime time, string where) => $"{Day(time)} is {where}";

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
