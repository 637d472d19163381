using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.LinkedData;

/// <summary>
/// A page's JSON-LD, all scripts taken together. Broken JSON is repaired where its meaning is plain. Immutable and safe to
/// share between threads; the work is bounded whatever the page holds.
/// </summary>
internal sealed class JsonLd
{
    // Longer than any page's; what is beyond is reported and not read.
    private const int LongestScripts = 8_000_000;

    // The values that one search looks at; with lists of references to objects with lists, they could be very many.
    private const int MostVisits = 100_000;

    private readonly List<JsonLdNode> _outermost = [];
    private readonly List<JsonLdNode> _objects = [];
    private readonly Dictionary<string, List<int>> _byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonLdNode> _byId = new(StringComparer.Ordinal);
    private readonly List<JsonLdProblem> _problems = [];

    private JsonLd()
    {
    }

    /// <summary>The scripts that could not be read, or not to their end.</summary>
    public IReadOnlyList<JsonLdProblem> Problems => _problems;

    /// <summary>What the scripts hold, in document order.</summary>
    internal IReadOnlyList<JsonLdNode> Outermost => _outermost;

    /// <summary>All objects, outer before inner, those of one level in document order.</summary>
    internal IReadOnlyList<JsonLdNode> Objects => _objects;

    /// <summary>
    /// Whether a script's <c>type</c> says that it holds JSON-LD: <c>application/ld+json</c>, whatever its case and
    /// parameters.
    /// </summary>
    public static bool IsScriptType(string? type)
    {
        if (type is null)
        {
            return false;
        }

        int end = type.IndexOf(';');
        return string.Equals((end < 0 ? type : type.Substring(0, end)).Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What was read elsewhere, as if it was JSON-LD.</summary>
    public static JsonLd Of(IEnumerable<JsonLdNode> values)
    {
        var result = new JsonLd();
        result._outermost.AddRange(values);
        result.Index(result._outermost);
        return result;
    }

    /// <summary>Reads the texts of a page's JSON-LD scripts, in document order.</summary>
    public static JsonLd Read(IEnumerable<string> scripts) => Read(scripts.Select(script => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(script)));

    /// <summary>Reads the texts of a page's JSON-LD scripts, UTF-8, in document order.</summary>
    public static JsonLd Read(IEnumerable<ReadOnlyMemory<byte>> scripts)
    {
        var result = new JsonLd();
        int ordinal = 0;
        int length = 0;
        foreach (ReadOnlyMemory<byte> script in scripts)
        {
            ordinal++;
            length += Math.Min(script.Length, LongestScripts);
            if (length > LongestScripts)
            {
                result._problems.Add(new JsonLdProblem(ordinal, "the page has more JSON-LD than is read", 1));
                break;
            }

            result._outermost.AddRange(result.ReadScript(script, ordinal));
        }

        result.Index(result._outermost);
        return result;
    }

    /// <summary>
    /// The values that a path leads to: of the objects of the type or a subtype, outer before inner, the first that has
    /// any. Lists are flattened at each key; an object that is only an <c>@id</c> stands for the page's object of that id.
    /// Nulls, blank strings and objects that have neither a name nor an address are no values.
    /// </summary>
    /// <param name="type">A schema.org type.</param>
    /// <param name="keys">The path; empty for the object itself.</param>
    /// <returns>The values in document order; empty without any.</returns>
    public IReadOnlyList<JsonLdValue> Find(string type, IReadOnlyList<string> keys) =>
        FirstOf(ObjectsOf(type).Select(index => _objects[index]), keys);

    /// <summary>The values that a path leads to from the first of some objects from which it leads anywhere.</summary>
    internal IReadOnlyList<JsonLdValue> FirstOf(IEnumerable<JsonLdNode> objects, IReadOnlyList<string> keys)
    {
        int visits = 0;
        foreach (JsonLdNode node in objects)
        {
            IReadOnlyList<JsonLdValue> values = Follow(node, keys, ref visits);
            if (values.Count > 0 || visits > MostVisits)
            {
                return values;
            }
        }

        return [];
    }

    /// <summary>A member of an object; where the object lacks it, of the page's object of the same id.</summary>
    internal JsonLdNode? Member(JsonLdNode node, string key) =>
        node[key] ?? (node["@id"]?.Scalar is { } id && _byId.TryGetValue(id, out JsonLdNode? whole) ? whole[key] : null);

    /// <summary>The values that a node's member holds.</summary>
    internal IReadOnlyList<JsonLdValue> ValuesOf(JsonLdNode node, string key)
    {
        int visits = 0;
        return Follow(node, [key], ref visits);
    }

    /// <summary>An object, or that of its id for which it merely stands.</summary>
    internal JsonLdNode Whole(JsonLdNode node) =>
        IsReference(node) && _byId.TryGetValue(node["@id"]!.Scalar!, out JsonLdNode? whole) ? whole : node;

    /// <summary>The types an object says it has, without the vocabulary's prefix.</summary>
    internal static IEnumerable<string> TypesOf(JsonLdNode node)
    {
        JsonLdNode? types = node["@type"];
        if (types?.Scalar is { } only)
        {
            yield return SchemaTypes.LocalName(only.Trim());
        }

        foreach (JsonLdNode type in types?.Items ?? [])
        {
            if (type.Scalar is { } each)
            {
                yield return SchemaTypes.LocalName(each.Trim());
            }
        }
    }

    /// <summary>Whether an object only refers to one that is described elsewhere.</summary>
    internal static bool IsReference(JsonLdNode node) =>
        node["@id"]?.Scalar is not null && node.Members.Count == (node["@type"] is null ? 1 : 2);

    private List<JsonLdNode> ReadScript(ReadOnlyMemory<byte> script, int ordinal) =>
        SoundJson.Read(script.Span) ?? ReadScript(Utf8Text.Decode(script.Span), ordinal);

    private List<JsonLdNode> ReadScript(string script, int ordinal)
    {
        // Some systems escape the whole script as if it were text.
        bool isEscaped = script.IndexOf('"') < 0 && script.IndexOf("&quot;", StringComparison.Ordinal) >= 0;
        string json = isEscaped ? HtmlEntities.Decode(script) : script;
        var reader = new LenientJson(json);
        List<JsonLdNode> values = reader.ReadAll();
        if (reader.Error is { } error)
        {
            int line = 1;
            for (int i = json.IndexOf('\n'); i >= 0 && i < reader.ErrorAt; i = json.IndexOf('\n', i + 1))
            {
                line++;
            }

            _problems.Add(new JsonLdProblem(ordinal, error, line));
        }

        return values;
    }

    /// <summary>Lists all objects, level by level, so that outer ones come before inner ones of any script.</summary>
    private void Index(List<JsonLdNode> level)
    {
        while (level.Count > 0)
        {
            var inner = new List<JsonLdNode>();
            foreach (JsonLdNode node in level)
            {
                AddObjects(node, inner);
            }

            level = inner;
        }
    }

    /// <summary>Adds the objects of this level. Recursion ends where the reader's bound on nesting does.</summary>
    private void AddObjects(JsonLdNode node, List<JsonLdNode> inner)
    {
        foreach (JsonLdNode item in node.Items ?? [])
        {
            AddObjects(item, inner);
        }

        if (!node.IsObject)
        {
            return;
        }

        foreach (string type in TypesOf(node))
        {
            if (!_byType.TryGetValue(type, out List<int>? sameType))
            {
                _byType.Add(type, sameType = []);
            }

            if (sameType.Count == 0 || sameType[sameType.Count - 1] != _objects.Count)
            {
                sameType.Add(_objects.Count);
            }
        }

        _objects.Add(node);
        if (node["@id"]?.Scalar is { } id && !IsReference(node)
            && (!_byId.TryGetValue(id, out JsonLdNode? known) || known.Members.Count < node.Members.Count))
        {
            _byId[id] = node;
        }

        foreach (KeyValuePair<string, JsonLdNode> member in node.Members)
        {
            if (member.Key == "@graph")
            {
                AddObjects(member.Value, inner);
            }
            else if (member.Value.Scalar is null)
            {
                inner.Add(member.Value);
            }
        }
    }

    private List<int> ObjectsOf(string type)
    {
        var indices = new List<int>();
        foreach (KeyValuePair<string, List<int>> sameType in _byType)
        {
            if (SchemaTypes.IsA(sameType.Key, type))
            {
                indices.AddRange(sameType.Value);
            }
        }

        indices.Sort();
        return indices;
    }

    private List<JsonLdValue> Follow(JsonLdNode start, IReadOnlyList<string> keys, ref int visits)
    {
        var nodes = new List<JsonLdNode> { start };
        foreach (string key in keys)
        {
            var next = new List<JsonLdNode>();
            foreach (JsonLdNode node in nodes)
            {
                if (++visits > MostVisits)
                {
                    return [];
                }

                if (Member(node, key) is { } member)
                {
                    Flatten(member, next, ref visits);
                }
            }

            nodes = next;
        }

        var values = new List<JsonLdValue>();
        foreach (JsonLdNode node in nodes)
        {
            var value = new JsonLdValue(this, Whole(node));
            if (value.Text is not null || value.Url is not null)
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static void Flatten(JsonLdNode node, List<JsonLdNode> into, ref int visits)
    {
        if (node.Items is null)
        {
            into.Add(node);
            return;
        }

        foreach (JsonLdNode item in node.Items)
        {
            if (++visits > MostVisits)
            {
                return;
            }

            Flatten(item, into, ref visits);
        }
    }
}
