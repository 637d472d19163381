using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Html;
using NewsTemplates.Selectors;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Finds what tells the new look: an element that all fresh pages have, and no approved sample.</summary>
internal static class NewLook
{
    /// <summary>The selector; null where nothing tells the look.</summary>
    /// <param name="fresh">The fresh pages.</param>
    /// <param name="old">The approved samples.</param>
    /// <param name="proposed">Where the new rules look, the likeliest to tell the look first.</param>
    public static string? Find(IReadOnlyList<FreshPage> fresh, IReadOnlyList<PageDocument> old, IEnumerable<string> proposed)
    {
        string[] selectors = [.. proposed
            .Select(source => source.Split('@')[0])
            .Concat(Names(fresh[0]))
            .Where(selector => selector.Length > 0 && !selector.Contains(',') && SelectorParser.TryParse(selector, out _, out _))
            .Where(IsNamed)
            .Distinct()];
        bool[] tells = [.. selectors.Select(_ => true)];
        foreach ((PageDocument page, bool isNew) in fresh.Select(page => (page.Page.Document, true)).Concat(old.Select(page => (page, false))))
        {
            IReadOnlyList<IReadOnlyList<int>> found = PageSelector.Find(page, selectors);
            tells = [.. tells.Zip(found, (soFar, elements) => soFar && elements.Count > 0 == isNew)];
        }

        return selectors.Where((_, i) => tells[i]).FirstOrDefault();
    }

    // What every page may have one day tells nothing.
    private static bool IsNamed(string selector) => selector.IndexOfAny(['.', '#', '[']) >= 0;

    private static IEnumerable<string> Names(FreshPage fresh)
    {
        AnalyzedPage page = fresh.Page;
        IEnumerable<int> around = fresh.Text.Element < 0 ? [] : page.Ancestors(fresh.Text.Element).Prepend(fresh.Text.Element);
        return around
            .Concat(fresh.Text.Paragraphs.Take(1))
            .Concat(page.ElementsIn(0).Where(page.IsHeadline).Take(1))
            .SelectMany(node => ElementNames.Of(page.Document, node))
            .Where(name => name.Cost < ElementNames.CostOfLooks)
            .Select(name => name.Selector);
    }
}
