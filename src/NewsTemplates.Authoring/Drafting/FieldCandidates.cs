using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Dates;
using NewsTemplates.Html;
using NewsTemplates.Text;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Where a page has the fields of an article that the contract's standard rules do not find: other metadata, and elements that are called so.
/// </summary>
internal sealed class FieldCandidates
{
    private const int MostElements = 5;

    private static readonly string[] AuthorNames =
    [
        "[rel=author]", "[itemprop=author] [itemprop=name]", "[itemprop=author]", "a[href*='/author/']", "a[href*='/autor/']", "a[href*='/auteur/']",
        "a[href*='/yazar/']"
    ];

    private static readonly string[] AuthorWords =
    [
        "author", "autor", "auteur", "autore", "byline", "contributor", "contributors", "writer", "yazar", "muhabir", "redakt", "verfasser",
        "forfatter", "journalist", "firma", "signature", "penulis"
    ];

    private static readonly string[] DateWords =
    [
        "date", "datum", "fecha", "data", "tarih", "time", "publish", "published", "pubdate", "zeit", "created", "timestamp", "dato", "tanggal",
        "datetime"
    ];

    private static readonly string[] OtherDates = ["modif", "updat", "upload", "expir", "until", "revis", "crawl"];

    private static readonly string[] AuthorMeta =
    [
        "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "cxenseparse:author", "authors", "vr:author"
    ];

    private static readonly string[] SectionMeta =
    [
        "section", "category", "parsely-section", "cxenseparse:recs:category", "vr:category", "og:article:section", "news_section"
    ];

    private readonly AnalyzedPage _page;
    private readonly ArticleText _text;
    private readonly string _culture;
    private readonly IReadOnlyDictionary<string, string> _meta;

    public FieldCandidates(AnalyzedPage page, ArticleText text, string culture)
    {
        _page = page;
        _text = text;
        _culture = culture;
        _meta = MetaOf(page.Document);
    }

    /// <summary>The rules that may find a field of the contract, the likeliest first; without the standard ones.</summary>
    public IEnumerable<FieldRule> Of(string field, string siteName) => field switch
    {
        "title" => Title(siteName),
        "summary" => _text.Standfirst < 0 ? [] : Named(_text.Standfirst),
        "authors" => Meta(AuthorMeta).Concat(Authors()),
        "published" => Published(),
        "updated" => MetaDates("modif", "updat"),
        "section" => Meta(SectionMeta),
        _ => [],
    };

    private IEnumerable<FieldRule> Title(string siteName)
    {
        int before = _text.Paragraphs.Count > 0 ? _text.Paragraphs[0] : _page.Document.Count;
        int[] headlines = [.. _page.ElementsIn(0)
            .TakeWhile(node => node < before)
            .Where(node => _page.Document.IsElement(node, "h1") && _page.Letters(node) > 0)
            .Reverse()];
        string[] stated = [.. new[] { "og:title", "twitter:title" }
            .Select(name => _meta.TryGetValue(name, out string? title) ? title : null)
            .OfType<string>()];
        IEnumerable<FieldRule> cut = headlines.Take(1)
            .SelectMany(node => Kicker.Cut(_page, node, Named(node).Select(rule => rule.Source), stated));
        foreach (FieldRule rule in cut.Concat(headlines.Take(2).SelectMany(Named)))
        {
            yield return rule;
        }

        yield return new FieldRule("meta(twitter:title)");
        string ending = "'" + (@"\s+[-–—|«·:]\s+" + Regex.Escape(siteName) + ".*$").Replace("'", "''") + "'";
        foreach (string source in new[] { "json-ld(Article.headline)", "meta(og:title)", "head > title" })
        {
            yield return new FieldRule(source, ("remove", ending));
        }

        yield return new FieldRule("head > title");
    }

