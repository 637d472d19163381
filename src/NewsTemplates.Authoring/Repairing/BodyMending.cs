using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>
/// Mends rules for a body part by part until they find what is known of it: the parts that the layout has are tried as well as those that
/// the pages suggest.
/// </summary>
internal sealed class BodyMending(
    FieldTrial trial,
    FieldReading reading,
    FieldModel field,
    string key,
    bool isOfContract,
    IReadOnlyList<KnownBody> known,
    BodyForm old)
{
    private const int MostKept = 5;

    private const int MostKinds = 6;

    private readonly AnalyzedPage[] _pages = [.. known.Select(body => body.Page)];
    private readonly ArticleText[] _texts = [.. known.Select(body => body.Text)];

    /// <summary>The candidates that are likest to the known body, best first.</summary>
    /// <param name="forms">What to begin with.</param>
    public IReadOnlyList<Candidate> Mend(IEnumerable<BodyForm> forms)
    {
        IReadOnlyList<Scored> best = Best(forms);
        Func<BodyForm, IEnumerable<BodyForm>>[] parts = [WithParagraphs, WithExcept, WithHeadings, WithSummary, WithSteps, WithExcept];
        foreach (Func<BodyForm, IEnumerable<BodyForm>> others in parts.TakeWhile(_ => best.Count > 0 && best[0].Likeness < 1))
        {
            best = Best(best.SelectMany(one => others(one.Form).Prepend(one.Form)));
        }

        return [.. best.Select((one, i) => i == 0 ? WithFewerExceptions(one) : one).Select(one => one.Candidate)];
    }

    /// <summary>The likest, of equals the first.</summary>
    private IReadOnlyList<Scored> Best(IEnumerable<BodyForm> forms)
    {
        (BodyForm Form, Candidate Candidate)[] written = [.. forms
            .Select(form => (form, form.Write(field, key, isOfContract, reading)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.form, pair.Item2!))
            .DistinctBy(pair => string.Join("\n", pair.Item2.Lines))];
        return [.. trial.Run([.. written.Select(pair => pair.Candidate.Field)])
            .Zip(written, (values, pair) => new Scored(pair.Form, pair.Candidate, trial.Likeness(field.Name, values)))
            .OrderByDescending(one => one.Likeness)
            .Take(MostKept)];
    }

    private IEnumerable<BodyForm> WithParagraphs(BodyForm form)
    {
        (AnalyzedPage Page, int Node)[] paragraphs = [.. _pages.Zip(_texts)
            .SelectMany(pair => pair.Second.Paragraphs.Select(node => (pair.First, node)))];
        string[] kinds = [.. paragraphs.Select(one => one.Page.Document.Name(one.Node)).Distinct().Take(MostKinds)];
        string[] names = [.. paragraphs
            .Select(one => ElementNames.Of(one.Page.Document, one.Node).FirstOrDefault()?.Selector ?? Around(one.Page, one.Node))
            .Distinct()];
        string[] parents = [.. paragraphs
            .Select(one => (one.Page, Parent: one.Page.Document.ParentElement(one.Node)))
            .Distinct()
            .Select(one => ElementNames.Unique(one.Page, one.Parent).FirstOrDefault()?.Selector)
            .OfType<string>()
            .Distinct()];
        string direct = string.Join(", ", kinds.Select(kind => ":scope > " + kind));
        string[] ways =
        [
            old.Rule.Paragraphs, "p", string.Join(", ", kinds), direct, "text", "lines",
            .. names.Length > MostKinds ? [] : new[] { string.Join(", ", names) },
        ];
        IEnumerable<BodyForm> together = parents.Length is 1 or > MostKinds ? []
            : [form with { Rule = form.Rule with { In = string.Join(", ", parents), Paragraphs = direct } }];
        return ways.Distinct().Select(way => form with { Rule = form.Rule with { Paragraphs = way } }).Concat(together);
    }

    private IEnumerable<BodyForm> WithExcept(BodyForm form)
    {
        string[] own = [.. old.Rule.Except.Where(IsThere)];
        string[] foreign = [.. ForeignNames.Within(_pages, _texts, form.Rule)];
        string[] beside = [.. known.SelectMany(body => body.NamesBeside(form.Rule.In, field.Name)).Distinct()];
        string[] all = [.. own, .. foreign, .. beside];
        string[][] sets = [[], own, foreign, [.. own, .. foreign], beside, [.. own, .. beside], all, .. all.Select(one => new[] { one })];
        return sets
            .SelectMany(set => new[] { set, [.. form.Rule.Except.Where(IsThere).Union(set)] })
            .Select(set => form with { Rule = form.Rule with { Except = [.. set.Distinct()] } });
    }

    private IEnumerable<BodyForm> WithHeadings(BodyForm form)
    {
        (AnalyzedPage Page, int Node)[] headings = [.. _pages.Zip(_texts)
            .SelectMany(pair => pair.Second.Subheadings.Select(node => (pair.First, node)))];
        string[] kinds = [.. headings.Select(one => one.Page.Document.Name(one.Node)).Distinct()];
        string[] names = [.. headings
            .Select(one => ElementNames.Of(one.Page.Document, one.Node).FirstOrDefault()?.Selector ?? Around(one.Page, one.Node))
            .Distinct()];
        string?[] ways =
        [
            null,
            old.Rule.Headings,
            "none",
            .. kinds.Length == 0 ? [] : new[]
            {
                string.Join(", ", kinds), string.Join(", ", kinds.Select(kind => ":scope > " + kind)), string.Join(", ", names),
            },
        ];
        return ways.Distinct().Select(way => form with { Rule = form.Rule with { Headings = way } });
    }

    private IEnumerable<BodyForm> WithSummary(BodyForm form)
    {
        IEnumerable<string> names = _pages.Zip(_texts)
            .Where(pair => pair.Second.Standfirst >= 0)
            .SelectMany(pair => StandfirstNames.Of(pair.First, pair.Second).Take(MostKinds))
            .Select(name => name.Selector);
        return names.Append(old.Rule.Summary).Append(null).Distinct().Select(name => form with { Rule = form.Rule with { Summary = name } });
    }

    private IEnumerable<BodyForm> WithSteps(BodyForm form) => [form with { Steps = [] }, form with { Steps = old.Steps }];

    private Scored WithFewerExceptions(Scored scored)
    {
        for (int left = scored.Form.Rule.Except.Count; left > 0; left--)
        {
            IReadOnlyList<string> except = scored.Form.Rule.Except;
            Scored? fewer = Best(except.Select(one =>
                scored.Form with { Rule = scored.Form.Rule with { Except = [.. except.Where(other => other != one)] } })).FirstOrDefault();
            if (fewer is null || fewer.Likeness < scored.Likeness)
            {
                break;
            }

            scored = fewer;
        }

        return scored;
    }

    private bool IsThere(string selector) => _pages.Any(page => PageSelector.Find(page.Document, selector).Count > 0);

    private static string Around(AnalyzedPage page, int node)
    {
        string tag = page.Document.Name(node);
        return ElementNames.Of(page.Document, page.Document.ParentElement(node)).FirstOrDefault() is { } parent ? $"{parent.Selector} > {tag}" : tag;
    }

    private sealed record Scored(BodyForm Form, Candidate Candidate, double Likeness);
}
