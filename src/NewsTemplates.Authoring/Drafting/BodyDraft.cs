using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Html;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Finds the rule that reads the text of all pages best: candidates are made from where each page's text stands, and tried on all.</summary>
internal sealed class BodyDraft
{
    // What a worse name of an element costs, against a share of the text.
    private const double CostOfName = 0.012;

    private const double CostOfExcept = 0.05;

    // Where the text is known no name is too dear that finds just it.
    private const double ShareOfCostWhereKnown = 0.02;

    private const int MostRejected = 6;

    private const int LettersOfParagraph = 100;

    private readonly RuleTrial _trial;
    private readonly double _costOfName;
    private readonly int _most;
    private readonly IReadOnlyList<ArticleText> _texts;
    private readonly IReadOnlyList<AnalyzedPage> _pages;

    private BodyDraft(RuleTrial trial, IReadOnlyList<ArticleText> texts, bool isKnown)
    {
        _costOfName = isKnown ? ShareOfCostWhereKnown * CostOfName : CostOfName;
        _most = isKnown ? 3 : 1;
        _trial = trial;
        _texts = texts;
        _pages = trial.Pages;
    }

    /// <summary>The best rule; null where none finds a paragraph on every page.</summary>
    /// <param name="trial">Runs the candidates.</param>
    /// <param name="texts">Where each page's text stands, in the order of the pages.</param>
    /// <param name="isKnown">Whether the texts are known to be right, and to be all: then the rule is to read just them.</param>
    public static BodyRule? Find(RuleTrial trial, IReadOnlyList<ArticleText> texts, bool isKnown = false)
    {
        var draft = new BodyDraft(trial, texts, isKnown);
        (BodyRule Rule, double Cost)[] places = draft.Places();
        IReadOnlyList<Scored> best = draft.Try(places, 4);
        if (best.Count == 0)
        {
            return null;
        }

        best = draft.Try([.. best.SelectMany(scored => draft.WithParagraphs(scored))], 3);
        best = draft.Try([.. best.SelectMany(scored => draft.WithExcept(scored))], 3);
        best = draft.Try([.. best.SelectMany(scored => draft.WithSummary(scored))], 2);
        best = draft.Try([.. best.SelectMany(scored => draft.WithHeadings(scored))], 2);
        best = draft.Try([.. best.Select(draft.WithFewerExceptions).SelectMany(scored => draft.WithReject(scored))], 1);
        return draft.Parted(best[0].Rule);
    }

    /// <summary>
    /// Rules that say only where the text is: names of the elements that hold it on each page, alone, or together where pages differ.
    /// </summary>
    private (BodyRule, double)[] Places()
    {
        ElementName[][] names = [.. _pages.Zip(_texts, TextPlaces.Names)];
        IEnumerable<ElementName> alone = names.SelectMany(found => found);
        IEnumerable<ElementName> together = names.Length == 1 || names.Any(found => found.Length == 0) ? [] :
            [
                Together(names.Select(found => found[0])),
                Together(names.Select((found, index) => found.FirstOrDefault(name => IsText(name, index)) ?? found[0])),
                Together(names.Select((found, index) => found.FirstOrDefault(name => IsApart(name, index)) ?? found[0]))
            ];
        return [.. alone
            .Concat(together)
            .GroupBy(name => name.Selector)
            .Select(same => (new BodyRule { In = same.Key, Paragraphs = Paragraphs() }, same.Min(name => name.Cost)))];
    }

    private static ElementName Together(IEnumerable<ElementName> names) =>
        new(string.Join(", ", names.Select(name => name.Selector).Distinct()), names.Max(name => name.Cost) + 4);

    /// <summary>Whether a name that one page's text has names nothing beside the text of the others.</summary>
    private bool IsApart(ElementName name, int own) => Enumerable.Range(0, _pages.Count).Where(index => index != own).All(index =>
        PageSelector.Find(_pages[index].Document, name.Selector).All(node =>
            node == _texts[index].Element
            || _pages[index].IsWithin(node, _texts[index].Element)
            || _pages[index].IsWithin(_texts[index].Element, node)));

    /// <summary>Whether a name is that of the very element that holds a page's text.</summary>
    private bool IsText(ElementName name, int page) =>
        PageSelector.Find(_pages[page].Document, name.Selector) is { Count: 1 } found && found[0] == _texts[page].Element;

