using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Finds a rule for the pictures in and above the text, with their captions and credits, where every page has such.</summary>
internal static class ImagesDraft
{
    private static readonly string[] CaptionWords = ["caption", "legend", "legende", "bildunterschrift", "bildtext", "pie"];

    private static readonly string[] CreditWords =
    [
        "credit", "credits", "copyright", "source", "photographer", "fotograf", "author", "autor", "agency", "kaynak", "bildnachweis", "quelle",
        "rights"
    ];

    /// <summary>The rule as a value of the field <c>images</c>; null where some page has no such picture.</summary>
    /// <param name="trial">Runs the candidates.</param>
    /// <param name="texts">Where each page's text stands, in the order of the pages.</param>
    public static string? Find(RuleTrial trial, IReadOnlyList<ArticleText> texts)
    {
        int[][] figures = [.. trial.Pages.Zip(texts, Figures)];
        if (figures.Any(found => found.Length == 0))
        {
            return null;
        }

        string[] selectors =
            [.. trial.Pages.Zip(figures, Selectors).SelectMany(names => names).OrderBy(name => name.Cost).Select(name => name.Selector).Distinct()];
        (string Selector, bool IsExact)? best = selectors
            .Select(selector => (Selector: selector, IsExact: trial.Pages
                .Zip(figures, (page, wanted) => PageSelector.Find(page.Document, selector).SequenceEqual(wanted))
                .All(same => same)))
            .Where(candidate => candidate.IsExact)
            .Select(candidate => ((string, bool)?)candidate)
            .FirstOrDefault();
        if (best is not { } chosen)
        {
            return null;
        }

        (string Key, string Selector)[] parts =
            [.. new[] { ("caption", Part(trial, figures, CaptionWords, "figcaption")), ("credit", Part(trial, figures, CreditWords, null)) }
                .Where(part => part.Item2 is not null).Select(part => (part.Item1, part.Item2!))];
        string[] rules = [Rule(chosen.Selector, parts), .. parts.Select(part => Rule(chosen.Selector, [part])), Rule(chosen.Selector, [])];
        IReadOnlyList<RuleTrialResult> results = trial.Run([.. rules.Select(rule => rule.Substring(0, rule.Length - 2) + ", as: image }")]);
        int good = Array.FindIndex([.. results], result => result.IsClean);
        return good < 0 ? null : rules[good].IndexOf(',') < 0 ? YamlText.Block("each " + chosen.Selector) : rules[good];
    }

    private static string Rule(string selector, (string Key, string Selector)[] parts) =>
        "{ " + string.Join(", ", new[] { ("each", selector) }.Concat(parts).Select(part => $"{part.Item1}: {YamlText.Flow(part.Item2)}")) + " }";

    /// <summary>The figures with a picture in the text, or between the headline and it.</summary>
    private static int[] Figures(AnalyzedPage page, ArticleText text)
    {
        if (text.Paragraphs.Count == 0)
        {
            return [];
        }

        int headline = page.ElementsIn(0)
            .TakeWhile(node => node < text.Paragraphs[0])
            .Where(node => page.Document.IsElement(node, "h1"))
            .DefaultIfEmpty(-1)
            .Last();
        int start = headline < 0 ? text.Element : headline;
        int end = page.Document.End(text.Element);
        int[] all = [.. page.ElementsIn(0).Where(node => page.Document.IsElement(node, "figure")
            && node > start
            && node < end
            && page.ElementsIn(node).Any(inner => page.Document.IsElement(inner, "img")))];
        return [.. all.Where(node => !page.Ancestors(node)
            .Any(outer => ForeignElements.IsForeign(page.Document, outer)
                && page.Document.Name(outer) is "aside" or "nav" or "footer" or "a" or "li"))];
    }

    private static IEnumerable<ElementName> Selectors(AnalyzedPage page, int[] figures)
    {
        yield return new ElementName("figure", 3);
        foreach (ElementName name in figures.SelectMany(node => ElementNames.Of(page.Document, node)))
        {
            yield return name;
        }

        int common = figures.Length == 1 ? page.Document.ParentElement(figures[0]) : page.CommonAncestor(figures);
        foreach (int outer in page.Ancestors(common).Prepend(common).Take(4))
        {
            foreach (ElementName name in ElementNames.Unique(page, outer).Take(2))
            {
                yield return new ElementName(name.Selector + " figure", name.Cost);
            }
        }
    }

    /// <summary>The name of an element that is called so in some figure, unless it is the one that is looked for anyhow.</summary>
    private static string? Part(RuleTrial trial, int[][] figures, string[] words, string? usual) =>
        trial.Pages.Zip(figures, (page, found) => found.SelectMany(page.ElementsIn)
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
