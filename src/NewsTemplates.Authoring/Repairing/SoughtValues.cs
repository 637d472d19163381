using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Html;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Finds where on a page the approved values stand now: elements and attributes are read as the field would read them.</summary>
internal sealed class SoughtValues
{
    private const string Elements = "body *";

    private const int MostPlaces = 8;

    private const int MostNames = 4;

    private const int MostAround = 5;

    private static readonly string[] Attributes = ["datetime", "content", "title", "value", "alt", "aria-label", "href", "data-date", "data-time"];

    private readonly FieldTrial _trial;
    private readonly FreshPage _fresh;
    private readonly AnalyzedPage _page;

    /// <summary>Prepares the search.</summary>
    /// <param name="trial">Reads the elements.</param>
    /// <param name="page">A page with known values.</param>
    public SoughtValues(FieldTrial trial, FreshPage page)
    {
        _trial = trial;
        _fresh = page;
        _page = page.Page;
    }

    /// <summary>Sources that find the values of fields, for each field the likeliest to last first.</summary>
    /// <param name="fields">Fields of one rule each, whose sources do not matter.</param>
    public IReadOnlyList<string[]> Find(IReadOnlyList<FieldModel> fields)
    {
        List<ElementName>[] names = [.. fields.Select(_ => new List<ElementName>())];
        foreach ((string elements, string attribute) in Attributes
            .Select(name => ($"body [{name}]", "@" + name))
            .Prepend((Elements, ""))
            .Where(_ => fields.Count > 0))
        {
            int[] nodes = [.. PageSelector.Find(_page.Document, elements).Where(IsSeenByLayouts)];
            FieldModel[] read = [.. fields.Select(field => Rules.Only(field, Rules.From(field.Rules[0], ":scope" + attribute)))];
            IReadOnlyList<LayoutRecord> found = nodes.Length == 0 ? [] : _trial.InEach(elements, read, _fresh);
            if (found.Count == nodes.Length)
            {
                JsonElement[] values = [.. found.Select(Json)];
                for (int index = 0; index < fields.Count; index++)
                {
                    int[] places = [.. nodes.Where((_, i) => _fresh.Known!.Holds(fields[index].Name, values[i].GetProperty(FieldTrial.Name(index))))];
                    names[index].AddRange(Names(places, fields[index].IsList)
                        .Select(name => new ElementName(name.Selector + attribute, name.Cost + (attribute.Length > 0 ? 0.2 : 0))));
                }
            }
        }

        return [.. names.Select(found => found.OrderBy(name => name.Cost).ThenBy(name => name.Selector.Length)
            .Select(name => name.Selector)
            .Distinct()
            .ToArray())];
    }

    // What stands in a noscript no selector of a layout finds, but for pictures.
    private bool IsSeenByLayouts(int node) =>
        _page.Document.Name(node) is "img" or "picture" or "source"
        || !_page.Ancestors(node).Any(outer => _page.Document.IsElement(outer, "noscript"));

    private static JsonElement Json(LayoutRecord element)
    {
        using JsonDocument json = JsonDocument.Parse(element.ToString());
        return json.RootElement.Clone();
    }

    private IEnumerable<ElementName> Names(int[] places, bool isList)
    {
        // What holds a value alone is within what holds it with nothing else.
        int[] innermost = [.. places.Where((node, i) => i + 1 == places.Length || !_page.IsWithin(places[i + 1], node))];
        int[] alone = [.. innermost.OrderBy(node => _page.IsForeign(node) ? 1 : 0).Take(MostPlaces)];
        IEnumerable<int> outer = places.Except(alone).OrderByDescending(node => node).Take(MostPlaces);
        return isList
            ? alone.SelectMany(NamesOfItem).Concat(outer.SelectMany(NamesOfItem))
            : alone.Concat(outer).SelectMany(node => ElementNames.Unique(_page, node).Take(MostNames));
    }

    /// <summary>Names that say where an element stands among its siblings, for one that has none of its own.</summary>
    private IEnumerable<ElementName> NamesByPlace(int node)
    {
        string tag = _page.Document.Name(node);
        int next = _page.Document.NextElement(node);
        IEnumerable<ElementName> before = next <= 0 ? [] : ElementNames.Of(_page.Document, next).Take(2)
            .Select(name => new ElementName($"{tag}:has(+ {name.Selector})", name.Cost + 2));
        return ElementNames.Of(_page.Document, _page.Document.ParentElement(node)).Take(2)
            .SelectMany(name => before
                .Select(own => new ElementName($"{name.Selector} > {own.Selector}", name.Cost + own.Cost))
                .Append(new ElementName($"{name.Selector} > {tag}:first-of-type", name.Cost + 2))
                .Append(new ElementName($"{name.Selector} > {tag}:last-of-type", name.Cost + 2)))
            .Concat(before);
    }

    private IEnumerable<ElementName> NamesOfItem(int node)
    {
        string tag = _page.Document.Name(node);
        IReadOnlyList<ElementName> own = [.. ElementNames.Of(_page.Document, node).Take(MostNames)];
        int[] around = [.. _page.Ancestors(node).Where(outer => _page.Document.Name(outer) is not ("html" or "body")).Take(MostAround)];
        return own
            .Concat(ElementNames.Unique(_page, node).Take(2))
            .Concat(NamesByPlace(node))
            .Concat(around.SelectMany(outer => ElementNames.Of(_page.Document, outer).Take(MostNames)
                .Concat(ElementNames.Unique(_page, outer).Take(2))
                .SelectMany(name => own.Take(2)
                    .Select(inner => new ElementName($"{name.Selector} {inner.Selector}", name.Cost + inner.Cost))
                    .Prepend(new ElementName($"{name.Selector} {tag}", name.Cost + 1))
                    .Append(new ElementName($"{name.Selector} > {tag}", name.Cost + 1.2)))));
    }
}
