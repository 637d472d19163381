using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads the variants of a page: when each fits, and its fields.</summary>
internal sealed class VariantBinder(BindingContext context, FieldBinder fields)
{
    /// <summary>Reads the variants; a page without any has one that says nothing of when.</summary>
    /// <param name="fieldContext">Where their fields stand.</param>
    /// <param name="keys">The page's keys.</param>
    /// <param name="shared">The page's own fields, which its variants have too.</param>
    /// <param name="inherited">The fields of the page whose record this page fills.</param>
    public EquatableArray<VariantModel> Bind(
        FieldContext fieldContext, MappingReader keys, FieldModel[] shared, Dictionary<string, FieldModel> inherited)
    {
        MappingSyntax[] items = keys.List("variants")?.Items.OfType<MappingSyntax>().ToArray() ?? Array.Empty<MappingSyntax>();
        if (items.Length == 0)
        {
            return new[] { new VariantModel { Fields = InReadingOrder(shared) } };
        }

        if (items.Length > Limits.Variants)
        {
            context.Report(
                LayoutDiagnostics.TooMany,
                keys.Entry("variants")!.Key,
                Quoting.Capital(fieldContext.Owner),
                "has too many variants",
                $"{Limits.Variants}");
        }

        var variants = new List<VariantModel>();
        var whole = new List<VariantModel>();
        Dictionary<string, FieldModel> known = InheritedFields.ByName(shared.Concat(inherited.Values));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (MappingSyntax item in items.Take(Limits.Variants))
        {
            MappingReader variant = context.Read(item, LayoutKeys.Variant, item.Span);
            ScalarSyntax? name = variant.Text("name");
            CheckName(name, names);
            var removed = new HashSet<string>(StringComparer.Ordinal);
            List<FieldModel> own = InheritedFields.BindOwn(fields, fieldContext, variant.MappingOf("fields"), known, removed);
            var model = new VariantModel
            {
                Name = name?.Value ?? "",
                NameSpan = name?.Span ?? item.Span,
                FieldsSpan = variant.Entry("fields")?.Key.Span,
                HasUnknownKeys = variant.HasUnknown,
                When = SourceBinder.Condition(context, fieldContext, variant.Text("when")),
                Unless = SourceBinder.Condition(context, fieldContext, variant.Text("unless")),
                Since = DayBinder.Bind(context, variant.Text("since")),
                Until = DayBinder.Bind(context, variant.Text("until")),
                Fields = InReadingOrder(InheritedFields.Merge(shared.Where(field => !removed.Contains(field.Name)), own)),
            };
            CheckDays(model, variant);
            if (whole.Find(known => IsAlwaysBefore(known, model)) is { } before)
            {
                string why = before is { When: null, Unless: null } ? "has no condition and fits every page" : "fits every page that this one fits";
                context.Report(LayoutDiagnostics.UnreachableVariant, name?.Span ?? item.Span, name?.Value ?? "This variant", before.Name!, why);
            }

            if (name is not null && !IsLost(variant, model))
            {
                whole.Add(model);
            }

            variants.Add(model);
        }

        return [.. variants];
    }

    /// <summary>Whether a condition is written that cannot be read: the variant seems to fit more than is meant.</summary>
    private static bool IsLost(MappingReader variant, VariantModel model) =>
        (variant.Has("when") && model.When is null) || (variant.Has("unless") && model.Unless is null)
        || (variant.Has("since") && model.Since is null) || (variant.Has("until") && model.Until is null);

    /// <summary>Whether a variant fits wherever a later one fits.</summary>
    private static bool IsAlwaysBefore(VariantModel variant, VariantModel later) =>
        (variant.When is null || variant.When.Text == later.When?.Text)
        && (variant.Unless is null || variant.Unless.Text == later.Unless?.Text)
        && (variant.Since is null || variant.Since <= later.Since)
        && (variant.Until is null || variant.Until >= later.Until);

    private void CheckDays(VariantModel variant, MappingReader keys)
    {
        if (variant.Since > variant.Until)
        {
            ScalarSyntax until = keys.Text("until")!;
            context.Report(
                LayoutDiagnostics.InvalidValue,
                until,
                until.Value,
                $"a day on or after 'since', {keys.Text("since")!.Value}: the variant would fit no page");
        }
    }

    private void CheckName(ScalarSyntax? name, HashSet<string> names)
    {
        if (name is null)
        {
            return;
        }

        if (!CSharpNames.IsTypeName(name.Value))
        {
            context.Report(LayoutDiagnostics.InvalidName, name, name.Value, "a variant", "a capital");
        }
        else if (!names.Add(name.Value))
        {
            context.Report(LayoutDiagnostics.NameTaken, name, name.Value, "another variant of the page has this name");
        }
    }

    /// <summary>The fields that something can find, the body first: pictures are covers by where the text begins.</summary>
    private static FieldModel[] InReadingOrder(IEnumerable<FieldModel> all) =>
        all.Where(field => field.Rules.Count > 0 || field.IsBroken).OrderBy(field => field.Type is BodyType ? 0 : 1).ToArray();
}
