using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Families;

/// <summary>
/// Joins the trees of a layout and of the families that it extends. Own keys win; enums, blocks, contracts, pages,
/// variants and fields merge by name. Every node stays that of the file in which it is written, and an entry that
/// replaces an inherited one knows it.
/// </summary>
internal static class Inheritance
{
    private delegate SyntaxNode Merger(SyntaxNode own, SyntaxNode inherited);

    /// <summary>The layout with all that it inherits. It has a root.</summary>
    public static MappingSyntax Merge(Lineage lineage) =>
        lineage.FromFarthest.Select(file => file.Syntax.Root!).Aggregate((inherited, own) => (MappingSyntax)Layout(own, inherited));

    private static SyntaxNode Layout(SyntaxNode own, SyntaxNode inherited) => Keys(own, inherited, key => key switch
    {
        "site" or "family" or "extends" or "description" or "hosts" or "samples" or "ignore" => null,
        "enums" => EachOf(EachOf(OwnWins)),
        "blocks" => EachOf(Fields),
        "contracts" => EachOf(OwnWins),
        "pages" => EachOf(Page),
        _ => OwnWins,
    });

    private static SyntaxNode Page(SyntaxNode own, SyntaxNode inherited) => Keys(own, inherited, key => key switch
    {
        "ignore" => null,
        "fields" => Fields,
        "variants" => Variants,
        _ => OwnWins,
    });

    private static SyntaxNode Variant(SyntaxNode own, SyntaxNode inherited) => Keys(own, inherited, key => key switch
    {
        "ignore" => null,
        "fields" => Fields,
        _ => OwnWins,
    });

    /// <summary>A field is the same with and without the question mark of its name.</summary>
    public static SyntaxNode Fields(SyntaxNode own, SyntaxNode inherited) => Merge(own, inherited, _ => OwnWins, key => key.TrimEnd('?'));

    /// <summary>Own variants stand before those inherited: they are newer, and the last inherited one may fit every page.</summary>
    private static SyntaxNode Variants(SyntaxNode own, SyntaxNode inherited)
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
            merged.Add(again < 0 ? item : Variant(written[again], item));
            if (again >= 0)
            {
                written.RemoveAt(again);
            }
        }

        return new SequenceSyntax(mine.Span, mine.IsFlow, [.. written, .. merged]);
    }

    private static string? NameOf(SyntaxNode variant) => ((variant as MappingSyntax)?.Find("name")?.Value as ScalarSyntax)?.Value;

    private static Merger EachOf(Merger merger) => (own, inherited) => Keys(own, inherited, _ => merger);

    private static SyntaxNode OwnWins(SyntaxNode own, SyntaxNode inherited) => own;

    /// <param name="own">The own mapping.</param>
    /// <param name="inherited">The inherited mapping.</param>
    /// <param name="merger">How the values of a key are joined; null where the key is not inherited.</param>
    private static SyntaxNode Keys(SyntaxNode own, SyntaxNode inherited, Func<string, Merger?> merger) => Merge(own, inherited, merger, key => key);

    /// <summary>The inherited entries in their order, own ones of the same name in their places; then the other own ones.</summary>
    private static SyntaxNode Merge(SyntaxNode own, SyntaxNode inherited, Func<string, Merger?> merger, Func<string, string> nameOf)
    {
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
            if (merger(entry.Key.Value) is not { } join)
            {
                continue;
            }

            if (!written.TryGetValue(nameOf(entry.Key.Value), out MappingEntry? again))
            {
                merged.Add(entry);
            }
            else if (replaced.Add(again))
            {
                SyntaxNode joined = join(again.Value, entry.Value);
                merged.Add(new MappingEntry(again.Key, joined, entry, isMerged: joined != again.Value));
            }
        }

        return new MappingSyntax(mine.Span, mine.IsFlow, [.. merged, .. mine.Entries.Where(entry => !replaced.Contains(entry))]);
    }
}
