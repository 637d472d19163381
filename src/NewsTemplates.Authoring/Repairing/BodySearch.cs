using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>The rules that may find a known body: the layout's own in another place, and what drafting makes of the elements that hold it.</summary>
internal sealed class BodySearch(FieldTrial trial, FieldText text, FieldReading reading)
{
    private const int MostPlaces = 12;

    private const int MostKinds = 6;

    // What the drafted rule does not say, and the old one may.
    private static readonly string[] OldSteps = ["match", "split", "remove", "replace", "map", "reject"];

    /// <summary>The candidates, best first.</summary>
    /// <param name="field">The body's field.</param>
    public IReadOnlyList<Candidate> Of(FieldModel field)
    {
        (AnalyzedPage Page, ArticleText Text)[] known =
            [.. trial.Pages.Select(fresh => (fresh.Page, (fresh.Known is null ? null : KnownText.Find(fresh, field.Name)) ?? fresh.Text))
                .Where(pair => pair.Item2.Paragraphs.Count > 0)];
        IEnumerable<Candidate> kept = field.Rules.Select(rule => Made(field, rule, rule.Text));
        if (known.Length == 0)
        {
            return [.. kept];
        }

        string[] places = [.. known.SelectMany(pair => TextPlaces.Names(pair.Page, pair.Text)).OrderBy(name => name.Cost)
            .Select(name => name.Selector)
            .Distinct()
            .Take(MostPlaces)];
        RuleModel[] rules = [.. field.Rules.GroupBy(rule => (rule.Steps, rule.Body)).Select(same => same.First())];
        return
        [
            .. kept,
            .. rules.SelectMany(rule => places.Select(place => Made(field, rule, place))),
            .. Drafted(field, [.. known.Select(pair => pair.Page)], [.. known.Select(pair => pair.Text)]),
        ];
    }

    private Candidate Made(FieldModel field, RuleModel rule, string place) =>
        new(Rules.Only(field, Rules.From(rule, place)), text.With(field, rule, place), place);

    private IEnumerable<Candidate> Drafted(FieldModel field, AnalyzedPage[] pages, ArticleText[] texts)
    {
        var tries = new RuleTrial(trial.Culture, trial.TimeZone, pages);
        if (BodyDraft.Find(tries, texts, isKnown: true) is not { } drafted)
        {
            yield break;
        }

        string[] steps = text.EntryOf(field)?.Value is MappingSyntax keys
            ? [.. keys.Entries.Where(entry => OldSteps.Contains(entry.Key.Value)).Select(text.CopyOnOneLine)]
            : [];
        string[][] forms = steps.Length == 0 ? [[]] : [[], steps];
        foreach ((string[] form, BodyRule rule) in forms.SelectMany(form => Varied(drafted, pages, texts).Select(rule => (form, rule))))
        {
            string[] lines = [.. (form.Length == 0 ? rule : rule with { Reject = [] }).Lines(isOfContract: true)];
            string[] written = form.Length == 0 ? [.. lines]
                : lines.Length == 1 ? ["body:", "  in: " + YamlText.Block(rule.In), .. form.Select(step => "  " + step)]
                : [.. lines, .. form.Select(step => "  " + step)];
            if (reading.Read("body", written) is { } read)
            {
                string[] named = [field.Name + written[0]["body".Length..], .. written.Skip(1)];
                yield return new Candidate(read with { Name = field.Name }, named, rule.In);
            }
        }
    }

    /// <summary>The rule, and others that name each kind of paragraph by itself.</summary>
    private static IEnumerable<BodyRule> Varied(BodyRule rule, AnalyzedPage[] pages, ArticleText[] texts)
    {
        (AnalyzedPage Page, int Node)[] paragraphs = [.. pages.Zip(texts)
            .SelectMany(pair => pair.Second.Paragraphs.Select(node => (pair.First, node)))];
        string[] kinds = [.. paragraphs.Select(one => one.Page.Document.Name(one.Node)).Distinct().Take(MostKinds)];
        string[] names = [.. paragraphs
            .Select(one => ElementNames.Of(one.Page.Document, one.Node).FirstOrDefault()?.Selector
                ?? Around(one.Page, one.Node))
            .Distinct()];
        string[] parents = [.. paragraphs
            .Select(one => (one.Page, Parent: one.Page.Document.ParentElement(one.Node)))
            .Distinct()
            .Select(one => ElementNames.Unique(one.Page, one.Parent).FirstOrDefault()?.Selector)
            .OfType<string>()
            .Distinct()];
        BodyRule[] rules =
        [
            rule,
            .. parents.Length is 1 or > MostKinds ? [] : new[]
            {
                rule with { In = string.Join(", ", parents), Paragraphs = string.Join(", ", kinds.Select(kind => ":scope > " + kind)) },
            },
            rule with { Paragraphs = string.Join(", ", kinds) },
            rule with { Paragraphs = string.Join(", ", kinds.Select(kind => ":scope > " + kind)) },
            .. names.Length > MostKinds ? [] : new[] { rule with { Paragraphs = string.Join(", ", names) } },
        ];
        string[] headings = [.. pages.Zip(texts)
            .SelectMany(pair => pair.Second.Subheadings.Select(node => pair.First.Document.Name(node)))
            .Distinct()];
        return rules.Concat(headings.Length == 0 ? [] : rules.Select(one => one with { Headings = string.Join(", ", headings) }));
    }

    private static string Around(AnalyzedPage page, int node)
    {
        string tag = page.Document.Name(node);
        return ElementNames.Of(page.Document, page.Document.ParentElement(node)).FirstOrDefault() is { } parent ? $"{parent.Selector} > {tag}" : tag;
    }
}
