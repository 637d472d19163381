using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Plans;

namespace NewsTemplates.Tests.Plans;

/// <summary>A site whose pages are declared by hand, as generated code declares them.</summary>
internal static class Harbour
{
    public static LayoutPlan Layout { get; } = new("Harbour", "harbour.layout.yaml");

    public static Uri Address { get; } = new("https://harbour.example/news/bridge-12");

    public static Site SiteOf(string? culture = null, string? timeZone = null) => new("Harbour", ["harbour.example"], () => [], culture, timeZone);

    /// <summary>A page whose record has the field <c>value</c>.</summary>
    public static PagePlan<One<T>> One<T>(params FieldPlan[] fields) =>
        Layout.Page("Story", values => new One<T>(values.Get<T>("value"))).With(Layout.Fields(fields));

    /// <summary>A page whose record has the list <c>value</c>.</summary>
    public static PagePlan<Many<T>> Many<T>(params FieldPlan[] fields) =>
        Layout.Page("Story", values => new Many<T>(values.List<T>("value"))).With(Layout.Fields(fields));

    public static Extraction<T> Read<T>(PagePlan<T> page, string html, Site? site = null, ExtractionOptions? options = null)
        where T : class, IJsonRecord => new PageLayout<T>(site ?? SiteOf(), page).Extract(html, Address, options);

    /// <summary>Reads a page that has nothing to report.</summary>
    public static T ReadWhole<T>(PagePlan<T> page, string html, Site? site = null)
        where T : class, IJsonRecord
    {
        Extraction<T> extraction = Read(page, html, site);
        Assert.Empty(extraction.Issues);
        return extraction.PageOrThrow();
    }

    /// <summary>The issues, each as a line.</summary>
    public static IEnumerable<string> Said(Extraction extraction) => extraction.Issues.Select(issue => issue.ToString());

    /// <summary>The rules that served, each as a line.</summary>
    public static IEnumerable<string> Served(Extraction extraction) =>
        extraction.Provenance.Select(entry => $"{entry.Field}: {entry.Rule} by {entry.Rule.Origin}, {entry.RuleIndex} of {entry.Matches}");
}

/// <summary>A page of one value.</summary>
internal sealed record One<T>(T Value) : IJsonRecord
{
    public void WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer).With("value", Value).End();
}

/// <summary>A page of one list.</summary>
internal sealed record Many<T>(IReadOnlyList<T> Values) : IJsonRecord
{
    public void WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer).With("values", Values).End();
}

/// <summary>A block.</summary>
internal sealed record Teaser(Desk? Desk, int Rank, string Headline) : IJsonRecord
{
    public void WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer).With("desk", Desk).With("rank", Rank).With("headline", Headline).End();
}

internal enum Desk
{
    World,
    Economy,
    Sport,
}
