using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Puts invented texts and addresses in the place of a page's own, wherever the layout then still gives values of the same kinds.</summary>
internal sealed class PageRewriting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Literal = new(
        @"(?<=[:\[,(=]\s*)(?<!""(?:@type|@context|inLanguage)""\s*:\s*)""(?<text>(?:[^""\\]|\\.)*)""(?!\s*:)",
        RegexOptions.CultureInvariant,
        Patience);

    private static readonly Regex Space = new(@"[ \t\r\n]{2,}", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Url = new(@"(?:https?:)?//[^\s""'<>\\]+", RegexOptions.CultureInvariant, Patience);

    // What says how to read something, not what is read.
    private static readonly HashSet<string> Code = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "name", "property", "itemprop", "itemtype", "itemscope", "rel", "type", "role", "lang", "xml:lang", "hreflang", "charset",
        "http-equiv", "media", "sizes", "width", "height", "hidden", "style", "slot", "viewbox", "og:type", "og:locale",
        "twitter:card", "language", "content-language", "og:image:width", "og:image:height", "typeof", "prefix", "loading", "srclang",
    };

    private static readonly HashSet<string> CodeKeys = new(StringComparer.Ordinal)
    {
        "@type", "@context", "inLanguage", "encodingFormat", "position", "width", "height", "isAccessibleForFree",
    };

    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "srcset", "action", "poster", "cite", "data", "xlink:href", "imagesrcset", "url", "contentUrl", "thumbnailUrl", "@id",
        "mainEntityOfPage", "embedUrl", "sameAs",
    };

    private readonly SamplePage _page;
    private readonly LayoutWords _layout;
    private readonly TextRewriting _texts;
    private readonly AddressRewriting _addresses;
    private readonly string _path;

    /// <param name="page">The page.</param>
    /// <param name="url">Its address.</param>
    /// <param name="layout">The layout's words.</param>
    /// <param name="texts">What rewrites texts.</param>
    /// <param name="addresses">What rewrites addresses.</param>
    public PageRewriting(SamplePage page, Uri url, LayoutWords layout, TextRewriting texts, AddressRewriting addresses)
    {
        _page = page;
        _path = url.AbsolutePath.TrimEnd('/');
        _layout = layout;
        _texts = texts;
        _addresses = addresses;
    }

    /// <summary>Rewrites the page.</summary>
    /// <param name="isSame">Whether the page as it is gives values of the same kinds still.</param>
    public void Run(Func<bool> isSame)
    {
        Change[] all =
        [
            .. _page.Whole
                .SelectMany(part => part.Texts)
                .Select(text => new Change(text, text.Written, Rewrite(text)))
                .Where(change => change.Rewritten != change.Text.Original),
        ];
        // What is written alike changes together, and all that has the page's own address, by which its parts know each other.
        Change[][] groups =
        [
            .. all.GroupBy(change => IsOwnAddress(change.Text) ? _path : change.Text.Original.Trim(), StringComparer.Ordinal)
                .Select(same => same.ToArray()),
        ];
        GreedyChange.Make(groups, (group, isMade) => Array.ForEach(group, change => change.Set(isMade)), isSame);
    }

    private string Rewrite(PartText text) =>
        IsCode(text) ? text.Original
        : text.Kind switch
        {
            PartTextKind.Script => Literal.Replace(text.Original, literal => '"' + Value(literal.Groups["text"].Value) + '"'),
            PartTextKind.Comment => Url.Replace(text.Original, address => _addresses.Rewrite(address.Value)),
            PartTextKind.Attribute when IsName(text) => text.Original,
            _ when IsAddress(text) => _addresses.Rewrite(text.Original),
            PartTextKind.Attribute => OfAttribute(text),
            PartTextKind.Prose => _texts.Rewrite(Space.Replace(text.Original, " ")),
            _ => _texts.Rewrite(text.Original),
        };

    /// <summary>What a selector asks of an attribute stays, the rest is rewritten.</summary>
    private string OfAttribute(PartText text)
    {
        string[] asked = [.. _layout.AskedOf(text.Name).Select(part => part.Pattern)];
        if (asked.Length == 0)
        {
            return _texts.Rewrite(text.Original);
        }

        var kept = new Regex(string.Join('|', asked), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Patience);
        var rewritten = new StringBuilder();
        int at = 0;
        foreach (Match part in kept.Matches(text.Original))
        {
            rewritten.Append(_texts.Rewrite(text.Original[at..part.Index])).Append(part.Value);
            at = part.Index + part.Length;
        }

        return rewritten.Append(_texts.Rewrite(text.Original[at..])).ToString();
    }

    private static bool IsCode(PartText text) => text.Kind switch
    {
        PartTextKind.Attribute => Code.Overlaps(text.Meaning.Split(' ')),
        PartTextKind.Data => CodeKeys.Contains(text.Name),
        _ => false,
    };

    private string Value(string value) => value.Contains('\\', StringComparison.Ordinal)
        ? string.Join('\\', value.Split('\\').Select((part, at) => at == 0 || part.Length == 0 ? _texts.Rewrite(part)
            : part[0] == 'u' && part.Length >= 5 ? part[..5] + _texts.Rewrite(part[5..])
            : part[0] + _texts.Rewrite(part[1..])))
        : _texts.Rewrite(value);

    /// <summary>Whether an attribute holds names that the layout's selectors ask for.</summary>
    private bool IsName(PartText text) =>
        text.Name is not ("content" or "alt" or "title" or "href" or "src" or "srcset") && text.Original.Length > 0 && _layout.Names(text.Original);

    private bool IsOwnAddress(PartText text) =>
        _path.Length > 0 && IsAddress(text) && text.Original.Contains(_path, StringComparison.Ordinal);

    private static bool IsAddress(PartText text) =>
        Addresses.Contains(text.Name)
        || (text.Original is ['/', not '/', ..] && !text.Original.Contains(' ', StringComparison.Ordinal))
        || Url.Match(text.Original) is { Success: true, Index: <= 6 };

    private sealed record Change(PartText Text, string Before, string Rewritten)
    {
        public void Set(bool isMade) => Text.Written = isMade ? Rewritten : Before;
    }
}
