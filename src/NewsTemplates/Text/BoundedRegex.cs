using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsTemplates.Text;

/// <summary>
/// A regular expression of a layout, run on untrusted text: culture-invariant, in linear time where the runtime and the
/// pattern allow it, else under a time limit. Its operations say when a limit passed, and never throw for it.
/// Immutable and safe to share between threads.
/// </summary>
internal sealed class BoundedRegex
{
    // An expression is slow to make, and large. Layouts repeat each other's: those of a contract are the same in every site.
    private static readonly ConcurrentDictionary<string, BoundedRegex> Known = new(StringComparer.Ordinal);

    // Beyond this many it starts anew: whoever uses an expression holds it.
    private const int MostKnown = 1000;

    /// <summary>The most characters of a text to which <see cref="Replace"/> may make a shorter one grow.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>The most texts into which <see cref="Split"/> may divide one.</summary>
    public const int MostPieces = 10_000;

    private readonly Regex _regex;

    private BoundedRegex(string pattern, Regex regex)
    {
        Pattern = pattern;
        _regex = regex;
    }

    /// <summary>The longest that one operation on one text may take.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that all operations on one page may take.</summary>
    public static TimeSpan PageTimeLimit { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; }

    /// <summary>A regular expression of a .NET pattern; equal patterns share it.</summary>
    /// <exception cref="ArgumentException">The pattern is not a valid regular expression.</exception>
    public static BoundedRegex Create(string pattern)
    {
        if (pattern is null)
        {
            throw new ArgumentNullException(nameof(pattern));
        }

        if (Known.Count >= MostKnown)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(pattern, Make);
    }

    private static BoundedRegex Make(string pattern)
    {
#if NET
        try
        {
            return new BoundedRegex(pattern, new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeLimit));
        }
        catch (NotSupportedException)
        {
            // Lookarounds, backreferences and the like need backtracking.
        }
#endif
        return new BoundedRegex(pattern, new Regex(pattern, RegexOptions.CultureInvariant, TimeLimit));
    }

    /// <summary>Whether the text has a match.</summary>
    public RegexOutcome Test(string text, out bool matches)
    {
        try
        {
            matches = _regex.IsMatch(text);
            return RegexOutcome.Done;
        }
        catch (RegexMatchTimeoutException)
        {
            matches = false;
            return RegexOutcome.TimedOut;
        }
    }

    /// <summary>
    /// What the first match keeps of the text: the first group that took part, else the whole match; null without a match.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">What is kept.</param>
    /// <param name="whole">What the match takes as a whole.</param>
    public RegexOutcome Keep(string text, out string? kept, out string? whole)
    {
        kept = null;
        whole = null;
        try
        {
            Match match = _regex.Match(text);
            if (match.Success)
            {
                kept = KeptBy(match).Value;
                whole = match.Value;
            }

            return RegexOutcome.Done;
        }
        catch (RegexMatchTimeoutException)
        {
            return RegexOutcome.TimedOut;
        }
    }

    /// <summary>The text between the matches, in order; empty pieces included, captured groups not. None if it is not done.</summary>
    public RegexOutcome Split(string text, out IReadOnlyList<string> pieces)
    {
        var found = new List<string>();
        int start = 0;
        RegexOutcome outcome = ForEachMatch(text, match =>
        {
            if (match.Length > 0)
            {
                found.Add(text.Substring(start, match.Index - start));
                start = match.Index + match.Length;
            }

            return found.Count < MostPieces;
        });
        found.Add(text.Substring(start));
        pieces = outcome == RegexOutcome.Done ? found : Array.Empty<string>();
        return outcome;
    }

    /// <summary>The text with every match replaced; the text unchanged if it is not done.</summary>
    public RegexOutcome Replace(string text, Replacement replacement, out string result)
    {
        var replaced = new StringBuilder();
        int most = Math.Max(text.Length, MostCharacters);
        int start = 0;
        RegexOutcome outcome = ForEachMatch(text, match =>
        {
            replaced.Append(text, start, match.Index - start);
            start = match.Index + match.Length;
            return replacement.TryAppend(replaced, text, match, most);
        });
        replaced.Append(text, start, text.Length - start);
        outcome = outcome == RegexOutcome.Done && replaced.Length > most ? RegexOutcome.TooMuch : outcome;
        result = outcome == RegexOutcome.Done ? replaced.ToString() : text;
        return outcome;
    }

    /// <summary>The groups of the expression, by which a replacement may name them.</summary>
    public IReadOnlyList<string> GroupNames => _regex.GetGroupNames();

    /// <inheritdoc/>
    public override string ToString() => Pattern;

    // .NET's own limit is for one match.
    private RegexOutcome ForEachMatch(string text, Predicate<Match> use)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            for (Match match = _regex.Match(text); match.Success; match = match.NextMatch())
            {
                if (!use(match))
                {
                    return RegexOutcome.TooMuch;
                }

                if (watch.Elapsed > TimeLimit)
                {
                    return RegexOutcome.TimedOut;
                }
            }

            return RegexOutcome.Done;
        }
        catch (RegexMatchTimeoutException)
        {
            return RegexOutcome.TimedOut;
        }
    }

    private static Group KeptBy(Match match)
    {
        for (int i = 1; i < match.Groups.Count; i++)
        {
            if (match.Groups[i].Success)
            {
                return match.Groups[i];
            }
        }

        return match;
    }
}
