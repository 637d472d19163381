using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>Finds what is left of a page's own words: runs of four words, or of twelve characters in scripts that do not part words.</summary>
internal sealed class OriginalRuns
{
    private const int Words = 4;
    private const int Characters = 12;

    // Words of two letters, and what parts them.
    private const int ShortestRun = (Words * 2) + Words - 1;

    private static readonly Regex Host = new("""(?:https?:)?//[^/\s"'<>?#]*""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);
    private readonly LayoutWords _layout;

    /// <param name="original">The page as it was.</param>
    /// <param name="layout">The layout's words, which may stay.</param>
    public OriginalRuns(PageDocument original, LayoutWords layout)
    {
        _layout = layout;
        _runs.UnionWith(TextsOf(original).Distinct(StringComparer.Ordinal).SelectMany(RunsOf).Select(run => run.Text));
    }

    /// <summary>The first run of the page that an approved result has, but for its rules, which are the layout's; null without one.</summary>
    /// <param name="approved">The approved result's text.</param>
    /// <param name="address">The page's address where the layout itself says it, so that it may stay; else null.</param>
    public string? FirstIn(string approved, Uri? address)
    {
        using JsonDocument result = JsonDocument.Parse(approved);
        return result.RootElement.EnumerateObject()
            .Where(part => part.Name != "rules")
            .Select(part => FirstInText(part.Value.GetRawText(), address))
            .FirstOrDefault(run => run is not null);
    }

    /// <summary>The first run of the page that another page has; null without one.</summary>
    /// <param name="small">The other page.</param>
    /// <param name="address">The page's address where the layout itself says it, so that it may stay; else null.</param>
    public string? FirstIn(PageDocument small, Uri? address) =>
        TextsOf(small).Select(text => FirstInText(text, address)).FirstOrDefault(run => run is not null);

    private string? FirstInText(string text, Uri? address) => RunsOf(Without(address, text))
        .Where(run => _runs.Contains(run.Text) && run.Words?.All(word => _layout.Says(word) || _layout.IsOfDate(word)) != true)
        .Select(run => run.Text)
        .FirstOrDefault();

    private static IEnumerable<string> TextsOf(PageDocument page)
    {
        for (int node = 1; node < page.Count; node++)
        {
            switch (page.Kind(node))
            {
                case NodeKind.Text when page.IsElement(page.Parent(node), "style"):
                    break;
                case NodeKind.Text when page.IsElement(page.Parent(node), "script"):
                    foreach (string literal in page.Text(node).Split('"'))
                    {
                        yield return literal;
                    }

                    break;
                case NodeKind.Text:
                    yield return page.Text(node);
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

    private static string Without(Uri? address, string text) => address is null ? text
        : text.Replace(address.PathAndQuery, " ", StringComparison.Ordinal).Replace(address.AbsolutePath, " ", StringComparison.Ordinal);

    /// <summary>The runs in a text; of words with these, which the layout may say.</summary>
    private IEnumerable<(string Text, string[]? Words)> RunsOf(string text)
    {
        if (text.Length < ShortestRun)
        {
            yield break;
        }

        var words = new Queue<string>();
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

            if (words.Count == Words)
            {
                yield return (string.Join(" ", words), [.. words]);
            }

            for (int start = 0; word.Any(UnspacedScript.Has) && start + Characters <= word.Length; start++)
            {
                yield return (word.Substring(start, Characters), null);
            }
        }
    }
}
