using System;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Cli.Refreshing;

/// <summary>
/// What became of sites as JSON: <c>{ "sites": [ { "site", "layout", "pages": [ { "url", "state", "sample", "changed", "problem" } ],
/// "diagnostics": [ { "id", "severity", "file", "line", "column", "message" } ] } ] }</c>. Lines and columns begin at 1.
/// </summary>
internal sealed class JsonRefreshOutput : IRefreshOutput
{
    private readonly Utf8JsonWriter _writer;

    /// <param name="output">Where to write.</param>
    public JsonRefreshOutput(Stream output)
    {
        _writer = new Utf8JsonWriter(
            output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _writer.WriteStartObject();
        _writer.WriteStartArray("sites");
    }

    public void Write(RefreshedSite site)
    {
        _writer.WriteStartObject();
        _writer.WriteString("site", site.Name);
        _writer.WriteString("layout", site.Layout.Source.Path);
        _writer.WriteStartArray("pages");
        foreach (RefreshedPage page in site.Pages)
        {
            Write(page);
        }

        _writer.WriteEndArray();
        _writer.WriteStartArray("diagnostics");
        foreach (LayoutDiagnostic diagnostic in site.Diagnostics)
        {
            Write(diagnostic);
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose()
    {
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Dispose();
    }

    private void Write(RefreshedPage page)
    {
        _writer.WriteStartObject();
        _writer.WriteString("url", page.Address.AbsoluteUri);
        _writer.WriteString("state", page.State switch
        {
            PageState.Right => "right",
            PageState.Changed => "changed",
            PageState.Broken => "broken",
            PageState.Gone => "gone",
            PageState.NotFetched => "notFetched",
            _ => throw new ArgumentOutOfRangeException(nameof(page)),
        });
        _writer.WriteString("sample", page.Sample);
        _writer.WriteStartArray("changed");
        foreach (string field in page.Changed)
        {
            _writer.WriteStringValue(field);
        }

        _writer.WriteEndArray();
        _writer.WriteString("problem", page.Problem);
        _writer.WriteEndObject();
    }

    private void Write(LayoutDiagnostic diagnostic)
    {
        _writer.WriteStartObject();
        _writer.WriteString("id", diagnostic.Id);
        _writer.WriteString("severity", diagnostic.Descriptor.Severity == LayoutSeverity.Error ? "error" : "warning");
        _writer.WriteString("file", diagnostic.Span.Path);
        _writer.WriteNumber("line", diagnostic.Span.StartLine + 1);
        _writer.WriteNumber("column", diagnostic.Span.StartColumn + 1);
        _writer.WriteString("message", diagnostic.Message);
        _writer.WriteEndObject();
    }
}
