using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Urls;

namespace NewsTemplates.Images;

/// <summary>All addresses that an element offers its picture at.</summary>
internal static class OfferedImages
{
    /// <summary>
    /// The addresses in the page's order, each once: those of all <c>srcset</c>s, and the element's own; of its <c>src</c> only where no
    /// script puts another in its place, for it may be a drawing that stands for the picture until then. Placeholders are left out.
    /// </summary>
    /// <param name="elements">What each element says: see <see cref="ImageSource.Elements"/>.</param>
    public static IReadOnlyList<OfferedImage> Of(IReadOnlyList<Dictionary<string, string>> elements)
    {
        var offered = new List<OfferedImage>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (OfferedImage one in elements.SelectMany(OfSrcsets).Concat(OfElement(elements[elements.Count - 1], elements.Any(ImageSource.IsLazy))))
        {
            if (ImageSource.IsUsable(one.Url) && seen.Add(one.Url))
            {
                offered.Add(one);
            }
        }

        return offered;
    }

    private static IEnumerable<OfferedImage> OfSrcsets(Dictionary<string, string> element)
    {
        (int? width, int? height) = ImageSource.SizeOf(element);
        string? type = element.TryGetValue("type", out string? stated) && stated.Trim() is { Length: > 0 } mime ? mime : null;
        foreach (SrcsetCandidate candidate in ImageSource.Srcsets.Where(element.ContainsKey).SelectMany(name => Srcset.Parse(element[name])))
        {
            yield return candidate.Density == 1
                ? new OfferedImage(candidate.Url, width, height, 1, type)
                : new OfferedImage(candidate.Url, candidate.Width, candidate.Width == width ? height : null, candidate.Density, type);
        }
    }

    // Attributes with a vague name hold other addresses, too: only the one that serves is the picture's.
    private static IEnumerable<OfferedImage> OfElement(Dictionary<string, string> element, bool isLazy)
    {
        (int? width, int? height) = ImageSource.SizeOf(element);
        foreach (string name in ImageSource.LazySources)
        {
            if (element.TryGetValue(name, out string? address)
                && ImageSource.IsUsable(address)
                && !(isLazy && ImageSource.VagueSources.Contains(name)))
            {
                isLazy = true;
                bool isShown = !ImageSource.LargerSources.Contains(name);
                yield return new OfferedImage(WebAddress.Clean(address), isShown ? width : null, isShown ? height : null, null, null);
            }
        }

        if (!isLazy && element.TryGetValue("src", out string? src))
        {
            yield return new OfferedImage(WebAddress.Clean(src), width, height, null, null);
        }
    }
}
