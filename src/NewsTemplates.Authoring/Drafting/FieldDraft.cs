using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A field as a layout is to say it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Whether pages may lack it.</param>
/// <param name="IsStandard">Whether the contract's first rule serves, so that nothing need be written.</param>
/// <param name="IsFound">Whether any rule finds it on some page.</param>
/// <param name="Value">What is written; for a standard rule, what would be written without the contract.</param>
/// <param name="Alone">What is written on a page that does not implement the contract, if it differs: all that the contract says of the field.</param>
internal sealed record DraftedRule(string Name, bool IsOptional, bool IsStandard, bool IsFound, string Value, string? Alone = null);

/// <summary>
/// Chooses the rules of the contract's fields: the contract's first rule where it serves on all pages; else the first
/// that does, of its others and of what the pages themselves suggest; else those that together serve on most.
/// </summary>
internal sealed class FieldDraft
{
    private readonly RuleTrial _trial;
    private readonly IReadOnlyList<FieldCandidates> _candidates;
    private readonly string _siteName;

    /// <summary>Prepares the choice.</summary>
    /// <param name="trial">Runs the candidates.</param>
    /// <param name="candidates">What each page suggests.</param>
    /// <param name="siteName">What the pages call their site.</param>
    public FieldDraft(RuleTrial trial, IReadOnlyList<FieldCandidates> candidates, string siteName)
    {
        _trial = trial;
        _candidates = candidates;
        _siteName = siteName;
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
        int good = Array.FindIndex([.. results], result => result.Values.All(value => value.IsClean && IsLikely(field.Name, value)));
        if (good >= 0)
        {
            // A default that the contract declares serves by itself, too.
            bool isDefault = rules[good].Source.StartsWith("const(", StringComparison.Ordinal)
                && results[0].Values.All(value => value.Issues.Count == 0);
            return new DraftedRule(field.Name, field.IsOptional, good == 0 || isDefault, true, rules[good].ToWrite(field.IsList));
        }

        int[] together = Together(rules, results, field.Name);
        if (together.Length > 0)
        {
            bool isOptional = field.IsOptional || results[together[0]].Served < _trial.Pages.Count;
            return new DraftedRule(
                field.Name, isOptional, together[0] == 0, true, FieldRule.ToWrite(field.IsList, [.. together.Select(index => rules[index])]));
        }

        bool isBroken = field.IsOptional && results[0].Values.Any(value => value.Issues.Count > 0);
        return new DraftedRule(field.Name, true, !isBroken, false, "none");
    }

    /// <summary>The rule that serves on most pages, and those that serve where the ones before do not.</summary>
    private int[] Together(FieldRule[] rules, IReadOnlyList<RuleTrialResult> results, string field)
    {
        int[] serving = [.. Enumerable.Range(0, rules.Length)
            .Where(index => results[index].Served > 0)
            .OrderByDescending(index => results[index].Values.Count(value => value.Value is not null && IsLikely(field, value)))
            .ThenByDescending(index => results[index].Values.Count(value => value.IsClean))
            .ThenBy(index => index)];
        var chosen = new List<int>();
        bool[] isServed = new bool[_trial.Pages.Count];
        foreach (int index in serving)
        {
            bool adds = Enumerable.Range(0, isServed.Length).Any(page => !isServed[page] && results[index].Values[page].Value is not null);
            if (adds && (chosen.Count == 0 || (rules[index].Steps.Length == 0 && rules[chosen[0]].Steps.Length == 0)))
            {
                chosen.Add(index);
                for (int page = 0; page < isServed.Length; page++)
                {
                    isServed[page] |= results[index].Values[page].Value is not null;
                }
            }
        }

        return [.. chosen];
    }

    /// <summary>Whether a value is what the field means: a title without the site's name, an author who is no address and not the site.</summary>
    private bool IsLikely(string field, RuleTrialValue value) => field switch
    {
        "title" => !IsWithSiteName(value.Text!),
        "authors" => ((IReadOnlyList<object>)value.Value!).All(author => IsPerson(author.ToString()!)),
        "section" => value.Text!.Length <= 40 && !value.Text.Contains("://"),
        _ => true,
    };

    private bool IsWithSiteName(string title)
    {
        int sign = title.LastIndexOfAny(['-', '–', '—', '|', '«', '·', ':']);
        string site = ArticleText.Letters(_siteName);
        return sign > 0 && site.Length > 0 && ArticleText.Letters(title.Substring(sign)).StartsWith(site, StringComparison.Ordinal);
    }

    private bool IsPerson(string author) =>
        author.Length <= 80
        && !author.Contains("://")
        && author.IndexOf("www.", StringComparison.OrdinalIgnoreCase) < 0
        && ArticleText.Letters(author) != ArticleText.Letters(_siteName)
        && author.Any(char.IsLetter)
        && !author.Any(char.IsDigit);
}
