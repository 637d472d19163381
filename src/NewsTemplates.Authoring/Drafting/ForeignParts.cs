using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>The parts of a page that are no article, as <see cref="ForeignElements"/> tells them, unless they are too large for it.</summary>
internal static class ForeignParts
{
    // A part with more of the page's text than this is the page itself, whatever its class says ("has-sidebar").
    private const double LargestShare = 0.35;

    /// <summary>Marks the nodes of a page that are in such a part.</summary>
    public static bool[] Mark(AnalyzedPage page)
    {
        PageDocument document = page.Document;
        bool[] isForeign = new bool[document.Count];

        // What a large part is called, its own parts may be called as well: ".sidebar-grid" may hold the article.
        HashSet<string> harmless = [.. page.ElementsIn(0)
            .Where(node => !IsSmall(page, node))
            .SelectMany(node => ForeignElements.WordsOf(document, node))];
        for (int node = 1; node < document.Count;)
        {
            bool isPart = document.Kind(node) == NodeKind.Element
                && (ForeignElements.IsPlainlyForeign(document, node)
                    || (IsSmall(page, node) && (ForeignElements.IsForeignElement(document, node)
                        || (!IsHeading(document, node) && ForeignElements.WordsOf(document, node).Any(word => !harmless.Contains(word))))));
            for (int inner = node; isPart && inner < document.End(node); inner++)
            {
                isForeign[inner] = true;
            }

            node = isPart ? document.End(node) : node + 1;
        }

        return isForeign;
    }

    /// <summary>What a heading is called, as <c>#toc_3</c>, tells whence it is linked or how it looks.</summary>
    private static bool IsHeading(PageDocument document, int node) => document.Name(node) is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private static bool IsSmall(AnalyzedPage page, int node) =>
        page.Letters(node) <= LargestShare * page.Letters(0) && page.LettersInParagraphs(node) <= LargestShare * page.LettersInParagraphs(0);
}
