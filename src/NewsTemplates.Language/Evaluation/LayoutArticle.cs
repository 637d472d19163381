using System;
using System.Collections.Generic;

namespace NewsTemplates.Language.Evaluation;

/// <summary>The record of a page that implements <c>Article</c>.</summary>
internal class LayoutArticle : LayoutRecord, IArticle
{
    public LayoutArticle(IEnumerable<KeyValuePair<string, object?>> fields)
        : base(fields)
    {
    }

    public string Title => (string)this["title"]!;

    public string? Summary => (string?)this["summary"];

    public IReadOnlyList<string> Authors => List<string>("authors");

    public DateTimeOffset Published => (DateTimeOffset)this["published"]!;

    public DateTimeOffset? Updated => (DateTimeOffset?)this["updated"];

    public string? Section => (string?)this["section"];

    public IReadOnlyList<string> Topics => List<string>("topics");

    public Body Body => (Body)this["body"]!;

    public IReadOnlyList<Image> Images => List<Image>("images");

    public string? Language => (string?)this["language"];

    public Uri? CanonicalUrl => (Uri?)this["canonicalUrl"];

    public bool? IsFree => (bool?)this["isFree"];

    private IReadOnlyList<T> List<T>(string name) => this[name] as IReadOnlyList<T> ?? ValueList<T>.Empty;
}
