using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Teasers of one kind, or of several that a comma lists, as a layout is to say them.</summary>
/// <param name="Each">The element of a teaser.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Link">Its link.</param>
/// <param name="Summary">Its text; null where teasers have none.</param>
internal sealed record TeaserRule(string Each, string Title, string Link, string? Summary)
{
    /// <summary>The block's fields.</summary>
    public IEnumerable<string> Block()
    {
        yield return "title: " + YamlText.Block(Title);
        yield return "url: " + YamlText.Block((Link.Contains(',') ? $":is({Link})" : Link) + "@href as uri");
        if (Summary is not null)
        {
            yield return "summary?: " + YamlText.Block(Summary);
        }
    }

    /// <summary>The value of the field with all teasers of what it stands in.</summary>
    public string Items(string type = "Teaser") => $"{{ each: {YamlText.Flow(Each)}, as: {type}, unique: url }}";

    /// <summary>The rule for teasers of this kind and of another.</summary>
    public TeaserRule With(TeaserRule other) =>
        new(Joined(Each, other.Each), Joined(Title, other.Title), Joined(Link, other.Link), Summary);

    private static string Joined(string one, string other) =>
        one.Split([", "], StringSplitOptions.None).Contains(other) ? one : one + ", " + other;
}

/// <summary>
/// Finds the teasers of front pages: the repeated elements that hold one story's link each. Teasers differ within a page, so
/// kinds are joined as long as each adds stories.
/// </summary>
internal sealed class TeaserDraft
{
    private const int MostCandidates = 60;
    private const int MostKinds = 6;
    private const int ShortestSummary = 30;

    // What a link without a headline is worth.
    private const double Sentence = 0.5;

    private static readonly string[] SummaryWords =
    [
        "summary", "description", "teaser", "text", "intro", "excerpt", "spot", "lead", "dek", "deck", "standfirst", "snippet", "abstract"
    ];

    private readonly RuleTrial _trial;
    private readonly IReadOnlyList<Dictionary<string, double>> _stories;

    private TeaserDraft(RuleTrial trial)
    {
        _trial = trial;
        _stories = [.. trial.Pages.Select(page => StoryLinks.Of(page)
            .GroupBy(story => story.Address)
            .ToDictionary(same => same.Key, same => same.Any(story => story.IsHeadline) ? 1.0 : Sentence))];
    }

    /// <summary>The best rule; null where no page has linked headlines that repeat.</summary>
    public static TeaserRule? Find(RuleTrial trial)
    {
        var draft = new TeaserDraft(trial);
        Tried[] kinds = [.. draft
            .Try([.. trial.Pages.SelectMany(draft.Candidates).Distinct().Take(MostCandidates)])
            .OrderByDescending(tried => tried.Score)];
        Tried? best = Array.Find(kinds, tried => tried.Found.All(found => found.Count > 1));
        if (best is null)
        {
            return null;
        }

        for (int kind = 1; kind < MostKinds; kind++)
        {
            TeaserRule[] joined = [.. kinds
                .Select(other => (other.Rule, Gain: draft.Gain(best, other)))
                .Where(other => other.Gain >= 2)
                .OrderByDescending(other => other.Gain)
                .Take(5)
                .Select(other => best.Rule.With(other.Rule))];
            Tried? better = draft.Try(joined).OrderByDescending(tried => tried.Score).FirstOrDefault();
            if (better is null || better.Score < best.Score + 1.5)
            {
                break;
            }

            best = better;
        }

        string[] summaries = [.. trial.Pages.SelectMany(page => Summaries(page, best.Rule)).Distinct().Take(8)];
        return draft.Try([.. summaries.Select(summary => best.Rule with { Summary = summary })])
            .Where(tried => tried.Summaries > 0.3 && tried.Score >= best.Score - 1)
            .OrderByDescending(tried => tried.Summaries)
            .Select(tried => tried.Rule)
            .FirstOrDefault() ?? best.Rule;
    }

    private IEnumerable<TeaserRule> Candidates(AnalyzedPage page)
    {
        var served = new Dictionary<TeaserRule, HashSet<string>>();
        IReadOnlyList<StoryLink> stories = StoryLinks.Of(page);
        foreach (StoryLink story in stories)
        {
            foreach ((string title, string link, int from) in Forms(page, story))
            {
                foreach (int outer in page.Ancestors(from).TakeWhile(outer => IsOfOneStory(page, outer, stories, story)).Take(6).Prepend(from))
                {
                    string tag = page.Document.Name(outer);
                    foreach (string each in Names(page, outer, 3, story).Concat(tag is "article" or "li" ? [tag] : []).Distinct())
                    {
                        var rule = new TeaserRule(outer == story.Link ? each : $"{each}:has({Within(title, link)})", title, link, null);
                        if (!served.TryGetValue(rule, out HashSet<string>? addresses))
                        {
                            served.Add(rule, addresses = new HashSet<string>(StringComparer.Ordinal));
                        }

                        addresses.Add(story.Address);
                    }

                    if (link == ":scope")
                    {
                        break;
                    }
                }
            }
        }

        return served
            .Where(rule => rule.Value.Count > 1)
            .OrderByDescending(rule => rule.Value.Count)
            .ThenBy(rule => rule.Key.Each.Length)
            .Take(MostCandidates)
            .Select(rule => rule.Key);
    }

    /// <summary>What is in a teaser alone: not just the headline, but its link, too.</summary>
    private static string Within(string title, string link) =>
        link == $"a:has({title})" ? "a " + title : title == link && link.EndsWith(" > a", StringComparison.Ordinal) ? "> a" : link;

