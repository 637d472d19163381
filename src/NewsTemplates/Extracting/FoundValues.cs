using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Html;
using NewsTemplates.Images;
using NewsTemplates.Matching;
using NewsTemplates.Text;

namespace NewsTemplates.Extracting;

/// <summary>
/// What a source found, on its way to a value: first read as text (<see cref="Text"/>, <see cref="Html"/>,
/// <see cref="Address"/> or <see cref="Attribute"/>), then put through steps. A found value whose text becomes empty is
/// dropped. What a call returns takes the place of these, which are not to be used any more.
/// </summary>
internal sealed class FoundValues
{
    // What a page has made large is not kept.
    private const int MostKept = 256;

    private Scope _scope = null!;

    /// <summary>Nothing yet, for what a source of the scope finds.</summary>
    internal static FoundValues Of(Scope scope)
    {
        FoundValues found = Spares<FoundValues>.Take();
        found._scope = scope;
        return found;
    }

    /// <summary>One found value.</summary>
    internal static FoundValues Of(Scope scope, FoundValue foundValue)
    {
        FoundValues found = Of(scope);
        found.Items.Add(foundValue);
        return found;
    }

    /// <summary>Gives its memory back, once what it holds has become values.</summary>
    internal void Release()
    {
        if (Items.Capacity > MostKept)
        {
            Items = [];
        }

        Items.Clear();
        GivenUp = null;
        _scope = null!;
        Spares<FoundValues>.Give(this);
    }

    internal List<FoundValue> Items { get; private set; } = [];

    /// <summary>Where it is noted which steps do something, or null.</summary>
    internal RuleTrace? Trace => Context.Trace;

    /// <summary>Why a step gave up on a text, or null.</summary>
    internal string? GivenUp { get; private set; }

    internal ExtractionContext Context => _scope.Context;

    /// <summary>Only the elements that start and end in the region.</summary>
    /// <param name="region">The region.</param>
    public FoundValues Within(Region region)
    {
        PageDocument page = _scope.Context.Page!;
        Items.RemoveAll(foundValue => foundValue.Node < 0 || !region.Contains(foundValue.Node, page.End(foundValue.Node)));
        return this;
    }

    /// <summary>The groups of siblings that the found elements open, as far as they are in the scope.</summary>
    /// <param name="region">Where they end at the latest; null for the scope's end.</param>
    public FoundValues Groups(Region? region)
    {
        int limit = Math.Min(_scope.Nodes.End, region?.End ?? int.MaxValue);
        int[] openers = [.. Items.Select(foundValue => foundValue.Node)];
        return With([.. SiblingGroup.Of(_scope.Context.Page!, openers, limit).Select(FoundValue.OfGroup)]);
    }

    /// <summary>The elements below those found that a selector matches.</summary>
    /// <param name="selector">The selector; <c>:scope</c> is the found element.</param>
    public FoundValues Inside(Selector selector)
    {
        PageDocument page = _scope.Context.Page!;
        var inside = new List<FoundValue>();
        foreach (FoundValue foundValue in Items)
        {
            _scope.Context.Spend(page.End(foundValue.Node) - foundValue.Node);
            for (int node = foundValue.Node + 1; node < page.End(foundValue.Node); node++)
            {
                if (page.Kind(node) == NodeKind.Element
                    && selector.Matches(_scope.Context.Matching!, node, foundValue.Node)
                    && Noscript.LetsFind(selector, page, node, foundValue.Node))
                {
                    inside.Add(FoundValue.OfNode(node));
                }
            }
        }

        return With(inside);
    }

    /// <summary>An attribute of the found elements as written; elements without it, or where it is empty, are left out.</summary>
    /// <param name="name">The attribute's name in lower case.</param>
    /// <param name="keepsEmpty">Whether one without a value is found, too.</param>
    public FoundValues Attribute(string name, bool keepsEmpty = false)
    {
        PageDocument page = _scope.Context.Page!;
        int kept = 0;
        for (int i = 0; i < Items.Count; i++)
        {
            FoundValue foundValue = Items[i];
            if (foundValue.Node >= 0 && page.Attribute(foundValue.Node, name) is { } value && (keepsEmpty || !WhiteSpace.IsBlank(value.AsSpan())))
            {
                Items[kept++] = foundValue.WithText(value);
            }
        }

        Items.RemoveRange(kept, Items.Count - kept);
        return this;
    }

    /// <summary>The text of what was found, white space put in order.</summary>
    /// <param name="except">Elements to cut out before reading, or null; <c>:scope</c> is the found element.</param>
    public FoundValues Text(Exclusion? except = null)
    {
        GiveNames();
        for (int i = 0; i < Items.Count; i++)
        {
            Items[i] = Items[i].WithText(WhiteSpace.Collapse(TextOf(Items[i], except) ?? ""));
        }

        return WithoutEmpty();
    }

