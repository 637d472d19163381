using System;
using System.Collections.Generic;
using NewsTemplates.Collections;

namespace NewsTemplates.Markup;

/// <summary>The insertion modes (13.2.4.1).</summary>
internal enum InsertionMode
{
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    AfterHead,
    InBody,
    Text,
    InTable,
    InTableText,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
    AfterAfterBody,
    AfterAfterFrameset,
}

/// <summary>
/// Makes the tree of a page as section 13.2.6 of the HTML standard says, as a browser does that runs scripts; but none runs, and the
/// contents of a <c>template</c> are its children.
/// </summary>
internal sealed partial class TreeBuilder
{
    private const int FewestAttributes = 4096;

    private readonly Tokenizer _token;
    private readonly MarkupTree _tree;
    private readonly byte[] _page;
    private readonly MarkupBudget _budget;
    private readonly OpenElements _open;
    private readonly Stack<InsertionMode> _templateModes = new();
    private readonly List<TextPiece> _tableText = [];
    private readonly bool _isFragment;
    private InsertionMode _mode;
    private InsertionMode _originalMode;
    private int _head = -1;
    private int _form = -1;
    private int _start;
    private int _end;
    private bool _isFramesetOk = true;
    private bool _isFosterParenting;
    private bool _isDone;

    private TreeBuilder(byte[] page, int start, int end, MarkupTree tree, bool isFragment)
    {
        _page = page;
        _budget = tree.Budget;
        _token = new Tokenizer(page, start, end, tree.Names, tree.Attributes);
        _tree = tree;
        _open = new OpenElements(tree, tree.Budget);
        _isFragment = isFragment;
    }

    /// <summary>The tree of a page.</summary>
    /// <param name="page">The page: UTF-8 with LF for line ends, without a byte order mark.</param>
    /// <param name="length">How many bytes of it are the page.</param>
    /// <param name="maximumElements">How many elements there may be, those of its parts included.</param>
    /// <returns>The tree; null where the page has what is not done exactly: a declarative shadow tree.</returns>
    /// <exception cref="MarkupLimitException">There are more elements, or the markup is too tangled.</exception>
    public static MarkupTree? Build(byte[] page, int length, int maximumElements)
    {
        var attributes = new PooledList<MarkupAttribute>(FewestAttributes);
        var tree = new MarkupTree(page, NameTable.Create(), attributes, new MarkupBudget(maximumElements));
        var builder = new TreeBuilder(page, 0, length, tree, isFragment: false);
        return builder.Run();
    }

    /// <summary>The tree of a part of a page, as if it stood in a <c>div</c> (13.4).</summary>
    /// <param name="page">The page.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="whole">The tree of the page.</param>
    /// <returns>The tree, whose root element holds the part's nodes; null as of <see cref="Build"/>.</returns>
    /// <exception cref="MarkupLimitException">The page and its parts have too many elements, or the markup is too tangled.</exception>
    public static MarkupTree? BuildFragment(byte[] page, int start, int end, MarkupTree whole)
    {
        var tree = new MarkupTree(page, whole.Names, whole.Attributes, whole.Budget) { IsQuirks = whole.IsQuirks };
        var builder = new TreeBuilder(page, start, end, tree, isFragment: true);
        int root = builder.Create(Tag.Html);
        builder._tree.Insert(root, 0);
        builder._open.Push(root);
        builder._mode = InsertionMode.InBody;
        return builder.Run();
    }

    private MarkupTree? Run()
    {
        while (!_isDone && !HasShadowTree)
        {
            _token.IsForeign = _open.Count > 0 && _tree[_open.Current].Namespace != MarkupNamespace.Html;
            _token.Read();
            _start = _token.Start;
            _end = _token.End;
            Dispatch();
        }

        _open.Release();
        return HasShadowTree ? null : _tree;
    }

    // 13.2.6, the tree construction dispatcher.
    private void Dispatch()
    {
        if (_open.Count == 0 || !IsOfForeign())
        {
            Process(_mode);
        }
        else
        {
            ProcessForeign();
        }
    }

    private void Process(InsertionMode mode)
    {
        switch (mode)
        {
            case InsertionMode.Initial:
                Initial();
                break;
            case InsertionMode.BeforeHtml:
                BeforeHtml();
                break;
            case InsertionMode.BeforeHead:
                BeforeHead();
                break;
            case InsertionMode.InHead:
                InHead();
                break;
            case InsertionMode.AfterHead:
                AfterHead();
                break;
            case InsertionMode.InBody:
                InBody();
                break;
            case InsertionMode.Text:
                Text();
                break;
            case InsertionMode.InTable:
                InTable();
                break;
            case InsertionMode.InTableText:
                InTableText();
                break;
            case InsertionMode.InCaption:
                InCaption();
                break;
            case InsertionMode.InColumnGroup:
                InColumnGroup();
                break;
            case InsertionMode.InTableBody:
                InTableBody();
                break;
            case InsertionMode.InRow:
                InRow();
                break;
            case InsertionMode.InCell:
                InCell();
                break;
            case InsertionMode.InTemplate:
                InTemplate();
                break;
            case InsertionMode.AfterBody:
                AfterBody();
                break;
            case InsertionMode.InFrameset:
                InFrameset();
                break;
            case InsertionMode.AfterFrameset:
                AfterFrameset();
                break;
            case InsertionMode.AfterAfterBody:
                AfterAfterBody();
                break;
            default:
                AfterAfterFrameset();
                break;
        }
    }

    private void Reprocess(InsertionMode mode)
    {
        _mode = mode;
        Dispatch();
    }

    /// <summary>Takes the white space at the start of a text, and leaves the rest as the token; whether there is a rest.</summary>
    private bool TakeSpace(out TextPiece space)
    {
        int end = SourceText.EndOfSpace(_page, _start, _end, _token.IsLiteral);
        space = new TextPiece(_start, end, _token.IsLiteral);
        _start = end;
        return end < _end;
    }

    // 13.2.6.4.8.
    private void Text()
    {
        _open.Pop();
        if (_token.Kind == TokenKind.EndOfFile)
        {
            Reprocess(_originalMode);
        }
        else
        {
            _mode = _originalMode;
        }
    }

    // 13.2.4.1.
    private void ResetMode()
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            _budget.Spend(1);
            ref MarkupNode node = ref _tree[_open[i]];
            bool isLast = i == 0;
            if (isLast && _isFragment)
            {
                _mode = InsertionMode.InBody;
                return;
            }

            InsertionMode? mode = node.Namespace != MarkupNamespace.Html ? null : node.Tag switch
            {
                Tag.Td or Tag.Th when !isLast => InsertionMode.InCell,
                Tag.Tr => InsertionMode.InRow,
                Tag.Tbody or Tag.Thead or Tag.Tfoot => InsertionMode.InTableBody,
                Tag.Caption => InsertionMode.InCaption,
                Tag.Colgroup => InsertionMode.InColumnGroup,
                Tag.Table => InsertionMode.InTable,
                Tag.Template => _templateModes.Peek(),
                Tag.Head when !isLast => InsertionMode.InHead,
                Tag.Body => InsertionMode.InBody,
                Tag.Frameset => InsertionMode.InFrameset,
                Tag.Html => _head < 0 ? InsertionMode.BeforeHead : InsertionMode.AfterHead,
                _ => null,
            };
            if (mode is { } found)
            {
                _mode = found;
                return;
            }
        }

        _mode = InsertionMode.InBody;
    }

    // 13.2.6.4.22 and the end of the others: nothing more is read.
    private void Stop() => _isDone = true;
}
