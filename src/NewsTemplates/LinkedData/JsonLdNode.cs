using System;
using System.Collections.Generic;

namespace NewsTemplates.LinkedData;

/// <summary>A value in a page's JSON-LD: a scalar, a list or an object. Null is no node. Immutable.</summary>
internal sealed class JsonLdNode
{
    private static readonly Dictionary<string, JsonLdNode> NoMembers = [];

    private readonly Dictionary<string, JsonLdNode>? _members;

    private JsonLdNode(string? scalar, IReadOnlyList<JsonLdNode>? items, Dictionary<string, JsonLdNode>? members)
    {
        Scalar = scalar;
        Items = items;
        _members = members;
    }

    /// <summary>A string, or a number or boolean as it is written; else null.</summary>
    public string? Scalar { get; }

    /// <summary>The items of a list; else null.</summary>
    public IReadOnlyList<JsonLdNode>? Items { get; }

    public bool IsObject => _members is not null;

    /// <summary>The members of an object, in source order; of others none.</summary>
    public IReadOnlyCollection<KeyValuePair<string, JsonLdNode>> Members => _members ?? NoMembers;

    /// <summary>A member of an object, or null.</summary>
    public JsonLdNode? this[string name] => _members is not null && _members.TryGetValue(name, out JsonLdNode? member) ? member : null;

    public static JsonLdNode OfScalar(string text) => new(text, null, null);

    public static JsonLdNode OfList(IReadOnlyList<JsonLdNode> items) => new(null, items, null);

    /// <summary>
    /// An object. Of members with one name the last counts, as in scripts. Names lose the prefix of schema.org's vocabulary.
    /// </summary>
    public static JsonLdNode OfObject(List<KeyValuePair<string, JsonLdNode>> members)
    {
        var byName = new Dictionary<string, JsonLdNode>(members.Count, StringComparer.Ordinal);
        foreach (KeyValuePair<string, JsonLdNode> member in members)
        {
            byName[SchemaTypes.LocalName(member.Key)] = member.Value;
        }

        return new JsonLdNode(null, null, byName);
    }
}
