using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Sources;

/// <summary>Reads a <see cref="LinePatternExpression"/>; goes on after an error, to report them all.</summary>
internal sealed class LinePatternParser(string text, IReadOnlyDictionary<string, PlaceholderType> enums)
{
    private readonly List<GrammarError> _errors = [];
    private readonly List<PatternLine> _lines = [];
    private readonly List<LinePart> _parts = [];
    private readonly StringBuilder _literal = new();
    private readonly Dictionary<string, PlaceholderType> _types = new(StringComparer.Ordinal);
    private int _lineStart;
    private bool _isBroken;

    public Parsed<LinePatternExpression> Read()
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new GrammarError("A pattern is missing: text with placeholders, as in \"By {author}\".", 0, 0);
        }

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
                ReadPlaceholder(ref at);
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

        if (!_isBroken)
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
            _errors.Add(new("Something in the line must be there; only a placeholder that is alone in its line makes the line optional.", Part(_lineStart, end).Trim()));
        }

        for (int i = 1; i < found.Length; i++)
        {
            if (found[i - 1] is LinePlaceholder { Type.Kind: PlaceholderKind.Text } && found[i] is LinePlaceholder { Type.Kind: PlaceholderKind.Text } second)
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

    private void ReadPlaceholder(ref int at)
    {
        int open = at;
        at++;
        int nameStart = at;
        while (at < text.Length && text[at] is not (':' or '}' or '{' or '/'))
        {
            at++;
        }

        Slice name = Part(nameStart, at).Trim();
        if (at < text.Length && text[at] == ':')
        {
            at++;
            SkipBlanks(ref at);
            int typeStart = at;
            PlaceholderType? type = at < text.Length && text[at] == '/' ? ReadRegex(ref at) : ReadType(ref at);
            if (!Close(open, ref at) || type is null)
            {
                return;
            }

            AddPlaceholder(Part(open, at), name, type, Part(typeStart, at - 1).Trim());
        }
        else if (Close(open, ref at))
        {
            AddPlaceholder(Part(open, at), name, null, default);
        }
    }

    private bool Close(int open, ref int at)
    {
        SkipBlanks(ref at);
        if (at < text.Length && text[at] == '}')
        {
            at++;
            return true;
        }

        if (_errors.Count == 0 || _errors[_errors.Count - 1].Offset < open)
        {
            _errors.Add(new("This placeholder is never closed; a placeholder is written {name}, a mere brace {{.", open, 1));
        }

        // Whatever follows cannot be told apart from the placeholder, so the rest is not read.
        at = text.Length;
        _isBroken = true;
        return false;
    }

    private void AddPlaceholder(Slice where, Slice name, PlaceholderType? written, Slice type)
    {
        bool optional = name.Text.EndsWith("?", StringComparison.Ordinal);
        Slice mark = optional ? name.Sub(name.Length - 1) : default;
        name = optional ? name.Sub(0, name.Length - 1).Trim() : name;
        if (name.Length == 0 && optional)
        {
            _errors.Add(new("An optional placeholder needs a name: {line?}.", mark));
        }
        else if (name.Length > 0 && !Identifier.Is(name.Text))
        {
            _errors.Add(new("A placeholder's name is made of letters, digits and '_', and starts with no digit.", name));
        }
        else if (name.Length > 0 && written is not null && _types.TryGetValue(name.Text, out PlaceholderType? first) && first != written)
        {
            _errors.Add(new($"The same name means the same text; the type of '{name.Text}' is said where it stands first.", type));
        }

        PlaceholderType used = written ?? PlaceholderType.Text;
        if (name.Length > 0)
        {
            if (_types.TryGetValue(name.Text, out PlaceholderType? known))
            {
                used = known;
            }
            else
            {
                _types.Add(name.Text, used);
            }
        }

        _parts.Add(new LinePlaceholder(where, name.Length > 0 ? name : null, optional, used));
    }

    private PlaceholderType? ReadType(ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is not ('}' or '{'))
        {
            at++;
        }

        if (at == text.Length)
        {
            return null;
        }

        Slice word = Part(start, at).Trim();
        if (word.Length == 0)
        {
            _errors.Add(new("After ':' a type must follow: int, decimal, date, uri, caps, an enum, or /regex/.", word.Offset - 1, 1));
            return PlaceholderType.Text;
        }

        if (PlaceholderType.Find(word.Text) is { } type)
        {
            return type;
        }

        if (enums.TryGetValue(word.Text, out PlaceholderType? labels))
        {
            return labels;
        }

        _errors.Add(new($"There is no placeholder type '{word.Text}'{Advice(word.Text)}", word));
        return PlaceholderType.Text;
    }

    private string Advice(string word) => word switch
    {
        "text" or "string" => "; text is what a placeholder without a type takes.",
        "long" or "number" => "; write int or decimal.",
        "datetime" or "time" => "; write date, which takes the time too.",
        "url" => "; write uri.",
        "upper" or "uppercase" => "; write caps.",
        _ => Spelling.Nearest(word, PlaceholderType.Words.Concat(enums.Keys.OrderBy(key => key, StringComparer.Ordinal))) is { } near
            ? $"; did you mean {near}?"
            : ": there are int, decimal, date, uri, caps, the layout's enums, and /regex/.",
    };

    private PlaceholderType? ReadRegex(ref int at)
    {
        int start = at + 1;
        for (at = start; at < text.Length && text[at] != '/'; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
        }

        if (at >= text.Length)
        {
            _errors.Add(new("This expression is never closed; it is written {name:/…/}.", start - 1, 1));
            at = text.Length;
            return null;
        }

        Slice written = Part(start, at);
        at++;
        int next = at;
        SkipBlanks(ref next);
        if (next < text.Length && text[next] != '}')
        {
            _errors.Add(new(@"Here the expression ends; a slash within it is written \/.", written.End, 1));
            return null;
        }

        Parsed<string> expression = RegexInLine.Convert(written);
        _errors.AddRange(expression.Errors);
        return PlaceholderType.OfRegex(written.Text, expression.Value ?? "");
    }

    private void SkipBlanks(ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private Slice Part(int start, int end) => new(text.Substring(start, end - start), start);
}
