using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>The rules that may find known pictures: the elements that show them, and what is said of those, part by part.</summary>
internal sealed class ImageSearch(FieldTrial trial, FieldText text, FieldReading reading)
{
    private const int MostKept = 4;

    private static readonly string[] Metadata = ["json-ld(Article.image)", "meta(og:image)"];

    private static readonly string[] Described = ["caption", "credit"];

    /// <summary>The candidates, best first.</summary>
    /// <param name="field">The field of the pictures; a list.</param>
    public IReadOnlyList<Candidate> Of(FieldModel field)
    {
        FreshPage[] pages = [.. trial.Pages.Where(page => page.Known?.Has(field.Name) == true)];
        KnownPictures[] known = [.. pages.Select(page => new KnownPictures(page, field.Name))];
        AnalyzedPage[] analyzed = [.. pages.Select(page => page.Page)];
        IReadOnlyList<int>[] wanted = [.. known.Select(page => page.Elements)];
        IEnumerable<string> found = wanted.All(elements => elements.Count == 0) ? []
            : new PictureSelectors(analyzed, [.. pages.Select(page => page.Text)], [.. known.Select(page => page.Pictures)], wanted).Find();
        IEnumerable<string> sources =
            field.Rules.Select(rule => rule.Text).Concat(found).Concat(known.SelectMany(page => page.Names())).Concat(Metadata).Distinct();
        IReadOnlyDictionary<string, string> old = text.PartsOf(field);
        (string Key, string Value)[] drafted = PictureParts.Find(analyzed, wanted);

        IReadOnlyList<Scored> best = Best(field, sources.SelectMany(source => new[]
        {
            new Form(source, old),
            new Form(source, new Dictionary<string, string>()),
            new Form(source, drafted.ToDictionary(part => part.Key, part => part.Value)),
        }));
        string[] texts = [.. known.SelectMany(page => page.NamesOfTexts()).Distinct()];
        foreach (string part in Described.Concat(old.Keys).Distinct())
        {
            string?[] ways =
            [
                null,
                old.TryGetValue(part, out string? own) ? own : null,
                .. Described.Contains(part) ? texts.Prepend("figcaption").Select(name => text.PartWith(field, part, name)) : [],
            ];
            best = Best(field, best.SelectMany(one => ways.Distinct().Select(way => one.Form.With(part, way)).Prepend(one.Form)));
        }

        return [.. best.Select(one => one.Candidate)];
    }

    private IReadOnlyList<Scored> Best(FieldModel field, IEnumerable<Form> forms)
    {
        (Form Form, Candidate Candidate)[] written = [.. forms
            .Select(form => (form, Write(field, form)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.form, pair.Item2!))
            .DistinctBy(pair => pair.Item2.Lines[0])];
        return [.. trial.Run([.. written.Select(pair => pair.Candidate.Field)])
            .Zip(written, (values, pair) => new Scored(pair.Form, pair.Candidate, trial.Likeness(field.Name, values)))
            .OrderByDescending(one => one.Likeness)
            .ThenBy(one => one.Form.Parts.Count)
            .Take(MostKept)];
    }

    private Candidate? Write(FieldModel field, Form form)
    {
        string value = form.Parts.Count == 0
            ? YamlText.Block("each " + form.Source)
            : $"{{ each: {YamlText.Flow(form.Source)}{string.Concat(form.Parts.Select(part => $", {part.Key}: {part.Value}"))} }}";
        return reading.Read("images", ["images: " + value]) is { } read
            ? new Candidate(read with { Name = field.Name }, [$"{text.KeyOf(field)}: {value}"], form.Source)
            : null;
    }

    private sealed record Form(string Source, IReadOnlyDictionary<string, string> Parts)
    {
        public Form With(string part, string? value)
        {
            Dictionary<string, string> parts = Parts
                .Where(one => one.Key != part)
                .ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
            if (value is not null)
            {
                parts.Add(part, value);
            }

            return this with { Parts = parts };
        }
    }

    private sealed record Scored(Form Form, Candidate Candidate, double Likeness);
}
