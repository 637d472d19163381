using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Names what stands within the place of a text and is none of it, so that a layout can cut it out.</summary>
internal static class ForeignNames
{
    private const int MostOfPage = 20;

    private const double HighestCost = 5;

    // What these hold is apart from the text around them.
    private static readonly HashSet<string> Apart = ["ul", "ol", "li", "table", "blockquote", "header", "details", "section", "article", "dl"];

    /// <summary>Selectors for the foreign parts that a rule reads on the pages; none of them holds text of an article on any page.</summary>
    public static IEnumerable<string> Within(IReadOnlyList<AnalyzedPage> pages, IReadOnlyList<ArticleText> texts, BodyRule rule)
    {
        var chosen = new List<string>();
        var tried = new Dictionary<string, bool>();
        for (int i = 0; i < pages.Count; i++)
        {
            var found = new HashSet<int>();
            int most = chosen.Count + MostOfPage;
            foreach (int node in Foreign(pages[i], texts[i], rule))
            {
                if (chosen.Count >= most || found.Contains(node))
                {
                    continue;
                }

                string? name = Names(pages[i], texts[i], node).FirstOrDefault(IsHarmless);
                if (name is not null && !chosen.Contains(name))
                {
                    chosen.Add(name);
                    found.UnionWith(PageSelector.Find(pages[i].Document, name));
                }
            }
        }

        return chosen.Concat(Lines().Where(form => IsNone(form, IsWithinText))).Concat(OfInvitations());

        // A line that is all link or all italic, and has no name, is known by its form, if the pages have several such.
        IEnumerable<string> Lines() => pages
            .Zip(texts, (page, text) => Foreign(page, text, rule).Select(node => FormOf(page, node)).OfType<string>())
            .SelectMany(forms => forms)
            .GroupBy(form => form)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key);

        // Nor has a line that asks the reader for something.
        IEnumerable<string> OfInvitations() => Invitations.Selectors.Where(selector =>
            !IsNone(selector, (page, text, node) => Foreign(page, text, rule).Contains(node)) && IsNone(selector, Holds));

        bool IsHarmless(string selector)
        {
            if (!tried.TryGetValue(selector, out bool isHarmless))
            {
                isHarmless = IsNone(selector, Holds);
                tried.Add(selector, isHarmless);
            }

            return isHarmless;
        }

        bool IsNone(string selector, Func<AnalyzedPage, ArticleText, int, bool> isSo) =>
            !pages.Zip(texts, (page, text) => PageSelector.Find(page.Document, selector).Any(node => isSo(page, text, node))).Any(found => found);
    }

    /// <summary>Whether a part holds text of the article.</summary>
    private static bool Holds(AnalyzedPage page, ArticleText text, int node) =>
        text.Paragraphs.Concat(text.Subheadings).Concat(text.StandfirstParts).Any(own => own == node || page.IsWithin(own, node));

    private static bool IsWithinText(AnalyzedPage page, ArticleText text, int node) =>
        text.Paragraphs.Concat(text.Subheadings).Concat(text.StandfirstParts).Any(own => page.IsWithin(node, own));

    /// <summary>The elements within a paragraph that hold all of it, as a selector; null where fewer than two do.</summary>
    private static string? FormOf(AnalyzedPage page, int node)
    {
        if (!page.Document.IsElement(node, "p"))
        {
            return null;
        }

        string[] whole = [.. page.ElementsIn(node).TakeWhile(inner => page.Letters(inner) == page.Letters(node))
            .Select(inner => page.Document.Name(inner) + ":only-child").Take(3)];
        return whole.Length < 2 ? null : "p > " + string.Join(" > ", whole);
    }

    private static IEnumerable<int> Foreign(AnalyzedPage page, ArticleText text, BodyRule rule)
    {
        foreach (int place in PageSelector.Find(page.Document, rule.In))
        {
            HashSet<int> read =
            [
                .. PageSelector.Find(page.Document, rule.Paragraphs, place),
                .. PageSelector.Find(page.Document, "h2, h3, h4", place)
            ];
            for (int node = place + 1; node < page.Document.End(place);)
            {
                bool isForeign = page.Document.Kind(node) == NodeKind.Element && !Holds(page, text, node)
                    && (IsPlainlyForeign(page, node)
                        || (read.Contains(node) && page.Letters(node) > 0 && !text.Paragraphs.Any(own => page.IsWithin(node, own))));
                if (isForeign)
                {
                    yield return OutermostForeign(page, text, node, place);
                }

                node = isForeign ? page.Document.End(node) : node + 1;
            }
        }
    }

    private static bool IsPlainlyForeign(AnalyzedPage page, int node) =>
        page.Document.Name(node) is "aside" or "nav" or "figure" or "footer" or "form" && page.Letters(node) > 0;

    /// <summary>The largest element around a foreign one, within the place, that looks foreign as well and holds no text.</summary>
    private static int OutermostForeign(AnalyzedPage page, ArticleText text, int node, int place) =>
        page.Ancestors(node)
            .TakeWhile(outer => page.IsWithin(outer, place) && !Holds(page, text, outer))
            .Where(outer => ForeignElements.IsForeign(page.Document, outer))
            .Prepend(node)
            .Last();

    private static IEnumerable<string> Names(AnalyzedPage page, ArticleText text, int node)
    {
        int[] around = [.. page.Ancestors(node).TakeWhile(outer => outer > text.Element && !Holds(page, text, outer)).Prepend(node)];
        IEnumerable<string> plain = page.Document.Name(node) is "aside" or "figure" or "nav" or "footer" or "form" ? [page.Document.Name(node)] : [];
        IEnumerable<string> called = around
            .SelectMany(element => ElementNames.Of(page.Document, element))
            .Where(name => name.Cost < HighestCost && !IsOfThisPage(name.Selector))
            .Select(name => name.Selector);
        return plain
            .Concat(called)
            .Concat(around.Select(page.Document.Name).Where(Apart.Contains));
    }

    /// <summary>Whether it is an id that may say what this page tells there, as <c>#best-tents</c> does, and is on no other.</summary>
    private static bool IsOfThisPage(string selector) => selector[0] == '#' && !ForeignElements.IsForeignName(selector.Substring(1));
}
