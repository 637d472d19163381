using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Finds what selectors match in a page, several in one pass.</summary>
internal static class PageSelector
{
    /// <summary>For each selector the elements that it matches, in document order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="selectors">Selectors; one that is none finds nothing.</param>
    /// <param name="scope">Below which element; 0 for the whole page.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Find(PageDocument page, IReadOnlyList<string> selectors, int scope = 0)
    {
        Selector?[] parsed = [.. selectors.Select(Parse)];
        SelectorMatches matches = new SelectorSet([.. parsed.OfType<Selector>()]).Match(page, scope);
        return [.. parsed.Select(selector => selector is null ? [] : matches[selector])];
    }

    /// <summary>The elements that one selector matches.</summary>
    public static IReadOnlyList<int> Find(PageDocument page, string selector, int scope = 0) => Find(page, new[] { selector }, scope)[0];

    private static Selector? Parse(string selector) => SelectorParser.TryParse(selector, out SelectorList? list, out _) ? list.ToSelector() : null;
}
