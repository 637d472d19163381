using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Tells the parts of a page that are no article by their elements' names, roles, classes and ids.</summary>
internal static class ForeignParts
{
    // A part with more of the page's text than this is the page itself, whatever its class says ("has-sidebar").
    private const double LargestShare = 0.35;

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "nav", "aside", "footer", "form", "figure", "figcaption", "button", "dialog", "menu", "select", "label", "noscript", "iframe", "template",
        "table",
    };

    private static readonly HashSet<string> PlainlyForeign = new(StringComparer.Ordinal)
    {
        "nav", "footer", "select", "noscript", "iframe", "template"
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "toolbar", "banner",
    };

    private static readonly string[] Consent = ["consent", "cookie", "onetrust", "didomi", "gdpr", "privacy", "usercentrics", "sourcepoint"];

    // Beginnings of words in classes and ids.
    private static readonly string[] Words =
    [
        "advert", "sponsor", "banner", "breadcrumb", "byline", "comment", "copyright", "credits", "disclaimer", "donat", "factbox", "footer",
        "gallery", "infobox", "kommentar", "login", "modal", "mostread", "navi", "newsletter", "onward", "outbrain", "overlay", "pagination",
        "popular", "popup", "promo", "publicidad", "publicite", "quiz", "rating", "readmore", "recirc", "recommend", "registration", "related",
        "carousel", "sharing", "sidebar", "signup", "slideshow", "social", "subscri", "survey", "taboola", "teaser", "toolbar", "trending", "tweet",
        "werbung", "zergnet",
    ];

    // Words that mean it only as a whole: "additional" is no advertising.
    private static readonly HashSet<string> WholeWords = new(StringComparer.Ordinal)
    {
        "abo", "ad", "ads", "adv", "author", "authors", "autor", "bio", "caption", "credit", "date", "embed", "hidden", "menu", "meta", "nav",
        "photo", "player", "poll", "share", "tags", "time", "toc", "video", "widget",
    };

    /// <summary>Marks the nodes of a page that are in such a part.</summary>
    public static bool[] Mark(AnalyzedPage page)
    {
        PageDocument document = page.Document;
        bool[] isForeign = new bool[document.Count];

        // What a large part is called, its own parts may be called as well: ".sidebar-grid" may hold the article.
        HashSet<string> harmless = [.. page.ElementsIn(0).Where(node => !IsSmall(page, node)).SelectMany(node => WordsOf(document, node))];
        for (int node = 1; node < document.Count;)
        {
            bool isPart = document.Kind(node) == NodeKind.Element
                && (IsPlainlyForeign(document, node)
                    || (IsSmall(page, node) && (IsForeignElement(document, node) || WordsOf(document, node).Any(word => !harmless.Contains(word)))));
            for (int inner = node; isPart && inner < document.End(node); inner++)
            {
                isForeign[inner] = true;
            }

            node = isPart ? document.End(node) : node + 1;
        }

        return isForeign;
    }

    /// <summary>Whether an element by itself looks like such a part.</summary>
    public static bool IsForeign(PageDocument page, int node) =>
        IsPlainlyForeign(page, node) || IsForeignElement(page, node) || WordsOf(page, node).Any();

    /// <summary>Whether it is such a part however much it holds.</summary>
    private static bool IsPlainlyForeign(PageDocument page, int node) =>
        PlainlyForeign.Contains(page.Name(node))
        || NamesOf(page, node)
            .Any(name => ElementNames.Words(name).Any(word => Array.Exists(Consent, known => word.StartsWith(known, StringComparison.Ordinal))));

    private static bool IsForeignElement(PageDocument page, int node) =>
        Elements.Contains(page.Name(node)) || (page.Attribute(node, "role") is { } role && Roles.Contains(role.Trim())) || IsHidden(page, node);

    /// <summary>The words among an element's classes and id that name such a part.</summary>
    private static IEnumerable<string> WordsOf(PageDocument page, int node) => NamesOf(page, node)
        .SelectMany(ElementNames.Words)
        .Where(word => WholeWords.Contains(word) || Array.Exists(Words, known => word.StartsWith(known, StringComparison.Ordinal)));

    /// <summary>The element's classes and id; without those that tell how it looks, as <c>print:w-full</c> does.</summary>
    private static IEnumerable<string> NamesOf(PageDocument page, int node) =>
        page.Name(node) is "html" or "body" or "main" or "article"
            ? []
            : page.Classes(node).Append(page.Attribute(node, "id") ?? "").Where(name => name.IndexOfAny([':', '[', '/']) < 0);

    private static bool IsSmall(AnalyzedPage page, int node) =>
        page.Letters(node) <= LargestShare * page.Letters(0) && page.LettersInParagraphs(node) <= LargestShare * page.LettersInParagraphs(0);

    private static bool IsHidden(PageDocument page, int node) =>
        page.Attribute(node, "hidden") is not null
        || string.Equals(page.Attribute(node, "aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (page.Attribute(node, "style") is { } style && style.Replace(" ", "").IndexOf("display:none", StringComparison.OrdinalIgnoreCase) >= 0);
}
