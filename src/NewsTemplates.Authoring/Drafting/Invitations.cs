using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Paragraphs that ask the reader to write, to subscribe or to follow: they are known by where their links lead.</summary>
internal static class Invitations
{
    // Parts of addresses, in small letters, that stories are not found at.
    private static readonly string[] Addresses =
    [
        "newsletter", "/subscri", "/signup", "/sign-up", "/abonnement", "/donate", "/spende", "whatsapp.com/", "t.me/", "signal.me/",
        "google.com/preferences", "news.google.com/publications",
    ];

    /// <summary>Selectors for such paragraphs, one for each kind of address.</summary>
    public static IEnumerable<string> Selectors { get; } =
        ["p:has([href^='mailto:'])", .. Addresses.Select(address => $"p:has([href*='{address}'])")];

    /// <summary>Whether a paragraph has a link of such a kind.</summary>
    public static bool IsOne(AnalyzedPage page, int paragraph) =>
        page.ElementsIn(paragraph).Any(node =>
            page.Document.IsElement(node, "a")
            && page.Document.Attribute(node, "href") is { } address
            && (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
                || Array.Exists(Addresses, part => address.Contains(part, StringComparison.OrdinalIgnoreCase))));
}
