using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Finds the lead of a front page: the teaser that is called so, else the first one.</summary>
internal static class FrontLead
{
    private const int MostCandidates = 20;
    private const int FirstTeasers = 12;

    private static readonly string[] LeadWords =
    [
        "lead", "lede", "hero", "top", "primary", "main", "featured", "feature", "splash", "aufmacher", "opener", "manset", "principal", "destacado",
    ];

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>The field; null where no rule finds the lead of any page.</summary>
    public static string? Find(RuleTrial trial, TeaserRule teaser)
    {
        string[] rules = [.. trial.Pages
            .SelectMany(page => Lead(page, teaser) is > 0 and var lead ? Names(page, lead).Take(MostCandidates) : [])
            .Distinct()
            .Select(selector => YamlText.Block(selector + " as Teaser"))];
        string block = "blocks:\n  Teaser:\n" + string.Concat(teaser.Block().Select(line => $"    {line}\n"));
        RuleTrialResult? best = trial.Run(rules, block)
            .Where(result => result.Served > 0)
            .OrderByDescending(result => result.Values.Count(value => value.IsClean))
            .ThenByDescending(result => result.Served)
            .FirstOrDefault();
        return best is null ? null : $"lead{(best.Served == trial.Pages.Count ? "" : "?")}: {best.Rule}";
    }

    /// <summary>The teaser that leads a page; 0 without one.</summary>
    private static int Lead(AnalyzedPage page, TeaserRule teaser)
    {
        IReadOnlyList<int> all = PageSelector.Find(page.Document, teaser.Each);
        int[] headlines = [.. StoryLinks.Of(page).Where(story => story.IsHeadline).Select(story => story.Link)];
        return all
            .Where(item => headlines.Any(link => link == item || page.IsWithin(link, item)) && !IsAside(page, item))
            .Take(FirstTeasers)
            .Select((item, place) => (item, Score: (IsCalledLead(page, item, all) ? 3 : 0) - (0.5 * place)))
            .OrderByDescending(candidate => candidate.Score)
            .Select(candidate => candidate.item)
            .FirstOrDefault();
    }

    private static bool IsAside(AnalyzedPage page, int item) =>
        StoryLinks.IsInFurniture(page, item) || page.Ancestors(item).Any(outer => page.Document.Name(outer) is "aside" or "header");

    private static bool IsCalledLead(AnalyzedPage page, int item, IReadOnlyList<int> all) => page.Ancestors(item)
        .Prepend(item)
        .Take(5)
        .TakeWhile(outer => all.Count(other => page.IsWithin(other, outer)) <= 6)
        .Any(outer => page.Document.Classes(outer).SelectMany(NameWords.Of).Any(word => LeadWords.Contains(word.TrimEnd(Digits))));

    /// <summary>Selectors that match a teaser alone, best first: by names, else by its place.</summary>
    private static IEnumerable<string> Names(AnalyzedPage page, int lead)
    {
        // What has a number in its name is the story of today.
        foreach (ElementName name in ElementNames.Unique(page, lead).Where(name => name.Selector.Count(char.IsDigit) < 3))
        {
            yield return name.Selector;
        }

        string path = Step(page, lead);
        foreach (int outer in page.Ancestors(lead).TakeWhile(outer => page.Document.Name(outer) != "html"))
        {
            ElementName? around = page.Document.Name(outer) is "body" or "main"
                ? new ElementName(page.Document.Name(outer), 0)
                : ElementNames.Unique(page, outer).FirstOrDefault();
            if (around is not null)
            {
                yield return $"{around.Selector} > {path}";
            }

            path = $"{Step(page, outer)} > {path}";
        }
    }

    private static string Step(AnalyzedPage page, int node)
    {
        string tag = page.Document.Name(node);
        int place = 1;
        int first = page.Document.FirstElement(page.Document.ParentElement(node));
        for (int other = first; other > 0 && other < node; other = page.Document.NextElement(other))
        {
            place += page.Document.IsElement(other, tag) ? 1 : 0;
        }

        return place == 1 ? tag + ":first-of-type" : $"{tag}:nth-of-type({place.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
    }
}
