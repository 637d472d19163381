using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Families;

/// <summary>
/// Joins the trees of a layout and of the families that it extends, each key as its definition says (<see cref="KeyMerge"/>). Every node stays that
/// of the file in which it is written, and an entry that replaces an inherited one knows it.
/// </summary>
internal static class Inheritance
{
    /// <summary>The layout with all that it inherits. It has a root.</summary>
    public static MappingSyntax Merge(Lineage lineage) =>
        lineage.FromFarthest.Select(file => file.Syntax.Root!).Aggregate((inherited, own) => (MappingSyntax)Entries(own, inherited, OfLayout));

    /// <summary>Joins the fields of a page, a variant or a block. A field is the same with and without the question mark of its name.</summary>
    public static SyntaxNode Fields(SyntaxNode own, SyntaxNode inherited) => Join(KeyMerge.Fields, own, inherited);

    /// <summary>Joins two values of a key.</summary>
    private static SyntaxNode Join(KeyMerge merge, SyntaxNode own, SyntaxNode inherited) => merge switch
    {
        KeyMerge.EntriesByName { AreFields: true } named => Entries(own, inherited, _ => named.Value, key => key.TrimEnd('?')),
        KeyMerge.EntriesByName named => Entries(own, inherited, _ => named.Value),
        KeyMerge.ByKeys keys => Entries(own, inherited, key => Of(keys.Table.Find(key))),
        KeyMerge.ItemsByName items => Items(own, inherited, new KeyMerge.ByKeys(items.Table)),
        _ => own,
    };

    private static KeyMerge OfLayout(string key) => Of(LayoutKeys.File.Find(key) ?? LayoutKeys.Family.Find(key));

    // A key that there is not is reported where it is read.
    private static KeyMerge Of(KeyDefinition? key) => key?.Merge ?? KeyMerge.OwnWins;

    /// <summary>The own items, those without an inherited one of their name first; then those inherited.</summary>
    private static SyntaxNode Items(SyntaxNode own, SyntaxNode inherited, KeyMerge merge)
    {
        if (own is not SequenceSyntax mine || inherited is not SequenceSyntax theirs)
        {
            return own;
        }

        var written = new List<SyntaxNode>(mine.Items);
        var merged = new List<SyntaxNode>();
        foreach (SyntaxNode item in theirs.Items)
        {
            int again = written.FindIndex(candidate => NameOf(candidate) is { } name && name == NameOf(item));
            merged.Add(again < 0 ? item : Join(merge, written[again], item));
            if (again >= 0)
            {
                written.RemoveAt(again);
            }
        }

        return new SequenceSyntax(mine.Span, mine.IsFlow, [.. written, .. merged]);
    }

    private static string? NameOf(SyntaxNode item) => ((item as MappingSyntax)?.Find("name")?.Value as ScalarSyntax)?.Value;

    /// <summary>The inherited entries in their order, own ones of the same name in their places; then the other own ones.</summary>
    /// <param name="own">The own mapping.</param>
    /// <param name="inherited">The inherited mapping.</param>
    /// <param name="mergeOf">How the values of a key are joined.</param>
    /// <param name="nameOf">What two keys have in common that are the same; null for the key itself.</param>
    private static SyntaxNode Entries(SyntaxNode own, SyntaxNode inherited, Func<string, KeyMerge> mergeOf, Func<string, string>? nameOf = null)
    {
        nameOf ??= key => key;
        if (own is not MappingSyntax mine || inherited is not MappingSyntax theirs)
        {
            return own;
        }

        var written = new Dictionary<string, MappingEntry>(StringComparer.Ordinal);
        foreach (MappingEntry entry in mine.Entries.Reverse())
        {
            written[nameOf(entry.Key.Value)] = entry;
        }

        var merged = new List<MappingEntry>();
        var replaced = new HashSet<MappingEntry>();
        foreach (MappingEntry entry in theirs.Entries)
        {
            KeyMerge merge = mergeOf(entry.Key.Value);
            if (merge == KeyMerge.NotInherited)
            {
                continue;
            }

            if (!written.TryGetValue(nameOf(entry.Key.Value), out MappingEntry? again))
            {
                merged.Add(entry);
            }
            else if (replaced.Add(again))
            {
                SyntaxNode joined = Join(merge, again.Value, entry.Value);
                merged.Add(new MappingEntry(again.Key, joined, entry, isMerged: joined != again.Value));
            }
        }

        return new MappingSyntax(mine.Span, mine.IsFlow, [.. merged, .. mine.Entries.Where(entry => !replaced.Contains(entry))]);
    }
}
