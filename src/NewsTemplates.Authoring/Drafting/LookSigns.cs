using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Finds what tells looks: elements at the story that all pages of a look have and no other, named by the design. What a
/// page is about tells nothing of how the next page will look.
/// </summary>
internal sealed class LookSigns
{
    private const double CostOfAbsence = 1;

    private const double CostOfDistance = 0.4;

    // Elements beside the story come and go with what it has: pictures, films, boxes.
    private const double CostOfNeighbour = 2.5;

    private const int MostNeighbours = 40;

    private readonly ContentWords _content;

    /// <summary>Prepares the search.</summary>
    /// <param name="content">The words that are not to tell anything.</param>
    public LookSigns(ContentWords content) => _content = content;

    /// <summary>Whether anything tells two groups of pages.</summary>
    public bool Tell(IReadOnlyList<SavedArticle> own, IReadOnlyList<SavedArticle> others) => Find(own, others, null) is not null;

    /// <summary>What tells pages from others; null where nothing does.</summary>
    /// <param name="own">The pages.</param>
    /// <param name="others">The others.</param>
    /// <param name="container">The selector by which the body's rule finds the story on the pages.</param>
    public LookSign? Find(IReadOnlyList<SavedArticle> own, IReadOnlyList<SavedArticle> others, string? container)
    {
        ElementName? present = Present(own, others, container);
        ElementName? absent = Present(others, own, null);
        return present is not null && (absent is null || present.Cost <= absent.Cost + CostOfAbsence) ? new LookSign(present.Selector, false)
            : absent is not null ? new LookSign(absent.Selector, true)
            : null;
    }

    /// <summary>The best name of an element that stands on all pages, and on none of the others.</summary>
    private ElementName? Present(IReadOnlyList<SavedArticle> own, IReadOnlyList<SavedArticle> others, string? container)
    {
        ElementName[] names = [.. Names(own[0])
            .Concat(container is null ? [] : [new ElementName(container, 0)])
            .Where(name => IsOfDesign(name.Selector))
            .OrderBy(name => name.Cost)
            .ThenBy(name => name.Selector.Length)
            .GroupBy(name => name.Selector)
            .Select(same => same.First())];
        string[] selectors = [.. names.Select(name => name.Selector)];
        bool[] tells = [.. names.Select(_ => true)];
        foreach ((SavedArticle article, bool isOwn) in own.Select(article => (article, true)).Concat(others.Select(article => (article, false))))
        {
            IReadOnlyList<IReadOnlyList<int>> found = PageSelector.Find(article.Page.Document, selectors);
            tells = [.. tells.Zip(found, (tellsSoFar, elements) => tellsSoFar && elements.Count > 0 == isOwn)];
        }

        return names.Where((_, i) => tells[i]).FirstOrDefault();
    }

    /// <summary>Names of the elements at the story: what holds it, its paragraphs and headline, and what stands beside it.</summary>
    private static IEnumerable<ElementName> Names(SavedArticle article)
    {
        AnalyzedPage page = article.Page;
        ArticleText text = article.Text;
        int[] around = [.. page.Ancestors(text.Element).Where(node => page.Document.Name(node) != "html")];
        int[] headlines = [.. page.ElementsIn(0).Where(page.IsHeadline).Take(1)];
        int[] neighbours = [.. around
            .Take(3)
            .SelectMany(page.ElementsIn)
            .TakeWhile(node => node < text.Element)
            .Where(node => !page.IsForeign(node))
            .Take(MostNeighbours)];
        IEnumerable<(int Node, double Cost)> elements = around.Prepend(text.Element).Select((node, i) => (node, i * CostOfDistance))
            .Concat(text.Paragraphs.Take(1).Concat(headlines).Select(node => (node, 1.0)))
            .Concat(neighbours.Select(node => (node, CostOfNeighbour)));
        return elements.SelectMany(element => ElementNames.Of(page.Document, element.Node)
            .Where(name => name.Cost < ElementNames.CostOfLooks)
            .Select(name => name with { Cost = name.Cost + element.Cost }));
    }

    private bool IsOfDesign(string selector) => !(selector[0] == '#' && selector.Any(char.IsDigit)) && !_content.AreIn(selector);
}
