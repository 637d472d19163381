using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Finds what is left of a page's own words: runs of four words, or of twelve characters in scripts that do not part words.</summary>
internal sealed class OriginalRuns
{
    private const int Words = 4;
    private const int Characters = 12;

    private static readonly Regex Host = new("""(?:https?:)?//[^/\s"'<>?#]*""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);
    private readonly LayoutWords _layout;
    private readonly Uri? _address;

    /// <param name="original">The page as it was.</param>
    /// <param name="layout">The layout's words, which may stay.</param>
    /// <param name="address">The page's address where the layout itself says it, so that it stays; else null.</param>
    public OriginalRuns(PageDocument original, LayoutWords layout, Uri? address)
    {
        _layout = layout;
        _address = address;
        _runs.UnionWith(TextsOf(original).SelectMany(RunsOf));
    }

    /// <summary>The first run of the page that a text has; null without one.</summary>
    public string? FirstIn(string text) => RunsOf(text).FirstOrDefault(_runs.Contains);

    /// <summary>The first run of the page that another page has; null without one.</summary>
    public string? FirstIn(PageDocument small) => TextsOf(small).Select(FirstIn).FirstOrDefault(run => run is not null);

    private static IEnumerable<string> TextsOf(PageDocument page)
    {
        for (int node = 1; node < page.Count; node++)
        {
            switch (page.Kind(node))
            {
                case NodeKind.Text when page.IsElement(page.Parent(node), "style"):
                    break;
                case NodeKind.Text when page.IsElement(page.Parent(node), "script"):
                    foreach (string literal in page.Text(node).ToString().Split('"'))
                    {
                        yield return literal;
                    }

                    break;
                case NodeKind.Text:
                    yield return page.Text(node).ToString();
                    break;
                case NodeKind.Element:
                    foreach (KeyValuePair<string, string> attribute in page.Attributes(node))
                    {
                        if (attribute.Key is not ("class" or "id" or "style" or "sizes" or "name" or "property")
                            && !attribute.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                        {
                            yield return attribute.Value;
                        }
                    }

                    break;
            }
        }
    }

    private IEnumerable<string> RunsOf(string text)
    {
        var words = new Queue<string>();
        text = _address is null ? text
            : text.Replace(_address.PathAndQuery, " ", StringComparison.Ordinal).Replace(_address.AbsolutePath, " ", StringComparison.Ordinal);
        text = HexNumber.Without(_layout.WithoutNames(text));
        foreach (string word in LayoutWords.WordsOf(AddressRewriting.WithoutNames(Host.Replace(text, " ")))
            .Select(word => word.ToLowerInvariant())
            .Where(word => word.Length > 1 && word is not ("http" or "https" or "www")))
        {
            words.Enqueue(word);
            if (words.Count > Words)
            {
                words.Dequeue();
            }

            if (words.Count == Words && !words.All(own => _layout.Says(own) || _layout.IsOfDate(own)))
            {
                yield return string.Join(" ", words);
            }

            for (int start = 0; word.Any(UnspacedScript.Has) && start + Characters <= word.Length; start++)
            {
                yield return word.Substring(start, Characters);
            }
        }
    }
}
