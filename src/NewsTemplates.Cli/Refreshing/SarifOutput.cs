using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Cli.Refreshing;

/// <summary>What a build would report as SARIF 2.1.0, which code hosts show at the lines of the layouts.</summary>
internal sealed class SarifOutput : IRefreshOutput
{
    private readonly Utf8JsonWriter _writer;

    /// <param name="output">Where to write.</param>
    /// <param name="version">The tool's version.</param>
    public SarifOutput(Stream output, string version)
    {
        _writer = new Utf8JsonWriter(
            output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _writer.WriteStartObject();
        _writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _writer.WriteString("version", "2.1.0");
        _writer.WriteStartArray("runs");
        _writer.WriteStartObject();
        _writer.WriteStartObject("tool");
        _writer.WriteStartObject("driver");
        _writer.WriteString("name", "newstemplates");
        _writer.WriteString("version", version);
        WriteRules();
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteString("columnKind", "utf16CodeUnits");
        _writer.WriteStartArray("results");
    }

    public void Write(RefreshedSite site)
    {
        foreach (LayoutDiagnostic diagnostic in site.Diagnostics)
        {
            Write(diagnostic);
        }

        _writer.Flush();
    }

    public void Dispose()
    {
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
        _writer.Dispose();
    }

    // All rules are told, since results come one after the other.
    private void WriteRules()
    {
        _writer.WriteStartArray("rules");
        foreach (LayoutDiagnosticDescriptor descriptor in LayoutDiagnostics.All)
        {
            _writer.WriteStartObject();
            _writer.WriteString("id", descriptor.Id);
            _writer.WriteStartObject("shortDescription");
            _writer.WriteString("text", descriptor.Title);
            _writer.WriteEndObject();
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void Write(LayoutDiagnostic diagnostic)
    {
        SourceSpan span = diagnostic.Span;
        _writer.WriteStartObject();
        _writer.WriteString("ruleId", diagnostic.Id);
        _writer.WriteString("level", diagnostic.Descriptor.Severity switch
        {
            LayoutSeverity.Error => "error",
            LayoutSeverity.Warning => "warning",
            _ => "note",
        });
        _writer.WriteStartObject("message");
        _writer.WriteString("text", diagnostic.Message);
        _writer.WriteEndObject();
        _writer.WriteStartArray("locations");
        _writer.WriteStartObject();
        _writer.WriteStartObject("physicalLocation");
        _writer.WriteStartObject("artifactLocation");
        _writer.WriteString("uri", UriOf(span.Path));
        _writer.WriteEndObject();
        _writer.WriteStartObject("region");
        _writer.WriteNumber("startLine", span.StartLine + 1);
        _writer.WriteNumber("startColumn", span.StartColumn + 1);
        _writer.WriteNumber("endLine", span.EndLine + 1);
        _writer.WriteNumber("endColumn", span.EndColumn + 1);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    /// <summary>A relative path as a relative reference, an absolute one as a file address.</summary>
    private static string UriOf(string path)
    {
        if (Path.IsPathRooted(path))
        {
            return new Uri(path).AbsoluteUri;
        }

        var segments = new List<string>();
        foreach (string segment in path.Split('/', '\\'))
        {
            if (segment != ".")
            {
                segments.Add(Uri.EscapeDataString(segment));
            }
        }

        return string.Join('/', segments);
    }
}
