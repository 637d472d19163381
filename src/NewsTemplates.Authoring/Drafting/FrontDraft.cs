using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A list of teasers as a layout is to say it.</summary>
/// <param name="Each">The element of a teaser.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Url">Its address.</param>
/// <param name="Summary">Its text; null where teasers have none.</param>
internal sealed record TeaserRule(string Each, string Title, string Url, string? Summary)
{
    /// <summary>The block's fields.</summary>
    public IEnumerable<string> Block()
    {
        yield return "title: " + YamlText.Block(Title);
        yield return "url: " + YamlText.Block(Url + " as uri");
        if (Summary is not null)
        {
            yield return "summary?: " + YamlText.Block(Summary);
        }
    }

    /// <summary>The field's value.</summary>
    public string Items() => $"{{ each: {YamlText.Flow(Each)}, as: Teaser, unique: url }}";
}

/// <summary>Finds the teasers of front pages: the repeated element that holds one linked headline each.</summary>
internal sealed class FrontDraft
{
    private const int MostCandidates = 40;

    private static readonly string[] Headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

    private static readonly string[] TitleWords = ["title", "headline", "heading", "baslik", "titre", "titel", "titulo", "titolo"];

    private static readonly string[] SummaryWords =
    [
        "summary", "description", "teaser", "text", "intro", "excerpt", "spot", "lead", "dek", "deck", "standfirst", "snippet", "abstract"
    ];

    private readonly RuleTrial _trial;

    private FrontDraft(RuleTrial trial) => _trial = trial;

    /// <summary>The best rule; null where no page has linked headlines that repeat.</summary>
    public static TeaserRule? Find(RuleTrial trial)
    {
        var draft = new FrontDraft(trial);
        (TeaserRule Rule, double Score)[] best = draft.Try([.. trial.Pages.SelectMany(draft.Candidates).Distinct().Take(MostCandidates)]);
        if (best.Length == 0)
        {
            return null;
        }

        TeaserRule rule = best[0].Rule;
        TeaserRule[] withSummary =
            [.. trial.Pages.SelectMany(page => draft.Summaries(page, rule)).Distinct().Take(10).Select(summary => rule with { Summary = summary })];
        return draft.Try(withSummary).Where(tried => tried.Score > best[0].Score).Select(tried => tried.Rule).FirstOrDefault() ?? rule;
    }

    /// <summary>How many linked headlines a page has.</summary>
    public static int Headlines(AnalyzedPage page) => page.ElementsIn(0).Count(node => IsHeadline(page, node));

    private static bool IsHeadline(AnalyzedPage page, int node) =>
        Headings.Contains(page.Document.Name(node)) && page.Letters(node) >= 12 && LinkOf(page, node) > 0;

    /// <summary>The link in a headline, or around it.</summary>
    private static int LinkOf(AnalyzedPage page, int heading) =>
        page.ElementsIn(heading)
            .Concat(page.Ancestors(heading))
            .Where(node => page.Document.IsElement(node, "a") && page.Document.Attribute(node, "href") is { Length: > 1 })
            .DefaultIfEmpty(-1)
            .First();

    private IEnumerable<TeaserRule> Candidates(AnalyzedPage page)
    {
        var counts = new Dictionary<(string Each, string Title, string Url), int>();
        foreach (int heading in page.ElementsIn(0).Where(node => IsHeadline(page, node)))
        {
            int link = LinkOf(page, heading);
            foreach ((string title, string url, int from) in Forms(page, heading, link))
            {
                foreach (int outer in page.Ancestors(from)
                    .Prepend(from)
                    .TakeWhile(outer => page.Document.Name(outer) is not ("body" or "main"))
                    .Take(6))
                {
                    string tag = page.Document.Name(outer);
                    IEnumerable<string> names =
                        ElementNames.Of(page.Document, outer).Where(name => name.Selector[0] != '#').Take(3).Select(name => name.Selector);
                    foreach (string each in names.Concat(tag is "article" or "li" ? [tag] : []).Distinct())
                    {
                        string element = outer == from && url.StartsWith(":scope", StringComparison.Ordinal)
                            ? each
                            : $"{each}:has({(url == "a@href" ? title : title)})";
                        (string, string, string) key = (element, title, url);
                        counts[key] = counts.TryGetValue(key, out int count) ? count + 1 : 1;
                    }
                }
            }
        }

        return counts
            .Where(count => count.Value > 1)
            .OrderByDescending(count => count.Value)
            .Take(MostCandidates)
            .Select(count => new TeaserRule(count.Key.Each, count.Key.Title, count.Key.Url, null));
    }

    /// <summary>Ways to say the headline and its link; and the innermost element that holds both.</summary>
    private static IEnumerable<(string Title, string Url, int From)> Forms(AnalyzedPage page, int heading, int link)
    {
        string tag = page.Document.Name(heading);
        bool isInside = page.IsWithin(link, heading);
        string? called = ElementNames.Of(page.Document, heading).FirstOrDefault(name => NameWords.Of(name.Selector)
            .Any(word => Array.Exists(TitleWords, known => word.StartsWith(known, StringComparison.Ordinal))))?.Selector;
        foreach (string title in called is null ? [tag] : new[] { called, tag })
        {
            yield return isInside ? (title, title + " a@href", page.Document.ParentElement(heading)) : (title, ":scope@href", link);
            if (!isInside && page.Document.ParentElement(link) is > 0 and var around)
            {
                yield return (title, $"a:has({title})@href", around);
            }
        }
    }

    private IEnumerable<string> Summaries(AnalyzedPage page, TeaserRule rule)
    {
        int[] items = [.. PageSelector.Find(page.Document, rule.Each)];
        IEnumerable<string> called = items.SelectMany(page.ElementsIn)
            .Where(node => page.Letters(node) >= 20 && !Headings.Contains(page.Document.Name(node)) && page.LinkShare(node) < 0.9)
            .SelectMany(node => ElementNames.Of(page.Document, node))
            .Where(name => NameWords.Of(name.Selector).Any(word => SummaryWords.Contains(word)))
            .GroupBy(name => name.Selector)
            .OrderByDescending(same => same.Count())
            .Select(same => same.Key)
            .Take(6);
        return called.Append("p");
    }

    /// <summary>The rules that find teasers on every page, by how many different ones.</summary>
    private (TeaserRule Rule, double Score)[] Try(IReadOnlyList<TeaserRule> rules)
    {
        var tried = new List<(TeaserRule, double)>();
        foreach (TeaserRule rule in rules)
        {
            string block = "blocks:\n  Teaser:\n" + string.Concat(rule.Block().Select(line => $"    {line}\n"));
            RuleTrialResult result = _trial.Run([rule.Items()], block)[0];
            if (result.Values.All(value => value.Value is IReadOnlyList<object> { Count: > 1 }))
            {
                tried.Add((rule, result.Values.Sum(Score)));
            }
        }

        return [.. tried.OrderByDescending(candidate => candidate.Item2).ThenBy(candidate => candidate.Item1.Each.Length)];
    }

    private static double Score(RuleTrialValue value)
    {
        var items = (IReadOnlyList<object>)value.Value!;
        int summaries = items.Count(item => ((LayoutRecord)item)["summary"] is not null);
        return items.Count + (summaries > 0.3 * items.Count ? 0.5 : 0) - (2 * value.Issues.Count);
    }
}
