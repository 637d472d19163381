using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Boxes within or behind a text: where most paragraphs stand in elements of one look, what holds several others, or others under a
/// heading of its own, is a thing of its own.
/// </summary>
internal sealed class TextBoxes
{
    // The share of the text that stands in elements of one look, if others are to be boxes.
    private const double LeastShareAtHome = 0.6;

    private const int FewestAtHome = 3;

    private readonly AnalyzedPage _page;
    private readonly HashSet<int> _boxes = [];

    private TextBoxes(AnalyzedPage page) => _page = page;

    /// <summary>The boxes among paragraphs.</summary>
    public static TextBoxes Among(AnalyzedPage page, IReadOnlyList<int> paragraphs)
    {
        var boxes = new TextBoxes(page);
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
            || !way.Any(outer => _page.Document.Attribute(outer, "class") is { Length: > 0 } || _page.Document.Attribute(outer, "id") is { Length: > 0 });
    }
}
