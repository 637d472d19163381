using System.Collections.Generic;
using System.Linq;
using NewsTemplates.LinkedData;

namespace NewsTemplates.Scripts;

/// <summary>
/// The JSON of a page's scripts, all of them taken together. What is assigned to a name is read as an object that has it under that name.
/// Immutable; the work is bounded whatever the page holds.
/// </summary>
internal sealed class ScriptJson
{
    // Longer than any page's; what is beyond is not read.
    private const int LongestScripts = 8_000_000;

    private readonly JsonLd _data;

    private ScriptJson(JsonLd data) => _data = data;

    /// <summary>The objects, outer before inner, in the order of the page.</summary>
    public IReadOnlyList<JsonLdNode> Objects => _data.Objects;

    /// <summary>Reads a page's scripts, in the order of the page.</summary>
    public static ScriptJson Read(IEnumerable<PageScript> scripts)
    {
        var values = new List<JsonLdNode>();
        int length = 0;
        foreach (PageScript script in scripts)
        {
            if (script.Text.Length > LongestScripts - length)
            {
                break;
            }

            length += script.Text.Length;
            values.AddRange(ValuesOf(script).Select(named => JsonLdNode.OfObject([named])));
        }

        return new ScriptJson(JsonLd.Of(values));
    }

    /// <summary>The values that a path of keys leads to from the first object that has something there.</summary>
    public IReadOnlyList<JsonLdValue> Find(IReadOnlyList<string> keys) => _data.FirstOf(Objects.Where(node => node[keys[0]] is not null), keys);

    private static IEnumerable<KeyValuePair<string, JsonLdNode>> ValuesOf(PageScript script) =>
        ScriptType.IsJson(script.Type)
            ? new LenientJson(script.Text).ReadAll().Select(value => new KeyValuePair<string, JsonLdNode>(script.Id ?? "", value))
        : ScriptType.IsCode(script.Type) ? new EmbeddedJson(script.Text).Read()
        : [];
}
