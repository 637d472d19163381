using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Names the element that holds a page's text.</summary>
internal static class TextPlaces
{
    private const int Most = 12;

    /// <summary>Names of the element, and of those around it and within it that hold as much of the text.</summary>
    public static ElementName[] Names(AnalyzedPage page, ArticleText text)
    {
        IEnumerable<int> around = page.Ancestors(text.Element).Where(outer => page.Document.Name(outer) is not ("html" or "body")).Take(4);
        var names = new List<ElementName>();
        double distance = 0;
        foreach (int element in around.Prepend(text.Element))
        {
            names.AddRange(ElementNames.Unique(page, element).Take(4).Select(name => name with { Cost = name.Cost + distance }));
            distance += 0.5;
        }

        // The text may stand in several elements of one kind.
        int[] parents = [.. text.Paragraphs.Select(page.Document.ParentElement).Where(parent => parent != text.Element).Distinct()];
        if (parents.Length > 1)
        {
            names.AddRange(ElementNames.Of(page.Document, parents[0])
                .Where(name => PageSelector.Find(page.Document, name.Selector) is { Count: > 1 } found
                    && parents.Count(found.Contains) > 0.8 * parents.Length)
                .Take(3).Select(name => name with { Cost = name.Cost + 1.5 }));
        }

        if (page.Document.IsElement(text.Element, "body"))
        {
            names.Add(new ElementName("body", 8));
        }

        return [.. names.OrderBy(name => name.Cost).Take(Most)];
    }
}
