using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Sources;

/// <summary>Reads a <see cref="LinePatternExpression"/>; goes on after an error, to report them all.</summary>
internal sealed class LinePatternParser(string text, IReadOnlyDictionary<string, PlaceholderType> enums)
{
    private readonly List<GrammarError> _errors = [];
    private readonly List<PatternLine> _lines = [];
    private readonly List<LinePart> _parts = [];
    private readonly StringBuilder _literal = new();
    private int _lineStart;

    public Parsed<LinePatternExpression> Read()
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new GrammarError("A pattern is missing: text with placeholders, as in \"By {author}\".", 0, 0);
        }

        var placeholders = new PlaceholderParser(text, enums, _errors);
        int at = 0;
        while (at < text.Length)
        {
            if (text[at] == '{' && at + 1 < text.Length && text[at + 1] == '{')
            {
                _literal.Append('{');
                at += 2;
            }
            else if (text[at] == '{')
            {
                EndLiteral();
                if (placeholders.Read(ref at) is { } placeholder)
                {
                    _parts.Add(placeholder);
                }
            }
            else if (IsLineBreak(at))
            {
                EndLine(at);
                at++;
                _lineStart = at;
            }
            else
            {
                _literal.Append(text[at]);
                at++;
            }
        }

        if (!placeholders.IsUnclosed)
        {
            EndLine(text.Length);
        }

        if (_errors.Count == 0 && _lines.All(line => line.IsOptional))
        {
            _errors.Add(new("At least one line must be there; write one without '?'.", 0, text.Length));
        }

        return _errors.Count > 0 ? Parsed<LinePatternExpression>.Failed(_errors) : new LinePatternExpression([.. _lines]);
    }

    /// <summary>Whether a slash stands alone, between spaces or at an end.</summary>
    private bool IsLineBreak(int at) =>
        text[at] == '/'
        && (at == 0 || char.IsWhiteSpace(text[at - 1]))
        && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    private void EndLiteral()
    {
        if (_literal.Length > 0)
        {
            _parts.Add(new LineLiteral(_literal.ToString()));
            _literal.Clear();
        }
    }

    private void EndLine(int end)
    {
        EndLiteral();
        LinePart[] found = [.. WithWhiteSpaceInOrder(_parts)];
        _parts.Clear();
        if (found.Length == 0)
        {
            // The slash that makes the line; without one the pattern holds nothing visible.
            Slice slash = _lineStart > 0 ? Part(_lineStart - 1, _lineStart) : Part(end, Math.Min(end + 1, text.Length));
            _errors.Add(new("A line of the pattern is empty; empty lines of a capture are dropped before patterns are matched.", slash));
            return;
        }

        var line = new PatternLine(found);
        bool mayVanish = found.All(part => part is LinePlaceholder { IsOptional: true } or LineLiteral { Text: " " });
        if (mayVanish && !line.IsOptional)
        {
            _errors.Add(new(
                "Something in the line must be there; only a placeholder that is alone in its line makes the line optional.",
                Part(_lineStart, end).Trim()));
        }

        for (int i = 1; i < found.Length; i++)
        {
            if (found[i - 1] is LinePlaceholder { Type.Kind: PlaceholderKind.Text }
                && found[i] is LinePlaceholder { Type.Kind: PlaceholderKind.Text } second)
            {
                _errors.Add(new("Two placeholders need text between them, else nothing says where the first one ends.", second.Where));
            }
        }

        _lines.Add(line);
    }

    /// <summary>Runs of white space become one space, at the ends of the line none; what is empty then is dropped.</summary>
    private static IEnumerable<LinePart> WithWhiteSpaceInOrder(List<LinePart> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not LineLiteral { Text: { } written })
            {
                yield return parts[i];
                continue;
            }

            bool isFirst = i == 0;
            bool isLast = i == parts.Count - 1;
            string inner = WhiteSpace.Collapse(written);
            if (inner.Length > 0)
            {
                string before = !isFirst && char.IsWhiteSpace(written[0]) ? " " : "";
                string after = !isLast && char.IsWhiteSpace(written[written.Length - 1]) ? " " : "";
                yield return new LineLiteral(before + inner + after);
            }
            else if (!isFirst && !isLast && written.Any(char.IsWhiteSpace))
            {
                yield return new LineLiteral(" ");
            }
        }
    }

    private Slice Part(int start, int end) => new(text.Substring(start, end - start), start);
}
