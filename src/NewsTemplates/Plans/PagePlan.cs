using System;
using System.Collections.Generic;

namespace NewsTemplates.Plans;

/// <summary>A page of a layout as it is declared.</summary>
/// <typeparam name="T">The record that the page becomes.</typeparam>
public sealed class PagePlan<T>
    where T : class, IJsonRecord
{
    /// <summary>Declares a page.</summary>
    /// <param name="name">Its name in the layout.</param>
    /// <param name="record">Makes the record of its values.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PagePlan(string name, Func<RecordValues, T> record)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        RecordName = name;
        Record = record ?? throw new ArgumentNullException(nameof(record));
    }

    /// <summary>The page's name in the layout.</summary>
    public string Name { get; }

    /// <summary>The name of the record, where it is another page's.</summary>
    public string RecordName { get; init; }

    /// <summary>Makes the record of the page's values.</summary>
    public Func<RecordValues, T> Record { get; }

    /// <summary>Whether the page is HTML or a text capture.</summary>
    public PageContent Content { get; init; }

    /// <summary>The patterns of the page's addresses; none means any address of the site.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>A source that must find something, or null.</summary>
    public string? When { get; init; }

    /// <summary>A source that must find nothing, or null.</summary>
    public string? Unless { get; init; }

    /// <summary>Pages that are not data.</summary>
    public IReadOnlyList<RefusalPlan> Refusals { get; init; } = [];

    /// <summary>Patterns of the lines of a text capture that no field wants.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>The enums that line patterns name.</summary>
    public IReadOnlyList<IEnumPlan> Enums { get; init; } = [];

    /// <summary>The fields of a page that has just one look.</summary>
    public FieldPlans Fields
    {
        init => Variants = [new VariantPlan(null, value)];
    }

    /// <summary>The looks of the page, newest first; at least one.</summary>
    public IReadOnlyList<VariantPlan> Variants { get; init; } = [];
}

/// <summary>One of several looks of a page.</summary>
/// <param name="Name">Its name; null for a page that has just one look.</param>
/// <param name="Fields">The fields in order.</param>
public sealed record VariantPlan(string? Name, FieldPlans Fields)
{
    /// <summary>A source that must find something, or null.</summary>
    public string? When { get; init; }

    /// <summary>A source that must find nothing, or null.</summary>
    public string? Unless { get; init; }

    /// <summary>The first day of the look, if the day of the capture is known; null has no first day.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The last day of the look, if the day of the capture is known; null has no last day.</summary>
    public DateTime? Until { get; init; }
}

/// <summary>An entry of <c>refuse</c>.</summary>
/// <param name="When">A source that finds something on such pages.</param>
/// <param name="Reason">Why they are refused.</param>
public sealed record RefusalPlan(string When, string Reason);
