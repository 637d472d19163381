using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Html;

/// <summary>
/// The names of a <c>meta</c>: its <c>name</c>, and each of its <c>property</c> (RDFa) and <c>itemprop</c> (HTML microdata), which are lists
/// parted by white space.
/// </summary>
internal static class MetaNames
{
    private static readonly char[] Spaces = [' ', '\t', '\n', '\f', '\r'];

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

    private static string[] Tokens(string? names) => names?.Split(Spaces, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
