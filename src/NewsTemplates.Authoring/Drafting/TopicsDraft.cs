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

    private const int SelectorsOfPage = 6;

    // Metadata whose words stand in the text as often as this less than another's serve as well.
    private const double SameShare = 0.1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly string[] Metadata =
    [
        "json-ld(Article.keywords)", "meta(article:tag)", "meta(keywords)", "meta(news_keywords)", "meta(parsely-tags)", "meta(sailthru.tags)",
        "meta(og:article:tag)", "meta(cxenseparse:recs:tags)",
    ];

    // The section that a page's meta names is a topic of hardly any site.
    private static readonly string[] Sections = ["json-ld(Article.articleSection)"];

    // What systems write among the keywords for each other: numbers, keys, hosts, and "Label: value".
    private static readonly string[] MadeUp =
        [@"^\d+$", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", @"^[\w-]+(\.[a-z]{2,})+$", @"^[\w ]{2,30}:\s?\S"];

    // Labels behind which a topic stands.
    private const string Labels = @"^(Category|Subject|Section|Topic|Tag): ";

    private static readonly (string Key, string Value) Split = ("split", "'[,;]'");

    private readonly RuleTrial _trial;
    private readonly IReadOnlyList<ArticleText> _texts;
    private readonly string[] _letters;
    private readonly string _siteName;

    /// <summary>Prepares the choice.</summary>
    /// <param name="trial">Runs the candidates.</param>
    /// <param name="texts">The text of each page.</param>
    /// <param name="siteName">What the pages call their site.</param>
    public TopicsDraft(RuleTrial trial, IReadOnlyList<ArticleText> texts, string siteName)
    {
        _trial = trial;
        _texts = texts;
        _letters = [.. texts.Select(text => string.Concat(text.Texts.Select(part => ArticleText.Letters(part.Text))))];
        _siteName = ArticleText.Letters(siteName);
    }

    /// <summary>Chooses the rules.</summary>
    /// <param name="field">The contract's field.</param>
    public DraftedRule Choose(FieldModel field)
    {
        FieldRule[] metadata = [.. Metadata.Concat(Sections).Select(source => new FieldRule(source))];
        string[][][] stated = Run(metadata);
        metadata = [.. metadata.Select((rule, index) => rule with { Steps = [.. Cleaning(stated[index])] })];
        stated = Run(metadata);

        IReadOnlyList<int>[] links = [.. _trial.Pages.Select((page, index) =>
            TopicLinks.Find(page, _texts[index], stated.Take(Metadata.Length).SelectMany(rule => rule[index])))];
        HashSet<string>[] lists = Lists(links);
        FieldRule[] linkRules = LinkRules(links, lists);
        string[][][] linked = Run(linkRules);

        // The rules in one row: links, keywords, sections.
        int[] order = Order(stated, lists);
        FieldRule[] rules = [.. linkRules, .. order.Select(rule => metadata[rule]), .. metadata.Skip(Metadata.Length)];
        string[][][] found = [.. linked, .. order.Select(rule => stated[rule]), .. stated.Skip(Metadata.Length)];
        int sections = linkRules.Length + order.Length;
        var choice = new RuleChoice(_trial.Pages.Count);
        choice.Add(sections, (rule, page) => rule >= linkRules.Length
            && Enumerable.Range(0, lists.Length).All(any => IsLikely(found[rule][any]) && IsFuller(found[rule][any], lists[any])));
        choice.Add(linkRules.Length, (rule, page) => lists[page].Count > 0 && lists[page].SetEquals(found[rule][page]));
        choice.Add(sections, (rule, page) => rule >= linkRules.Length && IsLikely(found[rule][page]));
        if (choice.Chosen.Count == 0)
        {
            choice.Add(rules.Length, (rule, page) => rule >= sections && IsLikely(found[rule][page]));
        }

        if (choice.Chosen.Count == 0)
        {
            return new DraftedRule(field.Name, true, !stated[0].Any(topics => topics.Length > 0), false, "none");
        }

        FieldRule[] chosen = [.. choice.Chosen.Select(rule => rules[rule])];
        bool isStandard = chosen.Length == 1 && chosen[0].Source == Metadata[0] && chosen[0].Steps.Length == 0;
        string alone = FieldRule.ToWrite(true, Array.ConvertAll(chosen, WithSplit));
        string? reason = linkRules.Length == 0 ? null
            : choice.Chosen[0] < linkRules.Length ? "the page's own list of topics, of which its keywords lack some"
            : "it has most of what the page lists as topics, and no fewer";
        return new DraftedRule(field.Name, field.IsOptional, isStandard, true, FieldRule.ToWrite(true, chosen), alone, reason, chosen.Length);
    }

    private FieldRule[] LinkRules(IReadOnlyList<int>[] links, HashSet<string>[] lists)
    {
        (string Key, string Value)[] cleaning = _trial.Pages.Where((page, index) => links[index].Any(link => page.Text(link)[0] == '#')).Any()
            ? [("remove", @"'^#\s*'")]
            : [];
        return [.. _trial.Pages
            .SelectMany((page, index) => lists[index].Count == 0 ? [] : TopicLinks.Selectors(page, links[index]).Take(SelectorsOfPage))
            .Distinct()
            .Select(selector => new FieldRule(selector, cleaning))];
    }

    /// <summary>The keywords' rules by index, those first whose words the pages show, in their text or their list.</summary>
    private int[] Order(string[][][] stated, HashSet<string>[] lists)
    {
        double[] shares = [.. stated.Take(Metadata.Length).Select(topics => Share(topics, lists))];
        return [.. Enumerable.Range(0, Metadata.Length).OrderBy(rule => shares[rule] >= shares.Max() - SameShare ? 0 : 1)];
    }

    /// <summary>The steps that make topics of keywords.</summary>
    private IEnumerable<(string Key, string Value)> Cleaning(string[][] pages)
    {
        string[] keywords = [.. pages.SelectMany(topics => topics)];
        if (Array.Exists(keywords, keyword => Matches(keyword, Labels)))
        {
            yield return ("remove", $"'{Labels}'");
        }

        // Scripts without spaces between words may have them between keywords.
        if (Array.Exists(keywords, keyword => Matches(keyword, @"^\p{Lo}+(\s+\p{Lo}+){2,}$") && keyword[0] >= '\u2E80'))
        {
            yield return ("split", @"'[,;\s]+'");
        }

        string[] others = Array.FindAll(keywords, keyword => !Matches(keyword, Labels));
        string[] ofSite = [.. others.Distinct(StringComparer.OrdinalIgnoreCase).Where(keyword => IsOfSite(keyword, pages)).Select(Regex.Escape)];
        string[] patterns =
        [
            .. MadeUp.Where(pattern => Array.Exists(others, keyword => Matches(keyword, pattern))),
            .. ofSite.Length == 0 ? [] : new[] { $"(?i)^({string.Join("|", ofSite)})$".Replace("'", "''") },
        ];
        if (patterns.Length > 0)
        {
            yield return ("reject", "[" + string.Join(", ", patterns.Select(pattern => $"'{pattern}'")) + "]");
        }
    }

    /// <summary>Whether on several pages a keyword is the site's name, or stands on all of them though the text of none speaks of it.</summary>
    private bool IsOfSite(string keyword, string[][] pages)
    {
        string letters = ArticleText.Letters(keyword);
        return pages.Length > 1
            && letters.Length > 0
            && (letters == _siteName
                || (Array.TrueForAll(pages, topics => topics.Contains(keyword, StringComparer.OrdinalIgnoreCase))
                    && !Array.Exists(_letters, text => text.Contains(letters))));
    }

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Patience);

    /// <summary>Whether keywords say most of what a page lists, and no less than it.</summary>
    private static bool IsFuller(string[] topics, HashSet<string> list) =>
        topics.Length >= list.Count && list.Count(topic => topics.Contains(topic, StringComparer.OrdinalIgnoreCase)) * 2 >= list.Count;

    private string[][][] Run(FieldRule[] rules) =>
        [.. _trial
            .Run([.. rules.Select(rule => WithSplit(rule).ToTry(true, "text"))])
            .Select(result => result.Values.Select(TextsOf).ToArray())];

    private static FieldRule WithSplit(FieldRule rule) => Array.Exists(rule.Steps, step => step.Key == Split.Key)
        ? rule
        : rule with { Steps = [Split, .. rule.Steps] };

    private static string[] TextsOf(RuleTrialValue value) =>
        value.Value is IReadOnlyList<object> list ? [.. list.Select(item => item.ToString()!)] : [];

    /// <summary>The topics that each page lists, unless all pages list the same.</summary>
    private HashSet<string>[] Lists(IReadOnlyList<int>[] links)
    {
        HashSet<string>[] lists = [.. _trial.Pages.Select((page, index) => new HashSet<string>(links[index]
            .SelectMany(link => page.Text(link).Split(',', ';'))
            .Select(text => text.TrimStart('#').Trim())
            .Where(text => text.Length > 0)))];
        return lists.Length > 1 && lists.All(list => list.SetEquals(lists[0])) ? [.. lists.Select(_ => new HashSet<string>())] : lists;
    }

    private static bool IsLikely(string[] topics) => topics.Length > 0 && topics.All(topic => topic.Length <= LongestTopic);

    /// <summary>Which share of the topics the pages show.</summary>
    private double Share(string[][] topics, HashSet<string>[] lists)
    {
        int all = 0;
        int told = 0;
        for (int page = 0; page < topics.Length; page++)
        {
            all += topics[page].Length;
            told += topics[page].Count(topic =>
                _letters[page].Contains(ArticleText.Letters(topic)) || lists[page].Contains(topic, StringComparer.OrdinalIgnoreCase));
        }

        return all == 0 ? 0 : (double)told / all;
    }
}
