using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates;

/// <summary>
/// What reading a page gave: the record if the page fits the layout, and in any case the report. Immutable; two are equal if
/// layout, address, record and report are.
/// </summary>
public abstract record Extraction
{
    private protected Extraction(
        PageLayout layout,
        Uri url,
        string? variant,
        IReadOnlyList<ExtractionIssue> issues,
        ServedRules provenance,
        IReadOnlyList<KeyedItem> keyed)
    {
        Layout = layout;
        Url = url;
        Variant = variant;
        Issues = new ValueList<ExtractionIssue>(issues);
        Provenance = provenance;
        Keyed = new ValueList<KeyedItem>(keyed);
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

    /// <summary>The items that became members of records.</summary>
    internal IReadOnlyList<KeyedItem> Keyed { get; }

    private protected abstract IJsonRecord? UntypedPage { get; }

    /// <summary>The rule that gave a field its value.</summary>
    /// <param name="field">
    /// The field's path in the layout, such as <c>title</c> or <c>latest[2].title</c>, or that of the record's properties:
    /// <c>nameof(Article.Title)</c>, <c>Latest[2].Title</c>.
    /// </param>
    /// <returns>The provenance, or null when the field has no value, or there is none of that name.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public FieldProvenance? ProvenanceOf(string field)
    {
        if (field is null)
        {
            throw new ArgumentNullException(nameof(field));
        }

        string path = string.Join(".", field.Split('.').Select(CamelCase));
        return Provenance.FirstOrDefault(entry => string.Equals(entry.Field, path, StringComparison.Ordinal));
    }

    // As in the layout; properties differ in the first letter alone.
    private static string CamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}

/// <summary>What reading a page gave: a <typeparamref name="T"/> if the page fits the layout, and in any case the report.</summary>
/// <typeparam name="T">The record that the page becomes.</typeparam>
public sealed record Extraction<T> : Extraction
    where T : class, IJsonRecord
{
    internal Extraction(
        PageLayout layout,
        Uri url,
        string? variant,
        T? page,
        IReadOnlyList<ExtractionIssue> issues,
        ServedRules provenance,
        IReadOnlyList<KeyedItem> keyed)
        : base(layout, url, variant, issues, provenance, keyed)
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
