using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Html;
using NewsTemplates.Language.Model;
using NewsTemplates.Urls;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Where the known items of a list of blocks, or a known block alone, stand on a fresh page, and the parts that are known in each.</summary>
internal sealed class KnownItems
{
    private const int MostNames = 4;

    private const int MostOfField = 12;

    private const int MostAround = 4;

    private readonly AnalyzedPage _page;
    private readonly ILookup<int, (string Field, string Attribute, int Node)> _parts;
    private readonly Dictionary<int, int> _elements = [];

    /// <summary>Finds the items.</summary>
    /// <param name="fresh">A page with known values.</param>
    /// <param name="field">The list, or the block's field.</param>
    /// <param name="block">The block.</param>
    public KnownItems(FreshPage fresh, FieldModel field, BlockModel block)
    {
        _page = fresh.Page;
        HashSet<string> names = [.. block.Fields.Where(inner => inner.Type is not BlockType && !inner.IsList).Select(inner => inner.Name)];
        _parts = fresh.Page.ElementsIn(0)
            .SelectMany(node => Texts(fresh.Page, node).SelectMany(text => fresh.Known!.PathsOf(field.Name, text.Text)
                .Select(path => (Place: PlaceOf(path, field.Name), text.Attribute, Node: node))))
            .Where(part => part.Place.Index >= 0 && names.Contains(part.Place.Field))
            .ToLookup(part => part.Place.Index, part => (part.Place.Field, part.Attribute, part.Node));
        Dictionary<int, int> anchors = _parts.ToDictionary(item => item.Key, item => item.Min(part => part.Node));
        foreach (IGrouping<int, (string, string, int Node)> item in _parts)
        {
            int anchor = anchors[item.Key];
            int[] others = [.. anchors.Where(other => other.Key != item.Key && other.Value != anchor).Select(other => other.Value)];
            _elements[item.Key] = _page.Ancestors(anchor)
                .TakeWhile(outer => _page.Document.Name(outer) is not ("body" or "html") && !others.Any(other => _page.IsWithin(other, outer)))
                .Take(others.Length == 0 ? 1 : int.MaxValue)
                .Append(anchor)
                .Min();
        }
    }

    /// <summary>Selectors of the elements that hold an item each, those that match just them first.</summary>
    /// <param name="isList">Whether there may be several.</param>
    public IEnumerable<string> Selectors(bool isList)
    {
        HashSet<int> wanted = [.. _elements.Values];
        string[] names = [.. wanted.Take(MostOfField).SelectMany(element => isList ? NamesOfItem(element) : ElementNames.Unique(_page, element)
            .Take(MostNames)
            .Select(name => name.Selector)).Distinct()];
        return names.Zip(PageSelector.Find(_page.Document, names))
            .Select(pair => (pair.First, Score: 2.0 * pair.Second.Count(wanted.Contains) / (pair.Second.Count + wanted.Count)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .Select(pair => pair.First);
    }

    /// <summary>Where in the items a part of them stands, the most usual first.</summary>
    /// <param name="field">The part's field.</param>
    public IEnumerable<string> SourcesOf(string field) => _parts
        .SelectMany(item => item
            .Where(part => part.Field == field && (part.Node == _elements[item.Key] || _page.IsWithin(part.Node, _elements[item.Key])))
            .SelectMany(part => (part.Node == _elements[item.Key] ? [":scope"]
                : ElementNames.Of(_page.Document, part.Node).Take(MostNames).Select(name => name.Selector).Append(_page.Document.Name(part.Node)))
                .Select(name => name + part.Attribute))
            .Distinct())
        .GroupBy(source => source, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count())
        .Take(MostOfField)
        .Select(same => same.Key);

    private IEnumerable<string> NamesOfItem(int element)
    {
        string tag = _page.Document.Name(element);
        string[] own = [.. ElementNames.Of(_page.Document, element).Take(MostNames).Select(name => name.Selector)];
        IEnumerable<string> around = _page.Ancestors(element).Take(MostAround)
            .SelectMany(outer => ElementNames.Of(_page.Document, outer).Take(2))
            .SelectMany(name => new[] { $"{name.Selector} > {tag}", $"{name.Selector} {tag}" });
        return [.. own, .. around, tag];
    }

    private static IEnumerable<(string Text, string Attribute)> Texts(AnalyzedPage page, int node)
    {
        if (page.Letters(node) > 0)
        {
            yield return (page.Text(node), "");
        }

        if (page.Document.Attribute(node, "href") is { Length: > 0 } href && WebAddress.Resolve(href, page.Url) is { } address)
        {
            yield return (address.AbsoluteUri, "@href");
        }
    }

    /// <summary>Which item, and which of its fields, a path leads to; -1 where it leads to none.</summary>
    private static (int Index, string Field) PlaceOf(string path, string list)
    {
        string rest = path[list.Length..];
        int dot = rest.LastIndexOf('.');
        int index = rest.StartsWith('.') ? 0
            : dot > 2 && int.TryParse(rest[1..(dot - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : -1;
        return dot < 0 ? (-1, "") : (index, rest[(dot + 1)..]);
    }
}
