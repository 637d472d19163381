using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsTemplates.Authoring.Tests.Schema;

/// <summary>
/// A layout as an editor's YAML language server sees it: JSON by YAML's core schema, so that <c>5</c>, <c>true</c> and
/// nothing are no texts; anchors and merge keys resolved. It finds mistakes in the YAML, a key that stands twice, and
/// what the schema does not allow.
/// </summary>
internal sealed class EditorDocument
{
    private readonly string _text;
    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
    private readonly List<Place> _places = [];

    private EditorDocument(string text)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Whether YAML itself has a mistake, or a key stands twice.</summary>
    public bool IsBrokenYaml { get; private set; }

    /// <summary>Where the schema is not kept, as JSON pointers: <c>/pages/Article/urls</c>; empty where it is.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    /// <summary>Reads a file, of which a language server looks at each document for itself: the first one.</summary>
    public static EditorDocument Read(string text)
    {
        var document = new EditorDocument(text);
        try
        {
            document._parser.Consume<StreamStart>();
            document._parser.Consume<DocumentStart>();
            int start = (int)document._parser.Current!.Start.Index;
            JsonNode? root = document.ReadNode("", out int end);
            document._places.Add(new Place("", start, start, end));
            document._parser.Consume<DocumentEnd>();
            document.Errors = SchemaValidator.Errors(root);
        }
        catch (Exception mistake) when (mistake is YamlException or InvalidOperationException)
        {
            // YamlDotNet has two ways to say that it cannot go on.
            document.IsBrokenYaml = true;
        }

        return document;
    }

    /// <summary>The JSON pointer of a key below another.</summary>
    public static string Pointer(string owner, string key) =>
        $"{owner}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>
    /// Whether the schema is not kept where something is reported: at the value that is all of the reported stretch of
    /// the text, at the innermost key or item that holds it, or at one that begins within it. What the file lacks is
    /// reported before its first character.
    /// </summary>
    public bool HasErrorAt(SourceSpan span)
    {
        IEnumerable<Place> whole = _places.Where(place => place.ValueStart == span.Start && place.End == span.End);
        IEnumerable<Place> innermost =
            _places.Where(place => place.Start <= span.Start && span.End <= place.End).OrderBy(place => place.End - place.Start).Take(1);
        IEnumerable<Place> within = _places.Where(place => span.Start <= place.Start && place.Start < span.End);
        IEnumerable<string> pointers = whole.Concat(innermost).Concat(within).Select(place => place.Pointer);
        return span.Length == 0 ? Errors.Contains("") : Errors.Intersect(pointers).Any();
    }

    private JsonNode? ReadNode(string pointer, out int end)
    {
        if (_parser.Current is AnchorAlias alias)
        {
            _parser.MoveNext();
            end = (int)alias.End.Index;
            return _anchors[alias.Value]?.DeepClone();
        }

        AnchorName anchor = ((NodeEvent)_parser.Current!).Anchor;
        JsonNode? node = _parser.Current switch
        {
            MappingStart => ReadMapping(pointer, out end),
            SequenceStart => ReadList(pointer, out end),
            _ => ReadScalar(out end),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private JsonObject ReadMapping(string pointer, out int end)
    {
        MappingStart start = _parser.Consume<MappingStart>();
        var mapping = new JsonObject();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            Mark keyStart = _parser.Current!.Start;
            string name = ReadKey() ?? ReadNode(pointer, out _)?.ToJsonString() ?? "";
            int valueStart = (int)_parser.Current!.Start.Index;
            JsonNode? value = ReadNode(Pointer(pointer, name), out int valueEnd);
            if (name == "<<" && value is JsonObject merged)
            {
                foreach ((string mergedKey, JsonNode? mergedValue) in merged)
                {
                    mapping.TryAdd(mergedKey, mergedValue?.DeepClone());
                }

                continue;
            }

            if (!mapping.TryAdd(name, value))
            {
                throw new YamlException(keyStart, keyStart, $"The key {name} stands twice.");
            }

            _places.Add(new Place(Pointer(pointer, name), (int)keyStart.Index, valueStart, valueEnd));
        }

        MappingEnd last = _parser.Consume<MappingEnd>();
        end = start.Style == MappingStyle.Flow ? (int)last.Start.Index + 1 : EndOfContent((int)last.Start.Index);
        return mapping;
    }

    /// <summary>A key that is a text; null for any other.</summary>
    private string? ReadKey()
    {
        string? key = (_parser.Current as Scalar)?.Value;
        if (key is not null)
        {
            _parser.MoveNext();
        }

        return key;
    }

    private JsonArray ReadList(string pointer, out int end)
    {
        SequenceStart start = _parser.Consume<SequenceStart>();
        var list = new JsonArray();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            string item = $"{pointer}/{list.Count}";
            int itemStart = (int)_parser.Current!.Start.Index;
            list.Add(ReadNode(item, out int itemEnd));
            _places.Add(new Place(item, itemStart, itemStart, itemEnd));
        }

        SequenceEnd last = _parser.Consume<SequenceEnd>();
        end = start.Style == SequenceStyle.Flow ? (int)last.Start.Index + 1 : EndOfContent((int)last.Start.Index);
        return list;
    }

    private JsonValue? ReadScalar(out int end)
    {
        Scalar scalar = _parser.Consume<Scalar>();
        int stop = (int)scalar.End.Index;

        // Where nothing is written, all that follows on the line is a comment.
        end = scalar.Value.Length == 0 && stop < _text.Length && _text.IndexOf('\n', stop) is >= 0 and int line ? line : stop;
        return scalar is { Style: ScalarStyle.Plain } && (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific)
            ? Resolve(scalar.Value)
            : JsonValue.Create(scalar.Value);
    }

    private int EndOfContent(int index) => _text.AsSpan(0, index).TrimEnd().Length;

    /// <summary>What a scalar without quotes is in YAML's core schema.</summary>
    private static JsonValue? Resolve(string plain) =>
        plain is "" or "~" or "null" or "Null" or "NULL" ? null
        : plain is "true" or "True" or "TRUE" ? JsonValue.Create(true)
        : plain is "false" or "False" or "FALSE" ? JsonValue.Create(false)
        : Regex.IsMatch(plain, "^[-+]?[0-9]{1,15}$")
                ? JsonValue.Create(long.Parse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
        : Regex.IsMatch(plain, "^(0o[0-7]{1,15}|0x[0-9a-fA-F]{1,12})$") ? JsonValue.Create(Convert.ToInt64(plain[2..], plain[1] == 'x' ? 16 : 8))
        : Regex.IsMatch(plain, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,2})?$")
                ? JsonValue.Create(double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture))
        : Regex.IsMatch(plain, @"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$") ? JsonValue.Create(0.5)
        : JsonValue.Create(plain);

    /// <summary>Where a value is written, with its key.</summary>
    private sealed record Place(string Pointer, int Start, int ValueStart, int End);
}
