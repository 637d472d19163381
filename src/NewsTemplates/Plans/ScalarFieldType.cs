using System;
using NewsTemplates.Extracting;
using NewsTemplates.Matching;
using NewsTemplates.Values;

namespace NewsTemplates.Plans;

/// <summary>The language's own types of one value each.</summary>
internal static class ScalarFieldType
{
    public static FieldType Text { get; } = Plain(nameof(LayoutPlan.Text), ValueConverters.Text);

    public static FieldType Html { get; } =
        new ScalarFieldType<string>(nameof(LayoutPlan.Html), (_, _) => ValueConverters.Html, (found, except) => found.Html(except));

    public static FieldType Uri { get; } =
        new ScalarFieldType<System.Uri>(nameof(LayoutPlan.Uri), (_, _) => ValueConverters.Uri, (found, except) => found.Address(except));

    public static FieldType Bool { get; } =
        new ScalarFieldType<bool>(nameof(LayoutPlan.Bool), (_, _) => ValueConverters.Bool, (found, except) => found.TextOrPresence(except));

    public static FieldType Duration { get; } = Plain(nameof(LayoutPlan.Duration), ValueConverters.Duration);

    public static FieldType Language { get; } = Plain(nameof(LayoutPlan.Language), ValueConverters.Language);

    public static FieldType Int { get; } = Number(nameof(LayoutPlan.Int), ValueConverters.Int);

    public static FieldType Long { get; } = Number(nameof(LayoutPlan.Long), ValueConverters.Long);

    public static FieldType Decimal { get; } = Number(nameof(LayoutPlan.Decimal), ValueConverters.Decimal);

    public static FieldType DateTime { get; } = new ScalarFieldType<DateTimeOffset>(
        nameof(LayoutPlan.DateTime),
        (rule, site) => ValueConverters.DateTime(rule.CultureName ?? site.Culture, rule.TimeZoneName ?? site.TimeZone, [.. rule.Formats]));

    public static FieldType Date { get; } = DateOf(
        (rule, site) => ValueConverters.DateIn(rule.CultureName ?? site.Culture, rule.TimeZoneName ?? site.TimeZone, [.. rule.Formats]));

    private static ScalarFieldType<T> Plain<T>(string word, ValueConverter<T> converter)
        where T : notnull => new(word, (_, _) => converter);

    private static ScalarFieldType<T> Number<T>(string word, Func<string?, ValueConverter<T>> converterOf)
        where T : notnull => new(word, (rule, site) => converterOf(rule.CultureName ?? site.Culture));

    // The library's build for older frameworks has no DateOnly; what it has instead is inferred.
    private static ScalarFieldType<T> DateOf<T>(Func<RulePlan, SiteDefaults, ValueConverter<T>> converterOf)
        where T : notnull => new(nameof(LayoutPlan.Date), converterOf);
}

/// <summary>A type of the language's own.</summary>
/// <typeparam name="T">The values.</typeparam>
/// <param name="word">The word of <see cref="LayoutPlan"/>.</param>
/// <param name="converterOf">What converts the texts of a rule.</param>
/// <param name="reading">How what was found is read as a text; null is as its text.</param>
internal sealed class ScalarFieldType<T>(
    string word, Func<RulePlan, SiteDefaults, ValueConverter<T>> converterOf, Func<FoundValues, Exclusion?, FoundValues>? reading = null)
    : ConvertedFieldType<T>
    where T : notnull
{
    internal override string Word => word;

    internal override Func<FoundValues, Exclusion?, FoundValues> Reading => reading ?? base.Reading;

    internal override ValueConverter<T> ConverterOf(RulePlan rule, SiteDefaults defaults) => converterOf(rule, defaults);
}
