using System;
using NewsTemplates.Html;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>
/// What rules find in <c>noscript</c>. A browser that runs scripts shows nothing of it, so it is found only where a rule asks for it; but
/// pictures always, for there stand the true ones of those that scripts load.
/// </summary>
internal static class Noscript
{
    /// <summary>Whether a selector finds an element that it matches.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="page">The page.</param>
    /// <param name="element">The element.</param>
    /// <param name="scope">Where the selector looks; what is found there already is in the same place.</param>
    public static bool LetsFind(Selector selector, PageDocument page, int element, int scope) =>
        !page.IsInNoscript(element)
        || page.IsInNoscript(scope)
        || page.IsElement(scope, "noscript")
        || page.Name(element) is "img" or "picture" or "source"
        || selector.Text.IndexOf("noscript", StringComparison.OrdinalIgnoreCase) >= 0;
}
