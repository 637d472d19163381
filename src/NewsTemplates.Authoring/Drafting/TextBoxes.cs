using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Boxes within or behind a text, which are no part of it: where most paragraphs stand in elements of one look, what holds several
/// others, or one under a heading of its own; and what is called a box, or the like, and has paragraphs of the text around it.
/// </summary>
internal sealed class TextBoxes
{
    // The share of the text that stands in elements of one look, if others are to be boxes.
    private const double LeastShareAtHome = 0.6;

    private const int FewestAtHome = 3;

    // How much text stands around a large part that is called a box, if it is one.
    private const int FewestAroundNamed = 5;

    private const double LeastShareAroundNamed = 0.25;

    private readonly AnalyzedPage _page;
    private readonly HashSet<int> _boxes = [];

    private TextBoxes(AnalyzedPage page) => _page = page;

    /// <summary>The boxes among paragraphs.</summary>
    public static TextBoxes Among(AnalyzedPage page, IReadOnlyList<int> paragraphs)
    {
        var boxes = new TextBoxes(page);
        boxes.FindNamed(paragraphs);
        paragraphs = [.. paragraphs.Where(paragraph => !boxes.Hold(paragraph))];
        ILookup<string, int> looks = paragraphs.ToLookup(boxes.LookAround);
        int[] home = [.. looks.OrderByDescending(same => same.Sum(page.Letters)).FirstOrDefault() ?? Enumerable.Empty<int>()];
        if (home.Length >= FewestAtHome && home.Sum(page.Letters) >= LeastShareAtHome * paragraphs.Sum(page.Letters))
        {
            boxes.Find([.. paragraphs.Except(home).Where(paragraph => paragraph > home[0])], home);
        }

        return boxes;
    }

    /// <summary>Whether an element is in a box.</summary>
    public bool Hold(int node) => _boxes.Any(box => _page.IsWithin(node, box));

    /// <summary>Finds what is called so, however large, among paragraphs.</summary>
    private void FindNamed(IReadOnlyList<int> paragraphs)
    {
        int least = (int)(LeastShareAroundNamed * paragraphs.Sum(_page.Letters));
        foreach (IGrouping<int, int> around in paragraphs.GroupBy(_page.Document.ParentElement)
            .Where(around => around.Count() >= FewestAroundNamed && around.Sum(_page.Letters) >= least))
        {
            for (int part = _page.Document.FirstElement(around.Key); part > 0; part = _page.Document.NextElement(part))
            {
                if (part > around.First() && ForeignElements.WordsOf(_page.Document, part).Any() && !around.Contains(part))
                {
                    _boxes.Add(part);
                }
            }
        }
    }

    private void Find(int[] others, int[] home)
    {
        foreach (IGrouping<int, int> inside in others.GroupBy(paragraph => Outermost(paragraph, home)).Where(inside => inside.Key > 0))
        {
            bool hasHeading = _page.ElementsIn(inside.Key).Any(node => _page.Document.Name(node) is "h2" or "h3" or "h4" or "h5" or "h6");
            if ((inside.Count() > 1 || hasHeading) && !inside.Any(paragraph => IsOfText(paragraph, inside.Key)))
            {
                _boxes.Add(inside.Key);
            }
        }
    }

    private string LookAround(int paragraph)
    {
        int parent = _page.Document.ParentElement(paragraph);
        return $"{_page.Document.Name(parent)}.{_page.Document.Attribute(parent, "class")}";
    }

    /// <summary>The largest element around a paragraph without paragraphs of the text's own look; 0 without one.</summary>
    private int Outermost(int paragraph, int[] home) =>
        _page.Ancestors(paragraph).TakeWhile(outer => !home.Any(own => _page.IsWithin(own, outer))).LastOrDefault();

    /// <summary>Whether lists and quotations, which are text, lead from a box to a paragraph, or nothing that has a name.</summary>
    private bool IsOfText(int paragraph, int box)
    {
        int[] way = [.. _page.Ancestors(paragraph).TakeWhile(outer => outer >= box)];
        return way.Prepend(paragraph).Any(outer => _page.Document.Name(outer) is "li" or "dl" or "blockquote")
            || !way.Any(outer => HasName(outer, "class") || HasName(outer, "id"));
    }

    private bool HasName(int node, string attribute) => _page.Document.Attribute(node, attribute) is { Length: > 0 };
}
