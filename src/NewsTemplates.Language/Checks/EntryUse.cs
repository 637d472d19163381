using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Matching;
using NewsTemplates.Selectors;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>Which entries of the rules that serve do something on the samples: steps, exclusions, labels, parts of images and bodies.</summary>
internal sealed class EntryUse
{
    private readonly LayoutSourceMap _places;
    private readonly RuleUse _rules;
    private readonly HashSet<(FieldId Field, RuleEntry Entry)> _done = [];
    private readonly HashSet<(FieldId Field, RuleEntry Entry)> _emptied = [];

    public EntryUse(LayoutSourceMap places, RuleUse rules, IReadOnlyList<SampleRun> runs)
    {
        _places = places;
        _rules = rules;
        foreach ((FieldInfo field, RuleEntry entry) in runs.SelectMany(run => run.Trace.Done))
        {
            if (places.Field(field) is { } model)
            {
                _done.Add((FieldId.Of(model), entry));
            }
        }

        foreach ((FieldInfo field, RuleEntry step) in runs.SelectMany(run => run.Trace.Emptied))
        {
            if (places.Field(field) is { } model)
            {
                _emptied.Add((FieldId.Of(model), step));
            }
        }
    }

    /// <summary>The entries of a field's rules that do nothing, as far as their rules serve.</summary>
    public IEnumerable<EntryModel> Idle(FieldModel field)
    {
        FieldId id = FieldId.Of(field);
        IEnumerable<EntryModel> ofRules = Enumerable.Range(0, field.Rules.Count)
            .Where(rule => _rules.IsServed(id, rule) && !_places.IsStandard(field.Rules[rule]))
            .SelectMany(rule => Idle(id, field.Rules[rule]));
        IEnumerable<EntryModel> ofPlaceholder = _rules.IsFilled(id) ? Idle(id, field.Steps) : [];
        return ofRules.Concat(ofPlaceholder).GroupBy(entry => entry.Span).Select(same => same.First());
    }

    /// <summary>The steps of a rule that change nothing, whether it serves or not.</summary>
    public IEnumerable<EntryModel> IdleSteps(FieldModel field, RuleModel rule) =>
        Idle(FieldId.Of(field), rule.Steps).Where(entry => entry.Key != "except" && !_places.IsStandard(rule));

    /// <summary>The step of a field's first rule that leaves nothing of what the rule finds; null if none does.</summary>
    public EntryModel? Emptying(FieldModel field) => field.Rules.FirstOrDefault()?.Steps.Entries
        .FirstOrDefault(entry => _emptied.Contains((FieldId.Of(field), new RuleEntry(entry.Key, entry.Text))));

    /// <summary>The labels of an enum that stand in no page, and that the layout does not give itself.</summary>
    public IEnumerable<EntryModel> IdleLabels(EnumModel type)
    {
        FieldId[] fields =
        [
            .. _rules.Tried.Select(tried => tried.Field).Where(field => field.Type is EnumType of && of.Enum.Name == type.Name).Select(FieldId.Of),
        ];
        var given = new HashSet<string>(
            type.ConstantsOf(_rules.Tried.Select(tried => tried.Field)).Select(CanonicalForm.Of), StringComparer.Ordinal);
        return Labels(type).Where(label => CanonicalForm.Of(label.Text) is var text
            && !given.Contains(text)
            && !fields.Any(field => _done.Contains((field, new RuleEntry(label.Key, text)))));
    }

    private static IEnumerable<EntryModel> Labels(EnumModel type) =>
        type.Members.SelectMany(member => member.Labels.Zip(member.Spans, (text, span) => new EntryModel("label", text, span)));

