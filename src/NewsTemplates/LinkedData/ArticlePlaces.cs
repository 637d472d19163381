using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.LinkedData;

/// <summary>
/// Where the articles of a page's JSON-LD stand. What is within an article (updates, comments, parts, the whole of which it is one) is never
/// the page's, and is in no list here, even where it repeats the page's address.
/// </summary>
internal sealed class ArticlePlaces
{
    // What stands behind these, or is referred to, is another thing than that which has them.
    private static readonly HashSet<string> AsideKeys = new(StringComparer.Ordinal)
    {
        "itemListElement", "item", "hasPart", "mentions", "liveBlogUpdate", "comment", "citation", "isBasedOn", "relatedLink", "review",
    };

    private readonly JsonLd _data;
    private readonly List<JsonLdNode> _outer = [];
    private readonly List<JsonLdNode> _listed = [];
    private readonly List<JsonLdNode> _pages = [];
    private readonly HashSet<string> _aside = new(StringComparer.Ordinal);

    public ArticlePlaces(JsonLd data)
    {
        _data = data;
        foreach (JsonLdNode node in data.Outermost)
        {
            Visit(node, _outer);
        }
    }

    /// <summary>The articles that stand by themselves: in a script, in a list or in <c>@graph</c>.</summary>
    public IReadOnlyList<JsonLdNode> Outer => _outer;

    /// <summary>Those within something else: an <c>ItemList</c>, say, or a video.</summary>
    public IReadOnlyList<JsonLdNode> Listed => _listed;

    /// <summary>The web pages that stand by themselves.</summary>
    public IReadOnlyList<JsonLdNode> Pages => _pages;

    /// <summary>Whether something lists an article by its id.</summary>
    public bool IsSetAside(JsonLdNode article) => article["@id"]?.Scalar is { } id && _aside.Contains(id);

    /// <summary>The articles that a web page calls its main entity.</summary>
    public IEnumerable<JsonLdNode> MainOf(JsonLdNode page) =>
        page["mainEntity"] is not { } main ? [] : (main.Items ?? [main]).Select(_data.Whole).Where(IsArticle);

    /// <summary>Goes through a value. Recursion ends where the reader's bound on nesting does.</summary>
    /// <param name="node">The value.</param>
    /// <param name="articles">Where to add an article that it is; null within an article.</param>
    private void Visit(JsonLdNode node, List<JsonLdNode>? articles)
    {
        foreach (JsonLdNode item in node.Items ?? [])
        {
            Visit(item, articles);
        }

        bool isArticle = IsArticle(node);
        if (isArticle)
        {
            articles?.Add(node);
        }
        else if (articles == _outer && JsonLd.TypesOf(node).Any(type => SchemaTypes.IsA(type, "WebPage")))
        {
            _pages.Add(node);
        }

        foreach (KeyValuePair<string, JsonLdNode> member in node.Members)
        {
            if (AsideKeys.Contains(member.Key))
            {
                _aside.UnionWith((member.Value.Items ?? [member.Value]).Select(item => item["@id"]?.Scalar).OfType<string>());
            }

            Visit(member.Value, member.Key == "@graph" ? articles : isArticle || articles is null ? null : _listed);
        }
    }

    /// <summary>Whether an object is an article of which anything is said.</summary>
    private static bool IsArticle(JsonLdNode node) =>
        JsonLd.TypesOf(node).Any(OwnArticle.IsOf)
        && node.Members.Any(member => !member.Key.StartsWith("@", StringComparison.Ordinal) && Says(member.Value));

    private static bool Says(JsonLdNode value) => value.Scalar is { } text ? !string.IsNullOrWhiteSpace(text) : value.Items is not { Count: 0 };
}
