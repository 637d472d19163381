using System.Collections.Generic;

namespace NewsTemplates.Plans;

/// <summary>The fields of the language's own contracts, with their standard rules.</summary>
internal static class StandardFields
{
    /// <summary>The name of the contract <c>Article</c> in layouts.</summary>
    public const string ArticleName = "Article";

    /// <summary>The name of the contract <c>FrontPage</c> in layouts, which has no standard rules.</summary>
    public const string FrontPageName = "FrontPage";

    /// <summary>The contract <c>Article</c>: what <see cref="IArticle"/> has.</summary>
    /// <param name="layout">The contract in the file that implements it.</param>
    /// <param name="line">The line on which it does.</param>
    public static IEnumerable<FieldPlan> Article(LayoutPlan layout, int line) =>
    [
        layout.Text("title", line, "json-ld(Article.headline)", "meta(og:title)", "h1"),
        layout.Text("summary?", line, "json-ld(Article.description)", "meta(og:description)", "meta(description)"),
        layout.Text("authors", line, Names("json-ld(Article.author)"), Names("meta(author)")).Each(0),
        layout.DateTime("published", line, "json-ld(Article.datePublished)", "meta(article:published_time)", "meta(datePublished)"),
        layout.DateTime("updated?", line, "json-ld(Article.dateModified)", "meta(article:modified_time)", "meta(dateModified)"),
        layout.Text("section?", line, "json-ld(Article.articleSection)", "meta(article:section)"),
        layout.Text("topics", line, Words("json-ld(Article.keywords)"), Words("meta(article:tag)"), Words("meta(keywords)")).Each(0),
        layout.Body("body", line),
        layout.Image("images", line, "json-ld(Article.image)", "meta(og:image)").Each(0),
        layout.Language("language?", line, "html@lang", "json-ld(Article.inLanguage)", "meta(og:locale)"),
        layout.Uri("canonicalUrl?", line, "link[rel=canonical]@href", "meta(og:url)"),
        layout.Bool("isFree?", line, "json-ld(Article.isAccessibleForFree)"),
    ];

    private static RulePlan Names(RulePlan rule) => rule.SplitByline().RemoveByline();

    private static RulePlan Words(RulePlan rule) => rule.SplitTexts("[,;]");
}
