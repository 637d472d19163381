using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Finds the rule that reads the text of all pages best: candidates are made from where each page's text stands, and tried on all.</summary>
internal sealed class BodyDraft
{
    // What a worse name of an element costs, against a share of the text.
    private const double CostOfName = 0.012;

    private const int MostPlaces = 12;

    private readonly RuleTrial _trial;
    private readonly IReadOnlyList<ArticleText> _texts;
    private readonly IReadOnlyList<AnalyzedPage> _pages;

    private BodyDraft(RuleTrial trial, IReadOnlyList<ArticleText> texts)
    {
        _trial = trial;
        _texts = texts;
        _pages = trial.Pages;
    }

    /// <summary>The best rule; null where none finds a paragraph on every page.</summary>
    /// <param name="trial">Runs the candidates.</param>
    /// <param name="texts">Where each page's text stands, in the order of the pages.</param>
    public static BodyRule? Find(RuleTrial trial, IReadOnlyList<ArticleText> texts)
    {
        var draft = new BodyDraft(trial, texts);
        (BodyRule Rule, double Cost)[] places = draft.Places();
        IReadOnlyList<Scored> best = draft.Try(places, 4);
        if (best.Count == 0)
        {
            return null;
        }

        best = draft.Try([.. best.SelectMany(scored => draft.WithParagraphs(scored))], 3);
        best = draft.Try([.. best.SelectMany(scored => draft.WithExcept(scored))], 3);
        best = draft.Try([.. best.SelectMany(scored => draft.WithSummary(scored))], 2);
        best = draft.Try([.. best.SelectMany(scored => draft.WithHeadings(scored))], 1);
        return draft.Parted(best[0].Rule);
    }

    /// <summary>
    /// Rules that say only where the text is: names of the elements that hold it on each page, alone, or together where pages differ.
    /// </summary>
    private (BodyRule, double)[] Places()
    {
        ElementName[][] names = [.. _pages.Zip(_texts, Names)];
        IEnumerable<ElementName> alone = names.SelectMany(found => found);
        IEnumerable<ElementName> together = names.Length == 1 || names.Any(found => found.Length == 0) ? [] :
            [new ElementName(string.Join(", ", names.Select(found => found[0].Selector).Distinct()), names.Max(found => found[0].Cost) + 4)];
        return [.. alone
            .Concat(together)
            .GroupBy(name => name.Selector)
            .Select(same => (new BodyRule { In = same.Key, Paragraphs = Paragraphs() }, same.Min(name => name.Cost)))];
    }

    /// <summary>Names of the element, and of those around it and within it that hold as much of the text.</summary>
    private static ElementName[] Names(AnalyzedPage page, ArticleText text)
    {
        IEnumerable<int> around = page.Ancestors(text.Element).Where(outer => page.Document.Name(outer) is not ("html" or "body")).Take(4);
        var names = new List<ElementName>();
        double distance = 0;
        foreach (int element in around.Prepend(text.Element))
        {
            names.AddRange(ElementNames.Unique(page, element).Take(4).Select(name => name with { Cost = name.Cost + distance }));
            distance += 0.5;
        }

        // The text may stand in several elements of one kind.
        int[] parents = [.. text.Paragraphs.Select(page.Document.ParentElement).Where(parent => parent != text.Element).Distinct()];
        if (parents.Length > 1)
        {
            names.AddRange(ElementNames.Of(page.Document, parents[0])
                .Where(name => PageSelector.Find(page.Document, name.Selector) is { Count: > 1 } found
                    && parents.Count(found.Contains) > 0.8 * parents.Length)
                .Take(3).Select(name => name with { Cost = name.Cost + 1.5 }));
        }

        if (page.Document.IsElement(text.Element, "body"))
        {
            names.Add(new ElementName("body", 8));
        }

        return [.. names.OrderBy(name => name.Cost).Take(MostPlaces)];
    }

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
        foreach (ElementName name in shared.Where(name => name.Selector != kinds[0]).Take(6))
        {
            yield return (scored.Rule with { Paragraphs = name.Selector }, scored.Cost + 0.6 + (name.Cost / 4));
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
        string[] foreign = [.. _pages
            .Zip(_texts, (page, text) => Foreign(page, text, scored.Rule))
            .SelectMany(names => names)
            .Distinct()
            .Where(selector => !Cuts(selector))];
        if (foreign.Length > 0)
        {
            yield return (scored.Rule with { Except = foreign }, scored.Cost - 0.4);
        }

        string[] telling = [.. foreign.Where(selector => selector is "aside" or "figure" or "nav" or "footer" or "form")];
        if (telling.Length > 0 && telling.Length < foreign.Length)
        {
            yield return (scored.Rule with { Except = telling }, scored.Cost - 0.2);
        }
    }

    /// <summary>Whether what a selector matches holds, or is in, text of the article on some page.</summary>
    private bool Cuts(string selector) =>
        _pages.Zip(_texts, (page, text) => PageSelector.Find(page.Document, selector).Any(node => Holds(page, text, node))).Any(cuts => cuts);

    private static bool Holds(AnalyzedPage page, ArticleText text, int node) =>
        text.Paragraphs.Concat(text.Subheadings).Append(text.Standfirst).Any(own => own >= 0 && (own == node || page.IsWithin(own, node)));