    /// <summary>What paragraphs are on most pages.</summary>
    private string Paragraphs() => ParagraphKinds()[0];

    private string[] ParagraphKinds()
    {
        string[] kinds = [.. _pages
            .Zip(_texts, (page, text) =>
                text.Paragraphs.GroupBy(page.Document.Name).OrderByDescending(same => same.Sum(page.Letters)).Select(same => same.Key))
            .SelectMany(names => names)
            .Distinct()];
        return kinds.Length == 0 ? ["p"] : kinds;
    }

    /// <summary>The rule with other ways to say what a paragraph is.</summary>
    private IEnumerable<(BodyRule, double)> WithParagraphs(Scored scored)
    {
        yield return (scored.Rule, scored.Cost);
        string[] kinds = ParagraphKinds();
        if (kinds.Length > 1)
        {
            yield return (scored.Rule with { Paragraphs = string.Join(", ", kinds.Take(3).OrderBy(kind => kind == "p" ? 0 : 1)) }, scored.Cost + 0.5);
        }

        yield return (scored.Rule with { Paragraphs = ":scope > " + kinds[0] }, scored.Cost + 1);
        IEnumerable<ElementName> shared =
            _pages.Zip(_texts, Shared).SelectMany(names => names).GroupBy(name => name.Selector).Select(same => same.First());
        string[] together = [.. _pages.Zip(_texts, (page, text) => Shared(page, text).FirstOrDefault()?.Selector ?? kinds[0]).Distinct()];
        if (together.Length > 1)
        {
            yield return (scored.Rule with { Paragraphs = string.Join(", ", together) }, scored.Cost + 1.5);
        }

        foreach (ElementName name in shared.Where(name => name.Selector != kinds[0]).Take(6))
        {
            yield return (scored.Rule with { Paragraphs = name.Selector }, scored.Cost + 0.6 + (name.Cost / 4));
        }

        if (_texts.All(text => text.Paragraphs.Count == 1))
        {
            yield return (scored.Rule with { Paragraphs = "text" }, scored.Cost + 1);
        }

        // Where the place is the paragraph: text in one element, with line breaks.
        foreach ((AnalyzedPage page, ArticleText text) in _pages.Zip(_texts, (page, text) => (page, text)))
        {
            if (text.Paragraphs.Count == 1 && text.Paragraphs[0] == text.Element && page.Document.ParentElement(text.Element) is > 0 and var parent)
            {
                foreach (ElementName around in page.Document.IsElement(parent, "body")
                    ? [new ElementName("body", 6)]
                    : ElementNames.Unique(page, parent).Take(2))
                {
                    foreach (ElementName name in ElementNames.Unique(page, text.Element).Take(2))
                    {
                        yield return (new BodyRule { In = around.Selector, Paragraphs = name.Selector, Headings = "none" }, around.Cost + name.Cost);
                    }
                }
            }
        }
    }

