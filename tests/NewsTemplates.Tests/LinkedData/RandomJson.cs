using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using NewsTemplates.LinkedData;

namespace NewsTemplates.Tests.LinkedData;

/// <summary>JSON with what readers stumble over, and a form in which it is compared with what was read.</summary>
internal static class RandomJson
{
    public static Gen<JsonNode?> Json(int depth)
    {
        Gen<string> text = Gen.OneOf(
            Gen.String,
            Gen.OneOfConst(
                "a", "\"", "\\", "/", "//", "\n", ",", ":", "{", "}", "[", "]", "\",", "\":", "\"}", " ", "ş", "<!--", "'",
                "1").Array[0, 6].Select(string.Concat));
        Gen<string> valid = text.Select(t => new string(t.Where(c => !char.IsSurrogate(c)).ToArray()));
        Gen<JsonNode?> scalar = Gen.OneOf(
            valid.Select(t => (JsonNode?)JsonValue.Create(t)),
            Gen.Int.Select(i => (JsonNode?)JsonValue.Create(i)),
            Gen.Double[-1e9, 1e9].Select(d => (JsonNode?)JsonValue.Create(d)),
            Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
            Gen.Const((JsonNode?)null));
        return depth == 0 ? scalar : Gen.OneOf(
            scalar,
            Json(depth - 1).Array[0, 4].Select(items => (JsonNode?)new JsonArray(items)),
            Gen.Select(valid, Json(depth - 1)).Array[0, 4].Select(members => (JsonNode?)new JsonObject(
                members
                    .GroupBy(m => m.Item1)
                    .Where(g => SchemaTypes.LocalName(g.Key) == g.Key)
                    .Select(g => KeyValuePair.Create(g.Key, g.First().Item2)))));
    }

    public static string Print(JsonLdNode? node) => node switch
    {
        null => "",
        { Scalar: { } text } => text,
        { Items: { } items } => $"[{string.Join(",", items.Select(Print))}]",
        _ => $"{{{string.Join(",", node.Members.Select(m => $"{m.Key}:{Print(m.Value)}"))}}}",
    };

    public static string Print(JsonNode? node) => node switch
    {
        null => "",
        JsonArray items => $"[{string.Join(",", items.Where(i => i is not null).Select(Print))}]",
        JsonObject members => $"{{{string.Join(",", members.Where(m => m.Value is not null).Select(m => $"{m.Key}:{Print(m.Value)}"))}}}",
        _ when node.GetValueKind() == JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}
