using System;
using System.Collections.Generic;
using NewsTemplates.Html;
using NewsTemplates.Images;
using NewsTemplates.Leaks;
using NewsTemplates.Urls;

namespace NewsTemplates.Extracting;

/// <summary>
/// An element that a picture's address was found at, and what stands around it: the <c>source</c>s and the <c>img</c> of the same picture.
/// </summary>
/// <param name="context">The extraction.</param>
/// <param name="node">The element; -1 if the address is no element's.</param>
internal sealed class PictureElement(ExtractionContext context, int node)
{
    // Each becomes an object with an address.
    private const int StepsPerVersion = 400;

    // No screen has as many pixels.
    private const double MostDensity = 1000;

    private IReadOnlyList<Dictionary<string, string>>? _elements;

    /// <summary>The largest version that the element offers, with the candidates of the <c>picture</c> around it.</summary>
    public string? LargestAddress => ImageSource.Choose(Elements);

    /// <summary>What the page states about the size of an address that the element or its <c>picture</c> offers.</summary>
    /// <param name="address">The address as written.</param>
    public (int? Width, int? Height) SizeOf(string address) =>
        node < 0 ? default : ImageSource.SizeOf(address, Elements);

    /// <summary>
    /// All versions of the picture; none where there is but one, or where the layout found an address that is none of them: then the page
    /// does not say that they show the same.
    /// </summary>
    /// <param name="url">The address that serves.</param>
    public IReadOnlyList<ImageVersion> Versions(Uri url)
    {
        if (node < 0)
        {
            return [];
        }

        var versions = new List<ImageVersion>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (OfferedImage offered in OfferedImages.Of(Elements))
        {
            context.Spend(StepsPerVersion, offered.Url.Length);
            if (TemplateLeak.Find(offered.Url) is null
                && WebAddress.Resolve(offered.Url, context.Conversion.BaseUri, context.Conversion.Encoding) is { } address
                && seen.Add(address.AbsoluteUri))
            {
                versions.Add(new ImageVersion(address)
                {
                    Width = offered.Width,
                    Height = offered.Height,
                    Density = offered.Density is { } density and <= MostDensity ? (decimal)density : null,
                    Type = offered.Type,
                });
            }
        }

        return versions.Count > 1 && seen.Contains(url.AbsoluteUri) ? versions : [];
    }

    /// <summary>The alternative text of the <c>img</c> that shows the picture; null without one.</summary>
    /// <param name="element">The image's element. Its first <c>img</c> is meant where no <c>picture</c> or <c>figure</c> tells which one.</param>
    public string? Alt(int element)
    {
        PageDocument page = context.Page!;
        int img = node < 0 ? -1 : FirstImg(node);
        for (int outer = node; img < 0 && outer > 0; outer = page.ParentElement(outer))
        {
            if (page.IsElement(outer, "picture") || page.IsElement(outer, "figure"))
            {
                img = FirstImg(outer);
                break;
            }
        }

        if (img < 0 && (node < 0 || (node > element && node < page.End(element))))
        {
            img = FirstImg(element);
        }

        return img < 0 ? null : page.Attribute(img, "alt");
    }

    private IReadOnlyList<Dictionary<string, string>> Elements => _elements ??= ImageSource.Elements(Attributes(), Sources());

    private int FirstImg(int within)
    {
        PageDocument page = context.Page!;
        int img = within;
        while (img < page.End(within) && !PictureKind.IsImage(page, img))
        {
            img++;
        }

        context.Spend(img - within);
        return img < page.End(within) ? img : -1;
    }

    /// <summary>What the element says of the picture; a <c>picture</c> says it by its <c>img</c>.</summary>
    private IEnumerable<KeyValuePair<string, string>> Attributes()
    {
        PageDocument page = context.Page!;
        int shown = page.IsElement(node, "picture") ? FirstImg(node) : node;
        return shown < 0 ? [] : PictureKind.Attributes(page, shown);
    }

    /// <summary>The attributes of each <c>source</c> of the <c>picture</c>.</summary>
    private List<IEnumerable<KeyValuePair<string, string>>> Sources()
    {
        PageDocument page = context.Page!;
        var sources = new List<IEnumerable<KeyValuePair<string, string>>>();
        int parent = page.IsElement(node, "picture") ? node : PictureKind.PictureAround(page, node);
        if (parent > 0)
        {
            context.Spend(page.End(parent) - parent);
            for (int inside = page.FirstElement(parent); inside > 0; inside = page.NextElement(inside))
            {
                if (page.IsElement(inside, "source"))
                {
                    sources.Add(page.Attributes(inside));
                }
            }
        }

        return sources;
    }
}
