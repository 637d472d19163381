using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Chooses the rules of the topics: for a page that shows a list of them, what finds just that list; for the others the
/// metadata whose words the text has most of. A list that is the same on all pages is the site's and no article's.
/// </summary>
internal sealed class TopicsDraft
{
    private const int LongestTopic = 60;

    // Metadata whose words stand in the text as often as this less than another's serve as well.
    private const double SameShare = 0.2;

    private static readonly string[] Metadata =
    [
        "json-ld(Article.keywords)", "meta(article:tag)", "meta(keywords)", "meta(news_keywords)", "meta(parsely-tags)", "meta(sailthru.tags)",
        "meta(og:article:tag)", "meta(cxenseparse:recs:tags)",
    ];

    private static readonly string[] Sections = ["json-ld(Article.articleSection)", "meta(article:section)"];

    // What systems write among the keywords for each other: numbers, keys, hosts, and "Label: value".
    private const string MadeUp = @"^(\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]+(\.[a-z]{2,})+|[\w ]{2,30}:\s?\S.*)$";

    private static readonly (string Key, string Value) Split = ("split", "'[,;]'");

    private static readonly (string Key, string Value) Reject = ("reject", $"'{MadeUp}'");

    private static readonly Regex IsMadeUp = new(MadeUp, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly RuleTrial _trial;
    private readonly IReadOnlyList<ArticleText> _texts;

    /// <summary>Prepares the choice.</summary>
    /// <param name="trial">Runs the candidates.</param>
    /// <param name="texts">The text of each page.</param>
    public TopicsDraft(RuleTrial trial, IReadOnlyList<ArticleText> texts)
    {
        _trial = trial;
        _texts = texts;
    }

    /// <summary>Chooses the rules.</summary>
    /// <param name="field">The contract's field.</param>
    public DraftedRule Choose(FieldModel field)
    {
        FieldRule[] metadata = [.. Metadata.Concat(Sections).Select(source => new FieldRule(source))];
        string[][][] stated = Run(metadata);
        metadata = [.. metadata.Select((rule, index) => stated[index].Any(topics => topics.Any(IsSystems)) ? rule with { Steps = [Reject] } : rule)];
        stated = Run(metadata);

        HashSet<string>[] lists = Lists(stated);
        var choice = new RuleChoice(_trial.Pages.Count);
        FieldRule[] links = [.. _trial.Pages
            .Select((page, index) => (page, links: lists[index].Count > 0 ? LinksOf(index, stated) : []))
            .Where(found => found.links.Count > 0)
            .SelectMany(found => TopicLinks.Selectors(found.page, found.links).Take(6))
            .Distinct()
            .Select(selector => new FieldRule(selector))];
        string[][][] linked = Run(links);
        choice.Add(links, (rule, page) => lists[page].Count > 0 && lists[page].SetEquals(linked[rule][page]));

        FieldRule[] keywords = [.. metadata.Take(Metadata.Length)];
        bool isAllStated = Enumerable.Range(0, _trial.Pages.Count).All(page => choice.IsServed(page));
        if (!isAllStated)
        {
            double[] shares = [.. keywords.Select((_, rule) => Share(stated[rule]))];
            double least = shares.Max() - SameShare;
            int[] order = [.. Enumerable.Range(0, keywords.Length).OrderBy(rule => shares[rule] >= least ? 0 : 1)];
            choice.Add([.. order.Select(rule => keywords[rule])], (rule, page) => IsLikely(stated[order[rule]][page]));
            if (choice.Rules.Count == 0)
            {
                choice.Add([.. metadata.Skip(Metadata.Length)], (rule, page) => IsLikely(stated[Metadata.Length + rule][page]));
            }
        }

        return choice.Rules.Count == 0
            ? new DraftedRule(field.Name, true, !stated[0].Any(topics => topics.Length > 0), false, "none")
            : new DraftedRule(
                field.Name,
                field.IsOptional,
                choice.Rules.Count == 1 && choice.Rules[0] == metadata[0] && choice.Rules[0].Steps.Length == 0,
                true,
                FieldRule.ToWrite(true, choice.Rules));
    }

    private string[][][] Run(FieldRule[] rules) =>
        [.. _trial
            .Run([.. rules.Select(rule => (rule with { Steps = [Split, .. rule.Steps] }).ToTry(true, "text"))])
            .Select(result => result.Values.Select(TextsOf).ToArray())];

    private static string[] TextsOf(RuleTrialValue value) =>
        value.Value is IReadOnlyList<object> list ? [.. list.Select(item => item.ToString()!)] : [];

    private IReadOnlyList<int> LinksOf(int page, string[][][] stated) =>
        TopicLinks.Find(_trial.Pages[page], _texts[page], stated.Take(Metadata.Length).SelectMany(rule => rule[page]));

    /// <summary>The topics that each page lists, unless all pages list the same.</summary>
    private HashSet<string>[] Lists(string[][][] stated)
    {
        HashSet<string>[] lists = [.. _trial.Pages.Select((page, index) =>
            new HashSet<string>(LinksOf(index, stated).Select(page.Text).SelectMany(text => text.Split(',', ';')).Select(text => text.Trim())
                .Where(text => text.Length > 0)))];
        return lists.Length > 1 && lists.All(list => list.SetEquals(lists[0])) ? [.. lists.Select(_ => new HashSet<string>())] : lists;
    }

    private static bool IsSystems(string topic) => IsMadeUp.IsMatch(topic);

    private static bool IsLikely(string[] topics) => topics.Length > 0 && topics.All(topic => topic.Length <= LongestTopic);

    /// <summary>Which share of the topics stands in the pages' text.</summary>
    private double Share(string[][] topics)
    {
        int all = 0;
        int told = 0;
        for (int page = 0; page < topics.Length; page++)
        {
            string text = string.Concat(_texts[page].Texts.Select(ArticleText.Letters)).ToLowerInvariant();
            all += topics[page].Length;
            told += topics[page].Count(topic => text.Contains(ArticleText.Letters(topic).ToLowerInvariant()));
        }

        return all == 0 ? 0 : (double)told / all;
    }
}