    /// <summary>Reports the entries that do nothing, but not those of fields about which something worse is known.</summary>
    /// <param name="reports">Where to report.</param>
    /// <param name="known">The fields about which something is reported.</param>
    /// <param name="inherited">Gathers what was found of the entries of families, which other sites may use.</param>
    public void Report(SampleReports reports, ISet<FieldId> known, ICollection<InheritedUse> inherited)
    {
        foreach ((FieldModel field, SampleRun run) in _rules.Tried)
        {
            bool isHealthy = _rules.IsHealthy(field) && !known.Contains(FieldId.Of(field));
            HashSet<EntryModel> idle = [.. Idle(field)];
            foreach (EntryModel entry in AllOf(field).Where(entry => idle.Contains(entry) || !_places.Model.IsOwn(entry.Span)))
            {
                Add(field.Name, Unused(Describe(field, entry), entry, run), isHealthy && idle.Contains(entry));
            }
        }

        foreach (IGrouping<EnumModel, FieldModel> fields in _rules.Tried
            .Select(tried => tried.Field)
            .Where(field => field.Type is EnumType)
            .GroupBy(field => ((EnumType)field.Type).Enum))
        {
            bool isHealthy = !reports.HasErrors() && fields.All(field => _rules.IsHealthy(field) && !known.Contains(FieldId.Of(field)));
            HashSet<EntryModel> idle = [.. IdleLabels(fields.Key)];
            foreach (EntryModel label in Labels(fields.Key))
            {
                string subject = $"The label '{label.Text}' of {fields.Key.Name}";
                Add(subject, new LayoutDiagnostic(LayoutDiagnostics.EntryUnused, label.Span, subject, ""), isHealthy && idle.Contains(label));
            }
        }

        void Add(string name, LayoutDiagnostic unused, bool isUnused)
        {
            if (!_places.Model.IsOwn(unused.Span))
            {
                inherited.Add(new InheritedUse(name, unused, !isUnused));
            }
            else if (isUnused)
            {
                reports.Add(unused);
            }
        }
    }

    /// <summary>What an entry may have meant, in brackets; empty where there is nothing to say.</summary>
    public static string Hint(EntryModel entry, SampleRun run) =>
        entry.Key == "except" && run.Nearest is { } nearest && SelectorParser.TryParse(entry.Text, out SelectorList? list, out _)
            ? nearest.To(new SelectorModel(entry.Text, list, entry.Span), [])
            : "";

    private static LayoutDiagnostic Unused(string subject, EntryModel entry, SampleRun run) =>
        new(LayoutDiagnostics.EntryUnused, entry.Span, subject, Hint(entry, run));

    private static string Describe(FieldModel field, EntryModel entry) => $"'{entry.Key}: {entry.Text}' of '{field.Name}'";

    private IEnumerable<EntryModel> Idle(FieldId field, RuleModel rule) => Idle(field, rule.Steps)
        .Concat(Parts(rule).SelectMany(part => IsIdle(field, part.Entry) ? [part.Entry] : Idle(field, part.Steps)));

    private IEnumerable<EntryModel> Idle(FieldId field, StepsModel steps) => steps.Entries.Where(entry => IsIdle(field, entry));

    private bool IsIdle(FieldId field, EntryModel entry) =>
        !_done.Contains((field, new RuleEntry(entry.Key, entry.Text))) && !_done.Contains((field, new RuleEntry(entry.Key)));

    private static IEnumerable<EntryModel> AllOf(FieldModel field) => field.Rules
        .SelectMany(rule => rule.Steps.Entries.Concat(Parts(rule).SelectMany(part => part.Steps.Entries.Prepend(part.Entry))))
        .Concat(field.Steps.Entries)
        .GroupBy(entry => entry.Span)
        .Select(same => same.First());

    /// <summary>The parts of an image or body that the layout writes, with their own steps.</summary>
    private static IEnumerable<(EntryModel Entry, StepsModel Steps)> Parts(RuleModel rule)
    {
        return rule.Image is { } image ? OfImage(image)
            : rule.Body is { } body ? OfBody(body, rule.Span)
            : [];
    }

    private static IEnumerable<(EntryModel Entry, StepsModel Steps)> OfImage(ImageParts image) =>
        new[] { ("url", image.Url), ("alt", image.Alt), ("caption", image.Caption), ("credit", image.Credit), ("cover", image.Cover) }
            .Where(part => part.Item2 is not null)
            .Select(part => (new EntryModel(part.Item1, part.Item2!.Text, part.Item2.Span), part.Item2.Steps));

    private static IEnumerable<(EntryModel Entry, StepsModel Steps)> OfBody(BodyParts body, SourceSpan rule)
    {
        (string Key, string? Text, SourceSpan? Span)[] parts =
        [
            ("headings", body.Headings?.Text ?? body.HeadingLines?.Text, body.Headings?.Span ?? body.HeadingLines?.Span),
            ("summary", body.Summary?.Text, body.Summary?.Span),
        ];

        // The language's own headings stand where the rule is.
        return parts
            .Where(part => part.Span is { } span && span != rule)
            .Select(part => (new EntryModel(part.Key, part.Text!, part.Span!.Value), StepsModel.None));
    }
}
