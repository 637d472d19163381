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
/// Safe to share between threads.
/// </summary>
internal sealed class BoundedRegex
{
    // Layouts repeat each other's: those of a contract are the same in every site.
    private static readonly ConcurrentDictionary<string, BoundedRegex> Known = new(StringComparer.Ordinal);

    // Beyond this many it starts anew: whoever uses an expression holds it.
    private const int MostKnown = 1000;

    /// <summary>The most characters of a text to which <see cref="Replace"/> may make a shorter one grow.</summary>
    public const int MostCharacters = 1_000_000;

    /// <summary>The most texts into which <see cref="Split"/> may divide one.</summary>
    public const int MostPieces = 10_000;

    // What backtracks is made in microseconds, and most texts take it no longer. An automaton, which takes milliseconds and megabytes
    // to make, is made for an expression that a text has made slow; both find the same.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly Regex _backtracking;
    private readonly Lazy<Regex> _automaton;
    private volatile bool _isSlow;

    private BoundedRegex(string pattern)
    {
        Pattern = pattern;
        _backtracking = new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        _automaton = new Lazy<Regex>(() => Automaton(pattern));
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

        return Known.GetOrAdd(pattern, static one => new BoundedRegex(one));
    }

    private static Regex Automaton(string pattern)
    {
#if NET
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeLimit);
        }
        catch (NotSupportedException)
        {
            // Lookarounds, backreferences and the like need backtracking.
        }
#endif
        return new Regex(pattern, RegexOptions.CultureInvariant, TimeLimit);
    }

    /// <summary>Whether the text has a match.</summary>
    public RegexOutcome Test(string text, out bool matches)
    {
        (RegexOutcome outcome, matches) = Run(regex => (RegexOutcome.Done, regex.IsMatch(text)), false);
        return outcome;
    }

    /// <summary>
    /// What the first match keeps of the text: the first group that took part, else the whole match; null without a match.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">What is kept.</param>
    /// <param name="whole">What the match takes as a whole.</param>
    public RegexOutcome Keep(string text, out string? kept, out string? whole)
    {
        (RegexOutcome outcome, Match? match) = Run<Match?>(regex => (RegexOutcome.Done, regex.Match(text)), null);
        bool isFound = match is { Success: true };
        kept = isFound ? KeptBy(match!).Value : null;
        whole = isFound ? match!.Value : null;
        return outcome;
    }

    /// <summary>The text between the matches, in order; empty pieces included, captured groups not. None if it is not done.</summary>
    public RegexOutcome Split(string text, out IReadOnlyList<string> pieces)
    {
        (RegexOutcome outcome, pieces) = Run<IReadOnlyList<string>>(
            regex =>
            {
                var found = new List<string>();
                int start = 0;
                bool isDone = ForEachMatch(regex, text, match =>
                {
                    if (match.Length > 0)
                    {
                        found.Add(text.Substring(start, match.Index - start));
                        start = match.Index + match.Length;
                    }

                    return found.Count < MostPieces;
                });
                found.Add(text.Substring(start));
                return isDone ? (RegexOutcome.Done, found) : (RegexOutcome.TooMuch, []);
            },
            []);
        return outcome;
    }

    /// <summary>The text with every match replaced; the text unchanged if it is not done.</summary>
    public RegexOutcome Replace(string text, Replacement replacement, out string result)
    {
        (RegexOutcome outcome, result) = Run(
            regex =>
            {
                var replaced = new StringBuilder();
                int most = Math.Max(text.Length, MostCharacters);
                int start = 0;
                bool isDone = ForEachMatch(regex, text, match =>
                {
                    replaced.Append(text, start, match.Index - start);
                    start = match.Index + match.Length;
                    return replacement.TryAppend(replaced, text, match, most);
                });
                replaced.Append(text, start, text.Length - start);
                return isDone && replaced.Length <= most ? (RegexOutcome.Done, replaced.ToString()) : (RegexOutcome.TooMuch, text);
            },
            text);
        return outcome;
    }

    /// <summary>The groups of the expression, by which a replacement may name them.</summary>
    public IReadOnlyList<string> GroupNames => _backtracking.GetGroupNames();

    /// <inheritdoc/>
    public override string ToString() => Pattern;

    /// <summary>Runs an operation; anew, with the automaton, if it has taken long.</summary>
    private (RegexOutcome Outcome, T Value) Run<T>(Func<Regex, (RegexOutcome Outcome, T Value)> operation, T none)
    {
        if (!_isSlow)
        {
            try
            {
                return operation(_backtracking);
            }
            catch (RegexMatchTimeoutException)
            {
                _isSlow = true;
            }
        }

        try
        {
            return operation(_automaton.Value);
        }
        catch (RegexMatchTimeoutException)
        {
            return (RegexOutcome.TimedOut, none);
        }
    }

    // .NET's own limit is for one match.
    private static bool ForEachMatch(Regex regex, string text, Predicate<Match> use)
    {
        var watch = Stopwatch.StartNew();
        for (Match match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            if (!use(match))
            {
                return false;
            }

            if (watch.Elapsed > regex.MatchTimeout)
            {
                throw new RegexMatchTimeoutException(text, regex.ToString(), regex.MatchTimeout);
            }
        }

        return true;
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
