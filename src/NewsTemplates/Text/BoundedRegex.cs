using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace NewsTemplates.Text;

/// <summary>
/// A regular expression of a layout, run on untrusted text: culture-invariant, in linear time where the runtime and the
/// pattern allow it, else under a time limit. Its operations answer false when the limit passed, and never throw for it.
/// Immutable and safe to share between threads.
/// </summary>
internal sealed class BoundedRegex
{
    // An expression is slow to make, and large. Layouts repeat each other's: those of a contract are the same in every site.
    private static readonly ConcurrentDictionary<string, BoundedRegex> Known = new(StringComparer.Ordinal);

    // Beyond this many it starts anew: whoever uses an expression holds it.
    private const int MostKnown = 1000;

    private readonly Regex _regex;

    private BoundedRegex(string pattern, Regex regex)
    {
        Pattern = pattern;
        _regex = regex;
    }

    /// <summary>The longest that one operation on one text may take.</summary>
    public static TimeSpan TimeLimit { get; } = TimeSpan.FromSeconds(1);

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
    /// <returns>False if the time limit passed.</returns>
    public bool TryTest(string text, out bool matches)
    {
        try
        {
            matches = _regex.IsMatch(text);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            matches = false;
            return false;
        }
    }

    /// <summary>
    /// What the first match keeps of the text: the first group that took part, else the whole match; null without a match.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">What is kept.</param>
    /// <param name="whole">What the match takes as a whole.</param>
    /// <returns>False if the time limit passed.</returns>
    public bool TryKeep(string text, out string? kept, out string? whole)
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

            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>The text between the matches, in order; empty pieces included, captured groups not.</summary>
    /// <returns>False if the time limit passed; the list is then empty.</returns>
    public bool TrySplit(string text, out IReadOnlyList<string> pieces)
    {
        var found = new List<string>();
        pieces = found;
        try
        {
            int start = 0;
            for (Match match = _regex.Match(text); match.Success; match = match.NextMatch())
            {
                if (match.Length > 0)
                {
                    found.Add(text.Substring(start, match.Index - start));
                    start = match.Index + match.Length;
                }
            }

            found.Add(text.Substring(start));
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            found.Clear();
            return false;
        }
    }

    /// <summary>The text with every match replaced; <c>$1</c> and the like stand for groups.</summary>
    /// <returns>False if the time limit passed; the result is then the text unchanged.</returns>
    public bool TryReplace(string text, string replacement, out string result)
    {
        try
        {
            result = _regex.Replace(text, replacement);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            result = text;
            return false;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern;

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
