using System;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsTemplates.Captures;

/// <summary>
/// Seeks where the steps of a pattern lead through the lines of a capture. It tries what a backtracking regular
/// expression would try, in the same order. It lives as long as one search.
/// </summary>
/// <param name="pattern">The steps.</param>
/// <param name="document">The capture.</param>
/// <param name="endLine">The line after the last that is seen.</param>
/// <param name="watch">How long the search has taken.</param>
/// <param name="timeLimit">How long it may take.</param>
internal sealed class LineMatcher(LineSteps pattern, TextDocument document, int endLine, Stopwatch watch, TimeSpan timeLimit)
{
    // What is done between two looks at the clock, about a character each.
    private const int WorkUnwatched = 50_000;

    private readonly LineStep[] _steps = pattern.Steps;

    private readonly LinePlace[] _places = new LinePlace[pattern.Placeholders.Length];
    private Choice[] _choices = [];
    private int _choiceCount;
    private int[] _taken = [];
    private int _takenCount;
    private int _work;
    private int _line;
    private string _text = "";
    private int _at;

    /// <summary>The first match that begins at a line or behind it; null if there is none.</summary>
    /// <exception cref="RegexMatchTimeoutException">The time is over.</exception>
    public LineMatch? Next(int firstLine)
    {
        for (int line = firstLine; line < endLine; line++)
        {
            Spend(1);
            if (pattern.MayStartAt(document, line, endLine) && FitsAt(line))
            {
                return new LineMatch(document, line, _line + 1, pattern.Placeholders, (LinePlace[])_places.Clone());
            }
        }

        return null;
    }

    private bool FitsAt(int line)
    {
        GoTo(line, 0);
        _choiceCount = 0;
        TakeBack(0);
        int step = 0;
        while (step < _steps.Length)
        {
            Spend(1);
            if (!Try(ref step) && !GoBack(ref step))
            {
                return false;
            }
        }

        return true;
    }

    private bool Try(ref int at)
    {
        LineStep step = _steps[at];
        switch (step.Kind)
        {
            case LineStepKind.Literal:
                at++;
                return PassOver(step.Texts[0].AsSpan());
            case LineStepKind.OneOf:
                return PassOverOneOf(ref at, 0);
            case LineStepKind.Repeat:
                return Repeat(ref at);
            case LineStepKind.Either:
                Choose(new(at, _line, _at, 0, _takenCount));
                at++;
                return true;
            case LineStepKind.Jump:
                at += step.To;
                return true;
            case LineStepKind.Open:
                _places[step.Placeholder].Open(_line, _at);
                at++;
                return true;
            case LineStepKind.Close:
                _places[step.Placeholder].Close(_at);
                NoteTaken(step.Placeholder);
                at++;
                return true;
            case LineStepKind.Same:
                at++;
                return _places[step.Placeholder] is { IsTaken: true } place && PassOver(place.In(document));
            case LineStepKind.IfTaken:
                at += _places[step.Placeholder].IsTaken ? 1 : step.To;
                return true;
            case LineStepKind.NextLine:
                at++;
                return _at == _text.Length && _line + 1 < endLine && GoTo(_line + 1, 0);
            default:
                at++;
                return Holds(step);
        }
    }

    private bool Holds(LineStep step) => step.Kind switch
    {
        LineStepKind.NotNext => _at == _text.Length || !step.Set!.Contains(_text[_at]),
        LineStepKind.NotPrevious => _at == 0 || !step.Set!.Contains(_text[_at - 1]),
        LineStepKind.WordEdge => IsOfWord(_at - 1) != IsOfWord(_at),
        LineStepKind.LineStart => _at == 0,
        _ => _at == _text.Length,
    };

    private bool PassOver(ReadOnlySpan<char> text)
    {
        Spend(text.Length >> 3);
        bool isThere = _text.AsSpan(_at).StartsWith(text);
        _at += isThere ? text.Length : 0;
        return isThere;
    }

    private bool PassOverOneOf(ref int at, int from)
    {
        string[] texts = _steps[at].Texts;
        int start = _at;
        for (int i = from; i < texts.Length; i++)
        {
            if (PassOver(texts[i].AsSpan()))
            {
                if (i + 1 < texts.Length)
                {
                    Choose(new(at, _line, start, i + 1, _takenCount));
                }

                at++;
                return true;
            }
        }

        return false;
    }