    /// <summary>Names of the parts within the place of the text that hold no text of the article.</summary>
    private static IEnumerable<string> Foreign(AnalyzedPage page, ArticleText text, BodyRule rule)
    {
        const int Most = 10;
        var names = new List<string>();
        foreach (int place in PageSelector.Find(page.Document, rule.In))
        {
            HashSet<int> read =
            [
                .. PageSelector.Find(page.Document, rule.Paragraphs, place),
                .. PageSelector.Find(page.Document, "h2, h3, h4", place)
            ];
            for (int node = place + 1; node < page.Document.End(place);)
            {
                bool isForeign = page.Document.Kind(node) == NodeKind.Element && !Holds(page, text, node)
                    && (IsPlainlyForeign(page, node)
                        || (read.Contains(node) && page.Letters(node) > 0 && !text.Paragraphs.Any(own => page.IsWithin(node, own))));
                if (isForeign && NameOf(page, text, OutermostForeign(page, text, node, place)) is { } name && !names.Contains(name))
                {
                    names.Add(name);
                }

                node = isForeign ? page.Document.End(node) : node + 1;
            }
        }

        return names.Take(Most);
    }

    private static bool IsPlainlyForeign(AnalyzedPage page, int node) =>
        page.Document.Name(node) is "aside" or "nav" or "figure" or "footer" or "form" && page.Letters(node) > 0;

    /// <summary>The largest element around a foreign one, within the place, that looks foreign as well and holds no text.</summary>
    private static int OutermostForeign(AnalyzedPage page, ArticleText text, int node, int place) =>
        page.Ancestors(node)
            .TakeWhile(outer => page.IsWithin(outer, place) && !Holds(page, text, outer))
            .Where(outer => ForeignElements.IsForeign(page.Document, outer))
            .Prepend(node)
            .Last();

    private static string? NameOf(AnalyzedPage page, ArticleText text, int node)
    {
        string tag = page.Document.Name(node);
        if (tag is "aside" or "nav" or "figure" or "footer" or "form")
        {
            return tag;
        }

        return page.Ancestors(node).TakeWhile(outer => outer > text.Element && !Holds(page, text, outer)).Prepend(node)
            .SelectMany(element => ElementNames.Of(page.Document, element))
            .Where(name => name.Cost < 5 && !PageSelector.Find(page.Document, name.Selector).Any(found => Holds(page, text, found)))
            .Select(name => name.Selector)
            .FirstOrDefault();
    }

    /// <summary>The rule with the standfirst.</summary>
    private IEnumerable<(BodyRule, double)> WithSummary(Scored scored)
    {
        yield return (scored.Rule, scored.Cost);
        IEnumerable<ElementName> names = _pages
            .Zip(_texts, (page, text) => text.Standfirst < 0 ? [] : ElementNames.Unique(page, text.Standfirst))
            .SelectMany(found => found.Take(4));
        foreach (ElementName name in names.GroupBy(name => name.Selector).Select(same => same.First()))
        {
            yield return (scored.Rule with { Summary = name.Selector }, scored.Cost - 0.6 + (name.Cost / 8));
        }
    }

    /// <summary>The rule with other headings, where the usual ones take in what is none.</summary>
    private IEnumerable<(BodyRule, double)> WithHeadings(Scored scored)
    {
        yield return (scored.Rule, scored.Cost);
        string[] kinds = [.. _pages
            .Zip(_texts, (page, text) => text.Subheadings.Select(page.Document.Name))
            .SelectMany(names => names)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)];
        yield return (scored.Rule with { Headings = kinds.Length == 0 ? "none" : string.Join(", ", kinds) }, scored.Cost + 1);
    }

    /// <summary>The rule; or, where all text is one paragraph, the one that parts just this text at its empty lines.</summary>
    private BodyRule Parted(BodyRule rule)
    {
        if (_texts.Any(text => text.Paragraphs.Count > 1))
        {
            return rule;
        }

        string[] places = rule.Paragraphs.IndexOfAny([',', ':']) < 0 ? [rule.In, rule.In + " " + rule.Paragraphs] : [rule.In];
        BodyRule[] parted = [.. places.Select(place => rule with { In = place, Paragraphs = "text" })];
        RuleTrialResult[] tried = [.. _trial.Run([rule.OnOneLine(), .. parted.Select(other => other.OnOneLine())])];
        return parted.Zip(tried.Skip(1), (other, result) => (other, result))
            .Where(pair => pair.result.IsClean && pair.result.Values.Zip(tried[0].Values, IsPartedFurther).All(isSo => isSo))
            .Select(pair => pair.other)
            .FirstOrDefault() ?? rule;
    }

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
                new Scored(tried.rule.Rule, tried.rule.Cost, tried.result.Values.Zip(_texts, Likeness).Average() - (CostOfName * tried.rule.Cost)))
            .OrderByDescending(scored => scored.Score)
            .Take(most)];
    }

    /// <summary>How like what a rule read is to the text that is wanted: 1 is all of it and nothing else.</summary>
    private static double Likeness(RuleTrialValue read, ArticleText wanted)
    {
        var body = (Body)read.Value!;
        IEnumerable<string> found = body.Summary.Concat(
            body.Sections.SelectMany(section => section.Heading is null ? section.Paragraphs : section.Paragraphs.Prepend(section.Heading)));
        Dictionary<string, int> left = wanted.Texts.GroupBy(text => text).ToDictionary(same => same.Key, same => same.Count());
        double all = wanted.Texts.Sum(text => text.Length);
        double both = 0;
        double read_ = 0;
        foreach (string text in found)
        {
            read_ += text.Length;
            if (left.TryGetValue(text, out int count) && count > 0)
            {
                left[text] = count - 1;
                both += text.Length;
            }
        }

        double penalty = read.Issues.Count > 0 ? 0.05 : 0;
        return (all + read_ == 0 ? 0 : 2 * both / (all + read_)) - penalty;
    }

    private sealed record Scored(BodyRule Rule, double Cost, double Score);
}
