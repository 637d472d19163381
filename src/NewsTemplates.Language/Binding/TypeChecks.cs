using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Plans;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>Checks that texts which a layout itself gives can become values of the field's type.</summary>
internal static class TypeChecks
{
    /// <summary>Checks a <c>const(…)</c>, a <c>has(…)</c> or a <c>lacks(…)</c> that no step changes.</summary>
    public static void CheckConstant(BindingContext context, FieldModel field, RuleModel rule, ScalarSyntax text, Slice source)
    {
        if (rule.Source is PresenceSource
            && rule.Steps == StepsModel.None
            && !field.IsBroken
            && field.Type is not ScalarType { Kind: BuiltInType.Bool })
        {
            context.ReportPart(LayoutDiagnostics.NotOfType, text, source, source.Text, field.Name, field.Type.Word, "'as bool'");
        }

        if (rule is { Source: Model.ConstSource constant }
            && rule.Steps == StepsModel.None
            && Wrong(field, rule.Conversion, constant.Text, $"const({constant.Text})") is { } expected)
        {
            context.ReportPart(LayoutDiagnostics.NotOfType, text, source, constant.Text, field.Name, field.Type.Word, expected);
        }
    }

    /// <summary>Checks what <c>map</c> gives, unless <c>reject</c> may drop it.</summary>
    public static void CheckMap(BindingContext context, MappingReader keys, FieldModel field, ConversionModel? conversion)
    {
        if (field.IsBroken || keys.Has("reject") || keys.MappingOf("map") is not { } map)
        {
            return;
        }

        foreach (MappingEntry entry in map.Entries)
        {
            if (entry.Value is ScalarSyntax { IsNull: false } text && Wrong(field, conversion, text.Value) is { } expected)
            {
                context.Report(LayoutDiagnostics.NotOfType, text, text.Value, field.Name, field.Type.Word, expected);
            }
        }
    }

    /// <summary>What the type would take, if it does not take the text; else null.</summary>
    private static string? Wrong(FieldModel field, ConversionModel? conversion, string text, string? source = null)
    {
        FieldType? type = field.IsBroken ? null : field.Type switch
        {
            ScalarType { Kind: not (BuiltInType.Text or BuiltInType.Html) } scalar => PlanTypes.Of(scalar),
            EnumType { Enum: var model } => PlanTypes.Of(model),
            _ => null,
        };
        ConversionModel? written = conversion ?? field.Conversion;
        RulePlan rule = written is null ? new RulePlan(source) : new RulePlan(source) { Formats = [.. written.Formats] };
        return type?.Refuses(text, rule, new SiteDefaults(written?.Culture, written?.TimeZone));
    }
}
