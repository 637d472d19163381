using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsTemplates.Language.Tests.Schema;

/// <summary>
/// A layout as an editor's YAML language server sees it: JSON by YAML's core schema, so that <c>5</c>, <c>true</c> and
/// nothing are no texts; anchors and merge keys resolved. It finds mistakes in the YAML, a key that stands twice, and
/// what the schema does not allow.
/// </summary>
internal sealed class EditorDocument
{
    private static readonly JSchema Schema = JSchema.Parse(LayoutSchema.Write());

    private readonly string text;
    private readonly Dictionary<string, JToken> anchors = [];
    private readonly List<Place> places = [];
    private readonly List<string> errors = [];

    private EditorDocument(string text)
    {
        this.text = text;
    }

    /// <summary>Whether YAML itself has a mistake, or a key stands twice.</summary>
    public bool IsBrokenYaml { get; private set; }

    /// <summary>Where the schema is not kept, as paths of JSON: <c>pages.Article.urls</c>; empty where it is.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>Reads a file, of which a language server looks at each document for itself: the first one.</summary>
    public static EditorDocument Read(string text)
    {
        var document = new EditorDocument(text);
        try
        {
            document.ReadAll();
        }
        catch (Exception mistake) when (mistake is YamlException or InvalidOperationException)
        {
            document.IsBrokenYaml = true;
        }

        return document;
    }

    /// <summary>
    /// Whether the schema is not kept where something is reported: at the value that is all of the reported stretch of
    /// the text, at the innermost key or item that holds it, or at one that begins within it. What the file lacks is
    /// reported before its first character.
    /// </summary>
    public bool HasErrorAt(SourceSpan span)
    {
        IEnumerable<Place> whole = places.Where(place => place.ValueStart == span.Start && place.End == span.End);
        IEnumerable<Place> innermost = places.Where(place => place.Start <= span.Start && span.End <= place.End).OrderBy(place => place.End - place.Start).Take(1);
        IEnumerable<Place> within = places.Where(place => span.Start <= place.Start && place.Start < span.End);
        return span.Length == 0 ? errors.Contains("") : whole.Concat(innermost).Concat(within).Any(place => errors.Contains(place.Token.Path));
    }

    private void ReadAll()
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        JToken root = ReadNode(parser, out _);
        parser.Consume<DocumentEnd>();
        places.Add(new Place(root, 0, 0, text.Length));
        if (!root.IsValid(Schema, out IList<ValidationError> found))
        {
            errors.AddRange(found.SelectMany(Innermost).Select(error => error.Path));
        }
    }

    /// <summary>What is wrong within a schema that another one asks for, as <c>if</c> and <c>then</c> do.</summary>
    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error.ChildErrors.Count == 0 ? [error] : error.ChildErrors.SelectMany(Innermost);

    private JToken ReadNode(IParser parser, out int end)
    {
        JToken token;
        NodeEvent node;
        switch (parser.Current)
        {
            case AnchorAlias alias:
                parser.MoveNext();
                end = (int)alias.End.Index;
                return anchors[alias.Value.Value].DeepClone();
            case MappingStart mapping:
                node = mapping;
                token = ReadMapping(parser, out end);
                break;
            case SequenceStart list:
                node = list;
                token = ReadList(parser, out end);
                break;
            default:
                Scalar scalar = parser.Consume<Scalar>();
                node = scalar;
                token = scalar is { Style: ScalarStyle.Plain } && (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific) ? Resolve(scalar.Value) : new JValue(scalar.Value);
                end = scalar.Value.Length == 0 ? EndOfLine((int)scalar.End.Index) : (int)scalar.End.Index;
                break;
        }

        if (!node.Anchor.IsEmpty)
        {
            anchors[node.Anchor.Value] = token;
        }

        return token;
    }

    private JObject ReadMapping(IParser parser, out int end)
    {
        MappingStart start = parser.Consume<MappingStart>();
        var mapping = new JObject();
        while (!parser.Accept<MappingEnd>(out _))
        {
            Mark keyStart = parser.Current!.Start;
            JToken key = ReadNode(parser, out _);
            string name = key is JValue { Type: JTokenType.String or JTokenType.Null } simple ? (string?)simple ?? "" : key.ToString();
            int valueStart = (int)parser.Current!.Start.Index;
            JToken value = ReadNode(parser, out int valueEnd);
            if (name == "<<" && value is JObject merged)
            {
                mapping.Merge(merged);
                continue;
            }

            if (mapping.ContainsKey(name))
            {
                throw new YamlException(keyStart, keyStart, $"The key {name} stands twice.");
            }

            mapping.Add(name, value);
            places.Add(new Place(value, (int)keyStart.Index, valueStart, valueEnd));
        }

        MappingEnd last = parser.Consume<MappingEnd>();
        end = start.Style == MappingStyle.Flow ? (int)last.Start.Index + 1 : EndOfContent((int)last.Start.Index);
        return mapping;
    }

    private JArray ReadList(IParser parser, out int end)
    {
        SequenceStart start = parser.Consume<SequenceStart>();
        var list = new JArray();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            int itemStart = (int)parser.Current!.Start.Index;
            JToken item = ReadNode(parser, out int itemEnd);
            list.Add(item);
            places.Add(new Place(item, itemStart, itemStart, itemEnd));
        }

        SequenceEnd last = parser.Consume<SequenceEnd>();
        end = start.Style == SequenceStyle.Flow ? (int)last.Start.Index + 1 : EndOfContent((int)last.Start.Index);
        return list;
    }

    private int EndOfLine(int index) => index < text.Length && text.IndexOf('\n', index) is >= 0 and int line ? line : text.Length;

    private int EndOfContent(int index) => text.AsSpan(0, index).TrimEnd().Length;

    private static JValue Resolve(string plain) =>
        plain is "" or "~" or "null" or "Null" or "NULL" ? JValue.CreateNull()
        : plain is "true" or "True" or "TRUE" ? new JValue(true)
        : plain is "false" or "False" or "FALSE" ? new JValue(false)
        : Regex.IsMatch(plain, @"^[-+]?[0-9]{1,18}$") ? new JValue(long.Parse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
        : Regex.IsMatch(plain, @"^(0o[0-7]{1,18}|0x[0-9a-fA-F]{1,15})$") ? new JValue(Convert.ToInt64(plain[2..], plain[1] == 'x' ? 16 : 8))
        : Regex.IsMatch(plain, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$") ? new JValue(double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture))
        : Regex.IsMatch(plain, @"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$") ? new JValue(0.5)
        : new JValue(plain);

    /// <summary>Where a value is written, with its key.</summary>
    private sealed record Place(JToken Token, int Start, int ValueStart, int End);
}
