using System;
using System.ComponentModel;
using NewsTemplates.Collections;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Plans;

/// <summary>A page of a layout as it is declared. Immutable: each method gives another page.</summary>
/// <typeparam name="T">The record that the page becomes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PagePlan<T>
    where T : class, IJsonRecord
{
    internal PagePlan(string name, Func<RecordValues, T> record)
    {
        Name = name;
        RecordName = name;
        Record = record;
    }

    internal string Name { get; }

    /// <summary>The name of the record, where it is another page's.</summary>
    internal string RecordName { get; init; }

    /// <summary>Makes the record of the page's values.</summary>
    internal Func<RecordValues, T> Record { get; }

    internal PageContent Content { get; init; }

    /// <summary>The patterns of the page's addresses; none means any address of the site.</summary>
    internal EquatableArray<string> Urls { get; init; }

    internal string? WhenSource { get; init; }

    internal string? UnlessSource { get; init; }

    internal EquatableArray<RefusalPlan> Refusals { get; init; }

    /// <summary>Patterns of the lines of a text capture that no field wants.</summary>
    internal EquatableArray<string> Skipped { get; init; }

    /// <summary>The enums that line patterns name.</summary>
    internal IEnumPlan[] Enums { get; init; } = [];

    /// <summary>The looks of the page, newest first; at least one.</summary>
    internal EquatableArray<VariantPlan> Variants { get; init; }

    /// <summary><c>record</c>: the page fills the record of another one.</summary>
    /// <param name="name">The other page's name.</param>
    public PagePlan<T> Fills(string name) => this with { RecordName = name };

    /// <summary><c>reads: text</c>: the page is a text capture, and its sources are line patterns.</summary>
    /// <param name="enums">The enums that the patterns may name.</param>
    public PagePlan<T> OfText(params IEnumPlan[] enums) => this with { Content = PageContent.Text, Enums = enums };

    /// <summary><c>urls</c>: the page's addresses.</summary>
    /// <param name="patterns">Their patterns.</param>
    public PagePlan<T> At(params string[] patterns) => this with { Urls = [.. patterns] };

    /// <summary><c>when</c>: a source that must find something.</summary>
    /// <param name="source">The source.</param>
    public PagePlan<T> When(string source) => this with { WhenSource = source };

    /// <summary><c>unless</c>: a source that must find nothing.</summary>
    /// <param name="source">The source.</param>
    public PagePlan<T> Unless(string source) => this with { UnlessSource = source };

    /// <summary><c>refuse</c>: pages that are not data.</summary>
    /// <param name="when">A source that finds something on such pages.</param>
    /// <param name="reason">Why they are refused.</param>
    public PagePlan<T> Refuse(string when, string reason) => this with { Refusals = [.. Refusals, new RefusalPlan(when, reason)] };

    /// <summary><c>skip</c>: lines of a text capture that no field wants.</summary>
    /// <param name="patterns">Their patterns.</param>
    public PagePlan<T> Skip(params string[] patterns) => this with { Skipped = [.. patterns] };

    /// <summary><c>fields</c> of a page that has just one look.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="profile">What its samples have in common; null where there are none.</param>
    public PagePlan<T> With(FieldPlans fields, CommonProfile? profile = null) =>
        this with { Variants = [new VariantPlan(null, fields) { CommonProfile = profile }] };

    /// <summary><c>variants</c>: the looks of the page, newest first.</summary>
    /// <param name="variants">The looks.</param>
    public PagePlan<T> With(params VariantPlan[] variants) => this with { Variants = [.. variants] };
}

/// <summary>An entry of <c>refuse</c>.</summary>
/// <param name="When">A source that finds something on such pages.</param>
/// <param name="Reason">Why they are refused.</param>
internal sealed record RefusalPlan(string When, string Reason);
