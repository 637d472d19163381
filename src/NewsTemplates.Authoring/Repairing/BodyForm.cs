using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>A body as it could be written: where it looks, and what of the layout's own rule stays.</summary>
/// <param name="Rule">The places.</param>
/// <param name="Steps">The steps on its texts, each a line of the layout.</param>
internal sealed record BodyForm(BodyRule Rule, IReadOnlyList<string> Steps)
{
    private static readonly string[] StepKeys = ["match", "split", "remove", "replace", "map", "reject"];

    /// <summary>The rule as the layout has it now.</summary>
    /// <param name="field">The body's field.</param>
    /// <param name="text">Knows how it is written.</param>
    public static BodyForm Of(FieldModel field, FieldText text)
    {
        var keys = text.EntryOf(field)?.Value as MappingSyntax;
        var rule = new BodyRule
        {
            In = field.Rules[0].Text,
            Paragraphs = TextsOf("paragraphs").FirstOrDefault() ?? "p",
            Headings = TextsOf("headings").FirstOrDefault(),
            Summary = TextsOf("summary").FirstOrDefault(),
            Except = TextsOf("except"),
        };
        IEnumerable<MappingEntry> steps = (keys?.Entries ?? []).Where(entry => StepKeys.Contains(entry.Key.Value));
        return new BodyForm(rule, [.. steps.Select(text.CopyOnOneLine)]);

        string[] TextsOf(string key) => keys?.Find(key)?.Value switch
        {
            ScalarSyntax scalar => [scalar.Value],
            SequenceSyntax list => [.. list.Items.OfType<ScalarSyntax>().Select(item => item.Value)],
            _ => [],
        };
    }

    /// <summary>The form as a candidate; null where it is no right rule.</summary>
    /// <param name="field">The body's field.</param>
    /// <param name="key">The field's name as it is written, with what says that it is optional.</param>
    /// <param name="isOfContract">Whether a contract says that it is a body.</param>
    /// <param name="reading">Reads what is written.</param>
    public Candidate? Write(FieldModel field, string key, bool isOfContract, FieldReading reading)
    {
        string[] plain = Written(isOfContract: true);
        string[] lines = Written(isOfContract);
        return reading.Read("body", plain) is { } read
            ? new Candidate(read with { Name = field.Name }, [key + lines[0]["body".Length..], .. lines.Skip(1)], Rule.In)
            : null;
    }

    private string[] Written(bool isOfContract)
    {
        string[] lines = [.. Rule.Lines(isOfContract)];
        return Steps.Count == 0 ? lines
            : lines.Length == 1 ? ["body:", "  in: " + YamlText.Block(Rule.In), .. Steps.Select(step => "  " + step)]
            : [.. lines, .. Steps.Select(step => "  " + step)];
    }
}
