using System;
using System.ComponentModel;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Plans;

/// <summary>One of several looks of a page. Immutable: each method gives another look.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record VariantPlan
{
    internal VariantPlan(string? name, FieldPlans fields)
    {
        Name = name;
        Fields = fields;
    }

    /// <summary>The name; null for a page that has just one look.</summary>
    internal string? Name { get; }

    internal FieldPlans Fields { get; }

    internal string? WhenSource { get; init; }

    internal string? UnlessSource { get; init; }

    /// <summary>The first day of the look, if the day of the capture is known; null has no first day.</summary>
    internal DateTime? FirstDay { get; init; }

    /// <summary>The last day of the look, if the day of the capture is known; null has no last day.</summary>
    internal DateTime? LastDay { get; init; }

    /// <summary>What the samples of the look have in common; null where there are none.</summary>
    internal CommonProfile? CommonProfile { get; init; }

    /// <summary><c>when</c>: a source that must find something.</summary>
    /// <param name="source">The source.</param>
    public VariantPlan When(string source) => this with { WhenSource = source };

    /// <summary><c>unless</c>: a source that must find nothing.</summary>
    /// <param name="source">The source.</param>
    public VariantPlan Unless(string source) => this with { UnlessSource = source };

    /// <summary><c>since</c>: the first day of the look.</summary>
    public VariantPlan Since(int year, int month, int day) => this with { FirstDay = new DateTime(year, month, day) };

    /// <summary><c>until</c>: the last day of the look.</summary>
    public VariantPlan Until(int year, int month, int day) => this with { LastDay = new DateTime(year, month, day) };

    /// <summary>What the samples of the look have in common.</summary>
    /// <param name="profile">The profile.</param>
    public VariantPlan Profile(CommonProfile profile) => this with { CommonProfile = profile };
}
