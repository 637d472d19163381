using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Checks;

/// <summary>What in the layout is to blame where a result differs from the approved one.</summary>
/// <param name="places">Where things stand in the layout.</param>
/// <param name="entries">Which entries of rules do something.</param>
internal sealed class DifferenceCause(LayoutSourceMap places, EntryUse entries)
{
    /// <summary>Where a value that differs is decided on: the field that is missing, the entry that does nothing, the rule.</summary>
    public SourceSpan OfValue(CheckedSample sample, ApprovedDifference difference, FieldModel? field) =>
        places.Holder(sample.Run.Page, sample.Run.Variant!, difference.Path) is { } holder ? places.Model.OwnPlace(holder.Span)
        : field is not null && entries.Idle(field).FirstOrDefault() is { } idle ? idle.Span
        : IsFallback(sample, field, difference.Path) ? field!.Rules[0].Span
        : IsOtherZone(difference) && places.Zone(field) is { } zone ? zone
        : field is null ? Served(sample.Run, field, difference.Path)
        : OtherMember(sample, difference, field) is { } member ? member
        : Gone(sample, field, difference.Path) is { } gone ? gone
        : OtherLanguage(sample, field) is not null && PageLanguage.Place(places.Model) is { } culture ? culture
        : OuterRule(sample, difference.Path)
            ?? InnerRule(sample, difference.Path)
            ?? PartOfImage(sample, difference, field)
            ?? Beside(sample, difference, field)
            ?? Served(sample.Run, field, difference.Path);

    /// <summary>Where a rule that serves in place of the approved one is decided on.</summary>
    public SourceSpan OfRule(CheckedSample sample, FieldModel? field, string path) =>
        field is not null && Gone(sample, field, path) is { } gone ? gone : Served(sample.Run, field, path);

    /// <summary>The language that a sample says it is in where a field is read by the rules of another one; else null.</summary>
    private string? OtherLanguage(CheckedSample sample, FieldModel field) =>
        field.Rules.Any(rule => rule.Steps.OnText.Any(step => step.Kind is StepKind.RemoveByline or StepKind.SplitByline))
            ? PageLanguage.OtherThan(places.Model, sample.Run)
            : null;

    /// <summary>
    /// Where a field's approved rule has gone: to a field of another name, or out of the layout, so that a contract's rules serve. Null where
    /// it is still there.
    /// </summary>
    public SourceSpan? Gone(CheckedSample sample, FieldModel field, string path)
    {
        VariantModel variant = sample.Run.Variant!;
        string of = FieldPath.OfField(path, field.Name);
        return sample.Renamed(path) is { } now && places.Resolve(variant.Fields, now).Field is { IsStandard: false } renamed ? renamed.NameSpan
            : field.IsStandard && sample.ApprovedRule(of) is { } approved && !field.Rules.Any(rule => rule.Text == approved)
            ? sample.Run.Page.FieldsSpan ?? variant.FieldsSpan
            : null;
    }

    /// <summary>Where the member of an enum is written that a value has, if it seems to be the approved one under another name.</summary>
    private SourceSpan? OtherMember(CheckedSample sample, ApprovedDifference difference, FieldModel field)
    {
        (EnumModel Enum, IEnumerable<string> Approved)? members = field switch
        {
            { Key: { } key } => (key.Enum, Members(sample, field, difference)),
            { Type: EnumType type } => (type.Enum, [difference.Approved?.Trim('\'') ?? ""]),
            _ => null,
        };
        if (members is not { Enum: var model } known)
        {
            return null;
        }

        foreach (string approved in known.Approved.Where(name => name.Length > 0 && !model.Members.Any(member => IsNamed(member, name))))
        {
            string? nearest = Spelling.Nearest(approved, model.Members.Select(member => member.Name));
            return model.Members.FirstOrDefault(member => member.Name == nearest)?.NameSpan;
        }

        return null;
    }

    /// <summary>The members of a keyed list that differ.</summary>
    private static IEnumerable<string> Members(CheckedSample sample, FieldModel field, ApprovedDifference difference)
    {
        string list = FieldPath.OfField(difference.Path, field.Name);
        return sample.Differences
            .Where(other => other.Part == ApprovedPart.Value && other.Approved is not null && FieldPath.IsWithin(other.Path, list))
            .Select(other => other.Path.Substring(list.Length + 1).Split('.')[0]);
    }

    private static bool IsNamed(EnumMemberModel member, string name) => member.Name == name || CSharpNames.Camel(member.Name) == name;

