using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace NewsTemplates.Sources;

/// <summary>
/// Writes a pattern as one regular expression over lines that are separated by line feeds. No placeholder matches a line feed,
/// so the text between two line feeds of the pattern is always one whole line.
/// </summary>
internal sealed class LinePatternRegex(LinePatternExpression pattern)
{
    private readonly StringBuilder _regex = new("^");

    /// <summary>The names written so far, and whether they surely have a text.</summary>
    private readonly Dictionary<string, bool> _certain = [];

    public string Write()
    {
        IReadOnlyList<PatternLine> lines = pattern.Lines;
        int firstRequired = 0;
        while (lines[firstRequired].IsOptional)
        {
            firstRequired++;
        }

        for (int i = 0; i < lines.Count; i++)
        {
            bool optional = lines[i].IsOptional;
            _regex.Append(optional ? "(?:" : "").Append(i > firstRequired ? @"\n" : "");
            WriteLine(lines[i].Parts);
            _regex.Append(i < firstRequired ? @"\n" : "").Append(optional ? ")?" : "");
        }

        return _regex.Append('$').ToString();
    }

    private void WriteLine(IReadOnlyList<LinePart> parts)
    {
        string[] literals = [.. parts.Select(part => part is LineLiteral literal ? literal.Text : "")];
        bool isWhole = parts.Count == 1;
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not LinePlaceholder placeholder)
            {
                // An optional placeholder takes one space with it: the one before it, else the one behind.
                bool givesBlank = i + 1 < parts.Count && IsOptional(parts[i + 1]) && literals[i].EndsWith(" ", StringComparison.Ordinal);
                _regex.Append(PlaceholderType.Escape(givesBlank ? literals[i].Substring(0, literals[i].Length - 1) : literals[i]));
                continue;
            }

            bool isLast = i == parts.Count - 1;
            if (!placeholder.IsOptional || isWhole)
            {
                WritePlaceholder(placeholder, isLast);
                continue;
            }

            bool blankBefore = i > 0 && literals[i - 1].EndsWith(" ", StringComparison.Ordinal);
            bool blankAfter = !blankBefore && i + 1 < parts.Count && literals[i + 1].StartsWith(" ", StringComparison.Ordinal);
            _regex.Append(blankBefore ? "(?: " : "(?:");
            WritePlaceholder(placeholder, isLast);
            _regex.Append(blankAfter ? " )?" : ")?");
            if (blankAfter)
            {
                literals[i + 1] = literals[i + 1].Substring(1);
            }
        }
    }

    private static bool IsOptional(LinePart part) => part is LinePlaceholder { IsOptional: true };

    private void WritePlaceholder(LinePlaceholder placeholder, bool isLast)
    {
        // What ends its line takes all of it: said greedily, the engine need not try each length.
        string type = isLast && placeholder.Type.Kind == PlaceholderKind.Text ? @"[^\n]+" : placeholder.Type.Expression;
        if (placeholder.Name is not { Text: { } name })
        {
            _regex.Append("(?:").Append(type).Append(')');
            return;
        }

        string taking = $"(?<{name}>{type})";
        if (!_certain.TryGetValue(name, out bool hasText))
        {
            _regex.Append(taking);
        }
        else if (hasText)
        {
            _regex.Append($@"\k<{name}>");
        }
        else
        {
            _regex.Append($@"(?({name})\k<{name}>|{taking})");
        }

        _certain[name] = hasText || !placeholder.IsOptional;
    }
}
