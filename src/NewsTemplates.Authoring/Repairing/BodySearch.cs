using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>The rules that may find a known body: the layout's own in another place, and what drafting makes of the elements that hold it.</summary>
internal sealed class BodySearch(FieldTrial trial, FieldText text, FieldReading reading, bool isOfContract)
{
    private const int MostPlaces = 16;

    /// <summary>The candidates, best first.</summary>
    /// <param name="field">The body's field.</param>
    public IReadOnlyList<Candidate> Of(FieldModel field)
    {
        KnownBody[] known = [.. trial.Pages
            .Where(fresh => fresh.Known is not null)
            .Select(fresh => new KnownBody(fresh, KnownText.Find(fresh, field.Name) ?? fresh.Text))
            .Where(body => body.Text.Paragraphs.Count > 0)];
        IEnumerable<Candidate> kept = field.Rules.Select(rule => Made(field, rule, rule.Text));
        if (known.Length == 0 || field.Rules.Count == 0)
        {
            return [.. kept];
        }

        string[] places = [.. known.SelectMany(body => body.Places()).OrderBy(name => name.Cost)
            .Select(name => name.Selector)
            .Distinct()
            .Take(MostPlaces)];
        RuleModel[] rules = [.. field.Rules.GroupBy(rule => (rule.Steps, rule.Body)).Select(same => same.First())];
        return
        [
            .. kept,
            .. rules.SelectMany(rule => places.Select(place => Made(field, rule, place))),
            .. Mended(field, known, places),
        ];
    }

    private Candidate Made(FieldModel field, RuleModel rule, string place) =>
        new(Rules.Only(field, Rules.From(rule, place)), text.With(field, rule, place), place);

    /// <summary>What drafting makes of the texts, and the layout's own rule in their places, each mended until it finds them.</summary>
    private IReadOnlyList<Candidate> Mended(FieldModel field, KnownBody[] known, string[] places)
    {
        BodyForm old = BodyForm.Of(field, text);
        var tries = new RuleTrial(trial.Culture, trial.TimeZone, [.. known.Select(body => body.Page)]);
        BodyRule? drafted = BodyDraft.Find(tries, [.. known.Select(body => body.Text)], isKnown: true);
        BodyForm[] forms =
        [
            .. places.Select(place => old with { Rule = old.Rule with { In = place } }),
            .. places.Select(place => new BodyForm(new BodyRule { In = place }, [])),
            .. drafted is null ? [] : new[] { new BodyForm(drafted, []), new BodyForm(drafted with { Reject = [] }, old.Steps) },
        ];
        return new BodyMending(trial, reading, field, text.KeyOf(field), isOfContract, known, old).Mend(forms);
    }
}