    /// <summary>Where a list that holds the value is found by another rule than the approved one: its items are others.</summary>
    private SourceSpan? OuterRule(CheckedSample sample, string path)
    {
        VariantModel variant = sample.Run.Variant!;
        string resolved = places.Resolve(variant.Fields, path).Path;
        for (int dot = resolved.LastIndexOf('.'); dot > 0; dot = resolved.LastIndexOf('.', dot - 1))
        {
            string outer = resolved.Substring(0, dot);
            string list = outer.EndsWith("[]", StringComparison.Ordinal) ? outer.Substring(0, outer.Length - 2) : outer;
            if (sample.OtherRule(list) is { Found: not null } && places.Resolve(variant.Fields, list).Field is { } holder)
            {
                return places.Served(sample.Run, holder, list);
            }
        }

        return null;
    }

    /// <summary>Where a field of the block is found by another rule than the approved one, if an item of a list differs.</summary>
    private SourceSpan? InnerRule(CheckedSample sample, string path)
    {
        VariantModel variant = sample.Run.Variant!;
        string item = places.Resolve(variant.Fields, path).Path;
        ApprovedDifference? inner = sample.Differences.FirstOrDefault(difference => difference is { Part: ApprovedPart.Rule, Found: not null }
            && FieldPath.IsWithin(FieldPath.OfAllItems(difference.Path), item));
        return inner is not null && places.Resolve(variant.Fields, inner.Path).Field is { } field
            ? places.Served(sample.Run, field, inner.Path)
            : null;
    }

    /// <summary>Where the layout says how a part of an image is found, if nothing but that part differs.</summary>
    private SourceSpan? PartOfImage(CheckedSample sample, ApprovedDifference difference, FieldModel field)
    {
        string part = difference.Path.Substring(difference.Path.LastIndexOf('.') + 1).Split('[')[0];
        return field.Type is ImageType && sample.IsApprovedRule(FieldPath.OfField(difference.Path, field.Name))
            ? field.Rules.Select(rule => rule.Image?.Part(part)?.Span).FirstOrDefault(span => span is not null)
            : null;
    }

    /// <summary>
    /// Where the field is found by the approved rule, the place beside it: what cuts too little out, else the field, which lacks something.
    /// </summary>
    private SourceSpan? Beside(CheckedSample sample, ApprovedDifference difference, FieldModel field)
    {
        string path = FieldPath.OfField(difference.Path, field.Name);
        if (difference.Found is null || field.IsShort || !sample.IsApprovedRule(places.Resolve(sample.Run.Variant!.Fields, path).Path))
        {
            return null;
        }

        EntryModel? except = field.Rules.SelectMany(rule => rule.Steps.Entries).FirstOrDefault(entry => entry.Key == "except");
        return except is not null && sample.HasMore(path) ? except.Span : field.NameSpan;
    }

    /// <summary>Whether two times differ in nothing but their offset from UTC.</summary>
    private static bool IsOtherZone(ApprovedDifference difference) =>
        Time(difference.Approved) is { } approved && Time(difference.Found) is { } found
        && approved.DateTime == found.DateTime && approved.Offset != found.Offset;

    private static DateTimeOffset? Time(string? quoted) =>
        DateTimeOffset.TryParse(quoted?.Trim('\''), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time) ? time : null;

    /// <summary>What may have been meant, in brackets; empty where there is nothing to say.</summary>
    public string Hint(CheckedSample sample, ApprovedDifference difference, FieldModel? field)
    {
        SampleRun run = sample.Run;
        if (places.Holder(run.Page, run.Variant!, difference.Path) is { } holder)
        {
            return holder.Nearest is null ? $" ({holder.Name} has no such field)" : $" ({holder.Name} has no such field, but '{holder.Nearest}')";
        }

        if (field is not null && OtherLanguage(sample, field) is { } language)
        {
            return $" ({PageLanguage.Remedy(places.Model, language)})";
        }

        if (field is not null && entries.Idle(field).FirstOrDefault() is { } idle)
        {
            return $" ('{idle.Key}: {idle.Text}' does nothing{EntryUse.Hint(idle, run)})";
        }

        bool isPrimaryBroken = IsFallback(sample, field, difference.Path) || (difference.Found is null && field is { Key: null, Rules.Count: > 0 });
        return isPrimaryBroken ? places.Hint(run, field!, field!.Rules[0]) : "";
    }

    private static bool IsFallback(CheckedSample sample, FieldModel? field, string path) =>
        field is not null && sample.Issues.Any(issue => issue.Kind == IssueKind.Fallback && issue.Field == FieldPath.OfField(path, field.Name));

    /// <summary>Where the layout finds what a path leads to: at the rule that serves it, else at its field, or its page.</summary>
    public SourceSpan Served(SampleRun run, FieldModel? field, string path) =>
        field is null ? places.Model.OwnPlace(run.Page.NameSpan) : places.Served(run, field, path);
}