    /// <summary>The text of what was found; <c>true</c> of an element without text, and of an attribute without a value: it is there.</summary>
    /// <param name="except">Elements to cut out before reading, or null; <c>:scope</c> is the found element.</param>
    public FoundValues TextOrPresence(Exclusion? except = null)
    {
        GiveNames();
        return Map(foundValue => foundValue.Node >= 0 && WhiteSpace.IsBlank(TextOf(foundValue, null).AsSpan())
            ? "true"
            : WhiteSpace.Collapse(TextOf(foundValue, except) ?? ""));
    }

    /// <summary>The inner HTML of what was found.</summary>
    /// <param name="except">Elements to cut out before reading, or null; <c>:scope</c> is the found element.</param>
    public FoundValues Html(Exclusion? except = null)
    {
        return Map(foundValue =>
        {
            if (foundValue is { Text: null, Json.Markup: { } markup } && PageFragment.Of(markup, Context) is { } fragment)
            {
                return HtmlOf(fragment.Matching, fragment.Body, except);
            }

            return foundValue.Text is not null || foundValue.Node < 0
                ? TextOf(foundValue, except)
                : HtmlOf(Context.Matching!, foundValue.Node, except);
        });
    }

    /// <summary>The address in what was found: a JSON-LD object's <c>url</c> or <c>contentUrl</c>, else the text.</summary>
    /// <param name="except">Elements to cut out before reading, or null; <c>:scope</c> is the found element.</param>
    public FoundValues Address(Exclusion? except = null) =>
        Map(foundValue => ImageSource.Written((foundValue.Json is { } json ? json.Url : TextOf(foundValue, except)) ?? ""));

    /// <summary>The text that a placeholder of the matched line pattern took.</summary>
    /// <param name="name">The placeholder's name.</param>
    public FoundValues Placeholder(string name) => Map(foundValue => WhiteSpace.Collapse(foundValue.Lines?[name] ?? ""));

    /// <summary>Each found value with another text.</summary>
    /// <param name="change">Gives the text; null is none.</param>
    internal FoundValues Map(Func<FoundValue, string?> change)
    {
        for (int i = 0; i < Items.Count; i++)
        {
            Items[i] = Items[i].WithText(change(Items[i]) ?? "");
        }

        return WithoutEmpty();
    }

    /// <summary>What these became, without empty texts.</summary>
    /// <param name="texts">Found values that have been read as text.</param>
    /// <param name="givenUp">Why a step gave up on a text, or null.</param>
    internal FoundValues Became(List<FoundValue> texts, string? givenUp)
    {
        Items = texts;
        GivenUp = givenUp;
        return WithoutEmpty();
    }

    /// <summary>The text of a found value, or null; shared with the readers of images and bodies.</summary>
    internal string? TextOf(FoundValue foundValue, Exclusion? except)
    {
        if (foundValue.Text is not null)
        {
            return foundValue.Text;
        }

        if (foundValue.Json is { } json)
        {
            return json.Markup is { } markup && PageFragment.Of(markup, Context) is { } fragment
                ? TextOf(fragment.Matching, fragment.Body, except)
                : json.Text;
        }

        if (foundValue.Node < 0)
        {
            return null;
        }

        return TextOf(Context.Matching!, foundValue.Node, except);
    }

    private string HtmlOf(MatchContext matching, int node, Exclusion? except)
    {
        string html = PageMarkup.TrimmedInnerHtml(matching.Page, node, Excluded(matching, node, except));
        Context.Spend(matching.Page.End(node) - node, html.Length);
        return html;
    }

    private string TextOf(MatchContext matching, int node, Exclusion? except)
    {
        string text = PageText.Of(matching.Page, node, Excluded(matching, node, except));
        Context.Spend(matching.Page.End(node) - node, text.Length);
        return text;
    }

    /// <summary>Puts an object of JSON-LD that has several names there as often as it has names.</summary>
    private void GiveNames()
    {
        if (Items.TrueForAll(static foundValue => foundValue.Json is null))
        {
            return;
        }

        var named = new List<FoundValue>(Items.Count);
        foreach (FoundValue foundValue in Items)
        {
            if (foundValue.Text is null && foundValue.Json is { IsObject: true, AllTexts: { Count: > 1 } names })
            {
                named.AddRange(names.Select(foundValue.WithText));
            }
            else
            {
                named.Add(foundValue);
            }
        }

        Items = named;
    }

    private FoundValues WithoutEmpty()
    {
        Items.RemoveAll(static foundValue => foundValue.Text!.Length == 0);
        return this;
    }

    private Func<int, bool>? Excluded(MatchContext matching, int node, Exclusion? except) =>
        except is null ? null : ExcludedBy(except, matching, node);

    private Func<int, bool> ExcludedBy(Exclusion except, MatchContext matching, int node) =>
        element => except.Excludes(Context, matching, element, node);

    private FoundValues With(List<FoundValue> items)
    {
        Items = items;
        return this;
    }
}
