using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Urls;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Checks;

/// <summary>Writes approved results.</summary>
internal static class ApprovedResultWriter
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc cref="ApprovedResult.Write(Extraction, PageProfile)"/>
    public static string Write(Extraction extraction, PageProfile? profile)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("url", extraction.Url.AbsoluteUri);
            writer.WriteString("page", extraction.Layout.Name);
            writer.WriteString("variant", extraction.Variant);
            writer.WriteString("pattern", PatternOf(extraction)?.ToString());
            writer.WritePropertyName("data");
            JsonValues.Write(writer, extraction.Record);
            WriteRules(writer, extraction.Provenance);
            WriteIssues(writer, extraction.Issues);
            if (profile is not null)
            {
                ProfileJson.Write(writer, profile);
            }

            writer.WriteEndObject();
        }

        // The writer takes the machine's line end; within strings line ends are escaped.
        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    private static UrlPattern? PatternOf(Extraction extraction) =>
        extraction.Layout.UrlPatterns.FirstOrDefault(pattern => pattern.TryMatch(extraction.Url, out _));

    /// <summary>One entry a field; one for all items of a list where the same rule gave them all.</summary>
    private static void WriteRules(Utf8JsonWriter writer, IReadOnlyList<FieldProvenance> provenance)
    {
        writer.WriteStartObject("rules");
        foreach (IGrouping<string, FieldProvenance> items in provenance.GroupBy(entry => FieldPath.OfAllItems(entry.Field), StringComparer.Ordinal))
        {
            if (items.Select(entry => entry.Rule.Source).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                writer.WriteString(items.Key, items.First().Rule.Source);
            }
            else
            {
                foreach (IGrouping<string, FieldProvenance> item in items.GroupBy(entry => entry.Field, StringComparer.Ordinal))
                {
                    writer.WriteString(item.Key, item.First().Rule.Source);
                }
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteIssues(Utf8JsonWriter writer, IReadOnlyList<ExtractionIssue> found)
    {
        writer.WriteStartArray("issues");
        foreach (ExtractionIssue issue in found)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", issue.Kind.ToString());
            writer.WriteString("field", issue.Field);
            writer.WriteString("message", issue.Message);
            writer.WriteString("found", issue.Found);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
