using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsTemplates.Text;

/// <summary>
/// What a step puts for a match, in .NET's notation: <c>$1</c> and <c>${name}</c> are groups, <c>$&amp;</c> the match,
/// <c>$`</c> and <c>$'</c> the text before and after it, <c>$_</c> the whole text, <c>$+</c> the last group, and <c>$$</c>
/// a dollar. Unlike .NET's own, it can stop before a text grows too large. Immutable.
/// </summary>
internal sealed class Replacement
{
    private readonly List<Func<string, Match, Part>> _parts = [];
    private readonly List<(int Offset, int Length)> _unknown = [];

    /// <summary>Reads a replacement.</summary>
    /// <param name="text">The text as the layout has it.</param>
    /// <param name="groups">The names of the expression's groups; the numbers of those that have no name.</param>
    public Replacement(string text, IReadOnlyList<string> groups)
    {
        int literal = 0;
        int at = 0;
        while ((at = text.IndexOf('$', at)) >= 0)
        {
            int end = at;
            Func<string, Match, Part>? part = Read(text, ref end, groups);
            if (part is null)
            {
                // As in .NET, a dollar that begins nothing stands for itself.
                at++;
                continue;
            }

            AddLiteral(text, literal, at);
            _parts.Add(part);
            literal = at = end;
        }

        AddLiteral(text, literal, text.Length);
    }

    /// <summary>Where the text names groups that the expression does not have.</summary>
    public IReadOnlyList<(int Offset, int Length)> UnknownGroups => _unknown;

    /// <summary>Appends what stands for a match, unless the result would be longer than is allowed.</summary>
    /// <param name="result">What it is appended to.</param>
    /// <param name="input">The text in which the match was found.</param>
    /// <param name="match">The match.</param>
    /// <param name="most">The most characters of the result.</param>
    public bool TryAppend(StringBuilder result, string input, Match match, int most)
    {
        foreach (Func<string, Match, Part> partOf in _parts)
        {
            Part part = partOf(input, match);
            if (part.Length > most - result.Length)
            {
                return false;
            }

            result.Append(part.Text, part.Start, part.Length);
        }

        return result.Length <= most;
    }

    private void AddLiteral(string text, int start, int end)
    {
        if (end > start)
        {
            _parts.Add((_, _) => new Part(text, start, end - start));
        }
    }

    /// <summary>What a dollar and the characters behind it stand for, or null.</summary>
    private Func<string, Match, Part>? Read(string text, ref int end, IReadOnlyList<string> groups)
    {
        int dollar = end;
        char next = dollar + 1 < text.Length ? text[dollar + 1] : '\0';
        end = dollar + 2;
        switch (next)
        {
            case '$':
                return (_, _) => new Part(text, dollar, 1);
            case '&':
                return (input, match) => new Part(input, match.Index, match.Length);
            case '`':
                return (input, match) => new Part(input, 0, match.Index);
            case '\'':
                return (input, match) => new Part(input, match.Index + match.Length, input.Length - match.Index - match.Length);
            case '_':
                return (input, _) => new Part(input, 0, input.Length);
            case '+':
                return (input, match) => Of(match.Groups[match.Groups.Count - 1], input);
        }

        bool isInBraces = next == '{';
        int start = isInBraces ? dollar + 2 : dollar + 1;
        end = start;
        while (end < text.Length && (isInBraces ? char.IsLetterOrDigit(text[end]) || text[end] == '_' : text[end] is >= '0' and <= '9'))
        {
            end++;
        }

        if (end == start || (isInBraces && (end == text.Length || text[end] != '}')))
        {
            return null;
        }

        string name = NameOf(text.Substring(start, end - start));
        end += isInBraces ? 1 : 0;
        if (!groups.Contains(name, StringComparer.Ordinal))
        {
            _unknown.Add((dollar, end - dollar));
            return null;
        }

        return (input, match) => Of(match.Groups[name], input);
    }

    // $01 is the first group, too.
    private static string NameOf(string written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : written;

    private static Part Of(Group group, string input) => group.Success ? new Part(input, group.Index, group.Length) : default;

    /// <summary>A part of a text.</summary>
    private readonly record struct Part(string Text, int Start, int Length);
}
