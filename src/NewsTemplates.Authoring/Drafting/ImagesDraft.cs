using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Finds a rule for the pictures in and above the text, with their captions and credits.</summary>
internal static class ImagesDraft
{
    private static readonly string[] Metadata = ["json-ld(Article.image)", "meta(og:image)"];

    /// <summary>The rule as a value of the field <c>images</c>; null where no page shows a picture of the article, or no rule finds those.</summary>
    /// <param name="trial">Runs the candidates.</param>
    /// <param name="texts">Where each page's text stands, in the order of the pages.</param>
    public static string? Find(RuleTrial trial, IReadOnlyList<ArticleText> texts)
    {
        PagePictures[] pictures = [.. trial.Pages.Select(page => new PagePictures(page))];
        IReadOnlyList<int>[] wanted = Wanted(trial, texts, pictures);
        if (wanted.All(elements => elements.Count == 0))
        {
            return null;
        }

        string[] selectors = [.. new PictureSelectors(trial.Pages, texts, pictures, wanted).Find().Distinct()];
        (string Key, string Value)[] parts = PictureParts.Find(trial.Pages, wanted);
        (string Key, string Value)[][] choices = [parts, .. parts.Length < 2 ? [] : parts.Select(part => new[] { part }), []];
        string[][] sources = wanted.All(elements => elements.Count > 0) ? [[]] : [.. Metadata.Select(source => new[] { source }), Metadata, []];
        string[] rules = [.. selectors.SelectMany(selector =>
            choices.SelectMany(choice => sources.Select(rest => Rule([selector, .. rest], choice))))];
        IReadOnlyList<RuleTrialResult> results = trial.Run([.. rules.Select(rule => rule.Substring(0, rule.Length - 2) + ", as: image }")]);
        return rules
            .Zip(results, (rule, result) => (rule, result))
            .Where(pair => pair.result.Values.All(value => value.Issues.All(issue => issue.Kind == IssueKind.Fallback)))
            .Select(pair => (pair.rule, Served: pair.result.Values.Count(value => value.Value is IReadOnlyList<object> { Count: > 0 })))
            .Where(pair => pair.Served > 0)
            .OrderByDescending(pair => pair.Served)
            .Select(pair => pair.rule)
            .FirstOrDefault();
    }

    /// <summary>The elements with the article's pictures on each page.</summary>
    private static IReadOnlyList<int>[] Wanted(RuleTrial trial, IReadOnlyList<ArticleText> texts, PagePictures[] pictures)
    {
        IReadOnlyList<RuleTrialResult> stated = trial.Run([.. Metadata.Select(source => $"{{ each: {source}, as: image }}")]);
        string[][] shown = [.. pictures.Select(page => page.Nodes.SelectMany(page.NamesOf).Distinct().ToArray())];
        return [.. trial.Pages.Select((page, i) => ArticlePictures.Of(
            page,
            texts[i],
            pictures[i],
            new HashSet<string>(stated
                .SelectMany(result => result.Values[i].Value as IEnumerable<object> ?? [])
                .OfType<Image>()
                .SelectMany(image => PagePictures.NamesOf(image.Url))),
            new HashSet<string>(shown.Where((_, other) => other != i).SelectMany(names => names))))];
    }

    private static string Rule(string[] sources, (string Key, string Value)[] parts)
    {
        string[] written = [.. sources.Select(YamlText.Flow)];
        return "{ each: " + (written.Length == 1 ? written[0] : $"[{string.Join(", ", written)}]")
            + string.Concat(parts.Select(part => $", {part.Key}: {part.Value}")) + " }";
    }
}
