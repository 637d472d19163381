using System;
using System.Collections.Generic;
using System.ComponentModel;
using NewsTemplates.Extracting;
using NewsTemplates.Matching;

namespace NewsTemplates.Plans;

/// <summary>What a field's value is. Enums and blocks are types that a layout itself declares.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FieldType
{
    private protected FieldType()
    {
    }

    /// <summary>The word of <see cref="LayoutPlan"/> that declares a field of the type; null for what layouts declare.</summary>
    internal virtual string? Word => null;

    /// <summary>How what a source found is read as the text that steps work on; null where it is taken as it is found.</summary>
    internal virtual Func<FoundValues, Exclusion?, FoundValues>? Reading => null;

    /// <summary>What the type would take, if it does not take a text; else null.</summary>
    /// <param name="text">The text, after all steps.</param>
    /// <param name="rule">How the rule reads texts.</param>
    /// <param name="defaults">What the site says.</param>
    internal virtual string? Refuses(string text, RulePlan rule, SiteDefaults defaults) => null;

    /// <summary>Makes the field ready to read: the value, boxed, or null where there is none.</summary>
    internal abstract Func<Scope, object?> Compile(ScopeCompiler scope, FieldPlan field, FieldInfo info);

    /// <summary>Tries the rules of a field for its one value.</summary>
    private protected static Func<Scope, object?> Single<T>(
        ScopeCompiler scope, FieldPlan field, FieldInfo info, Func<RulePlan, ValueReader<T>> readerOf, Func<T, object?> result)
    {
        Func<FieldReader, Region?> bounds = scope.Bounds(field);
        (Func<Scope, Region?, FoundValues> Find, ValueReader<T> Reader)[] rules = scope.Rules(field, readerOf);
        return at =>
        {
            FieldReader reader = FieldReader.Of(at, info);
            Region? region = bounds(reader);
            T? value = default;
            bool isRead = false;
            for (int rule = 0; rule < rules.Length && !isRead; rule++)
            {
                FoundValues found = rules[rule].Find(at, region);
                isRead = reader.ReadSingle(rule, found, rules[rule].Reader, out value);
                found.Release();
            }

            if (!isRead)
            {
                reader.ReportMissing();
            }

            reader.Release();
            return isRead ? result(value!) : null;
        };
    }

    /// <summary>Tries the rules of a field for a list.</summary>
    private protected static Func<Scope, object?> List<T>(
        ScopeCompiler scope,
        FieldPlan field,
        FieldInfo info,
        Func<RulePlan, ValueReader<T>> readerOf,
        Func<T, object?>? unique,
        Func<FieldReader, IReadOnlyList<T>, object?> result)
    {
        Func<FieldReader, Region?> bounds = scope.Bounds(field);
        (Func<Scope, Region?, FoundValues> Find, ValueReader<T> Reader)[] rules = scope.Rules(field, readerOf);
        return at =>
        {
            FieldReader reader = FieldReader.Of(at, info);
            Region? region = bounds(reader);
            IReadOnlyList<T>? values = null;
            for (int rule = 0; rule < rules.Length && values is null; rule++)
            {
                FoundValues found = rules[rule].Find(at, region);
                reader.ReadList(rule, found, rules[rule].Reader, out values, unique);
                found.Release();
            }

            values = reader.CheckCount(values, field.Minimum, field.Maximum);
            object? list = values is null ? null : result(reader, values);
            reader.Release();
            return list;
        };
    }
}
