using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Captures;
using NewsTemplates.Collections;
using NewsTemplates.Html;
using NewsTemplates.LinkedData;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>
/// Where rules look: the page, the element of a block or the group that it opens, or the lines of a block in a text capture. Every source of
/// the layout language is a method here; what it finds goes through steps (<see cref="FoundValues"/>) into a field
/// (<see cref="FieldReader"/>).
/// </summary>
internal sealed class Scope
{
    private SelectorMatches? _matches;
    private LineMatch? _lines;

    private static Scope Of(ExtractionContext context, int element, Region nodes, SelectorMatches? matches, LineMatch? lines, BlockPath? block)
    {
        Scope scope = Spares<Scope>.Take();
        scope.Context = context;
        scope.Element = element;
        scope.Nodes = nodes;
        scope._matches = matches;
        scope._lines = lines;
        scope.Block = block;
        return scope;
    }

    /// <summary>Gives its memory back, once all fields are read.</summary>
    internal void Release()
    {
        _matches?.Release();
        _matches = null;
        _lines = null;
        Context = null!;
        Block = null;
        Spares<Scope>.Give(this);
    }

    internal ExtractionContext Context { get; private set; } = null!;

    /// <summary>The element that is the scope, or that opens it; 0 is the whole page.</summary>
    internal int Element { get; private set; }

    /// <summary>The block that the scope is; null for the page.</summary>
    internal BlockPath? Block { get; private set; }

    /// <summary>The nodes of a page among which rules look: those below the element, or those of the group that it opens, with itself.</summary>
    internal Region Nodes { get; private set; }

    internal static Scope OfPage(ExtractionContext context, SelectorSet selectors) =>
        Of(context, 0, new Region(1, context.Page?.Count ?? 0), context.Matching is { } matching ? selectors.Match(matching, 0) : null, null, null);

    internal Scope OfBlock(int element, SelectorSet selectors, ValuePath path)
    {
        var nodes = new Region(element + 1, Page.End(element));
        Context.Spend(nodes.End - element);
        return Of(Context, element, nodes, selectors.Match(Context.Matching!, element), null, new BlockPath(path));
    }

    internal Scope OfGroup(SiblingGroup group, SelectorSet selectors, ValuePath path)
    {
        Context.Spend(group.End - group.Opener);
        var nodes = new Region(group.Opener, group.End);
        return Of(Context, group.Opener, nodes, selectors.Match(Context.Matching!, group), null, new BlockPath(path));
    }

    internal Scope OfLines(LineMatch match, ValuePath path) => Of(Context, 0, Region.None, null, match, new BlockPath(path));

    /// <summary>The elements that a selector of this scope's set matches, in document order.</summary>
    /// <param name="selector">A selector of the scope's set.</param>
    public FoundValues Select(Selector selector)
    {
        ElementList matched = _matches?[selector] ?? default;
        FoundValues found = FoundValues.Of(this);
        for (int i = 0; i < matched.Count; i++)
        {
            if (Noscript.LetsFind(selector, Page, matched[i], Element))
            {
                found.Items.Add(FoundValue.OfNode(matched[i]));
            }
        }

        return found;
    }

    /// <summary>The scope's element itself or its nearest ancestor that the selector matches.</summary>
    /// <param name="selector">What to look for.</param>
    public FoundValues Closest(Selector selector)
    {
        PageDocument page = Page;
        for (int element = Element == 0 ? page.Root : Element; element > 0; element = page.ParentElement(element))
        {
            if (selector.Matches(Context.Matching!, element, Element))
            {
                return One(element);
            }
        }

        return FoundValues.Of(this);
    }

    /// <summary>The nearest element that ends before the scope's element and that the selector matches.</summary>
    /// <param name="selector">What to look for.</param>
    public FoundValues Previous(Selector selector)
    {
        PageDocument page = Page;
        int element = Element - 1;
        while (element > 0
            && !(page.Kind(element) == NodeKind.Element
                && page.End(element) <= Element
                && selector.Matches(Context.Matching!, element, Element)
                && Noscript.LetsFind(selector, page, element, Element)))
        {
            element--;
        }

        Context.Spend(Element - element);
        return element > 0 ? One(element) : FoundValues.Of(this);
    }

