using System;
using System.Collections.Generic;

namespace NewsTemplates.Captures;

/// <summary>The steps of a line pattern, and what tells at a glance where they lead nowhere. Immutable.</summary>
internal sealed class LineSteps
{
    private readonly Demand[] _demands;

    private LineSteps(LineStep[] steps, string[] placeholders)
    {
        Steps = steps;
        Placeholders = placeholders;
        _demands = [.. Demands(steps)];
    }

    public LineStep[] Steps { get; }

    /// <summary>The names of the placeholders.</summary>
    public string[] Placeholders { get; }

    /// <summary>Reads a pattern's regular expression; null where it holds what only .NET can match.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="placeholders">The names of its groups.</param>
    public static LineSteps? Read(string expression, string[] placeholders) =>
        LineStepReader.Read(expression, placeholders) is { } steps ? new LineSteps(WithWhatFollows(steps), placeholders) : null;

    /// <summary>Whether the texts that must stand in the lines do, from this line on.</summary>
    /// <param name="document">The capture.</param>
    /// <param name="firstLine">The line.</param>
    /// <param name="endLine">The line after the last that is seen.</param>
    public bool MayStartAt(TextDocument document, int firstLine, int endLine)
    {
        foreach (Demand demand in _demands)
        {
            int line = firstLine + demand.Offset;
            if (line >= endLine
                || (demand.IsWhole && document.Lines[line].Length != demand.Text.Length)
                || !document.Lines[line].StartsWith(demand.Text, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells each repetition what must follow it.</summary>
    private static LineStep[] WithWhatFollows(LineStep[] steps)
    {
        bool[] needsEnd = new bool[steps.Length + 1];
        string?[] text = new string?[steps.Length + 1];
        for (int i = steps.Length - 1; i >= 0; i--)
        {
            LineStep step = steps[i];
            int other = i + step.To;
            needsEnd[i] = step.Kind switch
            {
                LineStepKind.LineEnd or LineStepKind.NextLine => true,
                LineStepKind.Close => needsEnd[i + 1],
                LineStepKind.Jump => other > i && needsEnd[other],
                LineStepKind.Either => other > i && needsEnd[i + 1] && needsEnd[other],
                _ => false,
            };
            text[i] = step.Kind switch
            {
                LineStepKind.Literal => step.Texts[0],
                LineStepKind.Close => text[i + 1],
                _ => null,
            };
            if (step.Kind == LineStepKind.Repeat)
            {
                steps[i] = step with { TakesRest = needsEnd[i + 1], Until = text[i + 1] };
            }
        }

        return steps;
    }

    /// <summary>The texts with which lines must begin, as far as no line before them may be missing.</summary>
    private static IEnumerable<Demand> Demands(LineStep[] steps)
    {
        int offset = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            LineStep step = steps[i];
            if (step.Kind == LineStepKind.NextLine)
            {
                offset++;
            }

            bool startsLine = i == 0 || step.Kind == LineStepKind.NextLine;
            if (startsLine && i + 2 < steps.Length && steps[i + 1] is { Kind: LineStepKind.Literal, Texts: [{ } text] })
            {
                yield return new Demand(offset, text, steps[i + 2].Kind is LineStepKind.NextLine or LineStepKind.LineEnd);
            }

            int end = Math.Max(i, i + step.To);
            for (int passed = Math.Min(i, i + step.To) + 1; passed < end; passed++)
            {
                if (steps[passed].Kind == LineStepKind.NextLine)
                {
                    yield break;
                }
            }
        }
    }

    private readonly record struct Demand(int Offset, string Text, bool IsWhole);
}
