using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Values;

namespace NewsTemplates.Language.Binding;

/// <summary>The contract <c>Article</c>: the fields of <see cref="IArticle"/>, their types and their standard rules.</summary>
internal static class ArticleContract
{
    public const string Name = "Article";

    /// <summary>The contract's fields in order, with the standard rules in the site's culture.</summary>
    /// <param name="span">Where the page says that it implements the contract.</param>
    /// <param name="culture">The site's culture, or null.</param>
    /// <param name="timeZone">The site's time zone, or null.</param>
    public static EquatableArray<FieldModel> Fields(SourceSpan span, string? culture, string? timeZone)
    {
        var dates = new ConversionModel(Array.Empty<string>(), culture, timeZone);
        var authors = new StepsModel { Split = Regexes(BylineWords.Split(culture)), SplitsTextsOnly = true, Remove = Regexes(BylineWords.By(culture)) };
        var topics = new StepsModel { Split = Regexes("[,;]"), SplitsTextsOnly = true };
        SourceModel[] language = culture is null
            ? new SourceModel[] { Element("html", "lang") }
            : new SourceModel[] { Element("html", "lang"), new ConstSource(culture) };
        return new[]
        {
            Field("title", false, ScalarKind.Text, "The headline.", JsonLd("headline"), Meta("og:title"), Element("h1")),
            Field("summary", true, ScalarKind.Text, "The page's own short description.", JsonLd("description"), Meta("og:description"), Meta("description")),
            List("authors", new ScalarType(ScalarKind.Text), "The authors' names; empty when the page names none.", authors, JsonLd("author"), Meta("author")),
            Field("published", false, ScalarKind.DateTime, "When the article was published.", JsonLd("datePublished"), Meta("article:published_time"), Meta("datePublished")),
            Field("updated", true, ScalarKind.DateTime, "When the article was last changed.", JsonLd("dateModified"), Meta("article:modified_time"), Meta("dateModified")),
            Field("section", true, ScalarKind.Text, "The section of the site.", JsonLd("articleSection"), Meta("article:section")),
            List("topics", new ScalarType(ScalarKind.Text), "Keywords; empty when there are none.", topics, JsonLd("keywords"), Meta("article:tag"), Meta("keywords")),
            new FieldModel { Name = "body", NameSpan = span, Type = new BodyType(), Description = "The text.", Rules = Array.Empty<RuleModel>() },
            List("images", new ImageType(), "The pictures in page order; empty when there are none.", StepsModel.None, JsonLd("image"), Meta("og:image")),
            Field("language", true, ScalarKind.Language, "The language as a BCP 47 tag.", language),
            Field("canonicalUrl", true, ScalarKind.Uri, "The page's canonical address.", Element("link[rel=canonical]", "href"), Meta("og:url")),
            Field("isFree", true, ScalarKind.Bool, "Whether the article can be read without paying; null when the page does not say.", JsonLd("isAccessibleForFree")),
        };

        FieldModel Field(string name, bool isOptional, ScalarKind kind, string description, params SourceModel[] sources) => new()
        {
            Name = name,
            NameSpan = span,
            Description = description,
            IsOptional = isOptional,
            Type = new ScalarType(kind),
            Conversion = kind == ScalarKind.DateTime ? dates : null,
            Rules = Rules(StepsModel.None, sources),
        };

        FieldModel List(string name, TypeModel type, string description, StepsModel steps, params SourceModel[] sources) => new()
        {
            Name = name,
            NameSpan = span,
            Description = description,
            Type = type,
            IsList = true,
            MinimumCount = 0,
            Steps = steps,
            Rules = Rules(steps, sources),
        };

        RuleModel[] Rules(StepsModel steps, SourceModel[] sources) => sources
            .Select(source => new RuleModel { Source = source, Text = Write(source), Span = span, Origin = Name, Steps = steps })
            .ToArray();

        SelectorSource Element(string selector, string? attribute = null) => new(null, SelectorBinder.Standard(selector, span), attribute);
    }

    private static RegexModel[] Regexes(string? pattern) =>
        pattern is null ? Array.Empty<RegexModel>() : new[] { new RegexModel(pattern, null) };

    private static SourceModel JsonLd(string key) => new JsonLdSource(Name, new[] { key });

    private static SourceModel Meta(string name) => new MetaSource(name);

    private static string Write(SourceModel source) => source switch
    {
        JsonLdSource jsonLd => $"json-ld({jsonLd.Type}.{string.Join(".", jsonLd.Keys)})",
        MetaSource meta => $"meta({meta.Name})",
        ConstSource constant => $"const({constant.Text})",
        SelectorSource { Selector: { } selector, Attribute: var attribute } => selector.Text + (attribute is null ? "" : "@" + attribute),
        _ => source.ToString(),
    };
}
