using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;
using NewsTemplates.Values;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A field as a layout is to say it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Whether pages may lack it.</param>
/// <param name="IsStandard">Whether the contract's first rule serves, so that nothing need be written.</param>
/// <param name="IsFound">Whether any rule finds it on some page.</param>
/// <param name="Value">What is written; for a standard rule, what would be written without the contract.</param>
/// <param name="Alone">What is written on a page that does not implement the contract, if it differs: with what the contract says.</param>
/// <param name="Reason">Why it is this rule, where others could have served.</param>
/// <param name="Alternatives">How many rules it lists, of which pages need now the one and now the other.</param>
internal sealed record DraftedRule(
    string Name, bool IsOptional, bool IsStandard, bool IsFound, string Value, string? Alone = null, string? Reason = null, int Alternatives = 1);

/// <summary>
/// Chooses the rules of the contract's fields: the contract's first rule where it serves on all pages; else the first
/// that does, of its others and of what the pages themselves suggest; else those that together serve on most.
/// </summary>
internal sealed class FieldDraft
{
    private const int ShortestHeadline = 15;

    private const int ShortestSite = 5;

    private readonly RuleTrial _trial;
    private readonly IReadOnlyList<FieldCandidates> _candidates;
    private readonly string _siteName;
    private readonly string _culture;

    /// <summary>Prepares the choice.</summary>
    /// <param name="trial">Runs the candidates.</param>
    /// <param name="candidates">What each page suggests.</param>
    /// <param name="siteName">What the pages call their site.</param>
    /// <param name="culture">The site's culture.</param>
    public FieldDraft(RuleTrial trial, IReadOnlyList<FieldCandidates> candidates, string siteName, string culture)
    {
        _trial = trial;
        _candidates = candidates;
        _siteName = siteName;
        _culture = culture;
    }

    /// <summary>Chooses the rules of a field.</summary>
    /// <param name="field">The contract's field with its standard rules.</param>
    public DraftedRule Choose(FieldModel field)
    {
        FieldRule[] rules = [.. field.Rules
            .Select(rule => new FieldRule(rule.Text))
            .Concat(_candidates.SelectMany(page => page.Of(field.Name, _siteName)))
            .GroupBy(rule => rule.ToTry(field.IsList, field.Type.Word))
            .Select(same => same.First())];
        IReadOnlyList<RuleTrialResult> results = _trial.Run([.. rules.Select(rule => rule.ToTry(field.IsList, field.Type.Word))]);
        AssumedTimes? times = field.Name is "published" or "updated" ? AssumedTimes.Of(_trial, results) : null;
        int[] chosen = Choose(results, (rule, page) => IsLikely(field.Name, rules, results, rule, page) && times?.IsSaidSurer(rule, page) != true);
        if (chosen.Length == 0)
        {
            bool isBroken = field.IsOptional && results[0].Values.Any(value => value.Issues.Count > 0);
            return new DraftedRule(field.Name, true, !isBroken, false, "none");
        }

        // A default that the contract declares serves by itself, too.
        bool isDefault = rules[chosen[0]].Source.StartsWith("const(", StringComparison.Ordinal)
            && results[0].Values.All(value => value.Issues.Count == 0);
        bool isEverywhere = Enumerable.Range(0, _trial.Pages.Count)
            .All(page => Array.Exists(chosen, rule => results[rule].Values[page].Value is not null));
        FieldRule[] written = Array.ConvertAll(chosen, rule => rules[rule]);
        return new DraftedRule(
            field.Name,
            field.IsOptional || !isEverywhere,
            isDefault || IsContract([.. results.Take(field.Rules.Count)], chosen),
            true,
            FieldRule.ToWrite(field.IsList, written),
            field.Name == "authors" ? FieldRule.ToWrite(true, Array.ConvertAll(written, WithByline)) : null,
            field.Name is "title" or "authors" or "published" ? Agreement(rules, results, chosen[0]) : null,
            chosen.Length);
    }

    /// <summary>The first rule behind the chosen one that finds the same on all pages.</summary>
    private static string? Agreement(FieldRule[] rules, IReadOnlyList<RuleTrialResult> results, int chosen)
    {
        int other = Array.FindIndex([.. results], chosen + 1, result => result.IsClean
            && result.Values.Zip(results[chosen].Values, (value, own) => TextsOf(value) == TextsOf(own)).All(isSame => isSame));
        return other < 0 ? null : $"{rules[other].Source} says the same on all pages, and is less sure on others";
    }

    private static string? TextsOf(RuleTrialValue value) => value.Value is IReadOnlyList<object> list ? string.Join("\n", list) : value.Text;

