using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Html;

/// <summary>Tells elements that are no part of an article by their names, roles, classes and ids.</summary>
internal static class ForeignElements
{
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

    /// <summary>Whether an element by itself looks like such a part.</summary>
    public static bool IsForeign(PageDocument page, int node) => IsForeign(page, node, IsForeignName);

    /// <summary>Whether an element by itself looks like such a part.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="isForeignName"><see cref="IsForeignName"/>, or what remembers its answers.</param>
    public static bool IsForeign(PageDocument page, int node, Func<string, bool> isForeignName) =>
        PlainlyForeign.Contains(page.Name(node)) || IsForeignElement(page, node) || NamesOf(page, node).Any(isForeignName);

    /// <summary>Whether a class or id names such a part.</summary>
    public static bool IsForeignName(string name) => NameWords.Of(name).Any(word => IsConsent(word) || IsForeignWord(word));

    /// <summary>Whether it is such a part however much it holds.</summary>
    public static bool IsPlainlyForeign(PageDocument page, int node) =>
        PlainlyForeign.Contains(page.Name(node))
        || NamesOf(page, node)
            .Any(name => NameWords.Of(name).Any(IsConsent));

    /// <summary>Whether its name, its role or its being hidden tells it.</summary>
    public static bool IsForeignElement(PageDocument page, int node) =>
        Elements.Contains(page.Name(node)) || (page.Attribute(node, "role") is { } role && Roles.Contains(role.Trim())) || IsHidden(page, node);

    /// <summary>The words among an element's classes and id that name such a part.</summary>
    public static IEnumerable<string> WordsOf(PageDocument page, int node) => NamesOf(page, node)
        .SelectMany(NameWords.Of)
        .Where(IsForeignWord);

    private static bool IsConsent(string word) => Array.Exists(Consent, known => word.StartsWith(known, StringComparison.Ordinal));

    private static bool IsForeignWord(string word) =>
        WholeWords.Contains(word) || Array.Exists(Words, known => word.StartsWith(known, StringComparison.Ordinal));

    /// <summary>The element's classes and id; without those that tell how it looks, as <c>print:w-full</c> does.</summary>
    private static IEnumerable<string> NamesOf(PageDocument page, int node) =>
        page.Name(node) is "html" or "body" or "main" or "article"
            ? []
            : page.Classes(node).Append(page.Attribute(node, "id") ?? "").Where(name => name.IndexOfAny([':', '[', '/']) < 0);

    private static bool IsHidden(PageDocument page, int node) =>
        page.Attribute(node, "hidden") is not null
        || string.Equals(page.Attribute(node, "aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (page.Attribute(node, "style") is { } style && style.Replace(" ", "").IndexOf("display:none", StringComparison.OrdinalIgnoreCase) >= 0);
}