    private IEnumerable<FieldRule> Published()
    {
        foreach (FieldRule rule in MetaDates("publish", "pubdate", "date", "created", "issued").Where(rule => !IsOtherDate(rule.Source)))
        {
            yield return rule;
        }

        int[] places = [.. Near(node => _page.Document.IsElement(node, "time")
            || MetaNames.HasItemProperty(_page.Document, node, "datePublished")
            || IsCalled(node, DateWords))
            .Where(node => _page.Letters(node) <= 120)];
        foreach (int node in places)
        {
            foreach (string attribute in new[] { "datetime", "content" }.Where(name => _page.Document.Attribute(node, name) is { Length: > 0 } value
                && StandardTimes.TryReadIso(value.Trim(), out _)))
            {
                foreach (FieldRule rule in Named(node))
                {
                    yield return new FieldRule($"{rule.Source}@{attribute}");
                }
            }
        }

        foreach (int node in places)
        {
            string written = _page.Text(node);
            foreach (FieldRule rule in Named(node).SelectMany(rule => DateRules.For(rule.Source, written, _culture)))
            {
                yield return rule;
            }
        }
    }

    /// <summary>Whether a name is that of another date than the publication's: of a change, an upload, an end.</summary>
    private static bool IsOtherDate(string name) => Array.Exists(OtherDates, word => name.Contains(word));

    private IEnumerable<FieldRule> MetaDates(params string[] words) =>
        _meta.Where(entry => Array.Exists(words, word => entry.Key.Contains(word))
            && StandardTimes.TryReadIso(WhiteSpace.Collapse(entry.Value), out _))
            .OrderBy(entry => Array.FindIndex(words, word => entry.Key.Contains(word)))
            .Select(entry => new FieldRule($"meta({entry.Key})"));

    private IEnumerable<FieldRule> Meta(string[] names) => names.Where(_meta.ContainsKey).Select(name => new FieldRule($"meta({name})"));

    private IEnumerable<FieldRule> Authors()
    {
        foreach (string selector in AuthorNames
            .Zip(PageSelector.Find(_page.Document, AuthorNames), (selector, found) => (selector, found))
            .Where(pair => pair.found.Count is > 0 and < 5)
            .Select(pair => pair.selector))
        {
            yield return new FieldRule(selector);
        }

        foreach (int node in Near(node => IsCalled(node, AuthorWords)).Where(node => _page.Letters(node) <= 80))
        {
            IReadOnlyList<ElementName> names = [.. ElementNames.Unique(_page, node).Take(2)];
            bool hasLinks = _page.ElementsIn(node).Any(inner => _page.Document.IsElement(inner, "a") && _page.Letters(inner) > 0);
            foreach (ElementName name in names)
            {
                if (hasLinks)
                {
                    yield return new FieldRule(name.Selector + " a");
                }

                yield return new FieldRule(name.Selector);
            }
        }
    }

    /// <summary>The elements around the text that are called so, those between headline and text first.</summary>
    private IEnumerable<int> Near(Func<int, bool> isWanted)
    {
        int first = _text.Paragraphs.Count > 0 ? _text.Paragraphs[0] : _page.Document.Count;
        int last = _text.Paragraphs.Count > 0 ? _text.Paragraphs[_text.Paragraphs.Count - 1] : _page.Document.Count;
        int headline =
            _page.ElementsIn(0).TakeWhile(node => node < first).Where(node => _page.Document.IsElement(node, "h1")).DefaultIfEmpty(0).Last();
        return _page.ElementsIn(0)
            .Where(node => _page.Letters(node) > 0 && isWanted(node))
            .OrderBy(node => node > headline && node < first ? 0 : node > first && node < last ? 1 : node < headline ? 2 : 3)
            .Take(MostElements);
    }

    private bool IsCalled(int node, string[] words) =>
        _page.Document.Name(node) is not ("html" or "body" or "head")
        && _page.Document.Classes(node)
            .Concat(new[] { _page.Document.Attribute(node, "id") ?? "", _page.Document.Attribute(node, "data-testid") ?? "" })
            .Any(name => NameWords.Of(name).Any(word => words.Contains(word, StringComparer.Ordinal)));

    private IEnumerable<FieldRule> Named(int node) => ElementNames.Unique(_page, node).Take(2).Select(name => new FieldRule(name.Selector));

    private static IReadOnlyDictionary<string, string> MetaOf(PageDocument page)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int node = 1; node < page.Count; node++)
        {
            if (page.IsElement(node, "meta") && page.Attribute(node, "content") is { Length: > 0 } content)
            {
                foreach (string name in MetaNames.Of(page, node)
                    .Where(name => name.All(character => char.IsLetterOrDigit(character) || character is ':' or '.' or '-' or '_')))
                {
                    if (!found.ContainsKey(name))
                    {
                        found.Add(name, content);
                    }
                }
            }
        }

        return found;
    }
}
