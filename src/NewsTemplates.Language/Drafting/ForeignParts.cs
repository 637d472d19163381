using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Language.Drafting;

/// <summary>Tells the parts of a page that are no article by their elements' names, roles, classes and ids.</summary>
internal static class ForeignParts
{
    // A part with more of the page's text than this is the page itself, whatever its class says ("has-sidebar").
    private const double LargestShare = 0.4;

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "nav", "aside", "footer", "form", "figure", "figcaption", "button", "dialog", "menu", "select", "label", "noscript", "iframe", "template", "table",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "toolbar", "banner",
    };

    // A class's or id's parts, in the spelling that all forms of a word begin with.
    private static readonly string[] Words =
    [
        "advert", "sponsor", "banner", "breadcrumb", "byline", "caption", "comment", "consent", "cookie", "copyright", "credit", "disclaimer", "footer", "gallery",
        "kommentar", "login", "menu", "modal", "navi", "newsletter", "outbrain", "overlay", "pagination", "paywall", "popular", "popup", "promo", "publicidad", "publicite",
        "rating", "readmore", "recirc", "recommend", "registration", "related", "sidebar", "share", "sharing", "signup", "social", "subscri", "taboola", "tags", "teaser",
        "toolbar", "trending", "tweet", "widget", "werbung", "zergnet", "abo", "ad", "ads", "adv", "nav", "bio", "video", "photo", "embed", "infobox", "factbox", "author", "autor",
        "mostread", "onward", "player", "slideshow", "carousel", "poll", "quiz", "survey", "donate", "donation", "hidden", "print", "toc", "meta", "date", "time",
    ];

    // Words that mean this only as a whole: "additional" is no advertising.
    private static readonly HashSet<string> WholeWords = new(StringComparer.Ordinal)
    {
        "abo", "ad", "ads", "adv", "nav", "bio", "video", "photo", "embed", "print", "toc", "meta", "date", "time", "tags", "author", "autor", "hidden", "poll", "player", "share", "menu", "credit", "caption", "widget",
    };

    /// <summary>Marks the nodes of a page that are in such a part.</summary>
    public static bool[] Mark(StudiedPage page)
    {
        PageDocument document = page.Document;
        bool[] isForeign = new bool[document.Count];
        int all = Math.Max(1, page.Letters(0));
        for (int node = 1; node < document.Count;)
        {
            if (document.Kind(node) == NodeKind.Element && IsForeign(document, node) && page.Letters(node) < LargestShare * all)
            {
                for (int inner = node; inner < document.End(node); inner++)
                {
                    isForeign[inner] = true;
                }

                node = document.End(node);
            }
            else
            {
                node++;
            }
        }

        return isForeign;
    }

    /// <summary>Whether an element by itself looks like such a part.</summary>
    public static bool IsForeign(PageDocument page, int node)
    {
        if (Elements.Contains(page.Name(node)) || (page.Attribute(node, "role") is { } role && Roles.Contains(role.Trim())) || IsHidden(page, node))
        {
            return true;
        }

        // A paragraph or heading is text, whatever it is called.
        return page.Name(node) is not ("html" or "body" or "main" or "article")
            && (page.Classes(node).Any(IsForeign) || (page.Attribute(node, "id") is { } id && IsForeign(id)));
    }

    /// <summary>Whether a class or id names such a part.</summary>
    public static bool IsForeign(string name) =>
        ElementNames.Words(name).Any(word => WholeWords.Contains(word) || Array.Exists(Words, known => !WholeWords.Contains(known) && word.StartsWith(known, StringComparison.Ordinal)));

    private static bool IsHidden(PageDocument page, int node) =>
        page.Attribute(node, "hidden") is not null
        || string.Equals(page.Attribute(node, "aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (page.Attribute(node, "style") is { } style && style.Replace(" ", "").IndexOf("display:none", StringComparison.OrdinalIgnoreCase) >= 0);
}
