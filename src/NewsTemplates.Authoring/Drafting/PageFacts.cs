using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>What a page's metadata tells that decides how it is looked at.</summary>
internal sealed record PageFacts
{
    private static readonly string[] Wanted =
    [
        "html@lang", "meta(og:locale)", "json-ld(Article.inLanguage)", "meta(og:site_name)", "meta(og:type)", "json-ld(Article.headline)",
        "json-ld(Article.articleBody)", "json-ld(Article.description)", "meta(og:description)", "meta(description)",
    ];

    private static readonly string[] WantedTimes =
        [
            "json-ld(Article.datePublished)", "json-ld(Article.dateModified)", "meta(article:published_time)", "meta(article:modified_time)",
            "time@datetime"
        ];

    /// <summary>What it says of its language, the surest first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Its dates as written.</summary>
    public required IReadOnlyList<string> Times { get; init; }

    /// <summary>All that its <c>meta</c> and <c>time</c> elements say, dates among it.</summary>
    public required IReadOnlyList<string> OtherTimes { get; init; }

    public string? SiteName { get; init; }

    public string? Description { get; init; }

    public string? ArticleBody { get; init; }

    /// <summary>Whether the page calls itself an article.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The facts of each page.</summary>
    public static PageFacts[] Of(IReadOnlyList<AnalyzedPage> pages)
    {
        IReadOnlyList<RuleTrialResult> results = new RuleTrial("en-US", "UTC", pages).Run([.. Wanted.Concat(WantedTimes)]);
        return [.. Enumerable.Range(0, pages.Count).Select(Read)];

        PageFacts Read(int page)
        {
            return new PageFacts
            {
                Languages = [.. new[] { "html@lang", "meta(og:locale)", "json-ld(Article.inLanguage)" }.Select(Value).OfType<string>()],
                Times = [.. WantedTimes.Select(Value).OfType<string>()],
                OtherTimes = [.. pages[page].ElementsIn(0)
                    .Select(node => pages[page].Document.Name(node) switch
                    {
                        "meta" => pages[page].Document.Attribute(node, "content"),
                        "time" => pages[page].Document.Attribute(node, "datetime"),
                        _ => null,
                    })
                    .OfType<string>()],
                SiteName = Value("meta(og:site_name)"),
                Description = Value("json-ld(Article.description)") ?? Value("meta(og:description)") ?? Value("meta(description)"),
                ArticleBody = Value("json-ld(Article.articleBody)"),
                IsArticle = Value("json-ld(Article.headline)") is not null
                    || string.Equals(Value("meta(og:type)"), "article", StringComparison.OrdinalIgnoreCase),
            };

            string? Value(string rule) => results.First(result => result.Rule == rule).Values[page].Text;
        }
    }
}