    /// <summary>The nearest element that starts after the scope ends and that the selector matches.</summary>
    /// <param name="selector">What to look for.</param>
    public FoundValues Next(Selector selector)
    {
        PageDocument page = Page;
        int end = Nodes.End;
        int element = end;
        while (element < page.Count
            && !(page.Kind(element) == NodeKind.Element
                && selector.Matches(Context.Matching!, element, Element)
                && Noscript.LetsFind(selector, page, element, Element)))
        {
            element++;
        }

        Context.Spend(element - end);
        return element < page.Count ? One(element) : FoundValues.Of(this);
    }

    /// <summary>The <c>content</c> of each <c>meta</c> element with this name, property or itemprop.</summary>
    /// <param name="name">The name; ASCII case is ignored.</param>
    public FoundValues Meta(string name)
    {
        FoundValues found = FoundValues.Of(this);
        foreach (string content in Context.Meta(name))
        {
            found.Items.Add(FoundValue.OfText(content));
        }

        return found;
    }

    /// <summary>The values at a path in the page's JSON-LD: in its own article, or in objects of a type that is none of articles.</summary>
    /// <param name="type">The schema.org type, such as <c>Article</c>.</param>
    /// <param name="keys">The keys from the object to the value.</param>
    public FoundValues JsonLd(string type, params string[] keys) => OfJson(Context.JsonLd.Find(type, keys));

    /// <summary>The values at a path in the JSON of the page's scripts.</summary>
    /// <param name="keys">The keys from an object to the value.</param>
    public FoundValues ScriptJson(params string[] keys) => OfJson(Context.ScriptJson.Find(keys));

    /// <summary>What the page's URL pattern calls by this name.</summary>
    /// <param name="placeholder">The name in the pattern.</param>
    public FoundValues Url(string placeholder) =>
        Context.UrlParts.TryGetValue(placeholder, out string? part) && part.Length > 0 ? One(FoundValue.OfText(part)) : FoundValues.Of(this);

    /// <summary>The text <c>true</c> where the selector finds an element, or where it finds none.</summary>
    /// <param name="selector">What to look for.</param>
    /// <param name="isThere">Whether an element is wanted.</param>
    /// <param name="region">Where to look; null for all of the scope.</param>
    public FoundValues Presence(Selector selector, bool isThere, Region? region)
    {
        FoundValues found = region is { } within ? Select(selector).Within(within) : Select(selector);
        int first = found.Items.Count > 0 ? found.Items[0].Node : -1;
        bool holds = found.Items.Count > 0 == isThere;
        found.Release();
        return holds ? One(FoundValue.OfText("true", first)) : FoundValues.Of(this);
    }

    /// <summary>A text that the layout itself gives.</summary>
    /// <param name="text">The text.</param>
    public FoundValues Const(string text) => One(FoundValue.OfText(text));

    /// <summary>The places of a text capture's region that a pattern fits, in order.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="region">Where to look.</param>
    public FoundValues Lines(LinePattern pattern, Region region)
    {
        FoundValues found = FoundValues.Of(this);
        foreach (LineMatch match in Context.Find(pattern, region))
        {
            Context.Coverage!.Cover(match);
            found.Items.Add(FoundValue.OfLines(match));
        }

        return found;
    }

    /// <summary>The text that the pattern of this block calls by the given name.</summary>
    /// <param name="name">The placeholder's name.</param>
    public FoundValues Placeholder(string name) =>
        _lines?[name] is { Length: > 0 } text ? One(FoundValue.OfText(text)) : FoundValues.Of(this);

    private PageDocument Page => Context.Page ?? throw new InvalidOperationException("A text capture has lines, not elements.");

    private FoundValues OfJson(IEnumerable<JsonLdValue> values)
    {
        FoundValues found = FoundValues.Of(this);
        found.Items.AddRange(values.Select(FoundValue.OfJson));
        return found;
    }

    private FoundValues One(int element) => One(FoundValue.OfNode(element));

    private FoundValues One(FoundValue foundValue) => FoundValues.Of(this, foundValue);
}