    private static bool IsOfOneStory(AnalyzedPage page, int outer, IReadOnlyList<StoryLink> stories, StoryLink story) =>
        page.Document.Name(outer) is not ("body" or "main")
        && !stories.Any(other => other.Address != story.Address && page.IsWithin(other.Link, outer));

    /// <summary>Names of an element; where no headline tells what it is, none that says only how it looks.</summary>
    private static IEnumerable<string> Names(AnalyzedPage page, int node, int most, StoryLink story) => ElementNames.Of(page.Document, node)
        .Where(name => name.Selector[0] != '#' && (story.IsHeadline || name.Cost < ElementNames.CostOfLooks))
        .Take(most)
        .Select(name => name.Selector);

    /// <summary>Ways to say the headline and its link; and the innermost element that holds both.</summary>
    private static IEnumerable<(string Title, string Link, int From)> Forms(AnalyzedPage page, StoryLink story)
    {
        int around = page.Document.ParentElement(story.Link);
        if (story.Title == story.Link)
        {
            foreach (string name in Names(page, story.Link, 2, story))
            {
                yield return (name, name, around);
                yield return (name + ":scope", ":scope", story.Link);
            }

            foreach (string name in Names(page, around, 2, story).Concat(page.Document.IsElement(around, "li") ? ["li"] : []))
            {
                yield return (name + " > a", name + " > a", around);
            }

            yield break;
        }

        string? called = ElementNames.Of(page.Document, story.Title).FirstOrDefault(name => StoryLinks.IsTitleName(name.Selector))?.Selector;
        string[] titles = [.. new[] { called, StoryLinks.IsHeading(page, story.Title) ? page.Document.Name(story.Title) : null }.OfType<string>()];
        foreach (string title in titles)
        {
            if (page.IsWithin(story.Link, story.Title))
            {
                yield return (title, title + " a", page.Document.ParentElement(story.Title));
            }
            else
            {
                yield return (title, ":scope", story.Link);
                yield return (title, $"a:has({title})", around);
            }
        }
    }

    private static IEnumerable<string> Summaries(AnalyzedPage page, TeaserRule rule)
    {
        int[] items = [.. PageSelector.Find(page.Document, rule.Each)];
        IEnumerable<string> called = items.SelectMany(page.ElementsIn)
            .Where(node => page.Letters(node) >= 20
                && !StoryLinks.IsHeading(page, node)
                && page.Document.Name(node) is not ("button" or "header" or "footer")
                && !page.ElementsIn(node).Any(inner => StoryLinks.IsHeading(page, inner))
                && page.LinkShare(node) < 0.9)
            .SelectMany(node => ElementNames.Of(page.Document, node))
            .Where(name => NameWords.Of(name.Selector).Any(word => SummaryWords.Contains(word)))
            .GroupBy(name => name.Selector)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key)
            .Take(6);
        return called.Append("p");
    }

    /// <summary>How much teasers of another kind add that are not among those found.</summary>
    private double Gain(Tried found, Tried other) =>
        other.Found.Select((addresses, page) => addresses.Where(address => !found.Found[page].Contains(address))
            .Sum(address => Weight(page, address, other.Rule)))
            .Sum() - (0.5 * other.Issues);

    /// <summary>What finding an address is worth: less where the rule takes the whole link, with kicker and all, for the headline.</summary>
    private double Weight(int page, string address, TeaserRule rule) =>
        !_stories[page].TryGetValue(address, out double weight) ? -0.7
        : rule.Title == rule.Link || rule.Link == ":scope" && rule.Title.EndsWith(":scope", StringComparison.Ordinal) ? Sentence
        : weight;

    private Tried[] Try(IReadOnlyList<TeaserRule> rules)
    {
        string blocks = "blocks:\n" + string.Concat(rules.Select((rule, i) =>
            $"  Teaser{i}:\n" + string.Concat(rule.Block().Select(line => $"    {line}\n"))));
        return rules.Count == 0 ? [] : [.. _trial
            .Run([.. rules.Select((rule, i) => rule.Items($"Teaser{i}"))], blocks)
            .Select((result, i) => Read(rules[i], result))];
    }

    private Tried Read(TeaserRule rule, RuleTrialResult result)
    {
        LayoutRecord[][] items =
            [.. result.Values.Select(value => value.Value is IReadOnlyList<object> list ? list.Cast<LayoutRecord>().ToArray() : [])];
        HashSet<string>[] found = [.. items.Select(page => new HashSet<string>(page.Select(item => ((Uri)item["url"]!).AbsoluteUri)))];
        int issues = result.Values.Sum(value => value.Issues.Count);

        // What many teasers say alike is no text of one.
        int summaries = items
            .SelectMany(page => page.Select(item => item["summary"] as string))
            .OfType<string>()
            .Where(text => text.Length >= ShortestSummary)
            .Distinct()
            .Count();
        double score = found.Select((addresses, page) => addresses.Sum(address => Weight(page, address, rule))).Sum() - (0.5 * issues);
        return new Tried(rule, found, issues, score, (double)summaries / Math.Max(1, items.Sum(page => page.Length)));
    }

    /// <summary>What a rule finds.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Found">The addresses, for each page.</param>
    /// <param name="Issues">How much is to report.</param>
    /// <param name="Score">How many stories it finds, less what speaks against it.</param>
    /// <param name="Summaries">The share of the teasers with a text of their own.</param>
    private sealed record Tried(TeaserRule Rule, IReadOnlyList<HashSet<string>> Found, int Issues, double Score, double Summaries);
}
