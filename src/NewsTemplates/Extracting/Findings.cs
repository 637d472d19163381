using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Matching;
using NewsTemplates.Values;

namespace NewsTemplates.Extracting;

/// <summary>
/// What a source found, on its way to a value: first read as text (<see cref="Text"/>, <see cref="Html"/>,
/// <see cref="Address"/> or <see cref="Attribute"/>), then put through steps. A finding whose text becomes empty is
/// dropped. Each call returns new findings; none changes these.
/// </summary>
internal sealed class Findings
{
    private readonly Scope scope;

    internal Findings(Scope scope, List<Finding> items, bool timedOut = false)
    {
        this.scope = scope;
        Items = items;
        TimedOut = timedOut;
    }

    internal List<Finding> Items { get; }

    /// <summary>Whether a step gave up on a text because its regular expression took too long.</summary>
    internal bool TimedOut { get; }

    internal static Findings None(Scope scope) => new(scope, new List<Finding>());

    /// <summary>Only the elements that start and end in the region.</summary>
    /// <param name="region">The region.</param>
    public Findings Within(Region region) => Keep(finding => finding.Node >= 0 && region.Contains(finding.Node, scope.Context.Page!.End(finding.Node)));

    /// <summary>The elements below those found that a selector matches.</summary>
    /// <param name="selector">The selector; <c>:scope</c> is the found element.</param>
    public Findings Inside(Selector selector)
    {
        PageDocument page = scope.Context.Page!;
        var inside = new List<Finding>();
        foreach (Finding finding in Items)
        {
            scope.Context.Spend(page.End(finding.Node) - finding.Node);
            for (int node = finding.Node + 1; node < page.End(finding.Node); node++)
            {
                if (page.Kind(node) == NodeKind.Element && selector.Matches(page, node, finding.Node))
                {
                    inside.Add(Finding.OfNode(node));
                }
            }
        }

        return With(inside);
    }

    /// <summary>An attribute of the found elements; elements without it, or where it is empty, are left out.</summary>
    /// <param name="name">The attribute's name in lower case.</param>
    public Findings Attribute(string name)
    {
        PageDocument page = scope.Context.Page!;
        return Read(finding => finding.Node < 0 ? null : page.Attribute(finding.Node, name));
    }

    /// <summary>The text of what was found, white space put in order.</summary>
    /// <param name="except">Elements to cut out before reading, or null; <c>:scope</c> is the found element.</param>
    public Findings Text(Selector? except = null) => With(Named()).Read(finding => TextOf(finding, except));

    /// <summary>The inner HTML of what was found.</summary>
    /// <param name="except">Elements to cut out before reading, or null; <c>:scope</c> is the found element.</param>
    public Findings Html(Selector? except = null)
    {
        return Map(finding =>
        {
            if (finding.Text is not null || finding.Node < 0)
            {
                return TextOf(finding, except);
            }

            PageDocument page = scope.Context.Page!;
            string html = PageMarkup.InnerHtml(page, finding.Node, Excluded(finding.Node, except)).Trim();
            scope.Context.Spend(page.End(finding.Node) - finding.Node, html.Length);
            return html;
        });
    }

    /// <summary>The address in what was found: a JSON-LD object's <c>url</c> or <c>contentUrl</c>, else the text.</summary>
    /// <param name="except">Elements to cut out before reading, or null; <c>:scope</c> is the found element.</param>
    public Findings Address(Selector? except = null) => Read(finding => finding.Json is { } json ? json.Url : TextOf(finding, except));

    /// <summary>The text that a hole of the matched line pattern took.</summary>
    /// <param name="name">The hole's name.</param>
    public Findings Hole(string name) => Read(finding => finding.Lines?[name]);

    /// <summary>Each finding with another text.</summary>
    /// <param name="change">Gives the text; null is none.</param>
    internal Findings Map(Func<Finding, string?> change) => Became(Items.ConvertAll(finding => finding.WithText(change(finding) ?? "")), TimedOut);

    /// <summary>What these became, without empty texts.</summary>
    /// <param name="texts">Findings that have been read as text.</param>
    /// <param name="timedOut">Whether a step gave up on a text.</param>
    internal Findings Became(List<Finding> texts, bool timedOut)
    {
        texts.RemoveAll(finding => finding.Text!.Length == 0);
        return new Findings(scope, texts, timedOut);
    }

    /// <summary>The text of a finding, or null; shared with the readers of images and bodies.</summary>
    internal string? TextOf(Finding finding, Selector? except)
    {
        if (finding.Text is not null)
        {
            return finding.Text;
        }

        if (finding.Json is { } json)
        {
            return json.Text;
        }

        if (finding.Node < 0)
        {
            return null;
        }

        PageDocument page = scope.Context.Page!;
        string text = PageText.Of(page, finding.Node, Excluded(finding.Node, except));
        scope.Context.Spend(page.End(finding.Node) - finding.Node, text.Length);
        return text;
    }

    /// <summary>The findings, with an object of JSON-LD that has several names as often as it has names.</summary>
    private List<Finding> Named()
    {
        var named = new List<Finding>(Items.Count);
        foreach (Finding finding in Items)
        {
            if (finding.Text is null && finding.Json is { IsObject: true, AllTexts: { Count: > 1 } names })
            {
                named.AddRange(names.Select(finding.WithText));
            }
            else
            {
                named.Add(finding);
            }
        }

        return named;
    }

    private Func<int, bool>? Excluded(int node, Selector? except)
    {
        PageDocument? page = scope.Context.Page;
        return except is null || page is null ? null : element => except.Matches(page, element, node);
    }

    private Findings Read(Func<Finding, string?> read) => Map(finding => WhiteSpace.Collapse(read(finding) ?? ""));

    private Findings Keep(Predicate<Finding> condition) => With(Items.FindAll(condition));

    private Findings With(List<Finding> items) => new(scope, items, TimedOut);
}
