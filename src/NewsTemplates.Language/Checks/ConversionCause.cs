using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>What in the layout is to blame for a text that is not of its field's type, and what to do about it.</summary>
/// <param name="places">Where things stand in the layout.</param>
/// <param name="use">Which rules serve.</param>
/// <param name="entries">Which entries of rules do something.</param>
internal sealed class ConversionCause(LayoutSourceMap places, RuleUse use, EntryUse entries)
{
    private const int MostWords = 30;

    /// <summary>The place and what to do there.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="issue">The text that is not of the field's type.</param>
    /// <param name="field">The field.</param>
    public (SourceSpan Place, string Remedy) Of(CheckedSample sample, ExtractionIssue issue, FieldModel field)
    {
        (FieldModel Field, int Index)? found = places.Rule(issue.Rule);
        RuleModel? rule = found is { } served ? served.Field.Rules[served.Index] : null;
        if (rule is not null && entries.IdleSteps(field, rule).FirstOrDefault() is { } idle)
        {
            return (idle.Span, $"'{idle.Key}: {idle.Text}' does nothing: correct it");
        }

        // The approved rule finds what it should: then the field lacks something.
        SourceSpan place = !field.IsShort && sample.IsApprovedRule(issue.Field ?? "", issue.Rule) ? field.NameSpan : places.RuleSpan(issue);
        switch (field.Type)
        {
            case EnumType { Enum: var type }:
                return OfLabel(sample, issue, found, type, place);

            case ScalarType { Kind: BuiltInType.Date or BuiltInType.DateTime or BuiltInType.Int or BuiltInType.Long or BuiltInType.Decimal } scalar:
                return OfCulture(sample.Run, issue, scalar, rule?.Conversion ?? field.Conversion)
                    ?? (scalar.Kind is BuiltInType.DateTime or BuiltInType.Date
                        ? OfDate(issue, scalar, rule?.Conversion ?? field.Conversion, field, place)
                        : (place, "cut the value out with 'match', or correct the rule or the type"));

            default:
                return (place, "cut the value out with 'match', or correct the rule or the type");
        }
    }

    private (SourceSpan, string) OfLabel(
        CheckedSample sample, ExtractionIssue issue, (FieldModel Field, int Index)? found, EnumModel type, SourceSpan place)
    {
        IReadOnlyList<EntryModel> unseen = [.. entries.IdleLabels(type)];
        if (Spelling.Nearest(issue.Found ?? "", [.. unseen.Select(label => label.Text)]) is { } nearest)
        {
            return (unseen.First(label => label.Text == nearest).Span, $"the label '{nearest}' stands in no page: correct it");
        }

        if (type.Members.FirstOrDefault(member => member.Name == sample.ApprovedText(issue.Field ?? "")) is { } approved)
        {
            return (approved.NameSpan, $"approved is {approved.Name}: add it to the labels of {approved.Name}");
        }

        // Where the rule finds other labels, it is right, and the enum lacks one.
        bool isServed = found is { } rules && use.IsServed(FieldId.Of(rules.Field), rules.Index);
        return (isServed ? type.NameSpan : place, $"add it to the labels of {type.Name}, or cut the label out with 'match'");
    }

    /// <summary>The culture, where the text is read in the language that the page says.</summary>
    private (SourceSpan, string)? OfCulture(SampleRun run, ExtractionIssue issue, ScalarType type, ConversionModel? conversion)
    {
        ConversionModel written = conversion ?? new ConversionModel([], places.Model.Culture, places.Model.TimeZone);
        return written.Culture == places.Model.Culture
            && PageLanguage.OtherThan(places.Model, run) is { } language
            && PageLanguage.Place(places.Model) is { } place
            && Reads(type, written with { Culture = language }, issue.Found ?? "")
            ? (place, PageLanguage.Remedy(places.Model, language))
            : null;
    }

    private (SourceSpan, string) OfDate(ExtractionIssue issue, ScalarType type, ConversionModel? conversion, FieldModel field, SourceSpan place)
    {
        ConversionModel written = conversion ?? new ConversionModel([], places.Model.Culture, places.Model.TimeZone);
        string text = issue.Found ?? "";
        if (written.TimeZone is null && Reads(type, written with { TimeZone = "UTC" }, text))
        {
            return (places.Model.OwnPlace(places.Model.NameSpan), "it says no offset: write the site's 'timezone', such as Europe/Istanbul");
        }

        if (Reads(type, written, text))
        {
            return (place, "correct the rule, or the day on which the sample was 'captured'");
        }

        if (written is not { Formats: { Count: > 0 } formats, Span: { } span })
        {
            return (place, $"write its 'format'{Guess(type, written, text, ", such as ")}, or cut the date out with 'match'");
        }

        if (Part(text, part => Reads(type, written, part)) is { } date)
        {
            return (field.NameSpan, $"its 'format' fits '{date}' in it: cut that out with 'match'");
        }

        string all = string.Join(", ", formats.Select(format => $"'{format}'"));
        string guess = Guess(type, written, text, ", but ", " does");
        return (span, $"its 'format' ({all}) does not fit{guess}: correct it, or cut the date out with 'match'");
    }

    /// <summary>A format that reads a text, between other words; empty if none is found.</summary>
    private static string Guess(ScalarType type, ConversionModel conversion, string text, string before, string after = "") =>
        FormatGuess.Of(text, conversion.Culture, format => Reads(type, conversion with { Formats = [format] }, text)) is { } format
            ? $"{before}'{format}'{after}"
            : "";

    private static bool Reads(ScalarType type, ConversionModel conversion, string text)
    {
        try
        {
            return PlanTypes.Of(type).Refuses(
                text, new RulePlan(null) { Formats = [.. conversion.Formats] }, new SiteDefaults(conversion.Culture, conversion.TimeZone)) is null;
        }
        catch (ArgumentException)
        {
            // The page names a culture that there is no data of.
            return false;
        }
    }

    /// <summary>The longest part of a text, from word to word, that fits; null where none does or the text is too long to try.</summary>
    private static string? Part(string text, Func<string, bool> fits)
    {
        string[] words = text.Split(' ');
        for (int length = words.Length > MostWords ? 0 : words.Length - 1; length > 0; length--)
        {
            for (int start = 0; start + length <= words.Length; start++)
            {
                string part = string.Join(" ", words, start, length);
                if (fits(part))
                {
                    return part;
                }
            }
        }

        return null;
    }
}
