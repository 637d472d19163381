using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Markup;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// The names of a <c>meta</c>: its <c>name</c>, and each of its <c>property</c> (RDFa) and <c>itemprop</c> (HTML microdata), which are lists
/// parted by white space.
/// </summary>
internal static class MetaNames
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\f', '\r'];

    private static readonly AttributeName Name = new("name");
    private static readonly AttributeName Property = new("property");
    private static readonly AttributeName ItemProperty = new("itemprop");

    /// <summary>Whether it has a name, whatever the case of its letters A to Z.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The element.</param>
    /// <param name="name">The name as UTF-8, not empty.</param>
    public static bool Has(PageDocument page, int node, ReadOnlySpan<byte> name) =>
        (page.TryAttribute(node, Name, out ReadOnlySpan<byte> own) && AsciiText.EqualsIgnoringCase(AsciiText.Trim(own), name))
        || HasWord(page, node, Property, name)
        || HasWord(page, node, ItemProperty, name);

    /// <summary>The names in lower case, each once.</summary>
    public static IEnumerable<string> Of(PageDocument page, int node) =>
        Written(page, node).Select(AsciiText.Lower).Distinct(StringComparer.Ordinal);

    /// <summary>The names as the page writes them.</summary>
    public static IEnumerable<string> Written(PageDocument page, int node) => Tokens(page.Attribute(node, "property"))
        .Concat(Tokens(page.Attribute(node, "itemprop")))
        .Prepend(page.Attribute(node, "name")?.Trim(Spaces) ?? "")
        .Where(name => name.Length > 0);

    /// <summary>Whether an element's <c>itemprop</c> has a name, whatever its case.</summary>
    public static bool HasItemProperty(PageDocument page, int node, string name) =>
        Tokens(page.Attribute(node, "itemprop")).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool HasWord(PageDocument page, int node, AttributeName attribute, ReadOnlySpan<byte> name)
    {
        if (page.TryAttribute(node, attribute, out ReadOnlySpan<byte> words))
        {
            foreach (ReadOnlySpan<byte> word in new AsciiWords(words))
            {
                if (AsciiText.EqualsIgnoringCase(word, name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string[] Tokens(string? names) => names?.Split(Spaces, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
