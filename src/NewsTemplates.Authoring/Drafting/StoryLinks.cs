using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Urls;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A link of a front page that leads to a story.</summary>
/// <param name="Title">The element with the headline; the link itself where nothing else tells it.</param>
/// <param name="Link">The link.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsHeadline">Whether the page calls the text a headline; else it is a link with a sentence.</param>
internal sealed record StoryLink(int Title, int Link, string Address, bool IsHeadline);

/// <summary>
/// Tells the links that lead to stories. What all teasers share, however they look, is a link with a headline: a heading, or what the
/// page calls one. In lists of headlines it is the link alone, which reads like a sentence.
/// </summary>
internal static class StoryLinks
{
    private const int ShortestHeadline = 12;
    private const int ShortestSentence = 20;

    private static readonly string[] TitleWords = ["title", "headline", "heading", "baslik", "titre", "titel", "titulo", "titolo"];

    /// <summary>The links, in document order.</summary>
    public static IReadOnlyList<StoryLink> Of(AnalyzedPage page)
    {
        var links = new List<StoryLink>();
        foreach (int link in page.ElementsIn(0).Where(node => page.Document.IsElement(node, "a")))
        {
            if (Address(page, link) is { } address)
            {
                if (Headline(page, link) is > 0 and var title)
                {
                    links.Add(new StoryLink(title, link, address, true));
                }
                else if (IsSentence(page, link))
                {
                    links.Add(new StoryLink(link, link, address, false));
                }
            }
        }

        return links;
    }

    /// <summary>How many headings are linked headlines.</summary>
    public static int Headings(AnalyzedPage page) =>
        Of(page).Where(story => IsHeading(page, story.Title)).Select(story => story.Title).Distinct().Count();

    /// <summary>Whether an element is one of <c>h1</c> to <c>h6</c>.</summary>
    public static bool IsHeading(AnalyzedPage page, int node) => page.Document.Name(node) is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Whether a name speaks of a headline.</summary>
    public static bool IsTitleName(string selector) =>
        NameWords.Of(selector).Any(word => Array.Exists(TitleWords, known => word.StartsWith(known, StringComparison.Ordinal)));

    /// <summary>Whether an element is in the navigation or at the foot of the page.</summary>
    public static bool IsInFurniture(AnalyzedPage page, int node) =>
        page.Ancestors(node).Any(outer => page.Document.Name(outer) is "nav" or "footer" or "dialog" or "form");

    private static string? Address(AnalyzedPage page, int link) =>
        page.Document.Attribute(link, "href") is { Length: > 1 } href
        && href[0] != '#'
        && WebAddress.Resolve(href, page.Url) is { Scheme: "http" or "https" } url
        && (url.AbsolutePath.Trim('/').Length > 0 || url.Query.Length > 1)
            ? url.AbsoluteUri
            : null;

    /// <summary>The headline in a link, or around it; 0 if there is none. Of several headings it is the highest: the others are kickers.</summary>
    private static int Headline(AnalyzedPage page, int link)
    {
        int[] around = [.. page.ElementsIn(link).Concat([link]).Concat(page.Ancestors(link).Take(3).Where(outer => page.LinkShare(outer) > 0.5))];
        int heading = around
            .Where(node => IsHeading(page, node) && IsLong(page, node, ShortestHeadline))
            .OrderBy(node => page.Document.Name(node), StringComparer.Ordinal)
            .FirstOrDefault();
        return heading > 0 || IsInFurniture(page, link)
            ? heading
            : around.FirstOrDefault(node => page.Document.Classes(node).Any(IsTitleName) && IsLong(page, node, ShortestHeadline));
    }

    private static bool IsSentence(AnalyzedPage page, int link) =>
        IsLong(page, link, ShortestSentence)
        && page.Text(link) is var text
        && (HasLongLetters(text) || text.Count(character => character == ' ') >= 3)
        && page.LinkShare(page.Document.ParentElement(link)) > 0.7
        && !IsInFurniture(page, link);

    /// <summary>Whether a text is long enough: the scripts of the East say with a letter what others do with two or three.</summary>
    private static bool IsLong(AnalyzedPage page, int node, int least) =>
        page.Letters(node) >= least || (page.Letters(node) >= least / 2 && HasLongLetters(page.Text(node)));

    private static bool HasLongLetters(string text) => text.Any(character => character >= '\u2E80');
}
