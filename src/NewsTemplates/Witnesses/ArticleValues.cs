using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Witnesses;

/// <summary>The values of an article that its page can be asked about. What is null or empty is not asked for.</summary>
internal sealed record ArticleValues
{
    public string? Title { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public Body? Body { get; init; }

    public IReadOnlyList<Uri> Images { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The values of an article as a layout read it.</summary>
    public static ArticleValues Of(IArticle article) => new()
    {
        Title = article.Title,
        Summary = article.Summary,
        Authors = article.Authors,
        Published = article.Published,
        Body = article.Body,
        Images = [.. article.Images.Select(image => image.Url)],
        Topics = article.Topics,
    };
}
