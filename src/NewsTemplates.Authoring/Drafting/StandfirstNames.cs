using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Names a page's standfirst: by what it is called, or by the headline that it stands behind.</summary>
internal static class StandfirstNames
{
    /// <summary>Names that match the standfirst, or its paragraphs, alone; best first.</summary>
    public static IEnumerable<ElementName> Of(AnalyzedPage page, ArticleText text)
    {
        // What holds nothing else is the standfirst, too.
        IEnumerable<ElementName> own = page.Ancestors(text.Standfirst)
            .TakeWhile(outer => page.Letters(outer) == page.Letters(text.Standfirst))
            .Prepend(text.Standfirst)
            .SelectMany(element => ElementNames.Unique(page, element))
            .DistinctBy(name => name.Selector);
        if (text.StandfirstParts.Count > 1)
        {
            string tag = page.Document.Name(text.StandfirstParts[0]);
            return own.Select(name => name with { Selector = $"{name.Selector} {tag}" });
        }

        return own.Concat(BehindHeadline(page, text.Standfirst)).OrderBy(name => name.Cost);
    }

    /// <summary>The way to an element from the headline, or what holds it, that stands just before it or before what it is in.</summary>
    private static IEnumerable<ElementName> BehindHeadline(AnalyzedPage page, int node)
    {
        const int Farthest = 4;
        string way = "";
        int element = node;
        for (int distance = 0; distance < Farthest && element > 0; distance++, element = page.Document.ParentElement(element))
        {
            way = distance == 0 ? page.Document.Name(element) : $"{page.Document.Name(element)} > {way}";
            int before = Before(page, element);
            if (before > 0 && (page.IsHeadline(before) || page.ElementsIn(before).Any(page.IsHeadline)))
            {
                bool isAlone = page.IsHeadline(before) || page.Document.Name(before) == "header";
                string selector = $"{(isAlone ? page.Document.Name(before) : ":has(h1)")} + {way}";
                return PageSelector.Find(page.Document, selector) is { Count: 1 } found && found[0] == node
                    ? [new ElementName(selector, 3 + distance)]
                    : [];
            }
        }

        return [];
    }

    /// <summary>The element before another one in the same parent; 0 without one.</summary>
    private static int Before(AnalyzedPage page, int element)
    {
        int before = 0;
        for (int other = page.Document.FirstElement(page.Document.ParentElement(element)); other > 0 && other < element;)
        {
            before = other;
            other = page.Document.NextElement(other);
        }

        return before;
    }
}
