using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Language.Keys;

namespace NewsTemplates.Authoring.Schema;

/// <summary>
/// Writes the JSON Schema of layouts, with which editors complete and check them. It is made from the tables that the
/// binder itself reads by, so the two cannot differ.
/// </summary>
/// <remarks>
/// A mapping of known keys becomes a definition. Those that are read otherwise in a text page become two, of which the
/// page's <c>reads</c> chooses. Where a value may be of several kinds, the keywords of all kinds stand side by side,
/// each of which looks at values of its kind only: an alternative of schemas would tell of a mistake in any of them that
/// none fits. Keywords that editors do not know from older drafts are avoided where others serve.
/// </remarks>
public sealed class LayoutSchema
{
    private readonly Utf8JsonWriter _writer;
    private readonly Queue<SchemaDefinition> _awaited = new();
    private readonly HashSet<SchemaDefinition> _referenced = new();
    private readonly Dictionary<KeyDefinition, string> _written = new();

    private LayoutSchema(Utf8JsonWriter writer)
    {
        _writer = writer;
    }

    /// <summary>The schema (draft 2020-12), indented, with <c>\n</c> at its end.</summary>
    public static string Write()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            new LayoutSchema(writer).WriteAll();
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    private void WriteAll()
    {
        _writer.WriteStartObject();
        _writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        _writer.WriteString("title", "NewsTemplates layout");
        _writer.WriteString("description", "How the pages of a news site become typed values.");
        _writer.WriteString("type", "object");
        WriteFile();
        _writer.WriteStartObject("$defs");
        while (_awaited.Count > 0)
        {
            WriteDefinition(_awaited.Dequeue());
        }

        _writer.WriteEndObject();
        _writer.WriteEndObject();
    }

    /// <summary>A file that has <c>family</c> and no <c>site</c> is a family's, any other a site's.</summary>
    private void WriteFile()
    {
        _writer.WriteStartObject("if");
        SchemaKeys.WriteRequired(_writer, "family");
        _writer.WriteStartObject("not");
        SchemaKeys.WriteRequired(_writer, "site");
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteStartObject("then");
        WriteReference(new SchemaDefinition(LayoutKeys.Family, OfTextPage: false));
        _writer.WriteEndObject();
        _writer.WriteStartObject("else");
        WriteReference(new SchemaDefinition(LayoutKeys.File, OfTextPage: false));
        _writer.WriteEndObject();
    }

    private void WriteReference(SchemaDefinition definition)
    {
        if (_referenced.Add(definition))
        {
            _awaited.Enqueue(definition);
        }

        _writer.WriteString("$ref", definition.Pointer);
    }

    private void WriteDefinition(SchemaDefinition definition)
    {
        _writer.WriteStartObject(definition.Name);
        _writer.WriteStartObject("properties");
        foreach (KeyDefinition key in definition.Keys)
        {
            _writer.WriteStartObject(key.Name);
            WriteKey(key, definition);
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
        _writer.WriteBoolean("additionalProperties", false);
        SchemaKeys.WriteRequired(_writer, definition);
        SchemaKeys.WriteCompanions(_writer, definition);
        _writer.WriteEndObject();
    }

    /// <summary>A key stands once in full; tables that share it refer to that.</summary>
    private void WriteKey(KeyDefinition key, SchemaDefinition definition)
    {
        bool isShared = !definition.OfTextPage || !SchemaDefinition.ReadsPages(key.Shape);
        if (isShared && _written.TryGetValue(key, out string? pointer))
        {
            _writer.WriteString("$ref", pointer);
            return;
        }

        if (isShared)
        {
            _written.Add(key, $"{definition.Pointer}/properties/{key.Name}");
        }

        _writer.WriteString("description", key.Description);
        _writer.WriteStartArray("examples");
        foreach (string example in key.Examples)
        {
            SchemaExample.Write(_writer, key.Name, example);
        }

        _writer.WriteEndArray();
        WriteShape(key.Shape, definition.OfTextPage);
    }

    /// <summary>Writes the members of a schema object for a value.</summary>
    private void WriteShape(ValueShape shape, bool ofTextPage)
    {
        string[] types = JsonTypes.Of(shape).ToArray();
        if (types.Length == 1)
        {
            _writer.WriteString("type", types[0]);
        }
        else
        {
            _writer.WriteTexts("type", types);
        }

        if (shape.Words.Count > 0)
        {
            _writer.WriteTexts("enum", shape.Words);
        }

        if (shape.Form is { } form)
        {
            _writer.WriteString("pattern", form.Pattern);
            _writer.WriteString("patternErrorMessage", $"Write {form.Meaning}.");
        }

        if (shape.Items is { } items)
        {
            _writer.WriteStartObject("items");
            WriteShape(items, ofTextPage);
            _writer.WriteEndObject();
            if (shape.IsNeverEmpty)
            {
                _writer.WriteNumber("minItems", 1);
            }
        }

        if (shape.NamedValues is { } values)
        {
            WriteNamed(shape, values, ofTextPage);
        }

        if (shape.Table == LayoutKeys.Page)
        {
            WritePage();
        }
        else if (shape.Table is { } table)
        {
            WriteReference(new SchemaDefinition(table, ofTextPage && SchemaDefinition.ReadsPages(table)));
        }
    }

    private void WriteNamed(ValueShape shape, ValueShape values, bool ofTextPage)
    {
        if (shape.KnownNames.Count > 0)
        {
            _writer.WriteStartObject("properties");
            foreach (KeyDefinition known in shape.KnownNames)
            {
                _writer.WriteStartObject(known.Name);
                _writer.WriteString("description", known.Description);
                WriteShape(known.Shape, ofTextPage);
                _writer.WriteEndObject();
            }

            _writer.WriteEndObject();
        }

        if (shape.Names is { } names)
        {
            _writer.WriteStartObject("patternProperties");
            // A name that is known and of another shape is not looked at as one of the others too.
            string[] others = shape.KnownNames.Where(known => known.Shape != values).Select(known => known.Name).ToArray();
            _writer.WriteStartObject(others.Length == 0 ? names.Pattern : $"^(?!(?:{string.Join("|", others)})$){names.Pattern.TrimStart('^')}");
            WriteShape(values, ofTextPage);
            _writer.WriteEndObject();
            _writer.WriteEndObject();
            _writer.WriteBoolean("additionalProperties", false);
        }
        else
        {
            _writer.WriteStartObject("additionalProperties");
            WriteShape(values, ofTextPage);
            _writer.WriteEndObject();
        }

        if (shape.IsNeverEmpty)
        {
            _writer.WriteNumber("minProperties", 1);
        }
    }

    /// <summary>A page that reads text has other fields than one that does not.</summary>
    private void WritePage()
    {
        _writer.WriteStartObject("if");
        _writer.WriteStartObject("properties");
        _writer.WriteStartObject("reads");
        _writer.WriteString("const", SchemaDefinition.TextPages);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        SchemaKeys.WriteRequired(_writer, "reads");
        _writer.WriteEndObject();
        _writer.WriteStartObject("then");
        WriteReference(new SchemaDefinition(LayoutKeys.Page, OfTextPage: true));
        _writer.WriteEndObject();
        _writer.WriteStartObject("else");
        WriteReference(new SchemaDefinition(LayoutKeys.Page, OfTextPage: false));
        _writer.WriteEndObject();
    }
}
