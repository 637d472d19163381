using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsTemplates.Html;

/// <summary>
/// Watches one page being parsed and stops it at the limits. The parser's own depth limit only moves elements about:
/// its list of open elements still grows, it searches that list for each tag, and reopens formatting elements for
/// each block, so that time and memory would not be in proportion to the page.
/// </summary>
internal sealed class AngleSharpGuard : IElementFactory<Document, HtmlElement>
{
    // Parsing takes time in proportion to the tags times the elements open at the deepest place. This is a few seconds; a
    // page of 50 MB needs about a third.
    private const long MostWork = 150_000_000;

    // A piece that is parsed for itself takes as long as so many tags, however short it is.
    private const long WorkOfFragment = 10_000;

    // AngleSharp makes its services anew each time it is asked for them; they keep nothing between pages.
    private static readonly IConfiguration Standard = Configuration.Default;

    private static readonly IElementFactory<Document, HtmlElement> Elements =
        BrowsingContext.New(Standard).GetService<IElementFactory<Document, HtmlElement>>()!;

    // Elements deeper than allowed are put beside each other afterwards; the parser itself need not go much deeper.
    private const int TimesTooDeep = 8;

    private readonly PageReadingOptions _options;
    private readonly long _deepest;
    private readonly long _tags;
    private INode? _last;
    private int _elements;
    private int _fragments;

    /// <summary>Watches over a page.</summary>
    public AngleSharpGuard(string html, PageReadingOptions options)
    {
        _options = options;
        _deepest = (long)TimesTooDeep * options.MaximumDepth;
        _tags = CountTags(html);
    }

    /// <summary>A parser for this page, or for pieces of it, only.</summary>
    /// <param name="isScripting">Whether it reads <c>noscript</c> as browsers do that run scripts: as a text.</param>
    public HtmlParser Parser(bool isScripting)
    {
        IConfiguration configuration = Standard.WithOnly<IElementFactory<Document, HtmlElement>>(this);
        return new HtmlParser(
            new HtmlParserOptions
            {
                IsScripting = isScripting,
                IsKeepingSourceReferences = _options.KeepPositions,
                MaximumDepth = int.MaxValue,
                OnCreated = (element, _) => Created(element),
            },
            BrowsingContext.New(configuration));
    }

    /// <summary>Counts a piece of the page that is parsed for itself.</summary>
    public void CountFragment()
    {
        if (++_fragments * WorkOfFragment > MostWork)
        {
            throw new PageLimitException(PageLimit.Work, MostWork);
        }
    }

    // Called for elements the page writes and for the copies made to repair misnesting, of HTML only.
    HtmlElement IElementFactory<Document, HtmlElement>.Create(Document document, string localName, string? prefix, NodeFlags flags)
    {
        CountElement();
        return Elements.Create(document, localName, prefix, flags);
    }

    private void CountElement()
    {
        if (++_elements > _options.MaximumElements)
        {
            throw new PageLimitException(PageLimit.Elements, _options.MaximumElements);
        }
    }

    private void Created(IElement element)
    {
        if (element is not HtmlElement)
        {
            CountElement();
        }

        CheckDepth(element);
    }

    // No more than can be: scripts and texts have some of these characters too.
    private static long CountTags(string html)
    {
        long tags = 0;
        for (int i = html.IndexOf('<'); i >= 0; i = html.IndexOf('<', i + 1))
        {
            tags++;
        }

        return tags;
    }

    // An element has no parent yet when it is created, so this measures the one before.
    private void CheckDepth(IElement element)
    {
        int depth = 0;
        for (INode? node = _last; node is IElement; node = node.Parent)
        {
            depth++;
        }

        if (depth > _deepest)
        {
            throw new PageLimitException(PageLimit.Depth, _deepest);
        }

        if (depth * _tags > MostWork)
        {
            throw new PageLimitException(PageLimit.Work, MostWork);
        }

        _last = element;
    }
}
