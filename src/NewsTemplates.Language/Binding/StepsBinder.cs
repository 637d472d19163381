using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Values;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads the steps of a rule or field, and the conversion that <c>format</c>, <c>culture</c> and <c>timezone</c> say.</summary>
internal static class StepsBinder
{
    public static StepsModel Bind(BindingContext context, MappingReader keys)
    {
        ScalarSyntax[] split = keys.Texts("split").ToArray();
        return new StepsModel
        {
            Except = Except(context, keys),
            Match = Regexes(context, keys, "match"),
            Split = split.Length == 1 && split[0].Value == "none" ? Array.Empty<string>() : Regexes(context, keys, "split"),
            Remove = Regexes(context, keys, "remove"),
            Replace = Replacements(context, keys).ToArray(),
            Map = keys.MappingOf("map") is { } map ? Pairs(map).Select(pair => (pair.Key.Value, pair.Value.Value)).ToArray() : Array.Empty<(string, string)>(),
            Reject = Regexes(context, keys, "reject"),
        };
    }

    /// <summary>A rule's own steps, and then the field's.</summary>
    public static StepsModel Join(StepsModel rule, StepsModel field) => new()
    {
        Except = Join(rule.Except, field.Except),
        Match = rule.Match.Concat(field.Match).ToArray(),
        Split = rule.Split.Concat(field.Split).ToArray(),
        SplitsTextsOnly = rule.SplitsTextsOnly || field.SplitsTextsOnly,
        Remove = rule.Remove.Concat(field.Remove).ToArray(),
        Replace = rule.Replace.Concat(field.Replace).ToArray(),
        Map = rule.Map.Concat(field.Map).ToArray(),
        Reject = rule.Reject.Concat(field.Reject).ToArray(),
    };

    /// <summary>A rule's own conversion to its field's type, or null where it says none.</summary>
    public static ConversionModel? Conversion(BindingContext context, MappingReader rule, FieldModel field)
    {
        ConversionModel? conversion = Conversion(context, rule, field.Type, field.Conversion);
        return rule.Has("format") || rule.Has("culture") || rule.Has("timezone") ? conversion : null;
    }

    /// <summary>The conversion to a type: what is written here, else what the field says, else the site's defaults.</summary>
    public static ConversionModel? Conversion(BindingContext context, MappingReader? keys, TypeModel type, ConversionModel? field = null)
    {
        if (type is not ScalarType { Kind: var kind })
        {
            return null;
        }

        bool isDate = kind is ScalarKind.DateTime or ScalarKind.Date;
        bool isNumber = kind is ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal;
        if (keys is not null)
        {
            Fits(context, keys, "format", isDate, "dates", type);
            Fits(context, keys, "timezone", kind == ScalarKind.DateTime, "datetime", type);
            Fits(context, keys, "culture", isDate || isNumber, "dates and numbers", type);
        }

        if (!isDate && !isNumber)
        {
            return null;
        }

        string? culture = Culture(context, keys?.Text("culture")) ?? field?.Culture ?? context.Culture;
        string? timeZone = TimeZone(context, keys?.Text("timezone")) ?? field?.TimeZone ?? context.TimeZone;
        var formats = new List<string>();
        foreach (ScalarSyntax format in keys?.Texts("format") ?? Array.Empty<ScalarSyntax>())
        {
            try
            {
                ValueConverters.DateTime(culture, timeZone, format.Value);
                formats.Add(format.Value);
            }
            catch (ArgumentException wrong)
            {
                context.Report(LayoutDiagnostics.InvalidFormat, format, MessageOf(wrong));
            }
        }

        return new ConversionModel(keys?.Has("format") == true || field is null ? formats : field.Formats, culture, timeZone);
    }

    public static string? Culture(BindingContext context, ScalarSyntax? text) =>
        Known(context, text, LayoutDiagnostics.UnknownCulture, name => ValueConverters.Int(name));

    public static string? TimeZone(BindingContext context, ScalarSyntax? text) =>
        Known(context, text, LayoutDiagnostics.UnknownTimeZone, name => ValueConverters.DateTime(null, name));

    private static string? Known(BindingContext context, ScalarSyntax? text, LayoutDiagnosticDescriptor descriptor, Action<string> use)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            use(text.Value);
            return text.Value;
        }
        catch (ArgumentException wrong)
        {
            context.Report(descriptor, text, MessageOf(wrong));
            return null;
        }
    }

    /// <summary>The message without the parameter's name, which .NET puts at its end.</summary>
    private static string MessageOf(ArgumentException wrong)
    {
        string message = wrong.Message;
        int parameter = message.LastIndexOf(" (Parameter ", StringComparison.Ordinal);
        return parameter < 0 ? message.Split('\r', '\n')[0] : message.Substring(0, parameter);
    }

    private static void Fits(BindingContext context, MappingReader keys, string key, bool fits, string what, TypeModel type)
    {
        if (!fits && keys.Entry(key) is { } entry)
        {
            context.Report(LayoutDiagnostics.KeyNotForType, entry.Key.Span, key, what, "this field", type.Word);
        }
    }

    private static SelectorModel? Except(BindingContext context, MappingReader keys)
    {
        SelectorModel? joined = null;
        foreach (ScalarSyntax text in keys.Texts("except"))
        {
            joined = Join(joined, SelectorBinder.Bind(context, text, new Slice(text.Value, 0).Trim()));
        }

        return joined;
    }

    private static SelectorModel? Join(SelectorModel? one, SelectorModel? other) =>
        one is null ? other : other is null ? one : SelectorBinder.Join(one, other);

    private static string[] Regexes(BindingContext context, MappingReader keys, string key) =>
        keys.Texts(key).Select(text => Regex(context, text)).OfType<string>().ToArray();

    private static string? Regex(BindingContext context, ScalarSyntax text)
    {
        try
        {
            BoundedRegex.Create(text.Value);
            return text.Value;
        }
        catch (ArgumentException wrong)
        {
            (string reason, int offset) = RegexErrors.Describe(text.Value, wrong);
            context.ReportPart(LayoutDiagnostics.InvalidRegex, text, offset, Math.Min(1, text.Value.Length - offset), text.Value, reason);
            return null;
        }
    }

    private static IEnumerable<(string, string)> Replacements(BindingContext context, MappingReader keys)
    {
        foreach (MappingSyntax mapping in keys.OneOrMore("replace").OfType<MappingSyntax>())
        {
            foreach ((ScalarSyntax key, ScalarSyntax value) in Pairs(mapping))
            {
                if (Regex(context, key) is { } regex)
                {
                    yield return (regex, value.Value);
                }
            }
        }
    }

    private static IEnumerable<(ScalarSyntax Key, ScalarSyntax Value)> Pairs(MappingSyntax mapping) =>
        mapping.Entries.Where(entry => entry.Value is ScalarSyntax).Select(entry => (entry.Key, (ScalarSyntax)entry.Value));
}
