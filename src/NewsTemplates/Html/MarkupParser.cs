using System;
using NewsTemplates.Markup;

namespace NewsTemplates.Html;

/// <summary>Parses pages with the reader of our own (<see cref="TreeBuilder"/>), and with AngleSharp what that does not do exactly.</summary>
internal sealed class MarkupParser : IPageParser
{
    private MarkupParser()
    {
    }

    /// <summary>The parser; it keeps nothing between pages.</summary>
    public static MarkupParser Instance { get; } = new();

    /// <inheritdoc/>
    public PageDocument Parse(PageSource source, PageReadingOptions options)
    {
        try
        {
            MarkupTree? tree = TreeBuilder.Build(source.Bytes, source.Length, options.MaximumElements);
            return (tree is null ? null : Packing.Pack(tree, source, options)) ?? AngleSharpParser.Instance.Parse(source, options);
        }
        catch (MarkupLimitException refusal)
        {
            throw new PageLimitException(refusal.Limit == MarkupLimit.Elements ? PageLimit.Elements : PageLimit.Work, refusal.Maximum);
        }
    }

    /// <summary>Makes of a tree of markup a page as rules see it.</summary>
    private sealed class Packing(PageSource source, PageDocumentBuilder builder, PageReadingOptions options)
    {
        private int _depthInTree;
        private int _depth;
        private bool _isFlattened;
        private bool _isExact = true;

        /// <summary>The page; null where a part of it is not read exactly.</summary>
        public static PageDocument? Pack(MarkupTree tree, PageSource source, PageReadingOptions options)
        {
            var builder = new PageDocumentBuilder(source, tree.Names, tree.Attributes);
            var packing = new Packing(source, builder, options);
            packing.Add(tree, 0);
            tree.Release();
            return packing._isExact ? builder.Build(tree.IsQuirks, packing._isFlattened ? options.MaximumDepth : null, options.KeepPositions) : null;
        }

        private void Add(MarkupTree tree, int root)
        {
            int node = tree[root].FirstChild;
            while (node >= 0)
            {
                int child = -1;
                switch (tree[node].Kind)
                {
                    case MarkupKind.Text when tree.IsInPieces(node):
                        builder.AddText(tree.Text(node));
                        break;
                    case MarkupKind.Text:
                        builder.AddText(tree[node].First, tree[node].Last, tree[node].IsLiteral);
                        break;
                    case MarkupKind.Comment:
                        builder.AddComment(tree[node].First, tree[node].Last);
                        break;
                    default:
                        Open(tree, node);
                        child = FirstChild(tree, node);
                        if (child < 0)
                        {
                            Close();
                        }

                        break;
                }

                if (child >= 0)
                {
                    node = child;
                    continue;
                }

                while (tree[node].Next < 0 && tree[node].Parent != root)
                {
                    node = tree[node].Parent;
                    Close();
                }

                node = tree[node].Next;
            }
        }

        /// <summary>What an element shows: nothing of a template, and of a <c>noscript</c> what is written in it, which is added at once.</summary>
        private int FirstChild(MarkupTree tree, int element)
        {
            MarkupNode own = tree[element];
            if (own.IsHtml(Tag.Template))
            {
                return -1;
            }

            if (!own.IsHtml(Tag.Noscript) || own.FirstChild < 0 || own.FirstChild != own.LastChild || !IsMarkup(tree[own.FirstChild]))
            {
                return own.FirstChild;
            }

            // Beside a noscript what is written in it would be the page's own.
            if (_depthInTree < options.MaximumDepth)
            {
                MarkupNode text = tree[own.FirstChild];
                MarkupTree? written = TreeBuilder.BuildFragment(source.Bytes, text.First, text.Last, tree);
                _isExact &= written is not null;
                if (written is not null)
                {
                    Add(written, written[0].FirstChild);
                    written.Release();
                }
            }

            return -1;
        }

        // Within what is written in a noscript, another is read already.
        private bool IsMarkup(MarkupNode node) =>
            node is { Kind: MarkupKind.Text, IsLiteral: true }
            && source.Bytes.AsSpan(node.First, node.Last - node.First).IndexOfAny((byte)'<', (byte)'&') >= 0;

        // Where an element would stand deeper than allowed, the open one at the limit is closed, and the new one follows it: so browsers do it,
        // and text keeps its order.
        private void Open(MarkupTree tree, int node)
        {
            _depthInTree++;
            if (_depth == options.MaximumDepth)
            {
                builder.CloseElement();
                _depth--;
                _isFlattened = true;
            }

            ref MarkupNode own = ref tree[node];
            builder.OpenElement(own.Name, own.Namespace, own.Start, (own.First, own.Last));
            _depth++;
        }

        private void Close()
        {
            if (_depth == Math.Min(_depthInTree, options.MaximumDepth))
            {
                builder.CloseElement();
                _depth--;
            }

            _depthInTree--;
        }
    }
}
