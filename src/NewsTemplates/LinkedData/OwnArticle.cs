using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.LinkedData;

/// <summary>
/// The article that a page's JSON-LD has of the page itself, told from those of other stories: that which names the page's address; else
/// that which a <c>WebPage</c> calls its <c>mainEntity</c>; else the only one that stands by itself. Immutable.
/// </summary>
internal sealed class OwnArticle
{
    private readonly JsonLd _data;
    private readonly IReadOnlyList<JsonLdNode> _objects;

    private OwnArticle(JsonLd data, IReadOnlyList<JsonLdNode> objects, int candidates)
    {
        _data = data;
        _objects = objects;
        Candidates = candidates;
    }

    /// <summary>How many articles may be the page's, where it cannot be told which is; else 0.</summary>
    public int Candidates { get; }

    /// <summary>Whether a type is that of articles, so that the page's own is meant; of other types any object is.</summary>
    public static bool IsOf(string type) => SchemaTypes.IsA(type, "Article");

    /// <summary>Finds the page's own article.</summary>
    /// <param name="data">The page's JSON-LD.</param>
    /// <param name="naming">Knows how an object names the page.</param>
    public static OwnArticle In(JsonLd data, PageNaming naming)
    {
        var articles = new ArticlePlaces(data);

        // Several objects that name the page are about one thing: each adds what it knows.
        foreach (IReadOnlyList<JsonLdNode> place in new[] { articles.Outer, articles.Listed })
        {
            JsonLdNode[] named = [.. place.Where(article => naming.Of(article) == NamedAs.Page)];
            if (named.Length > 0)
            {
                return new OwnArticle(data, named, 0);
            }
        }

        JsonLdNode[] hinted = [.. articles.Outer.Where(article => naming.Of(article) == NamedAs.PerhapsPage)];
        JsonLdNode[] pages = [.. articles.Pages.Where(page => naming.Of(page) == NamedAs.Page)];
        JsonLdNode[] main = [.. (pages.Length > 0 ? pages : articles.Pages).SelectMany(articles.MainOf)];
        JsonLdNode[] alone = [.. articles.Outer.Where(article => !articles.IsSetAside(article))];
        foreach (JsonLdNode[] candidates in new[] { hinted, main, alone })
        {
            if (candidates.Length > 0 && candidates.All(other => AreOne(candidates[0], other)))
            {
                return new OwnArticle(data, candidates, 0);
            }
        }

        return new OwnArticle(data, [], alone.Length);
    }

    /// <summary>The values that a path leads to from the page's own article, if it is of the type.</summary>
    public IReadOnlyList<JsonLdValue> Find(string type, IReadOnlyList<string> keys) =>
        _data.FirstOf(_objects.Where(article => JsonLd.TypesOf(article).Any(each => SchemaTypes.IsA(each, type))), keys);

    /// <summary>Whether two objects describe one thing: by their id, or as one headline with one address that is printed twice.</summary>
    private static bool AreOne(JsonLdNode one, JsonLdNode other)
    {
        return one == other || Shared("@id") || (Shared("headline") && (Shared("url") || (one["url"] is null && other["url"] is null)));

        bool Shared(string key) => one[key]?.Scalar is { } value && value == other[key]?.Scalar;
    }
}
