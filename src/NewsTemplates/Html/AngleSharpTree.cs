using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsTemplates.Html;

/// <summary>
/// The children of a page's nodes as a browser that runs scripts shows them: of a shadow host its shadow tree, in whose slots its own
/// children stand. <c>noscript</c> is the one thing beyond that: to a browser a mere text, here the elements that are written in it, which
/// <see cref="PageDocument.IsInNoscript"/> tells from the page's own.
/// </summary>
internal sealed class AngleSharpTree
{
    // Elements of HTML, besides those with a hyphen in their name, that can be hosts.
    private static readonly HashSet<string> Hosts = new(StringComparer.Ordinal)
    {
        "article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "p", "section", "span",
    };

    private readonly string _html;
    private readonly PageReadingOptions _options;
    private readonly Dictionary<INode, ILookup<string, INode>> _slotted = [];
    private readonly HashSet<(INode, string)> _filled = [];
    private AngleSharpGuard? _guard;
    private HtmlParser? _parser;
    private IElement? _noscript;

    public AngleSharpTree(string html, PageReadingOptions options)
    {
        _html = html;
        _options = options;
    }

    /// <summary>A node's children, and how far their places are from those in the source.</summary>
    public (IReadOnlyList<INode> Nodes, Shift Shift) ChildrenOf(INode node, Shift shift)
    {
        switch (node)
        {
            case IHtmlElement { LocalName: "noscript" } noscript when noscript.TextContent.IndexOfAny(['<', '&']) >= 0:
                return (Parsed(noscript), ShiftOf(noscript));
            case IElement { ShadowRoot: { } tree } host when Hosts.Contains(host.LocalName) || host.LocalName.Contains("-"):
                _slotted[tree] = host.ChildNodes.ToLookup(SlotOf, StringComparer.Ordinal);
                return ([.. tree.ChildNodes], shift);
            case IHtmlSlotElement slot when Take(slot) is { Count: > 0 } slotted:
                return (slotted, shift);
            default:
                return ([.. node.ChildNodes], shift);
        }
    }

    private static string SlotOf(INode node) => (node as IElement)?.GetAttribute("slot") ?? "";

    /// <summary>What stands in a slot: it is shown in the first slot of its name alone.</summary>
    private IReadOnlyList<INode> Take(IHtmlSlotElement slot)
    {
        INode root = slot;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        string name = slot.GetAttribute("name") ?? "";
        return _slotted.TryGetValue(root, out ILookup<string, INode>? slotted) && _filled.Add((root, name))
            ? [.. slotted[name].Where(node => node is IElement or IText)]
            : [];
    }

    private IReadOnlyList<INode> Parsed(IElement noscript)
    {
        _guard ??= new AngleSharpGuard(_html, _options);
        _parser ??= _guard.Parser(isScripting: false);
        _noscript ??= noscript.Owner!.CreateElement("div");
        _guard.CountFragment();
        return [.. _parser.ParseFragment(noscript.TextContent, _noscript)];
    }

    /// <summary>What to add to places in the text of an element.</summary>
    private Shift ShiftOf(IElement element)
    {
        if (element.SourceReference is not { Position: { Line: > 0 } at })
        {
            return default;
        }

        (int line, int column) = (at.Line, at.Column);
        char quote = '\0';
        for (int i = at.Index; i < _html.Length; i++)
        {
            char c = _html[i];
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
            if (c == '>' && quote == '\0')
            {
                break;
            }

            quote = quote == c ? '\0' : quote == '\0' && c is '"' or '\'' && _html[i - 1] is '=' or ' ' ? c : quote;
        }

        return new Shift(line - 1, column - 1);
    }

    /// <summary>How many lines to add to a place, and on its first line how many columns.</summary>
    internal readonly record struct Shift(int Lines, int Columns)
    {
        public (int Line, int Column) From(int line, int column) => (line + Lines, line == 1 ? column + Columns : column);
    }
}
