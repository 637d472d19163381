using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Schema;

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
    private const string TextPages = "text";

    private readonly Utf8JsonWriter _writer;
    private readonly Queue<Definition> _awaited = new();
    private readonly HashSet<Definition> _referenced = new();
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
        WriteRequired("family");
        _writer.WriteStartObject("not");
        WriteRequired("site");
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.WriteStartObject("then");
        WriteReference(new Definition(LayoutKeys.Family, OfTextPage: false));
        _writer.WriteEndObject();
        _writer.WriteStartObject("else");
        WriteReference(new Definition(LayoutKeys.File, OfTextPage: false));
        _writer.WriteEndObject();
    }

    private void WriteReference(Definition definition)
    {
        if (_referenced.Add(definition))
        {
            _awaited.Enqueue(definition);
        }

        _writer.WriteString("$ref", definition.Pointer);
    }

    private void WriteDefinition(Definition definition)
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
        WriteRequired(definition);
        WriteCompanions(definition);
        _writer.WriteEndObject();
    }

    /// <summary>A key stands once in full; tables that share it refer to that.</summary>
    private void WriteKey(KeyDefinition key, Definition definition)
    {
        bool isShared = !definition.OfTextPage || !ReadsPages(key.Shape);
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
            WriteExample(LayoutSyntax.Parse(new LayoutSource("", $"{key.Name}: {example}\n")).Root!.Entries[0].Value);
        }

        _writer.WriteEndArray();
        WriteShape(key.Shape, definition.OfTextPage);
    }

    /// <summary>Writes a value as YAML means it: <c>true</c> and numbers are no texts to an editor.</summary>
    private void WriteExample(SyntaxNode value)
    {
        switch (value)
        {
            case MappingSyntax mapping:
                _writer.WriteStartObject();
                foreach (MappingEntry entry in mapping.Entries)
                {
                    _writer.WritePropertyName(entry.Key.Value);
                    WriteExample(entry.Value);
                }

                _writer.WriteEndObject();
                break;
            case SequenceSyntax list:
                _writer.WriteStartArray();
                foreach (SyntaxNode item in list.Items)
                {
                    WriteExample(item);
                }

                _writer.WriteEndArray();
                break;
            case ScalarSyntax { Style: ScalarStyle.Plain, Value: "true" or "false" } truth:
                _writer.WriteBooleanValue(truth.Value == "true");
                break;
            case ScalarSyntax { Style: ScalarStyle.Plain } number when number.Value.All(character => character is >= '0' and <= '9'):
                _writer.WriteRawValue(number.Value);
                break;
            case ScalarSyntax text:
                _writer.WriteStringValue(text.Value);
                break;
        }
    }

    /// <summary>Which keys must be there.</summary>
    private void WriteRequired(Definition definition)
    {
        KeyDefinition[] required = definition.Keys.Where(key => key.IsRequired).ToArray();
        string[] always = required.Where(key => !definition.Has(key.Unless)).Select(key => key.Name).ToArray();
        if (always.Length > 0)
        {
            WriteRequired(always);
        }

        KeyDefinition[] replaceable = required.Where(key => definition.Has(key.Unless)).ToArray();
        if (replaceable.Length == 0)
        {
            return;
        }

        _writer.WriteStartArray("allOf");
        foreach (KeyDefinition key in replaceable)
        {
            _writer.WriteStartObject();
            _writer.WriteStartObject("if");
            WriteRequired(key.Unless!);
            _writer.WriteEndObject();
            _writer.WriteStartObject("else");
            WriteRequired(key.Name);
            _writer.WriteEndObject();
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void WriteRequired(params string[] keys) => WriteTexts("required", keys);

    /// <summary>What a key asks of the keys beside it.</summary>
    private void WriteCompanions(Definition definition)
    {
        KeyDefinition[] particular = definition.Keys
            .Where(key => key.Excludes.Any(definition.Has) || (key.Use is not null && definition.Has("as")))
            .ToArray();
        if (particular.Length == 0)
        {
            return;
        }

        _writer.WriteStartObject("dependentSchemas");
        foreach (KeyDefinition key in particular)
        {
            _writer.WriteStartObject(key.Name);
            _writer.WriteStartObject("properties");
            foreach (string excluded in key.Excludes.Where(definition.Has))
            {
                _writer.WriteBoolean(excluded, false);
            }

            if (key.Use is { } use && definition.Has("as"))
            {
                _writer.WriteStartObject("as");
                WriteTexts("enum", use.Types);
                _writer.WriteEndObject();
            }

            _writer.WriteEndObject();
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
    }

    /// <summary>Writes the members of a schema object for a value.</summary>
    private void WriteShape(ValueShape shape, bool ofTextPage)
    {
        string[] types = TypesOf(shape).ToArray();
        if (types.Length == 1)
        {
            _writer.WriteString("type", types[0]);
        }
        else
        {
            WriteTexts("type", types);
        }

        if (shape.Words.Count > 0)
        {
            WriteTexts("enum", shape.Words);
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
            WriteReference(new Definition(table, ofTextPage && ReadsPages(table)));
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
        _writer.WriteString("const", TextPages);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        WriteRequired("reads");
        _writer.WriteEndObject();
        _writer.WriteStartObject("then");
        WriteReference(new Definition(LayoutKeys.Page, OfTextPage: true));
        _writer.WriteEndObject();
        _writer.WriteStartObject("else");
        WriteReference(new Definition(LayoutKeys.Page, OfTextPage: false));
        _writer.WriteEndObject();
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        _writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            _writer.WriteStringValue(text);
        }

        _writer.WriteEndArray();
    }

    /// <summary>The types of JSON. All scalars of a layout are texts; to an editor <c>5</c> and <c>true</c> are something else.</summary>
    private static IEnumerable<string> TypesOf(ValueShape shape)
    {
        if (shape.AllowsText)
        {
            yield return "string";
            if (MayBe(shape, "1.5"))
            {
                yield return "number";
            }
            else if (MayBe(shape, "5"))
            {
                yield return "integer";
            }

            if (MayBe(shape, "true") || MayBe(shape, "True"))
            {
                yield return "boolean";
            }
        }

        if (shape.AllowsList)
        {
            yield return "array";
        }

        if (shape.AllowsMapping)
        {
            yield return "object";
        }
    }

    private static bool MayBe(ValueShape shape, string text) =>
        shape.Words.Count == 0 && (shape.Form is null || System.Text.RegularExpressions.Regex.IsMatch(text, shape.Form.Pattern));

    /// <summary>Whether a value is read otherwise in a text page.</summary>
    private static bool ReadsPages(ValueShape shape) =>
        (shape.Items is { } items && ReadsPages(items))
        || (shape.NamedValues is { } values && ReadsPages(values))
        || (shape.Table is { } table && ReadsPages(table));

    private static bool ReadsPages(KeyTable table) => table.Keys.Any(key => key.Reads is not (null or TextPages) || ReadsPages(key.Shape));

    /// <summary>A mapping of known keys.</summary>
    private sealed record Definition(KeyTable Table, bool OfTextPage)
    {
        public string Name => OfTextPage ? TextPages + char.ToUpperInvariant(Table.Name[0]) + Table.Name.Substring(1) : Table.Name;

        public string Pointer => "#/$defs/" + Name;

        public IEnumerable<KeyDefinition> Keys => Table.Keys.Where(key => !OfTextPage || key.Reads is null or TextPages);

        public bool Has(string? key) => key is not null && Keys.Any(known => known.Name == key);
    }
}
