using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Language.Tests.Evaluation;

/// <summary>What a layout makes of a page.</summary>
internal sealed class Reading
{
    public const string Address = "https://daily.example/news/a-story-17";

    private Reading(Extraction extraction)
    {
        Extraction = extraction;
        Page = (LayoutRecord?)extraction.Record;
    }

    public Extraction Extraction { get; }

    public LayoutRecord? Page { get; }

    /// <summary>Each issue as its kind and field: <c>Missing latest[0].title</c>.</summary>
    public string[] Issues => [.. Extraction.Issues.Select(issue => $"{issue.Kind} {issue.Field}".Trim())];

    /// <summary>The page as JSON.</summary>
    public string Json => Page is null ? "null" : JsonOf(Page);

    /// <summary>A field's value. The page must be there.</summary>
    public object? this[string field]
    {
        get
        {
            Assert.True(Page is not null, string.Join("; ", Extraction.Issues));
            return Page[field];
        }
    }

    /// <summary>Reads an HTML page by the fields of its layout.</summary>
    /// <param name="fields">The fields, each at the start of a line.</param>
    /// <param name="html">The page, without its doctype.</param>
    /// <param name="blocks">The layout's blocks.</param>
    /// <param name="page">Other keys of the page, such as <c>when</c>.</param>
    /// <param name="site">Other keys of the site, such as <c>culture</c>.</param>
    public static Reading Of(string fields, string html, string blocks = "", string page = "", string site = "") =>
        new(LayoutOf(fields, blocks, page, site).Extract("<!DOCTYPE html>" + html, new Uri(Address)));

    /// <summary>Reads a text capture by the fields of its layout.</summary>
    public static Reading OfCapture(string fields, string capture, string blocks = "", string page = "", string site = "") =>
        new(LayoutOf(fields, blocks, page + "\nreads: text", site).Extract(capture, new Uri(Address)));

    public static Reading Of(Extraction extraction) => new(extraction);

    /// <summary>The layout of a site with one page.</summary>
    public static PageLayout LayoutOf(string fields, string blocks = "", string page = "", string site = "") =>
        Assert.Single(SiteOf(YamlOf(fields, blocks, page, site)).Pages);

    /// <summary>The site of a layout without errors.</summary>
    public static Site SiteOf(string yaml)
    {
        Layout layout = Layout.Read("templates/daily.example/site.layout.yaml", yaml);
        IEnumerable<LayoutDiagnostic> errors = layout.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == LayoutSeverity.Error);
        Assert.True(layout.Site is not null, string.Join("\n", errors));
        return layout.Site;
    }

    public static string JsonOf(IJsonRecord record)
    {
        using var stream = new System.IO.MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            record.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string YamlOf(string fields, string blocks, string page, string site)
    {
        var yaml = new StringBuilder("site: Daily\nhosts: [daily.example]\n");
        Append(yaml, site, 0);
        if (blocks.Length > 0)
        {
            yaml.Append("blocks:\n");
            Append(yaml, blocks, 2);
        }

        yaml.Append("pages:\n  Story:\n    urls: \"/news/{slug}-{id:int}\"\n");
        Append(yaml, page, 4);
        yaml.Append("    fields:\n");
        Append(yaml, fields, 6);
        return yaml.ToString();
    }

    private static void Append(StringBuilder yaml, string lines, int indent)
    {
        foreach (string line in lines.Split('\n').Where(line => line.Length > 0))
        {
            yaml.Append(' ', indent).Append(line).Append('\n');
        }
    }
}
