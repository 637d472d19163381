using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Text;
using NewsTemplates.Urls;

namespace NewsTemplates.LinkedData;

/// <summary>Whether objects of a page's JSON-LD name the page itself as that which they are about.</summary>
/// <param name="data">The page's JSON-LD.</param>
/// <param name="url">The page's address, from which relative ones start.</param>
/// <param name="addresses">What the page is called: its own address and the canonical one.</param>
/// <param name="encoding">The page's encoding; null stands for UTF-8.</param>
internal sealed class PageNaming(JsonLd data, Uri url, IReadOnlyCollection<PageAddress> addresses, Encoding? encoding = null)
{
    // Nobody gives an object more; what one object can cost stays small.
    private const int MostAddresses = 8;

    /// <summary>How an object names the page.</summary>
    public NamedAs Of(JsonLdNode node)
    {
        string[] urls = [.. Addresses(node, "url")];
        string id = node["@id"]?.Scalar ?? "";
        bool isMain = Addresses(node, "mainEntityOfPage").Any(IsPage);
        if (urls.Any(IsPage) || (urls.Length == 0 && (isMain || (id.IndexOf('#') < 0 && IsPage(id)))))
        {
            return NamedAs.Page;
        }

        // An id with a fragment may be that of anything the page describes; and some systems print the page's address in every teaser.
        return isMain || IsPage(id) ? NamedAs.PerhapsPage : NamedAs.Nothing;
    }

    /// <summary>The addresses that a member holds: texts, ids of objects, and their addresses.</summary>
    private IEnumerable<string> Addresses(JsonLdNode node, string key)
    {
        JsonLdNode? member = data.Member(node, key);
        foreach (JsonLdNode item in (member?.Items ?? (member is null ? [] : [member])).Take(MostAddresses))
        {
            JsonLdNode?[] written = [item, item["@value"], item["@id"], item.IsObject ? data.Member(item, "url") : null];
            foreach (string text in written.Select(address => address?.Scalar).OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)))
            {
                yield return text;
            }
        }
    }

    // A fragment alone is a name within the page's JSON-LD, not an address.
    private bool IsPage(string text) =>
        text.Length > 0
        && text[0] != '#'
        && PageAddress.Of(HtmlEntities.Decode(text), url, encoding) is { } address
        && addresses.Contains(address);
}
