using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates;

/// <summary>What reading a page gave: the record if the page fits the layout, and in any case the report.</summary>
public abstract class Extraction
{
    private protected Extraction(PageLayout layout, Uri url, string? variant, IReadOnlyList<ExtractionIssue> issues, IReadOnlyList<FieldProvenance> provenance)
    {
        Layout = layout;
        Url = url;
        Variant = variant;
        Issues = issues;
        Provenance = provenance;
    }

    /// <summary>The page layout that was used.</summary>
    public PageLayout Layout { get; }

    /// <summary>The page's address as given.</summary>
    public Uri Url { get; }

    /// <summary>The name of the layout's variant that fits the page; null when the layout has none.</summary>
    public string? Variant { get; }

    /// <summary>The record, or null when a required field is missing or the page was refused.</summary>
    public IJsonRecord? Record => UntypedPage;

    /// <summary>All that there is to report; empty for a page that fits in every way.</summary>
    public IReadOnlyList<ExtractionIssue> Issues { get; }

    /// <summary>For every field with a value, the rule that gave it.</summary>
    public IReadOnlyList<FieldProvenance> Provenance { get; }

    private protected abstract IJsonRecord? UntypedPage { get; }

    /// <summary>The rule that gave a field its value.</summary>
    /// <param name="field">The field's path, such as <c>title</c> or <c>latest[2].title</c>.</param>
    /// <returns>The provenance, or null when the field has no value.</returns>
    public FieldProvenance? ProvenanceOf(string field) =>
        Provenance.FirstOrDefault(entry => string.Equals(entry.Field, field, StringComparison.Ordinal));
}

/// <summary>What reading a page gave: a <typeparamref name="T"/> if the page fits the layout, and in any case the report.</summary>
/// <typeparam name="T">The record that the page becomes.</typeparam>
public sealed class Extraction<T> : Extraction
    where T : class, IJsonRecord
{
    internal Extraction(
        PageLayout layout,
        Uri url,
        string? variant,
        T? page,
        IReadOnlyList<ExtractionIssue> issues,
        IReadOnlyList<FieldProvenance> provenance)
        : base(layout, url, variant, issues, provenance)
    {
        Page = page;
    }

    /// <summary>The record, or null when a required field is missing or the page was refused.</summary>
    public T? Page { get; }

    private protected override IJsonRecord? UntypedPage => Page;

    /// <summary>The record, for callers who cannot go on without it.</summary>
    /// <exception cref="LayoutMismatchException">There is no record; the exception holds the report.</exception>
    public T PageOrThrow() => Page ?? throw new LayoutMismatchException(this);
}
