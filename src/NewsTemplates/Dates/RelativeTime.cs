using System;
using System.Linq;

namespace NewsTemplates.Dates;

/// <summary>
/// Reads times that are said from the present on: <c>2 hours ago</c>, <c>gestern um 14:30</c>, <c>az önce</c>. A count keeps
/// the time of day of the present; a day without a time is its midnight.
/// </summary>
internal sealed class RelativeTime
{
    private const int MostUnits = 10_000;

    private static readonly double[] DaysOf = [1 / 86_400.0, 1 / 1_440.0, 1 / 24.0, 1, 7, 31, 366];

    // No news is older, and dates cannot run out before.
    private static readonly DateTime FirstYears = new(3, 1, 1);

    private readonly RelativeWords _words;
    private readonly WrittenClock _clock;

    /// <exception cref="ArgumentException">The words of the language are not known.</exception>
    public RelativeTime(DateLanguage language)
    {
        _words = RelativeWordTable.ByLanguage.TryGetValue(language.Language, out RelativeWords? words) ? words
            : throw new ArgumentException(
                $"'relative' does not do under '{language.Name}': it is known in "
                    + string.Join(", ", RelativeWordTable.ByLanguage.Keys.OrderBy(key => key, StringComparer.Ordinal)) + ".",
                nameof(language));
        _clock = new WrittenClock(language, _words);
    }

    /// <summary>Reads a folded text whose white space is in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">The present, with the offset of the layout's time zone.</param>
    /// <param name="hasZone">Whether the layout has a time zone.</param>
    /// <param name="result">The time; local to the time zone, unless it is counted in hours or less.</param>
    public bool TryRead(string text, DateTimeOffset now, bool hasZone, out WrittenTime result)
    {
        string bare = RelativeWords.Bare(text);
        if (_words.Now.Contains(bare))
        {
            result = new WrittenTime(now.DateTime, now.Offset);
            return true;
        }

        foreach ((string before, string behind) in _words.Frames)
        {
            if (bare.Length > before.Length + behind.Length
                && bare.StartsWith(before, StringComparison.Ordinal)
                && bare.EndsWith(behind, StringComparison.Ordinal)
                && TryCount(bare.Substring(before.Length, bare.Length - before.Length - behind.Length), out int count, out RelativeUnit unit)
                && !HasSplitNumber(text, '.')
                && TryGoBack(now, hasZone, count, unit, out result))
            {
                return true;
            }
        }

        string tight = text.Replace(" ", "");
        foreach ((string word, int ago) in _words.Days)
        {
            if (TryDay(tight, word, out string rest) && _clock.TryRead(rest, out TimeSpan time) && now.DateTime.Ticks > TimeSpan.TicksPerDay * ago)
            {
                result = new WrittenTime(now.Date.AddDays(-ago) + time, null);
                return !HasSplitNumber(text, ' ');
            }
        }

        result = default;
        return false;
    }

    private bool TryCount(string text, out int count, out RelativeUnit unit)
    {
        int digits = text.TakeWhile(c => c is >= '0' and <= '9').Count();
        if (digits == 0)
        {
            bool isKnown = _words.Single.TryGetValue(text, out (int Count, RelativeUnit Unit) single);
            (count, unit) = single;
            return isKnown;
        }

        count = 0;
        foreach (char digit in text.Take(digits))
        {
            count = Math.Min((count * 10) + (digit - '0'), MostUnits + 1);
        }

        return _words.Counted.TryGetValue(text.Substring(digits), out unit) && count <= MostUnits;
    }

    private static bool TryGoBack(DateTimeOffset now, bool hasZone, int count, RelativeUnit unit, out WrittenTime result)
    {
        result = default;
        if (count * DaysOf[(int)unit] > (now.DateTime - FirstYears).TotalDays)
        {
            return false;
        }

        DateTimeOffset then = unit switch
        {
            RelativeUnit.Second => now.AddSeconds(-count),
            RelativeUnit.Minute => now.AddMinutes(-count),
            RelativeUnit.Hour => now.AddHours(-count),
            RelativeUnit.Day => now.AddDays(-count),
            RelativeUnit.Week => now.AddDays(-7 * count),
            RelativeUnit.Month => now.AddMonths(-count),
            _ => now.AddYears(-count),
        };

        // A day is not always 24 hours long: the zone has its own offset then.
        result = new WrittenTime(then.DateTime, unit >= RelativeUnit.Day && hasZone ? null : then.Offset);
        return true;
    }

    private static bool TryDay(string text, string word, out string rest)
    {
        bool isFirst = text.StartsWith(word, StringComparison.Ordinal);
        bool isLast = !isFirst && text.EndsWith(word, StringComparison.Ordinal);
        rest = isFirst ? text.Substring(word.Length) : isLast ? text.Substring(0, text.Length - word.Length) : "";
        return isFirst || isLast;
    }

    /// <summary>Whether two numbers stand side by side: they are not one.</summary>
    private static bool HasSplitNumber(string text, char between) => Enumerable.Range(1, Math.Max(0, text.Length - 2))
        .Any(i => (text[i] == ' ' || text[i] == between) && text[i - 1] is >= '0' and <= '9' && text[i + 1] is >= '0' and <= '9');
}