    /// <summary>
    /// The first rule that serves on all pages; else those that together serve on most. What finds unlikely values comes
    /// behind what does not, and serves only where nothing better does.
    /// </summary>
    private int[] Choose(IReadOnlyList<RuleTrialResult> results, Func<int, int, bool> isLikely)
    {
        int[] pages = [.. Enumerable.Range(0, _trial.Pages.Count)];
        int good = Enumerable.Range(0, results.Count)
            .Where(rule => Array.TrueForAll(pages, page => results[rule].Values[page].IsClean && isLikely(rule, page)))
            .DefaultIfEmpty(-1)
            .First();
        if (good >= 0)
        {
            return [good];
        }

        var choice = new RuleChoice(_trial.Pages.Count);
        choice.Add(results.Count, (rule, page) => results[rule].Values[page].IsClean && isLikely(rule, page));
        choice.Add(results.Count, isLikely);
        choice.Add(results.Count, (rule, page) => results[rule].Values[page].Value is not null);
        // Of those that all find unlikely values somewhere, the likeliest is to serve there.
        return [.. choice.Chosen
            .Select(rule => (Rule: rule, Unlikely: pages.Count(page => results[rule].Values[page].Value is not null && !isLikely(rule, page))))
            .OrderBy(rule => rule.Unlikely)
            .ThenBy(rule => rule.Unlikely == 0 ? 0 : rule.Rule)
            .Select(rule => rule.Rule)];
    }

    /// <summary>Whether the contract's own rules, in their order, find what the chosen ones do, and the first of them serves.</summary>
    private bool IsContract(IReadOnlyList<RuleTrialResult> standard, int[] chosen) =>
        chosen[0] == 0
        && Array.TrueForAll(chosen, rule => rule < standard.Count)
        && Enumerable.Range(0, _trial.Pages.Count).All(page =>
            First(Enumerable.Range(0, standard.Count), standard, page) == First(chosen, standard, page));

    private static int First(IEnumerable<int> rules, IReadOnlyList<RuleTrialResult> results, int page) =>
        rules.Where(rule => results[rule].Values[page].Value is not null).DefaultIfEmpty(-1).First();

    private FieldRule WithByline(FieldRule rule)
    {
        string? by = BylineWords.By(_culture);
        IEnumerable<(string Key, string Value)> steps = [("split", Quoted(BylineWords.Split(_culture)))];
        return rule with { Steps = [.. steps.Concat(by is null ? [] : [("remove", Quoted(by))])] };
    }

    private static string Quoted(string pattern) => "'" + pattern.Replace("'", "''") + "'";

    /// <summary>
    /// Whether a value is what the field means: a title without the site's name and nothing behind the headline, an author
    /// who is no address and not the site.
    /// </summary>
    private bool IsLikely(string field, FieldRule[] rules, IReadOnlyList<RuleTrialResult> results, int rule, int page)
    {
        RuleTrialValue value = results[rule].Values[page];
        return value.Value is not null && field switch
        {
            "title" => !IsWithSiteName(value.Text!)
                && !results.Any(other => IsHeadlineAndMore(value.Text!, other.Values[page].Text))
                && !results.Where((_, other) => Kicker.IsCutBy(rules[other])).Any(other => Kicker.IsBefore(value.Text!, other.Values[page].Text)),
            "authors" => ((IReadOnlyList<object>)value.Value).All(author => IsPerson(author.ToString()!)),
            "section" => value.Text!.Length <= 40 && !value.Text.Contains("://"),
            _ => true,
        };
    }

    /// <summary>Whether a title is another with something behind a dash or bar, such as the site's name and the date.</summary>
    private static bool IsHeadlineAndMore(string title, string? headline) =>
        headline is { Length: >= ShortestHeadline }
        && title.Length > headline.Length + 2
        && title.StartsWith(headline, StringComparison.Ordinal)
        && title.Substring(headline.Length).TrimStart() is { Length: > 1 } rest
        && rest[0] is '-' or '–' or '—' or '|' or '«' or '·'
        && title[headline.Length] == ' ';

    private bool IsWithSiteName(string title)
    {
        int sign = title.LastIndexOfAny(['-', '–', '—', '|', '«', '·', ':']);
        string site = ArticleText.Letters(_siteName);
        return sign > 0 && site.Length > 0 && ArticleText.Letters(title.Substring(sign)).StartsWith(site, StringComparison.Ordinal);
    }

    /// <summary>Whether a text names the site, by its name or its host, perhaps with words such as "News" around it.</summary>
    private bool IsSite(string author)
    {
        string letters = ArticleText.Letters(author);
        string host = ArticleText.Letters(SiteFacts.BareHost(_trial.Pages[0].Url));
        string site = ArticleText.Letters(_siteName);
        return letters == site || letters == host || (site.Length >= ShortestSite && letters.Contains(site));
    }

    private bool IsPerson(string author) =>
        author.Length <= 80
        && !author.Contains("://")
        && author.IndexOf("www.", StringComparison.OrdinalIgnoreCase) < 0
        && !author.Contains(':')
        && !IsSite(author)
        && author.Any(char.IsLetter)
        && !author.Any(char.IsDigit);
}
