using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Which pictures of a page are the article's: those in its text, and the one above it, which often stands outside of the text's element. What
/// leads to another story, stands on other pages as well, or is small as an icon, is none.
/// </summary>
internal sealed class ArticlePictures
{
    // Stated in pixels; logos and portraits are no larger.
    private const int LargestIcon = 110;

    // Boxes around a picture in which its caption may stand.
    private const int MostAround = 4;

    // Text of a card whose picture leads to another story by its headline alone.
    private const int LettersOfCard = 15;

    // What their names say is foreign in a text, but not of a picture.
    private static readonly HashSet<string> OfPictures = new(StringComparer.Ordinal)
    {
        "banner", "caption", "copyright", "credit", "credits", "date", "embed", "gallery", "hidden", "carousel", "meta", "modal", "overlay", "photo",
        "player", "slideshow", "time", "video", "widget", "teaser",
    };

    private static readonly HashSet<string> OfOthers = new(StringComparer.Ordinal)
    {
        "author", "authors", "autor", "avatar", "avatars", "badge", "byline", "contributor", "emoji", "headshot", "icon", "icons", "logo",
        "portrait", "profile",
    };

    private static readonly string[] Files = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"];

    private readonly AnalyzedPage _page;
    private readonly ArticleText _text;
    private readonly PagePictures _pictures;
    private readonly int _headline;

    private ArticlePictures(AnalyzedPage page, ArticleText text, PagePictures pictures)
    {
        _page = page;
        _text = text;
        _pictures = pictures;
        _headline = page.ElementsIn(0)
            .TakeWhile(node => node < text.Paragraphs[0])
            .Where(node => page.Document.IsElement(node, "h1") || page.IsHeadline(node))
            .DefaultIfEmpty(-1)
            .Last();
    }

    /// <summary>The elements that hold one picture of the article each, outermost <c>figure</c>s where there are such, in document order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Where its text stands.</param>
    /// <param name="pictures">All its pictures.</param>
    /// <param name="stated">Names of the pictures that the page's metadata says are the article's.</param>
    /// <param name="others">Names of the pictures of the site's other pages.</param>
    public static IReadOnlyList<int> Of(
        AnalyzedPage page, ArticleText text, PagePictures pictures, IReadOnlyCollection<string> stated, IReadOnlyCollection<string> others)
    {
        if (text.Paragraphs.Count == 0)
        {
            return [];
        }

        var found = new ArticlePictures(page, text, pictures);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. pictures.Nodes
            .Where(node => found.IsOwn(node, stated, others))
            .Select(found.ElementOf)
            .Distinct()
            .Where(element => pictures.AddressIn(element) is { Length: > 0 } address && seen.Add(address))];
    }

    private bool IsOwn(int node, IReadOnlyCollection<string> stated, IReadOnlyCollection<string> others)
    {
        string[] names = [.. _pictures.NamesOf(node)];
        bool isStated = names.Any(stated.Contains);
        return names.Length > 0
            && (PictureKind.IsImage(_page.Document, node) || _page.Document.IsElement(node, "picture") || Around(node, "figure") > 0)
            && IsInPlace(node, isStated)
            && (isStated
                || !(LeadsAway(node) || Around(node).Any(IsOfOthers) || IsOfPerson(node)
                    || IsSmall(node) || IsDrawing(names[0]) || names.Any(others.Contains)));
    }

    /// <summary>Whether a picture stands in the text, or above it in the same part of the page.</summary>
    private bool IsInPlace(int node, bool isStated)
    {
        int end = _page.Document.End(_text.Paragraphs[_text.Paragraphs.Count - 1]);
        if (node >= end && !(Around(node, "figure") > 0 && _page.IsWithin(node, _text.Element)))
        {
            return false;
        }

        int start = _headline > 0 ? _headline : _text.Element;
        int whole = _page.CommonAncestor([start, _text.Paragraphs[0]]);
        return node > start || isStated || (whole > 0 && _page.IsWithin(node, whole) && _page.Document.Name(whole) is not ("body" or "html"));
    }

    private bool LeadsAway(int node) => Around(node).Any(outer =>
        _page.Document.IsElement(outer, "a")
        && _page.Document.Attribute(outer, "href") is { Length: > 0 } href
        && href[0] != '#'
        && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        && !Files.Any(ending => href.IndexOf(ending, StringComparison.OrdinalIgnoreCase) >= 0)
        && !(Uri.TryCreate(_page.Url, href, out Uri? address) && address.AbsolutePath.StartsWith(_page.Url.AbsolutePath, StringComparison.Ordinal)));

    private bool IsOfOthers(int outer)
    {
        string name = _page.Document.Name(outer);
        return name is "nav" or "aside" or "footer" or "form" or "article"
            || ForeignElements.WordsOf(_page.Document, outer).Any(word => !OfPictures.Contains(word))
            || _page.Document.Classes(outer).SelectMany(NameWords.Of).Any(OfOthers.Contains)
            || (_page.Letters(outer) >= LettersOfCard && _page.LinkShare(outer) > 0.5);
    }

    /// <summary>Whether a picture is called a portrait itself, or stands in a box about a person.</summary>
    private bool IsOfPerson(int node) =>
        _page.Document.Classes(node).SelectMany(NameWords.Of).Any(OfOthers.Contains)
        || Around(node).Any(outer => _page.Document.Attribute(outer, "itemtype") is { } type
            && type.EndsWith("/Person", StringComparison.OrdinalIgnoreCase));

    private static bool IsDrawing(string address) => address.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private bool IsSmall(int node)
    {
        (int? width, int? height) = _pictures.SizeOf(node);
        return width <= LargestIcon || (width is null && height <= LargestIcon);
    }

    /// <summary>The figure, the box with the caption, the <c>picture</c> or the image that stands for a picture.</summary>
    private int ElementOf(int node)
    {
        int figure = Around(node, "figure");
        if (figure > 0 && Holds(figure, 1))
        {
            return figure;
        }

        int picture = Around(node, "picture");
        int element = picture > 0 ? picture : node;
        return Around(element)
            .Take(MostAround)
            .Where(outer => Holds(outer, 1) && PictureParts.IsDescribed(_page, outer))
            .DefaultIfEmpty(element)
            .First();
    }

    /// <summary>Whether all pictures in an element, drawings such as buttons aside, are so many.</summary>
    private bool Holds(int element, int count) => _pictures.Nodes
        .Where(node => _page.IsWithin(node, element))
        .Select(node => _pictures.NamesOf(node).FirstOrDefault())
        .Where(address => address is null || !IsDrawing(address))
        .Distinct()
        .Count() <= count;

    private int Around(int node, string name) => Around(node).Prepend(node).FirstOrDefault(outer => _page.Document.IsElement(outer, name));

    /// <summary>The elements around a picture, innermost first, up to the one that holds text of the article as well.</summary>
    private IEnumerable<int> Around(int node) => _page.Ancestors(node)
        .TakeWhile(outer => !_page.IsWithin(_text.Paragraphs[0], outer)
            && !_text.Paragraphs.Any(paragraph => _page.IsWithin(paragraph, outer))
            && !_page.IsWithin(_headline, outer));
}
