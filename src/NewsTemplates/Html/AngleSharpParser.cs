using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsTemplates.Collections;
using NewsTemplates.Markup;

namespace NewsTemplates.Html;

/// <summary>
/// Parses pages with AngleSharp. This and its <see cref="AngleSharpGuard"/> are all that know its nodes: they go
/// no further.
/// </summary>
internal sealed class AngleSharpParser : IPageParser
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string MathMlNamespace = "http://www.w3.org/1998/Math/MathML";
    private const string LinkNamespace = "http://www.w3.org/1999/xlink";

    private AngleSharpParser()
    {
    }

    /// <summary>The parser; it keeps nothing between pages.</summary>
    public static AngleSharpParser Instance { get; } = new();

    /// <inheritdoc/>
    public PageDocument Parse(PageSource source, PageReadingOptions options)
    {
        string html = source.ToString();
        try
        {
            // Of a string AngleSharp would make a source that scripts can write to, which it reads half as fast.
            using IDocument document = new AngleSharpGuard(html, options).Parser(isScripting: true).ParseDocument(html.AsMemory());
            return Pack(source, document, new ShownTree(html, options), options);
        }
        catch (Exception givenUp) when (givenUp is NullReferenceException or ArgumentException or InvalidOperationException)
        {
            // AngleSharp 1.10.3 loses count of its open elements where a template stands in a table cell in a select.
            throw new NotAPageException("markup that the HTML parser cannot make a tree of", isCompressed: false, givenUp);
        }
    }

    private static PageDocument Pack(PageSource source, IDocument document, ShownTree tree, PageReadingOptions options)
    {
        // The guard stops what would grow out of hand; here the finished tree is held to the limits exactly. Where an element would stand
        // deeper than allowed, the open one at the limit is closed, and the new one follows it: so browsers do it, and text keeps its order.
        PageDocumentBuilder builder = new(source, NameTable.Create(), new PooledList<MarkupAttribute>(0));
        int elements = 0;
        int depth = 0;
        bool isFlattened = false;
        Stack<(Children Children, int Next)> open = new();
        open.Push((tree.ChildrenOf(document, default), 0));
        while (open.Count > 0)
        {
            (Children children, int next) = open.Pop();
            if (next == children.Count)
            {
                if (open.Count > 0 && depth == Math.Min(open.Count, options.MaximumDepth))
                {
                    builder.CloseElement();
                    depth--;
                }

                continue;
            }

            open.Push((children, next + 1));
            switch (children[next])
            {
                case IElement element:
                    if (++elements > options.MaximumElements)
                    {
                        throw new PageLimitException(PageLimit.Elements, options.MaximumElements);
                    }

                    if (depth == options.MaximumDepth)
                    {
                        builder.CloseElement();
                        depth--;
                        isFlattened = true;
                    }

                    Open(builder, element, children.Shift);
                    depth++;
                    open.Push((open.Count < options.MaximumDepth || !IsNoscript(element) ? tree.ChildrenOf(element, children.Shift) : default, 0));
                    break;
                case IText text:
                    builder.AddText(text.Data);
                    break;
                case IComment comment:
                    builder.AddComment(comment.Data);
                    break;
            }
        }

        return builder.Build(document.CompatMode == "BackCompat", isFlattened ? options.MaximumDepth : null);
    }

    /// <summary>Beside a <c>noscript</c> what is written in it would be the page's own.</summary>
    private static bool IsNoscript(IElement element) => element is IHtmlElement { LocalName: "noscript" };

    private static void Open(PageDocumentBuilder builder, IElement element, Shift shift)
    {
        // Elements the parser makes up stand on line 0.
        (int, int)? position = element.SourceReference is { Position: { Line: > 0 } at } ? shift.From(at.Line, at.Column) : null;
        builder.OpenElement(element.LocalName, LanguageOf(element), position);
        INamedNodeMap attributes = element.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            IAttr attribute = attributes[i]!;
            builder.AddAttribute(NameOf(attribute), attribute.Value);
        }
    }

    private static MarkupNamespace LanguageOf(IElement element) => element.NamespaceUri switch
    {
        HtmlNamespace => MarkupNamespace.Html,
        MathMlNamespace => MarkupNamespace.MathMl,
        _ => MarkupNamespace.Svg,
    };

    // AngleSharp 1.10.3 drops the prefix of XLink's attributes, so that a link of SVG would have two of the name href.
    private static string NameOf(IAttr attribute) =>
        attribute is { Prefix: null, NamespaceUri: LinkNamespace } ? "xlink:" + attribute.LocalName : attribute.Name;

    /// <summary>
    /// The children of a page's nodes as a browser that runs scripts shows them: of a shadow host its shadow tree, in whose slots its own
    /// children stand. <c>noscript</c> is the one thing beyond that: to a browser a mere text, here the elements that are written in it, which
    /// <see cref="PageDocument.IsInNoscript"/> tells from the page's own.
    /// </summary>
    private sealed class ShownTree
    {
        // Elements of HTML, besides those with a hyphen in their name, that can be hosts.
        private static readonly HashSet<string> Hosts = new(StringComparer.Ordinal)
        {
            "article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "p", "section",
            "span",
        };

        private readonly string _html;
        private readonly PageReadingOptions _options;
        private readonly Dictionary<INode, ILookup<string, INode>> _slotted = [];
        private readonly HashSet<(INode, string)> _filled = [];
        private AngleSharpGuard? _guard;
        private HtmlParser? _parser;
        private IElement? _noscript;

        public ShownTree(string html, PageReadingOptions options)
        {
            _html = html;
            _options = options;
        }

        /// <summary>A node's children, and how far their places are from those in the source.</summary>
        public Children ChildrenOf(INode node, Shift shift)
        {
            switch (node)
            {
                case IHtmlElement { LocalName: "noscript" } noscript when IsWritten(noscript):
                    return new Children(Parsed(noscript), ShiftOf(noscript));
                case IElement { ShadowRoot: { } tree } host when Hosts.Contains(host.LocalName) || host.LocalName.Contains("-"):
                    _slotted[tree] = host.ChildNodes.ToLookup(SlotOf, StringComparer.Ordinal);
                    return new Children(tree.ChildNodes, shift);
                case IHtmlSlotElement slot when Take(slot) is { Count: > 0 } slotted:
                    return new Children(slotted, shift);
                default:
                    return new Children(node.ChildNodes, shift);
            }
        }

        private static bool IsWritten(IElement noscript) =>
            noscript.ChildNodes is { Length: 1 } written && written[0] is IText text && text.Data.IndexOfAny(['<', '&']) >= 0;

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

        private INodeList Parsed(IElement noscript)
        {
            _guard ??= new AngleSharpGuard(_html, _options);
            _parser ??= _guard.Parser(isScripting: false);
            _noscript ??= noscript.Owner!.CreateElement("div");
            _guard.CountFragment();
            return _parser.ParseFragment(noscript.TextContent, _noscript);
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

    }

    /// <summary>The children of a node, and how far their places are from those in the source.</summary>
    private readonly struct Children
    {
        private readonly INodeList? _nodes;
        private readonly IReadOnlyList<INode>? _slotted;

        public Children(INodeList nodes, Shift shift)
        {
            _nodes = nodes;
            Shift = shift;
        }

        public Children(IReadOnlyList<INode> slotted, Shift shift)
        {
            _slotted = slotted;
            Shift = shift;
        }

        public Shift Shift { get; }

        public int Count => _nodes?.Length ?? _slotted?.Count ?? 0;

        public INode this[int index] => _nodes is null ? _slotted![index] : _nodes[index];
    }

    /// <summary>How many lines to add to a place, and on its first line how many columns.</summary>
    private readonly record struct Shift(int Lines, int Columns)
    {
        public (int Line, int Column) From(int line, int column) => (line + Lines, line == 1 ? column + Columns : column);
    }
}
