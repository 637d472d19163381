using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Language;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Tries rules out: runs a layout that has each as a field of its own on all pages, and tells what they find there. So
/// whether a rule serves is never guessed.
/// </summary>
internal sealed class RuleTrial
{
    // A page has a limit to the work that one run may take; bodies read much text.
    private const int MostAtOnce = 40;

    private readonly string _culture;
    private readonly string _head;
    private readonly IReadOnlyList<AnalyzedPage> _pages;

    /// <summary>Prepares trials.</summary>
    /// <param name="culture">The culture in which dates are read.</param>
    /// <param name="timeZone">The time zone of dates without an offset.</param>
    /// <param name="pages">The pages.</param>
    public RuleTrial(string culture, string timeZone, IReadOnlyList<AnalyzedPage> pages)
    {
        _culture = culture;
        _pages = pages;
        _head = $"site: Trial\nhosts: [{string.Join(", ", pages.Select(page => page.Url.IdnHost).Distinct())}]\nculture: {culture}\n"
            + $"timezone: {timeZone}\n";
    }

    public IReadOnlyList<AnalyzedPage> Pages => _pages;

    /// <summary>Trials on the same pages with another time zone.</summary>
    public RuleTrial In(string timeZone) => new(_culture, timeZone, _pages);

    /// <summary>What each rule finds, in the order of the rules.</summary>
    /// <param name="rules">Fields' values as a layout writes them on one line; a rule that is wrong finds nothing.</param>
    /// <param name="blocks">What the layout says beside its pages: the blocks that the rules speak of, with their key.</param>
    public IReadOnlyList<RuleTrialResult> Run(IReadOnlyList<string> rules, string blocks = "")
    {
        var results = new List<RuleTrialResult>(rules.Count);
        for (int start = 0; start < rules.Count; start += MostAtOnce)
        {
            results.AddRange(RunSome([.. rules.Skip(start).Take(MostAtOnce)], blocks));
        }

        return results;
    }

    private IEnumerable<RuleTrialResult> RunSome(string[] rules, string blocks)
    {
        EvaluatedSite site = Read(rules, blocks, out bool[] isRight);
        PageLayout layout = site.Site.Pages[0];
        Extraction[] extractions = [.. _pages.Select(page => layout.Extract(page.Document, page.Url))];
        return rules.Select((rule, index) =>
            new RuleTrialResult(rule, [.. extractions.Select(extraction => isRight[index] ? Read(extraction, Name(index)) : RuleTrialValue.None)]));
    }

    /// <summary>The layout of all rules, or of all but those that are wrong.</summary>
    private EvaluatedSite Read(string[] rules, string blocks, out bool[] isRight)
    {
        isRight = [.. rules.Select(_ => true)];
        while (true)
        {
            Layout layout = Layout.Read("trial" + LayoutFile.Ending, Write(rules, blocks, isRight));
            if (layout.Evaluated is { } site)
            {
                return site;
            }

            bool isFound = false;
            foreach (int line in layout.Diagnostics
                .Select(diagnostic => diagnostic.Span.StartLine - LinesBefore(blocks))
                .Where(line => line >= 0 && line < rules.Length))
            {
                isFound |= isRight[line];
                isRight[line] = false;
            }

            if (!isFound)
            {
                throw new InvalidOperationException($"A trial's own layout is wrong: {string.Join("; ", layout.Diagnostics)}");
            }
        }
    }

    private string Write(string[] rules, string blocks, bool[] isRight)
    {
        StringBuilder yaml = new StringBuilder(_head).Append(blocks).Append("pages:\n  Page:\n    fields:\n");
        for (int i = 0; i < rules.Length; i++)
        {
            yaml.Append("      ").Append(Name(i)).Append("?: ").Append(isRight[i] ? rules[i] : $"const({i})").Append('\n');
        }

        return yaml.ToString();
    }

    private int LinesBefore(string blocks) => (_head + blocks).Count(character => character == '\n') + 3;

    private static string Name(int index) => "rule" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static RuleTrialValue Read(Extraction extraction, string field)
    {
        object? value = (extraction.Record as LayoutRecord)?[field];
        ExtractionIssue[] issues = [.. extraction.Issues.Where(issue => issue.Field is { } path && IsOf(path, field))];
        return new RuleTrialValue(value, issues);
    }

    private static bool IsOf(string path, string field) =>
        path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] is '.' or '[');
}

/// <summary>What a rule finds on each page.</summary>
/// <param name="Rule">The rule as it was tried.</param>
/// <param name="Values">What it finds, in the order of the pages.</param>
internal sealed record RuleTrialResult(string Rule, IReadOnlyList<RuleTrialValue> Values)
{
    /// <summary>On how many pages the rule finds something.</summary>
    public int Served => Values.Count(value => value.Value is not null);

    /// <summary>Whether the rule finds one value on every page, and nothing is to report of it.</summary>
    public bool IsClean => Values.All(value => value.IsClean);
}

/// <summary>What a rule finds on one page.</summary>
/// <param name="Value">The value; null without one.</param>
/// <param name="Issues">What is to report of it; that nothing was found is no issue.</param>
internal sealed record RuleTrialValue(object? Value, IReadOnlyList<ExtractionIssue> Issues)
{
    public static RuleTrialValue None { get; } = new(null, []);

    public bool IsClean => Value is not null && Issues.Count == 0;

    /// <summary>The value as text; of a list its first item; null without one.</summary>
    public string? Text => Value switch
    {
        string text => text,
        IReadOnlyList<object> { Count: > 0 } list => list[0].ToString(),
        _ => Value?.ToString(),
    };
}
