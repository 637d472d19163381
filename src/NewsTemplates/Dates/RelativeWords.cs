using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Dates;

/// <summary>The words of a language for times before the present, folded and without full stops and spaces.</summary>
internal sealed class RelativeWords
{
    /// <param name="frames">How a count is said: <c>#</c> is the number, <c>@</c> the unit.</param>
    /// <param name="ones">Words for one, before a unit in the singular; empty if the unit alone is said.</param>
    /// <param name="now">Words for the present.</param>
    /// <param name="days">Words for today, yesterday and the day before, between bars.</param>
    /// <param name="at">Words before a time of day.</param>
    /// <param name="end">Words behind a time of day.</param>
    /// <param name="units">From the second to the year, between bars: singular; others; dual.</param>
    public RelativeWords(string frames, string ones, string now, string days, string at, string end, string units)
    {
        Frames = [.. frames.Split(',').Select(frame => (Bare(frame.Split('#')[0]), Bare(frame.Split('@')[1])))];
        Now = new HashSet<string>(Words(now), StringComparer.Ordinal);
        Days = [.. days.Split('|').SelectMany((words, ago) => Words(words).Select(word => (word, ago))).OrderByDescending(day => day.word.Length)];
        At = [.. Words(at).OrderByDescending(word => word.Length)];
        End = [.. Words(end)];
        string[] one = [.. ones.Split(',').Select(Bare)];
        var single = new Dictionary<string, (int Count, RelativeUnit Unit)>(StringComparer.Ordinal);
        var counted = new Dictionary<string, RelativeUnit>(StringComparer.Ordinal);
        foreach ((string row, RelativeUnit unit) in units.Split('|').Select((row, index) => (row, (RelativeUnit)index)))
        {
            string[][] forms = [.. row.Split(';').Select(words => Words(words).ToArray())];
            foreach (string word in forms.SelectMany(words => words))
            {
                counted[word] = unit;
            }

            foreach (string word in forms[0].SelectMany(word => one.Select(number => number + word)))
            {
                single[word] = (1, unit);
            }

            foreach (string word in forms.Skip(2).SelectMany(words => words))
            {
                single[word] = (2, unit);
            }
        }

        Single = single;
        Counted = counted;
    }

    /// <summary>What stands before the count, and what behind the unit.</summary>
    public IReadOnlyList<(string Before, string Behind)> Frames { get; }

    public ISet<string> Now { get; }

    /// <summary>Words for a day, and how many days ago it was; longer words first.</summary>
    public IReadOnlyList<(string Word, int Ago)> Days { get; }

    public IReadOnlyList<string> At { get; }

    public IReadOnlyList<string> End { get; }

    /// <summary>What says a count without a digit.</summary>
    public IReadOnlyDictionary<string, (int Count, RelativeUnit Unit)> Single { get; }

    /// <summary>Units behind a number.</summary>
    public IReadOnlyDictionary<string, RelativeUnit> Counted { get; }

    /// <summary>A text without what words may be written with or without.</summary>
    public static string Bare(string text) => NameFolding.Fold(text).Replace(" ", "").Replace(".", "");

    private static IEnumerable<string> Words(string words) => words.Split(',').Select(Bare).Where(word => word.Length > 0);
}

/// <summary>What is counted back from the present.</summary>
internal enum RelativeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
