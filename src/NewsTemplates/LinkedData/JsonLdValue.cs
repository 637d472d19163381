using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.LinkedData;

/// <summary>
/// A value in a page's JSON-LD: a scalar, or an object such as a person or an image. HTML character references in texts
/// are decoded once; white space is as it stands. Immutable.
/// </summary>
internal sealed class JsonLdValue
{
    private readonly JsonLd _page;
    private readonly JsonLdNode _node;

    internal JsonLdValue(JsonLd page, JsonLdNode node)
    {
        _page = page;
        _node = node;
    }

    /// <summary>Whether this is an object; of a JSON-LD value object (<c>@value</c>), false.</summary>
    public bool IsObject => _node.IsObject && _node["@value"] is null;

    /// <summary>A scalar's text, or an object's name; null without one. Never blank.</summary>
    public string? Text => FirstScalar(_node) ?? (IsObject && Names() is [string name, ..] ? name : null);

    /// <summary>
    /// A scalar's text in which markup is written, as it stands, or decoded once where only that makes it markup; null of another text.
    /// </summary>
    public string? Markup => ScalarOf(_node) is not { } text ? null
        : MarkupText.Is(text) ? text
        : HtmlEntities.Decode(text) is var decoded && MarkupText.Is(decoded) ? decoded
        : null;

    /// <summary>
    /// A scalar's text, or an object's <c>url</c>, else <c>contentUrl</c>, else, of an object that is nothing but an
    /// <c>@id</c>, that; null without one. As written: perhaps relative.
    /// </summary>
    public string? Url => FirstScalar(_node)
        ?? (!IsObject ? null : AddressIn("url") ?? AddressIn("contentUrl") ?? (JsonLd.IsReference(_node) ? _node["@id"]!.Scalar : null));

    /// <summary>All names of an object whose <c>name</c> is a list; a scalar's text; empty without any.</summary>
    public IReadOnlyList<string> AllTexts => !IsObject ? Text is { } text ? [text] : [] : Names();

    /// <summary>The values of an object's member, lists flattened; empty without any.</summary>
    public IReadOnlyList<JsonLdValue> Values(string key) => _page.ValuesOf(_node, key);

    /// <summary>The text of the first value of an object's member (<c>caption</c>, <c>width</c>); null without one.</summary>
    public string? TextOf(string key) => Values(key) is [JsonLdValue first, ..] ? first.Text : null;

    /// <inheritdoc/>
    public override string ToString() => Text ?? Url ?? "";

    /// <summary>The names of an object: <c>name</c>, else what <c>givenName</c> and <c>familyName</c> make of a person.</summary>
    private List<string> Names()
    {
        List<string> names = Texts("name");
        if (names.Count == 0)
        {
            List<string> given = Texts("givenName");
            List<string> family = Texts("familyName");
            string name = family.Count > 0 && family[0].Any(UnspacedScript.Has)
                ? string.Concat(family.Take(1).Concat(given.Take(1)))
                : string.Join(" ", given.Take(1).Concat(family.Take(1)));
            names.AddRange(name.Length > 0 ? [name] : []);
        }

        return names;
    }

    private string? AddressIn(string key)
    {
        foreach (JsonLdNode node in ItemsOf(key))
        {
            if ((FirstScalar(node) ?? node["@id"]?.Scalar) is { } address)
            {
                return address;
            }
        }

        return null;
    }

    private List<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (JsonLdNode node in ItemsOf(key))
        {
            if (FirstScalar(node) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    private IReadOnlyList<JsonLdNode> ItemsOf(string key) =>
        _page.Member(_node, key) is not { } member ? [] : member.Items ?? [member];

    /// <summary>The text of a scalar or a value object; null if it is blank or the node is something else.</summary>
    private static string? FirstScalar(JsonLdNode node)
    {
        if (ScalarOf(node) is not { } text)
        {
            return null;
        }

        string decoded = HtmlEntities.Decode(text);
        return string.IsNullOrWhiteSpace(decoded) ? null : decoded;
    }

    private static string? ScalarOf(JsonLdNode node) => node.Scalar ?? node["@value"]?.Scalar;
}
