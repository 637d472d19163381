using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Text;
using NewsTemplates.Urls;

namespace NewsTemplates.Images;

/// <summary>Which image an <c>img</c> element shows, among the many addresses that its attributes hold.</summary>
internal static class ImageSource
{
    // What scripts load images from once they are scrolled to; the lists first, the more telling names before the others.
    internal static readonly string[] LazySrcsets =
        ["data-srcset", "data-lazy-srcset", "data-original-set", "data-lazyimage-srcset", "data-flickity-lazyload-srcset"];

    internal static readonly string[] Srcsets = ["srcset", .. LazySrcsets];

    // Larger than what the element shows.
    internal static readonly string[] LargerSources = ["data-full-src", "data-fullscreensrc", "data-big-src", "data-hi-res-src"];

    // Of anything, a page perhaps.
    internal static readonly string[] VagueSources = ["data-img", "data-image", "data-url"];

    internal static readonly string[] LazySources =
    [
        .. LargerSources, "data-original", "data-original-src", "data-original-url", "data-src", "data-lazy-src", "data-lazy", "data-lazyload",
        "data-lazyimage-src", "data-flickity-lazyload", "data-lazysrc", "data-defer-src", "data-echo", "data-cfsrc", "data-ezsrc",
        "data-pagespeed-lazy-src", "nitro-lazy-src", "data-image-src", "data-img-src", .. VagueSources,
    ];

    private static readonly string[] ShownSources = [.. LazySources.Except(LargerSources), "src"];

    /// <summary>
    /// The address of the largest image: of the <c>srcset</c>s, lazy ones (<c>data-srcset</c>) too, own and of the <c>source</c>
    /// elements, the greatest width, else that for the widest windows, else the greatest density; without a usable one the element's
    /// own. What is for narrow windows alone serves where nothing is for wider ones, the element's own address included, or where it
    /// states a greater width. Of equals the first serves, <c>source</c> elements before the element itself. A placeholder never serves.
    /// </summary>
    /// <param name="image">The attributes of the <c>img</c> element. Names are compared exactly: lower case, as HTML has them.</param>
    /// <param name="sources">The attributes of each <c>source</c> element of its <c>picture</c>, in document order.</param>
    /// <returns>The address as written, perhaps relative; null without one.</returns>
    public static string? Choose(
        IEnumerable<KeyValuePair<string, string>> image,
        IEnumerable<IEnumerable<KeyValuePair<string, string>>> sources) => Choose(Elements(image, sources));

    /// <summary>The address of the largest image, as above.</summary>
    /// <param name="all">The attributes of each element by their names: see <see cref="Elements"/>.</param>
    public static string? Choose(IReadOnlyList<Dictionary<string, string>> all)
    {
        Dictionary<string, string> own = all[all.Count - 1];
        SrcsetCandidate? largest = Largest(all.Where(element => !WindowWidths.Of(element).AreLimited));
        SrcsetCandidate? narrow = Largest(all.Where(element => WindowWidths.Of(element).AreLimited));
        string? address = largest?.Url ?? OwnAddress(own, isSrcShown: narrow is null || !all.Any(IsLazy));
        int? width = largest is null ? SizeOf(own).Width : largest.Width;
        return narrow is not null && (address is null || narrow.Width > width) ? narrow.Url : address;
    }

    /// <summary>
    /// What the attributes state about the size of an address: of a candidate its width, and the height if the element's
    /// own <c>width</c> is the same; of what <c>src</c> or a source that stands for it names, the element's. Those of
    /// another address say nothing.
    /// </summary>
    /// <param name="address">The address as written, or the <c>srcset</c> that it is chosen of.</param>
    /// <param name="all">The attributes of each element by their names: see <see cref="Elements"/>.</param>
    public static (int? Width, int? Height) SizeOf(string address, IReadOnlyList<Dictionary<string, string>> all)
    {
        string? chosen = Srcset.Is(address) ? Largest(address) : address;
        foreach (Dictionary<string, string> element in all)
        {
            (int? width, int? height) = SizeOf(element);
            SrcsetCandidate? candidate = Srcsets.Where(element.ContainsKey)
                .SelectMany(name => Srcset.Parse(element[name]))
                .FirstOrDefault(candidate => candidate.Url == chosen);
            if (candidate?.Width is { } stated)
            {
                return (stated, stated == width ? height : null);
            }

            bool isShown = candidate?.Density == 1
                || ShownSources.Any(name => element.TryGetValue(name, out string? other) && WebAddress.Clean(other) == chosen);
            if (isShown && (width ?? height) is not null)
            {
                return (width, height);
            }
        }

        return ImageSettings.Find(all[all.Count - 1]) is { } settings && settings.Url == chosen ? (settings.Width, settings.Height) : default;
    }

    /// <summary>The <c>width</c> and the <c>height</c> of an element.</summary>
    internal static (int? Width, int? Height) SizeOf(Dictionary<string, string> element) =>
        (Attribute(element, "width"), Attribute(element, "height"));

