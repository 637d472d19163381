using System;
using System.Collections.Generic;
using System.ComponentModel;
using NewsTemplates.Extracting;
using NewsTemplates.Matching;
using NewsTemplates.Values;

namespace NewsTemplates.Plans;

/// <summary>A type whose values are read one by one of what a rule found.</summary>
/// <typeparam name="T">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueFieldType<T> : FieldType
{
    private protected ValueFieldType()
    {
    }

    internal sealed override Func<Scope, object?> Compile(ScopeCompiler scope, FieldPlan field, FieldInfo info) => field.IsList
        ? List(scope, field, info, rule => ReaderOf(scope, rule), field.IsUnique ? value => value : null, (_, values) => ListOf(values))
        : Single(scope, field, info, rule => ReaderOf(scope, rule), value => value);

    /// <summary>The list that the record has.</summary>
    internal virtual object ListOf(IReadOnlyList<T> values) => new ValueList<T>(values);

    /// <summary>What reads a value of what a rule found.</summary>
    internal abstract ValueReader<T> ReaderOf(ScopeCompiler scope, RulePlan rule);
}

/// <summary>A type whose values are converted from texts.</summary>
/// <typeparam name="T">The values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConvertedFieldType<T> : ValueFieldType<T>
    where T : notnull
{
    private static readonly ConversionContext AnyPage = ConversionContext.Of(new Uri("https://page.example/"));

    private protected ConvertedFieldType()
    {
    }

    internal override Func<FoundValues, Exclusion?, FoundValues> Reading { get; } = (found, except) => found.Text(except);

    internal sealed override ValueReader<T> ReaderOf(ScopeCompiler scope, RulePlan rule) =>
        new ScalarReader<T>(ConverterOf(rule, scope.Page.Defaults));

    internal sealed override string? Refuses(string text, RulePlan rule, SiteDefaults defaults)
    {
        ValueConverter<T> converter = ConverterOf(rule, defaults);
        return converter.TryConvert(text, AnyPage, out _) ? null : converter.Expects;
    }

    /// <summary>What converts the texts of a rule.</summary>
    internal abstract ValueConverter<T> ConverterOf(RulePlan rule, SiteDefaults defaults);
}