    private bool Repeat(ref int at)
    {
        LineStep step = _steps[at];
        int least = step.Least <= _text.Length - _at ? _at + step.Least : -1;
        int most = step.Most <= _text.Length - _at ? _at + step.Most : _text.Length;
        if (least < 0 || (step.TakesRest && most < _text.Length))
        {
            return false;
        }

        int wanted = step.IsLazy && !step.TakesRest ? least : most;
        int end = step.Set is null ? wanted : EndOf(step.Set, _at, wanted);
        if (end < (step.TakesRest ? most : least))
        {
            return false;
        }

        if (step.TakesRest)
        {
            _at = end;
            at++;
            return true;
        }

        return step.IsLazy ? TakeMore(ref at, end, most) : TakeLess(ref at, end, least);
    }

    /// <summary>Ends a lazy repetition here or, where the text that must follow is not here, as soon as it is.</summary>
    private bool TakeMore(ref int at, int end, int most)
    {
        LineStep step = _steps[at];
        if (step.Set is null && step.Until is { } until)
        {
            int found = _text.IndexOf(until, end, StringComparison.Ordinal);
            Spend(((found < 0 ? _text.Length : found) - end) >> 3);
            if (found < 0 || found > most)
            {
                return false;
            }

            end = found;
        }

        if (end < most)
        {
            Choose(new(at, _line, end, most, _takenCount));
        }

        _at = end;
        at++;
        return true;
    }

    private bool TakeLess(ref int at, int end, int least)
    {
        if (end > least)
        {
            Choose(new(at, _line, end, least, _takenCount));
        }

        _at = end;
        at++;
        return true;
    }

    /// <summary>Goes back to the last choice that leaves another way, and takes that.</summary>
    private bool GoBack(ref int at)
    {
        while (_choiceCount > 0)
        {
            Choice choice = _choices[--_choiceCount];
            at = choice.Step;
            GoTo(choice.Line, choice.At);
            TakeBack(choice.TakenCount);
            LineStep step = _steps[at];
            switch (step.Kind)
            {
                case LineStepKind.Either:
                    at += step.To;
                    return true;
                case LineStepKind.OneOf when PassOverOneOf(ref at, choice.Bound):
                case LineStepKind.Repeat when !step.IsLazy && TakeLess(ref at, choice.At - 1, choice.Bound):
                case LineStepKind.Repeat when step.IsLazy
                    && step.Set?.Contains(_text[choice.At]) != false && TakeMore(ref at, choice.At + 1, choice.Bound):
                    return true;
                default:
                    break;
            }

            Spend(1);
        }

        return false;
    }

    private int EndOf(CharacterSet set, int start, int most)
    {
        int end = start;
        while (end < most && set.Contains(_text[end]))
        {
            end++;
        }

        Spend(end - start);
        return end;
    }

    private bool GoTo(int line, int at)
    {
        _line = line;
        _text = document.Lines[line];
        _at = at;
        return true;
    }

    private void Choose(Choice choice)
    {
        if (_choiceCount == _choices.Length)
        {
            Array.Resize(ref _choices, Math.Max(8, 2 * _choices.Length));
        }

        _choices[_choiceCount++] = choice;
    }

    private void NoteTaken(int placeholder)
    {
        if (_takenCount == _taken.Length)
        {
            Array.Resize(ref _taken, Math.Max(4, 2 * _taken.Length));
        }

        _taken[_takenCount++] = placeholder;
    }

    private void TakeBack(int count)
    {
        while (_takenCount > count)
        {
            _places[_taken[--_takenCount]].TakeBack();
        }
    }

    // The joiners U+200C and U+200D are of words where words begin and end, as in .NET.
    private bool IsOfWord(int at) => at >= 0 && at < _text.Length
        && (_text[at] is '\u200C' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(_text[at]) is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation);

    private void Spend(int work)
    {
        _work += work;
        if (_work > WorkUnwatched)
        {
            _work = 0;
            if (watch.Elapsed > timeLimit)
            {
                throw new RegexMatchTimeoutException();
            }
        }
    }

    /// <summary>A step from which another way may be taken.</summary>
    /// <param name="Step">The step.</param>
    /// <param name="Line">The line.</param>
    /// <param name="At">The place in it.</param>
    /// <param name="Bound">The next text of <see cref="LineStepKind.OneOf"/>; the farthest end of a repetition.</param>
    /// <param name="TakenCount">How many placeholders had taken something.</param>
    private readonly record struct Choice(int Step, int Line, int At, int Bound, int TakenCount);
}