    /// <summary>
    /// A <c>width</c> or <c>height</c> attribute, in pixels, by HTML's rules: <c>640</c>, <c>640px</c> and <c>640.5</c> are
    /// 640. Null for a percentage, zero and what is no number.
    /// </summary>
    public static int? Dimension(string? text)
    {
        string trimmed = (text ?? "").Trim();
        int end = 0;
        while (end < trimmed.Length && trimmed[end] is >= '0' and <= '9')
        {
            end++;
        }

        if (!int.TryParse(trimmed.Substring(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out int pixels) || pixels == 0)
        {
            return null;
        }

        while (end < trimmed.Length && trimmed[end] is (>= '0' and <= '9') or '.')
        {
            end++;
        }

        return end < trimmed.Length && trimmed[end] == '%' ? null : pixels;
    }

    /// <summary>The largest image of a <c>srcset</c>; null without a usable one.</summary>
    public static string? Largest(string srcset) => Largest(null, srcset)?.Url;

    /// <summary>
    /// A text that is to be an address, as steps see it. Of a <c>srcset</c> they see the whole: the choice is made of what they leave.
    /// </summary>
    public static string Written(string text) => Srcset.Is(text) ? WhiteSpace.Collapse(text) : WebAddress.Clean(text);

    /// <summary>Whether a script puts a version of a lazy list in the place of what the element shows.</summary>
    internal static bool IsLazy(Dictionary<string, string> element) =>
        LazySrcsets.Any(name => element.TryGetValue(name, out string? srcset) && Largest(srcset) is not null);

    /// <summary>
    /// Whether an attribute's text leads to a picture: lazy attributes also hold <c>true</c>, settings in JSON, and addresses with a part
    /// that a script fills in.
    /// </summary>
    internal static bool IsUsable(string text)
    {
        string address = text.Trim();
        return address.AsSpan().IndexOfAny('/', '.') >= 0
            && address.AsSpan().IndexOfAny(" \n{}<>\"".AsSpan()) < 0
            && !PlaceholderImage.Is(address);
    }

    /// <summary>
    /// What each element of a picture says, by the names of its attributes: the <c>source</c> elements, and then the element itself.
    /// </summary>
    /// <param name="image">The attributes of the element.</param>
    /// <param name="sources">The attributes of each <c>source</c> element of its <c>picture</c>, in document order.</param>
    public static IReadOnlyList<Dictionary<string, string>> Elements(
        IEnumerable<KeyValuePair<string, string>> image,
        IEnumerable<IEnumerable<KeyValuePair<string, string>>> sources) => [.. sources.Append(image).Select(ByName)];

    private static Dictionary<string, string> ByName(IEnumerable<KeyValuePair<string, string>> attributes)
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> attribute in attributes)
        {
            byName[attribute.Key] = attribute.Value;
        }

        return byName;
    }

    /// <summary>
    /// A lazy <c>data-</c> source, then <c>src</c>, then <see cref="ImageSettings"/>. What may be a page goes before <c>src</c> only if it is
    /// a picture by its name.
    /// </summary>
    private static string? OwnAddress(Dictionary<string, string> own, bool isSrcShown)
    {
        string? shown = isSrcShown && own.TryGetValue("src", out string? src) && !PlaceholderImage.Is(src) ? WebAddress.Clean(src) : null;
        foreach (string name in LazySources)
        {
            if (own.TryGetValue(name, out string? address)
                && IsUsable(address)
                && (shown is null || !VagueSources.Contains(name) || ImageSettings.IsPicture(address)))
            {
                return WebAddress.Clean(address);
            }
        }

        return shown ?? ImageSettings.Find(own)?.Url;
    }

    private static SrcsetCandidate? Largest(IEnumerable<Dictionary<string, string>> elements)
    {
        SrcsetCandidate? largest = null;
        WindowWidths windows = default;
        foreach (Dictionary<string, string> element in elements)
        {
            WindowWidths own = WindowWidths.Of(element);
            foreach (string name in Srcsets)
            {
                if (element.TryGetValue(name, out string? srcset)
                    && Largest(null, srcset) is { } candidate
                    && (largest is null || IsLarger(candidate, own, largest, windows)))
                {
                    (largest, windows) = (candidate, own);
                }
            }
        }

        return largest;
    }

    private static SrcsetCandidate? Largest(SrcsetCandidate? largest, string srcset)
    {
        foreach (SrcsetCandidate candidate in Srcset.Parse(srcset))
        {
            if (IsUsable(candidate.Url) && (largest is null || IsLarger(candidate, largest)))
            {
                largest = candidate;
            }
        }

        return largest;
    }

    private static int? Attribute(Dictionary<string, string> element, string name) =>
        element.TryGetValue(name, out string? text) ? Dimension(text) : null;

    private static bool IsLarger(SrcsetCandidate one, WindowWidths its, SrcsetCandidate other, WindowWidths others) =>
        (one.Width ?? 0) == (other.Width ?? 0) && its != others ? its.AreWiderThan(others) : IsLarger(one, other);

    private static bool IsLarger(SrcsetCandidate one, SrcsetCandidate other) =>
        (one.Width ?? 0) != (other.Width ?? 0)
            ? (one.Width ?? 0) > (other.Width ?? 0)
            : (one.Density ?? 0) > (other.Density ?? 0);
}
