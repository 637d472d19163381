using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Dates;

/// <summary>
/// The names of a language for months, days or halves of the day. Full stops in and after a name do not matter. A beginning
/// of three letters or more, that only one of them has, is a name, too: <c>Sep</c>, <c>Sept</c>, <c>Ağu</c>.
/// </summary>
internal sealed class NameList
{
    private const int ShortestBeginning = 3;

    private readonly Dictionary<char, Name[]> _byFirst;

    /// <param name="names">The names of each, the most usual first.</param>
    public NameList(IReadOnlyList<string[]> names)
    {
        Usual = names;
        Name[] whole =
            [.. names.SelectMany((each, index) => each.Select(name => new Name(Bare(name), index, false))).Where(name => name.Text.Length > 0)];
        var known = new HashSet<string>(whole.Select(name => name.Text), StringComparer.Ordinal);
        IEnumerable<Name> beginnings = whole
            .SelectMany(name => Beginnings(name.Text).Select(text => name with { Text = text, IsBeginning = true }))
            .Where(name => !known.Contains(name.Text))
            .GroupBy(name => name.Text)
            .Where(same => same.All(name => name.Index == same.First().Index))
            .Select(same => same.First());
        _byFirst = whole.Concat(beginnings)
            .GroupBy(name => name.Text[0])
            .ToDictionary(same => same.Key, same => same.OrderByDescending(name => name.Text.Length).ToArray());
    }

    /// <summary>The names of each as they are written.</summary>
    public IReadOnlyList<string[]> Usual { get; }

    /// <summary>The names that a table has: bars between those of different things, commas between those of one.</summary>
    public static NameList Of(string row) => new([.. row.Split('|').Select(names => names.Split(','))]);

    /// <summary>Reads the longest name that stands here, in a folded text.</summary>
    /// <returns>Which it is, from 0; -1 if there is none.</returns>
    public int Read(ref TextCursor cursor)
    {
        if (_byFirst.TryGetValue(cursor.Next, out Name[]? names))
        {
            foreach (Name name in names)
            {
                if (cursor.SkipName(name.Text, name.IsBeginning))
                {
                    return name.Index;
                }
            }
        }

        return -1;
    }

    private static string Bare(string name) => NameFolding.Fold(name).Replace(".", "");

    private static IEnumerable<string> Beginnings(string name) => Enumerable.Range(ShortestBeginning, Math.Max(0, name.Length - ShortestBeginning))
        .Select(length => name.Substring(0, length))
        .TakeWhile(beginning => char.IsLetter(beginning[beginning.Length - 1]));

    /// <param name="Text">The name, folded and without full stops.</param>
    /// <param name="Index">Whose it is.</param>
    /// <param name="IsBeginning">Whether it is a part of a name, so that no letter may follow.</param>
    private readonly record struct Name(string Text, int Index, bool IsBeginning);
}
