using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// The list of links by which a page says what its article is about, told by several signs together: what the list is
/// called, where its links lead, what stands before it, whether the page's keywords are the same, and where it stands.
/// </summary>
internal sealed class TopicLinks
{
    private const int MostLinks = 40;

    private const int LongestTopic = 50;

    private const int LongestLabel = 40;

    private const int EnoughSigns = 3;

    private const int MostCopies = 2;

    private static readonly string[] Names =
    [
        "tag", "tags", "taglist", "topic", "topics", "keyword", "keywords", "thema", "themen", "tema", "temas", "etiket", "etiketler", "schlagwort",
        "schlagworte", "tagcloud", "etiquetas", "theme", "themes", "subjects",
    ];

    // Beginnings of the words before such a list.
    private static readonly string[] Labels =
    [
        "tag", "topic", "keyword", "thema", "themen", "tema", "schlagw", "stichw", "etiket", "etiquet", "sujet", "argoment", "emne", "ämne", "konu",
        "тег", "тем", "метк", "关键", "標籤", "タグ", "キーワード", "태그", "كلمات",
    ];

    // Folders in which sites keep a page for each topic.
    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal)
    {
        "tag", "tags", "topic", "topics", "thema", "themen", "tema", "temas", "theme", "themes", "keyword", "keywords", "etiket", "etiketler", "konu",
        "hub", "subject", "subjects", "all-about", "tagged", "emne", "stichwort", "schlagwort", "noticias-de", "etiqueta", "etiquetas",
    };

    private static readonly HashSet<string> AuthorFolders = new(StringComparer.Ordinal)
    {
        "author", "authors", "autor", "autoren", "auteur", "auteurs", "autore", "yazar", "yazarlar", "profile", "profil", "team", "writer", "by",
        "reporter", "journalist", "redaktion", "staff", "contributor", "user", "users", "autores", "firmas",
    };

    private readonly AnalyzedPage _page;
    private readonly HashSet<string> _keywords;
    private readonly int _headline;
    private readonly int _end;
    private readonly IReadOnlyList<int> _paragraphs;

    private TopicLinks(AnalyzedPage page, ArticleText text, IEnumerable<string> keywords)
    {
        _page = page;
        _keywords = [.. keywords.Select(Folded)];
        _paragraphs = text.Paragraphs;
        int first = text.Paragraphs.Count > 0 ? text.Paragraphs[0] : 0;
        _end = text.Paragraphs.Count > 0 ? page.Document.End(text.Paragraphs[text.Paragraphs.Count - 1]) : page.Document.Count;
        _headline = page.ElementsIn(0).TakeWhile(node => node < first).Where(node => page.Document.IsElement(node, "h1")).DefaultIfEmpty(0).Last();
    }

    /// <summary>The links of the list in document order; none where the page has no such list.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Where its text is.</param>
    /// <param name="keywords">What its metadata say it is about.</param>
    public static IReadOnlyList<int> Find(AnalyzedPage page, ArticleText text, IEnumerable<string> keywords) =>
        new TopicLinks(page, text, keywords).Best();

    /// <summary>Selectors that find just these links in the page, or others of the same texts; the likeliest to last first.</summary>
    public static IEnumerable<string> Selectors(AnalyzedPage page, IReadOnlyList<int> links)
    {
        HashSet<string> texts = [.. links.Select(page.Text)];
        var names = new List<ElementName>();
        int around = Around(page, links);
        foreach (int outer in new[] { around }
            .Concat(page.Ancestors(around))
            .Where(node => page.Document.Name(node) is not ("body" or "html")).Take(5))
        {
            names.AddRange(ElementNames.Of(page.Document, outer).Take(4).Select(name => new ElementName(name.Selector + " a", name.Cost + 1)));
        }

        names.AddRange(ElementNames.Unique(page, around).Take(3).Select(name => new ElementName(name.Selector + " a", name.Cost + 1)));
        foreach (ElementName own in ElementNames.Of(page.Document, links[0]))
        {
            names.Add(own with { Cost = own.Cost + 0.5 });
        }

        foreach (string place in new[] { "", "article ", "main " })
        {
            names.Add(new ElementName(place + "a[rel=tag]", 1.1));
            names.AddRange(PathOf(page, links[0])
                .Where(Folders.Contains)
                .Select(folder => new ElementName($"{place}a[href*='/{folder}/']", 2.6)));
        }

        string[] selectors = [.. names.OrderBy(name => name.Cost).Select(name => name.Selector).Distinct()];
        return selectors
            .Zip(PageSelector.Find(page.Document, selectors), (selector, found) => (selector, found))
            .Where(pair => pair.found.Count > 0 && texts.SetEquals(pair.found.Select(page.Text).Where(text => text.Length > 0)))
            .Select(pair => pair.selector);
    }

    private static int Around(AnalyzedPage page, IReadOnlyList<int> links) =>
        links.Count == 1 ? page.Document.ParentElement(links[0]) : page.CommonAncestor([.. links]);

    private IReadOnlyList<int> Best()
    {
        var lists = new List<(int[] Links, int Signs)>();
        int seen = 0;
        foreach (int link in _page.ElementsIn(0).Where(node => node > _headline
            && IsTopicLink(node)
            && !_paragraphs.Any(paragraph => _page.IsWithin(node, paragraph))))
        {
            if (link >= seen)
            {
                int list = ListAround(link);
                seen = Math.Max(seen, _page.Document.End(list));
                int[] links = LinksIn(list);
                lists.Add((links, Signs(list, links)));
            }
        }

        return lists
            .Where(list => list.Signs >= EnoughSigns)
            .OrderByDescending(list => list.Signs)
            .ThenBy(list => list.Links[0] >= _end ? 0 : 1)
            .Select(list => list.Links)
            .FirstOrDefault() ?? [];
    }

    /// <summary>The largest element around a link that holds nothing but such links, and perhaps what they are called.</summary>
    private int ListAround(int link)
    {
        int list = link;
        foreach (int outer in _page.Ancestors(link).TakeWhile(node => _page.Document.Name(node) is not ("body" or "html" or "article" or "main")))
        {
            int[] links = LinksIn(outer);
            int inLinks = links.Sum(_page.Letters);
            if (links.Length > MostLinks || _page.Letters(outer) - inLinks > LongestLabel + links.Length || !Array.TrueForAll(links, IsTopicLink))
            {
                break;
            }

            list = outer;
        }

        return list;
    }

    private int[] LinksIn(int node) => _page.Document.IsElement(node, "a")
        ? [node]
        : [.. _page.ElementsIn(node).Where(inner => _page.Document.IsElement(inner, "a") && _page.Letters(inner) > 0)];

    private int Signs(int list, int[] links)
    {
        bool isStated = links.Count(link => _keywords.Contains(Folded(_page.Text(link)))) * 2 > links.Length;
        bool isNamed = _page.Ancestors(links[0]).TakeWhile(node => node >= list).Append(links[0])
            .Concat(_page.Ancestors(list).Take(2).Where(node => LinksIn(node).Length == links.Length))
            .Any(IsNamed);
        bool isAddressed = links.Count(link => HasFolder(link) || IsTagged(link)) * 5 >= links.Length * 4;
        bool isOutside = _page.Ancestors(list).Prepend(list).Any(node => _page.Document.Name(node) is "nav" or "footer" or "header")
            && !_page.Ancestors(list).Any(node => _page.Document.Name(node) is "article" or "main");
        bool isAmongText = _paragraphs.Count > 0 && links[0] > _paragraphs[0] && links[0] < _end && !isNamed && !isStated;
        return (isStated ? 3 : 0) + (isNamed ? 2 : 0) + (isAddressed ? 2 : 0) + LabelSigns(list) + (links[0] >= _end ? 1 : 0)
            - (isOutside || isAmongText || IsRepeated(list, links) ? 3 : 0)
            + (links.All(IsSpelled) ? 1 : 0);
    }

    /// <summary>Whether there are more such elements with other links, as each teaser on a page has its section.</summary>
    private bool IsRepeated(int list, int[] links)
    {
        HashSet<string> texts = [.. links.Select(_page.Text)];
        return _page.Ancestors(list).Take(2).Prepend(list).Where(node => _page.Document.Classes(node).Any()).Any(node =>
        {
            string[] classes = [.. _page.Document.Classes(node)];
            return _page.ElementsIn(0).Count(other => _page.Document.Name(other) == _page.Document.Name(node)
                && !_page.IsWithin(other, node)
                && !_page.IsWithin(node, other)
                && _page.Document.Classes(other).SequenceEqual(classes)
                && LinksIn(other) is { Length: > 0 } found
                && !texts.Overlaps(found.Select(_page.Text))) > MostCopies;
        });
    }

    /// <summary>Whether a link may lead to the page of a topic: by its address, or because its text is a keyword.</summary>
    private bool IsTopicLink(int node) =>
        _page.Document.IsElement(node, "a")
        && _page.Document.Attribute(node, "href") is { Length: > 0 }
        && _page.Letters(node) is > 0 and <= LongestTopic
        && !PathOf(_page, node).Any(AuthorFolders.Contains)
        && (HasFolder(node) || IsTagged(node) || IsSpelled(node) || _keywords.Contains(Folded(_page.Text(node))));

    private bool HasFolder(int link) => PathOf(_page, link) is { Length: > 1 } path && path.Take(path.Length - 1).Any(Folders.Contains);

    private bool IsTagged(int link) => _page.Document.Attribute(link, "rel") is { } rel
        && rel.Split(' ').Contains("tag", StringComparer.OrdinalIgnoreCase);

    private bool IsSpelled(int link)
    {
        string text = Folded(_page.Text(link));
        return text.Length > 0 && PathOf(_page, link).Skip(1).Any(part => Folded(part) == text);
    }

    private bool IsNamed(int node) =>
        _page.Document.Classes(node)
            .Append(_page.Document.Attribute(node, "id") ?? "")
            .Append(_page.Document.Attribute(node, "data-testid") ?? "")
            .Any(name => NameWords.Of(name).Any(word => Names.Contains(word, StringComparer.Ordinal)));

    /// <summary>One for a short text before the links, in the list or just before it; two if it calls them topics.</summary>
    private int LabelSigns(int list)
    {
        int first = _page.ElementsIn(list).Where(node => _page.Document.IsElement(node, "a")).DefaultIfEmpty(list).First();
        string whole = _page.Text(list);
        int start = first == list ? 0 : whole.IndexOf(_page.Text(first), StringComparison.Ordinal);
        string label = start > 0 ? whole.Substring(0, start) : ElementBefore(list) is > 0 and var before ? _page.Text(before) : "";
        return label.Length is 0 or > LongestLabel ? 0
            : label.Split(' ').Any(word => Array.Exists(Labels, known => word.StartsWith(known, StringComparison.OrdinalIgnoreCase))) ? 2
            : start > 0 ? 1 : 0;
    }

    private int ElementBefore(int node)
    {
        int before = 0;
        int parent = _page.Document.ParentElement(node);
        for (int child = _page.Document.FirstElement(parent); child > 0 && child < node; child = _page.Document.NextElement(child))
        {
            before = _page.Letters(child) > 0 ? child : before;
        }

        return before;
    }

    private static string[] PathOf(AnalyzedPage page, int link) =>
        page.Document.Attribute(link, "href") is { } href && Uri.TryCreate(page.Url, href.Trim(), out Uri? url) && url.Scheme is "http" or "https"
            ? [.. Uri.UnescapeDataString(url.AbsolutePath).ToLowerInvariant().Split(['/'], StringSplitOptions.RemoveEmptyEntries)]
            : [];

    /// <summary>The letters and digits of a text without case and marks, as addresses spell them.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        string spelled = text.ToLowerInvariant().Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ß", "ss").Replace(".html", "");
        foreach (char character in spelled.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(character))
            {
                folded.Append(character);
            }
        }

        return folded.ToString();
    }
}