    /// <summary>Names that most paragraphs share.</summary>
    private static IEnumerable<ElementName> Shared(AnalyzedPage page, ArticleText text) =>
        text.Paragraphs
            .SelectMany(node => ElementNames.Of(page.Document, node).Concat(NamesOfParent(page, node)))
            .GroupBy(name => name.Selector)
            .Where(same => same.Count() >= 0.7 * text.Paragraphs.Count && same.Count() > 1)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.First().Cost)
            .Select(same => same.First());

    private static IEnumerable<ElementName> NamesOfParent(AnalyzedPage page, int node) =>
        page.Document.ParentElement(node) is > 0 and var parent
            ? ElementNames.Of(page.Document, parent)
                .Take(3)
                .Select(name => new ElementName($"{name.Selector} > {page.Document.Name(node)}", name.Cost + 1))
            : [];

    /// <summary>The rule without what is foreign within the text.</summary>
    private IEnumerable<(BodyRule, double)> WithExcept(Scored scored)
    {
        yield return (scored.Rule, scored.Cost);
        string[] foreign = [.. ForeignNames.Within(_pages, _texts, scored.Rule)];
        if (foreign.Length > 0)
        {
            yield return (scored.Rule with { Except = foreign }, scored.Cost + (foreign.Length * CostOfExcept));
        }
    }

    /// <summary>The rule without those exceptions that do nothing for it.</summary>
    private Scored WithFewerExceptions(Scored scored)
    {
        for (int left = scored.Rule.Except.Count; left > 0; left--)
        {
            IEnumerable<(BodyRule, double)> fewer = scored.Rule.Except.Select(one =>
                (scored.Rule with { Except = [.. scored.Rule.Except.Where(other => other != one)] }, scored.Cost - CostOfExcept));
            Scored? better = Try([.. fewer], 1).FirstOrDefault();
            if (better is null || better.Score < scored.Score)
            {
                break;
            }

            scored = better;
        }

        return scored;
    }

    /// <summary>The rule with the standfirst: by one name, or by one for each look that the pages have.</summary>
    private IEnumerable<(BodyRule, double)> WithSummary(Scored scored)
    {
        yield return (scored.Rule, scored.Cost);
        ElementName[][] names = [.. _pages
            .Zip(_texts, (page, text) => text.Standfirst < 0 ? [] : StandfirstNames.Of(page, text).Take(8).ToArray())
            .Where(found => found.Length > 0)];
        IEnumerable<ElementName> together = names.Length < 2 ? [] :
            Enumerable.Range(0, 2).Select(index => new ElementName(
                string.Join(", ", names.Select(found => found[Math.Min(index, found.Length - 1)].Selector).Distinct()),
                names.Max(found => found[Math.Min(index, found.Length - 1)].Cost) + 2));
        foreach (ElementName name in names.SelectMany(found => found).Concat(together).GroupBy(name => name.Selector).Select(same => same.First()))
        {
            yield return (scored.Rule with { Summary = name.Selector }, scored.Cost - 0.6 + (name.Cost / 8));
        }
    }

    /// <summary>The rule with other headings, where the usual ones take in what is none.</summary>
    private IEnumerable<(BodyRule, double)> WithHeadings(Scored scored)
    {
        yield return (scored.Rule, scored.Cost);
        string[][] kinds = [.. _pages.Zip(_texts, (page, text) => text.Subheadings.Select(node => KindOfHeading(page, node)).Distinct().ToArray())];
        string[] all = [.. kinds.SelectMany(kind => kind).Distinct().OrderBy(name => name, StringComparer.Ordinal)];
        yield return (scored.Rule with { Headings = all.Length == 0 ? "none" : string.Join(", ", all) }, scored.Cost + 0.4);
        if (all.Length == 0)
        {
            yield break;
        }

        yield return (scored.Rule with { Headings = "none" }, scored.Cost + 0.4);
        yield return (scored.Rule with { Headings = string.Join(", ", all.Select(kind => ":scope > " + kind)) }, scored.Cost + 0.7);
        ElementName[][] names = [.. _pages.Zip(_texts, NamesOfHeadings).Where(found => found.Length > 0)];
        foreach (ElementName name in names.SelectMany(found => found.Take(6)).GroupBy(name => name.Selector).Select(same => same.First()))
        {
            yield return (scored.Rule with { Headings = name.Selector }, scored.Cost + 0.4 + (name.Cost / 6));
        }

        if (names.Length > 1)
        {
            yield return (scored.Rule with { Headings = string.Join(", ", names.Select(found => found[0].Selector).Distinct()) }, scored.Cost + 1);
        }
    }

    private static string KindOfHeading(AnalyzedPage page, int heading)
    {
        string name = page.Document.Name(heading);
        return name != "p" ? name : page.ElementsIn(heading).Any(inner => page.Document.Name(inner) == "strong") ? "p > strong" : "p > b";
    }

    /// <summary>Names that the headings of a page share.</summary>
    private static ElementName[] NamesOfHeadings(AnalyzedPage page, ArticleText text) =>
        [.. text.Subheadings
            .SelectMany(node => ElementNames.Of(page.Document, node).Concat(NamesOfParent(page, node)))
            .GroupBy(name => name.Selector)
            .Where(same => same.Count() == text.Subheadings.Count)
            .Select(same => same.First())
            .OrderBy(name => name.Cost)];

    /// <summary>The rule that drops what begins as pointers to other stories and credits do, or stands on several pages.</summary>
    private IEnumerable<(BodyRule, double)> WithReject(Scored scored)
    {
        yield return (scored.Rule, scored.Cost);
        HashSet<string> wanted = [.. _texts.SelectMany(text => text.Texts).Select(text => text.Text)];
        string[][] unwanted = [.. scored.Values
            .Select(value => BodyLikeness.TextsOf((Body)value.Value!).Select(text => text.Text).Where(text => !wanted.Contains(text)).ToArray())];
        string[] beginnings = [.. unwanted
            .SelectMany(texts => texts)
            .Select(text => SideNotes.Label(text)
                ?? SideNotes.Sign(text)
                ?? (unwanted.Sum(texts => texts.Count(other => other == text)) > 1 ? FirstWords(text) : null))
            .OfType<string>()
            .Distinct()
            .Where(beginning => !wanted.Any(text => text.StartsWith(beginning, StringComparison.Ordinal)))
            .Take(MostRejected)];
        IEnumerable<string> signs =
            unwanted.SelectMany(texts => texts).Any(IsOfSigns) && !wanted.Any(IsOfSigns) ? [@"^[\W_]+$"] : [];
        string[] rejected = [.. signs, .. beginnings.Select(beginning => "^" + Regex.Escape(beginning).Replace("\\ ", " "))];
        foreach (string one in rejected)
        {
            yield return (scored.Rule with { Reject = [one] }, scored.Cost);
        }

        if (rejected.Length > 1)
        {
            yield return (scored.Rule with { Reject = rejected }, scored.Cost);
        }
    }

    /// <summary>Whether a text has no letter and no digit, as the line between two parts of a story.</summary>
    private static bool IsOfSigns(string text) => !text.Any(char.IsLetterOrDigit);

    private static string FirstWords(string text) => string.Join(" ", text.Split(' ').Take(6));

    /// <summary>The rule; or, where all text is one paragraph, the one that parts just this text at its empty lines.</summary>
    private BodyRule Parted(BodyRule rule)
    {
        if (_texts.Any(text => text.Paragraphs.Count > 1))
        {
            return rule;
        }

        string[] places = rule.Paragraphs.IndexOfAny([',', ':']) < 0 ? [rule.In, rule.In + " " + rule.Paragraphs] : [rule.In];
        BodyRule[] parted = [.. new[] { "lines", "text" }.SelectMany(way => places.Select(place => rule with { In = place, Paragraphs = way }))];
        RuleTrialResult[] tried = [.. _trial.Run([rule.OnOneLine(), .. parted.Select(other => other.OnOneLine())])];
        return parted.Zip(tried.Skip(1), (other, result) => (other, result))
            .Where(pair => pair.result.IsClean && pair.result.Values.Zip(tried[0].Values, IsPartedFurther).All(isSo => isSo))
            .Where(pair => pair.other.Paragraphs != "lines" || pair.result.Values.All(value => HasParagraphs((Body)value.Value!)))
            .Select(pair => pair.other)
            .FirstOrDefault() ?? rule;
    }

    /// <summary>Whether what stands between line breaks is as long as paragraphs are, not as verses.</summary>
    private static bool HasParagraphs(Body body) => body.Paragraphs.Average(text => text.Length) >= LettersOfParagraph;

    private static bool IsPartedFurther(RuleTrialValue parted, RuleTrialValue whole) =>
        parted.Value is Body fine && whole.Value is Body coarse
        && LetterWindows.LettersOf(fine.ToString()) == LetterWindows.LettersOf(coarse.ToString())
        && fine.Paragraphs.Count > coarse.Paragraphs.Count;

    private IReadOnlyList<Scored> Try(IReadOnlyList<(BodyRule Rule, double Cost)> rules, int most)
    {
        (BodyRule Rule, double Cost)[] distinct = [.. rules
            .GroupBy(rule => rule.Rule.OnOneLine())
            .Select(same => same.OrderBy(rule => rule.Cost).First())];
        return [.. _trial.Run([.. distinct.Select(rule => rule.Rule.OnOneLine())])
            .Zip(distinct, (result, rule) => (result, rule))
            .Where(tried => tried.result.Served == _pages.Count)
            .Select(tried =>
                new Scored(
                    tried.rule.Rule,
                    tried.rule.Cost,
                    tried.result.Values.Zip(_texts, BodyLikeness.Of).Average() - (_costOfName * tried.rule.Cost),
                    tried.result.Values))
            .OrderByDescending(scored => scored.Score)
            .Take(most * _most)];
    }

    private sealed record Scored(BodyRule Rule, double Cost, double Score, IReadOnlyList<RuleTrialValue> Values);
}
