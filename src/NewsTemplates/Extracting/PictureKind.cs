using System.Collections.Generic;
using NewsTemplates.Html;
using NewsTemplates.Images;

namespace NewsTemplates.Extracting;

/// <summary>Which elements show a picture, and by which of their attributes.</summary>
internal static class PictureKind
{
    private static readonly string[] Posters = ["poster", "data-poster"];

    private static readonly string[] Links = ["href", "xlink:href"];

    /// <summary>Whether an element is nothing but a picture: an <c>img</c>, or what AMP has for it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    public static bool IsImage(PageDocument page, int node) => page.Name(node) is "img" or "amp-img" or "amp-anim";

    /// <summary>
    /// The pictures that an element is or holds: images first, for a <c>picture</c>, a video and a drawing mostly have theirs in one.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="element">The element.</param>
    public static IEnumerable<int> Within(PageDocument page, int element)
    {
        for (int node = element; node < page.End(element); node++)
        {
            if (IsImage(page, node))
            {
                yield return node;
            }
        }

        for (int node = element; node < page.End(element); node++)
        {
            bool isPicture = AddressNames(page, node) is { } names
                ? Address(page, node, names) is not null
                : page.IsElement(node, "picture") || PictureAround(page, node) > 0;
            if (isPicture)
            {
                yield return node;
            }
        }
    }

    /// <summary>
    /// What an element says of its picture, as an <c>img</c> would: of a video its poster, for its <c>src</c> is no picture, and the size is
    /// that of the player.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    public static IEnumerable<KeyValuePair<string, string>> Attributes(PageDocument page, int node) =>
        AddressNames(page, node) is not { } names ? page.Attributes(node)
        : Address(page, node, names) is { } address ? [new KeyValuePair<string, string>("src", address)]
        : [];

    /// <summary>The <c>picture</c> that an <c>img</c>, perhaps in <c>noscript</c>, or a <c>source</c> stands in, or -1.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    public static int PictureAround(PageDocument page, int node)
    {
        if (!IsImage(page, node) && !page.IsElement(node, "source"))
        {
            return -1;
        }

        int parent = page.ParentElement(node);
        int outer = parent > 0 && page.IsElement(parent, "noscript") ? page.ParentElement(parent) : parent;
        return outer > 0 && page.IsElement(outer, "picture") ? outer : -1;
    }

    /// <summary>The attributes that lead to the picture of what is more than one; null for other elements.</summary>
    private static string[]? AddressNames(PageDocument page, int node) => page.Name(node) switch
    {
        "video" or "amp-video" => Posters,
        "image" when !page.IsHtml(node) => Links,
        _ => null,
    };

    private static string? Address(PageDocument page, int node, string[] names)
    {
        foreach (string name in names)
        {
            if (page.Attribute(node, name) is { } address && !PlaceholderImage.Is(address))
            {
                return address;
            }
        }

        return null;
    }
}
