using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Finds a rule for the pictures in and above the text, with their captions and credits.</summary>
internal static class ImagesDraft
{
    private static readonly string[] CaptionWords = ["caption", "legend", "legende", "bildunterschrift", "bildtext", "pie"];

    private static readonly string[] CreditWords =
    [
        "credit", "credits", "copyright", "source", "photographer", "fotograf", "author", "autor", "agency", "kaynak", "bildnachweis", "quelle",
        "rights"
    ];

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
        (string Key, string Selector)[] parts =
            [.. new[] { ("caption", Part(trial, wanted, CaptionWords, "figcaption")), ("credit", Part(trial, wanted, CreditWords, null)) }
                .Where(part => part.Item2 is not null).Select(part => (part.Item1, part.Item2!))];
        (string Key, string Selector)[][] choices = [parts, .. parts.Select(part => new[] { part }), []];
        string[][] sources = wanted.All(elements => elements.Count > 0) ? [[]] : [Metadata, .. Metadata.Select(source => new[] { source }), []];
        string[] rules = [.. selectors.SelectMany(selector =>
            choices.Distinct().SelectMany(choice => sources.Select(rest => Rule([selector, .. rest], choice))))];
        IReadOnlyList<RuleTrialResult> results = trial.Run([.. rules.Select(rule => rule.Substring(0, rule.Length - 2) + ", as: image }")]);
        int good = Array.FindIndex([.. results], result => result.Served > 0 && result.Values.All(value => value.Issues.Count == 0));
        return good < 0 ? null : rules[good];
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

    private static string Rule(string[] sources, (string Key, string Selector)[] parts)
    {
        string[] written = [.. sources.Select(YamlText.Flow)];
        return "{ each: " + (written.Length == 1 ? written[0] : $"[{string.Join(", ", written)}]")
            + string.Concat(parts.Select(part => $", {part.Key}: {YamlText.Flow(part.Selector)}")) + " }";
    }

    /// <summary>The name of an element that is called so beside some picture, unless it is the one that is looked for anyhow.</summary>
    private static string? Part(RuleTrial trial, IReadOnlyList<int>[] wanted, string[] words, string? usual) =>
        trial.Pages.Zip(wanted, (page, found) => found.SelectMany(page.ElementsIn)
                .Where(node => page.Letters(node) > 0 && !page.Document.IsElement(node, usual ?? "figcaption"))
                .SelectMany(node => ElementNames.Of(page.Document, node))
                .Where(name => name.Cost < 5
                    && NameWords.Of(name.Selector).Any(word => Array.Exists(words, known => word.StartsWith(known, StringComparison.Ordinal)))))
            .SelectMany(names => names)
            .GroupBy(name => name.Selector)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.First().Cost)
            .Select(same => same.Key)
            .FirstOrDefault();
}
