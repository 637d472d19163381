using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Images;
using NewsTemplates.Urls;
using NewsTemplates.Values;

namespace NewsTemplates.Witnesses;

/// <summary>
/// What a page says against pictures: that most of them stand below the article, or lead to other pages. One alone says little, for articles
/// have pictures below their text as well.
/// </summary>
internal static class ImageFindings
{
    // The name of a picture's file that is as long as this is its own, in whatever size it is offered.
    private const int OwnNameLength = 10;

    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal) { "img", "source", "amp-img", "picture", "video", "image" };

    /// <summary>Finds that most pictures are no article's.</summary>
    /// <param name="images">The pictures.</param>
    /// <param name="page">What the page states.</param>
    /// <param name="blocks">The page's text.</param>
    /// <param name="start">The first node of the body's text; -1 if unknown.</param>
    /// <param name="end">The end of the body's text; -1 if unknown.</param>
    public static IEnumerable<Finding> Find(IReadOnlyList<Uri> images, PageStatements page, PageBlocks blocks, int start, int end)
    {
        int headline = Enumerable.Range(1, Math.Max(start, 1)).LastOrDefault(node => page.Page.IsElement(node, "h1"));
        if (images.Count == 0 || headline == 0 || start < 0)
        {
            yield break;
        }

        Uri address = ConversionContext.Of(page.Url, page.Page.BaseHref, page.Page.Encoding).BaseUri ?? page.Url;
        HashSet<string> stated = [.. page.Images
            .Select(image => WebAddress.Resolve(image, address, page.Page.Encoding))
            .OfType<Uri>()
            .SelectMany(image => new[] { Key(image), NameOf(image) })];
        ILookup<string, int> places = Places(page.Page, address).ToLookup(place => place.Key, place => place.Node, StringComparer.Ordinal);
        Uri[] elsewhere = [.. images.Where(image => !stated.Contains(Key(image))
            && !stated.Contains(NameOf(image))
            && places.Contains(Key(image))
            && places[Key(image)].All(IsElsewhere))];
        if (2 * elsewhere.Length > images.Count)
        {
            yield return new Finding(FindingKind.ImageElsewhere, "images", elsewhere[0].ToString());
        }

        // A cover may stand above the headline.
        bool IsElsewhere(int node) => node >= end || (LeadsAway(page.Page, node, blocks) && (node < headline || blocks.IsForeign(node)));
    }

    /// <summary>Where each address of a picture stands.</summary>
    private static IEnumerable<(string Key, int Node)> Places(PageDocument page, Uri address)
    {
        for (int node = 1; node < page.Count; node++)
        {
            foreach (KeyValuePair<string, string> attribute in Holders.Contains(page.Name(node)) ? page.Attributes(node) : [])
            {
                bool isList = attribute.Key.EndsWith("srcset", StringComparison.Ordinal) || attribute.Key.EndsWith("set", StringComparison.Ordinal);
                foreach (string written in isList ? Srcset.Parse(attribute.Value).Select(candidate => candidate.Url) : [attribute.Value])
                {
                    if (written.IndexOfAny(['/', '.']) >= 0 && WebAddress.Resolve(written, address, page.Encoding) is { } resolved)
                    {
                        yield return (Key(resolved), node);
                    }
                }
            }
        }
    }

    private static bool LeadsAway(PageDocument page, int node, PageBlocks blocks)
    {
        for (int outer = node; blocks.IsInLink(node) && outer > 0; outer = page.Parent(outer))
        {
            if (page.IsElement(outer, "a") && page.Attribute(outer, "href") is { Length: > 0 } href)
            {
                return href[0] != '#' && !IsPicture(href);
            }
        }

        return false;
    }

    private static bool IsPicture(string href) =>
        new[] { ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif" }
            .Any(extension => href.IndexOf(extension, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The address without its scheme and fragment.</summary>
    private static string Key(Uri address) => address.Host + address.PathAndQuery;

    /// <summary>The name of the picture's file; where it is no name of its own, the whole address.</summary>
    private static string NameOf(Uri address)
    {
        string path = address.AbsolutePath;
        string name = path.Substring(path.LastIndexOf('/') + 1);
        int end = name.LastIndexOf('.');
        string stem = end > 0 ? name.Substring(0, end) : name;
        return stem.Length >= OwnNameLength ? stem : Key(address);
    }
}
