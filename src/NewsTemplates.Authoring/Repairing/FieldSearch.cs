using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Html;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>
/// The rules that may find a field's known values: those that the field has, those of its contract, and whatever on the pages says the
/// same, each with the steps that the field's rules have.
/// </summary>
internal sealed class FieldSearch
{
    private const int MostOfMeta = 40;

    private const int MostFound = 60;

    private static readonly string[] Statements =
    [
        "headline", "alternativeHeadline", "name", "description", "datePublished", "dateCreated", "dateModified", "author", "author.name", "creator",
        "keywords", "about", "mentions", "articleSection", "image", "thumbnailUrl",
    ];

    private readonly FieldTrial _trial;
    private readonly FieldText _text;
    private readonly FieldReading _reading;
    private readonly IReadOnlyDictionary<string, FieldModel> _contract;

    /// <summary>Prepares the search.</summary>
    /// <param name="trial">Runs candidates.</param>
    /// <param name="text">Writes them.</param>
    /// <param name="reading">Reads what drafting writes.</param>
    /// <param name="contract">The fields of the page's contract with its standard rules, by name; empty without one.</param>
    public FieldSearch(FieldTrial trial, FieldText text, FieldReading reading, IReadOnlyDictionary<string, FieldModel> contract)
    {
        _trial = trial;
        _text = text;
        _reading = reading;
        _contract = contract;
    }

    /// <summary>The candidates of fields, each field's the best first.</summary>
    /// <param name="fields">The broken fields.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<Candidate>> Of(IReadOnlyList<FieldModel> fields)
    {
        (FieldModel Field, RuleModel? Rule, FieldModel Base)[] bases =
            [.. fields.SelectMany(field => Bases(field).Select(rule => (field, rule.Written, rule.Field)))];
        ILookup<int, string> found = _trial.Pages
            .Where(page => page.Known is not null)
            .SelectMany(page => new SoughtValues(_trial, page).Find([.. bases.Select(one => one.Base)])
                .SelectMany((sources, index) => sources.Select(source => (index, source))))
            .ToLookup(one => one.index, one => one.source);
        string[] meta = [.. _trial.Pages.SelectMany(page => MetaOf(page.Page.Document)).Distinct().Take(MostOfMeta)];
        var candidates = new Dictionary<string, IReadOnlyList<Candidate>>(StringComparer.Ordinal);
        foreach (FieldModel field in fields)
        {
            int[] own = [.. Enumerable.Range(0, bases.Length).Where(index => bases[index].Field == field)];
            IEnumerable<Candidate> kept = field.Rules.Select(rule => Made(field, field.IsStandard ? null : rule, Rules.Only(field, rule)));
            IEnumerable<Candidate> standard = _contract.TryGetValue(field.Name, out FieldModel? contract)
                ? contract.Rules.Select(rule => Made(field, null, Rules.Only(contract, rule)))
                : [];
            IEnumerable<Candidate> elements = own.SelectMany(index => found[index].Distinct().Take(MostFound)
                .Select(source => Made(field, bases[index].Rule, Rules.Only(field, Rules.From(bases[index].Base.Rules[0], source)))));
            IEnumerable<Candidate> stated = own.SelectMany(index => Statements.Select(key => $"json-ld(Article.{key})").Concat(meta)
                .Select(source => Made(field, bases[index].Rule, Rules.Only(field, Rules.From(bases[index].Base.Rules[0], source)))));
            bool isStated = field.Rules.Count > 0 && field.Rules[0].Source is MetaSource or JsonLdSource;
            candidates[field.Name] =
                [.. kept, .. isStated ? [.. standard, .. stated, .. elements] : elements.Concat(standard).Concat(stated), .. Drafted(field)];
        }

        return candidates;
    }

    private Candidate Made(FieldModel field, RuleModel? rule, FieldModel made) =>
        new(made, _text.With(field, rule, made.Rules[0].Text), made.Rules[0].Text);

    /// <summary>The rules whose steps differ, and what the contract does.</summary>
    private IEnumerable<(RuleModel? Written, FieldModel Field)> Bases(FieldModel field)
    {
        foreach (RuleModel rule in field.IsStandard ? [] : field.Rules.GroupBy(rule => (rule.Steps, rule.Conversion)).Select(same => same.First()))
        {
            yield return (rule, Rules.Only(field, rule));
        }

        if (_contract.TryGetValue(field.Name, out FieldModel? contract) && contract.Rules.Count > 0)
        {
            yield return (null, Rules.Only(contract, contract.Rules[0]));
        }
    }

    /// <summary>What drafting would try, with steps of its own: dates in the formats that pages write.</summary>
    private IEnumerable<Candidate> Drafted(FieldModel field) => !_contract.ContainsKey(field.Name) ? [] : _trial.Pages
        .SelectMany(page => new FieldCandidates(page.Page, page.Text, _trial.Culture).Of(field.Name, ""))
        .Where(rule => rule.Steps.Length > 0)
        .Select(rule => (Rule: rule, Line: $"{field.Name}: {rule.ToWrite(field.IsList)}"))
        .DistinctBy(rule => rule.Line)
        .Take(MostFound)
        .Select(rule => _reading.Read(field.Name, [rule.Line]) is { } read ? new Candidate(read, [rule.Line], rule.Rule.Source) : null)
        .OfType<Candidate>();

    private static IEnumerable<string> MetaOf(PageDocument page) =>
        PageSelector.Find(page, "meta[content]")
            .SelectMany(node => MetaNames.Of(page, node))
            .Where(name => name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || character is ':' or '.' or '-' or '_'))
            .Select(name => $"meta({name})");
}
