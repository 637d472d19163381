using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Names of looks: what their pages are, where they say it; else which is newer.</summary>
internal static class LookNames
{
    /// <summary>The name of the look that the pages of no kind have.</summary>
    private const string OfNoKind = "Standard";

    private static readonly string[] ByAge = ["Current", "Earlier", "Earliest"];

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["video"] = "Video", ["videos"] = "Video", ["live"] = "Live", ["liveblog"] = "Live", ["liveticker"] = "Live", ["gallery"] = "Gallery",
        ["galleries"] = "Gallery", ["slideshow"] = "Gallery", ["podcast"] = "Podcast", ["audio"] = "Audio", ["longread"] = "Longread",
        ["recipe"] = "Recipe", ["review"] = "Review", ["interview"] = "Interview",
    };

    // In names that say what a page has or lacks, or what is advertised, not what it is.
    private static readonly string[] Having = ["ad", "ads", "has", "have", "no", "not", "non", "with", "without"];

    /// <summary>Whether a word says what kind of article a page is.</summary>
    public static bool IsKind(string word) => Kinds.ContainsKey(word);

    /// <summary>The names of looks, the newest first; null where there are more than names.</summary>
    /// <param name="kinds">The kind of each look, or null.</param>
    public static IReadOnlyList<string>? Of(IReadOnlyList<string?> kinds)
    {
        int unnamed = kinds.Count(kind => kind is null);
        if (unnamed > ByAge.Length)
        {
            return null;
        }

        var left = new Queue<string>(unnamed == 1 ? [OfNoKind] : ByAge);
        return [.. kinds.Select(kind => kind ?? left.Dequeue())];
    }

    /// <summary>What all pages of a look say that they are, and none of the others; null where they say nothing.</summary>
    public static string? KindOf(Look look, IEnumerable<SavedArticle> others)
    {
        var kinds = new HashSet<string>(KindsOf(look.Articles[0].Page, look.Articles[0].Text));
        foreach (SavedArticle article in look.Articles)
        {
            kinds.IntersectWith(KindsOf(article.Page, article.Text));
        }

        foreach (SavedArticle other in others)
        {
            kinds.ExceptWith(KindsOf(other.Page, other.Text));
        }

        return kinds.OrderBy(kind => kind, StringComparer.Ordinal).FirstOrDefault();
    }

    private static IEnumerable<string> KindsOf(AnalyzedPage page, ArticleText text)
    {
        IEnumerable<string> names = page.Ancestors(text.Element)
            .Prepend(text.Element)
            .Where(node => page.Document.Name(node) != "html")
            .SelectMany(node => page.Document.Classes(node).Append(page.Document.Attribute(node, "id") ?? ""));
        string[] types = [.. PageSelector.Find(page.Document, "meta[property='og:type']")
            .Select(node => page.Document.Attribute(node, "content") ?? "")];
        return names
            .Concat(types)
            .Select(name => NameWords.Of(name).ToArray())
            .Where(words => !Array.Exists(words, Having.Contains))
            .SelectMany(words => words)
            .Where(IsKind)
            .Select(word => Kinds[word]);
    }
}
