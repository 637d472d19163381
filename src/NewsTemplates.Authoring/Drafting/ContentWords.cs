using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Words that tell what some pages are about, which the others lack: of their addresses, titles, topics and authors.</summary>
internal sealed class ContentWords
{
    private const int ShortestWord = 3;

    // What systems put before the topics, sections and authors of a page where they make classes of them.
    private static readonly string[] Labels =
        ["author", "autor", "category", "categoria", "channel", "keyword", "kategorie", "ressort", "rubrik", "tag", "tax", "term", "topic"];

    private static readonly string[] Sources =
    [
        "head > title", "h1", "meta(og:title)", "meta(keywords)", "meta(news_keywords)", "meta(article:tag)", "meta(article:section)", "meta(author)",
        "json-ld(Article.keywords)", "json-ld(Article.articleSection)", "json-ld(Article.author)",
    ];

    private readonly HashSet<string> _words;

    private ContentWords(HashSet<string> words) => _words = words;

    /// <summary>Gathers the words of some pages.</summary>
    public static ContentWords Of(IReadOnlyList<AnalyzedPage> pages)
    {
        IReadOnlyList<RuleTrialResult> results = new RuleTrial("en-US", "UTC", pages).Run([.. Sources.Select(source => $"each {source}")]);
        HashSet<string>[] words = [.. pages.Select((page, i) => new HashSet<string>(results
            .SelectMany(result => result.Values[i].Value as IEnumerable<object> ?? [])
            .Select(text => text.ToString()!)
            .Append(Uri.UnescapeDataString(page.Url.AbsolutePath))
            .SelectMany(WordsOf)))];
        return new ContentWords([.. words
            .SelectMany(own => own)
            .Where(word => word.Length >= ShortestWord && !ElementNames.IsOfDesign(word) && !LookNames.IsKind(word))
            .Where(word => !words.All(own => own.Contains(word)))]);
    }

    /// <summary>Whether a selector speaks of what a page is about.</summary>
    public bool AreIn(string selector)
    {
        string[] words = [.. WordsOf(selector)];
        return Array.Exists(words, _words.Contains) || words.Zip(words.Skip(1), (word, _) => word).Any(Labels.Contains);
    }

    private static IEnumerable<string> WordsOf(string text) =>
        new string([.. text.Select(character => char.IsLetterOrDigit(character) ? character : ' ')])
            .Split([' '], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(NameWords.Of);
}
