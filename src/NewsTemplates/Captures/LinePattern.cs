using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsTemplates.Text;

namespace NewsTemplates.Captures;

/// <summary>
/// A pattern of whole lines, as a layout's text sources give it, made of one regular expression. Its steps are sought in the
/// lines one by one; .NET runs the expression only if it holds an unusual one of the layout's own. Immutable and safe to
/// share between threads.
/// </summary>
internal sealed class LinePattern
{
    /// <summary>What every compiled pattern counts on: anchors are those of lines, only placeholders capture.</summary>
    internal const RegexOptions Options = RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private readonly string _source;
    private readonly string[] _placeholders;
    private readonly LineSteps? _steps;
    private readonly Regex? _regex;
    private readonly TimeSpan _timeLimit;

    /// <summary>Makes a pattern of its compiled form.</summary>
    /// <param name="source">The pattern as the layout has it, for messages.</param>
    /// <param name="regex">The compiled form, in which the groups are named as the placeholders are.</param>
    /// <param name="placeholders">The names of the placeholders, each once.</param>
    /// <exception cref="ArgumentException">The regular expression is wrong.</exception>
    public LinePattern(string source, string regex, params string[] placeholders)
        : this(source, regex, BoundedRegex.TimeLimit, placeholders)
    {
    }

    internal LinePattern(string source, string regex, TimeSpan timeLimit, params string[] placeholders)
    {
        _source = source;
        _placeholders = placeholders;
        _timeLimit = timeLimit;
        _steps = LineSteps.Read(regex, placeholders);
        _regex = _steps is null ? new Regex(regex, Options, timeLimit) : null;
    }

    /// <summary>
    /// Finds the matches within a range of lines, from its start on, each beginning after the one before has ended. A
    /// search that takes more than a second or so is given up, which the result then says.
    /// </summary>
    /// <param name="text">The capture.</param>
    /// <param name="firstLine">The range's first line.</param>
    /// <param name="endLine">The line after the range's last.</param>
    /// <param name="limit">The most matches wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such lines.</exception>
    public LineMatches Matches(TextDocument text, int firstLine, int endLine, int limit = int.MaxValue)
    {
        if (firstLine < 0 || firstLine > endLine || endLine > text.Lines.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(firstLine), $"There are no lines {firstLine} to {endLine}.");
        }

        var found = new List<LineMatch>();
        var watch = Stopwatch.StartNew();
        LineMatcher? matcher = _steps is null ? null : new(_steps, text, endLine, watch, _timeLimit);
        try
        {
            for (int line = firstLine; line < endLine && found.Count < limit; line = found[found.Count - 1].EndLine)
            {
                if (watch.Elapsed > _timeLimit)
                {
                    return new(found, timedOut: true);
                }

                if ((matcher is null ? NextByRegex(text, line, endLine) : matcher.Next(line)) is not { } match)
                {
                    break;
                }

                found.Add(match);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return new(found, timedOut: true);
        }

        return new(found, timedOut: false);
    }

    /// <summary>The pattern as the layout has it.</summary>
    public override string ToString() => _source;

    private LineMatch? NextByRegex(TextDocument text, int line, int endLine)
    {
        int start = text.Start(line);
        Match match = _regex!.Match(text.Text, start, text.Start(endLine) - 1 - start);
        if (!match.Success)
        {
            return null;
        }

        var places = new LinePlace[_placeholders.Length];
        for (int i = 0; i < _placeholders.Length; i++)
        {
            if (match.Groups[_placeholders[i]] is { Success: true } group)
            {
                int at = text.LineAt(group.Index);
                places[i] = new(at, group.Index - text.Start(at), group.Index + group.Length - text.Start(at));
            }
        }

        // The end is the end of a line, or, should the pattern match nothing at all, the start of one.
        return new(text, text.LineAt(match.Index), text.LineAt(match.Index + match.Length) + 1, _placeholders, places);
    }
}
