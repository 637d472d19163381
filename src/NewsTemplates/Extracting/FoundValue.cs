using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Extracting;

/// <summary>One thing that a source found: an element, a text, a JSON-LD value, or lines of a capture; and where.</summary>
internal readonly struct FoundValue
{
    private FoundValue(int node, string? text, string? whole, JsonLdValue? json, LineMatch? lines)
    {
        Node = node;
        Text = text;
        Whole = whole;
        Json = json;
        Lines = lines;
    }

    /// <summary>The element that was found, or whose attribute or text it is; -1 if none.</summary>
    public int Node { get; }

    /// <summary>The text, once it is read.</summary>
    public string? Text { get; }

    /// <summary>What the step <c>match</c> matched as a whole, of which <see cref="Text"/> is the first group; else null.</summary>
    public string? Whole { get; }

    public JsonLdValue? Json { get; }

    public LineMatch? Lines { get; }

    public static FoundValue OfNode(int node) => new(node, null, null, null, null);

    public static FoundValue OfText(string text, int node = -1) => new(node, text, null, null, null);

    public static FoundValue OfJson(JsonLdValue json) => new(-1, null, null, json, null);

    public static FoundValue OfLines(LineMatch lines) => new(-1, null, null, null, lines);

    public FoundValue WithText(string text) => new(Node, text, Whole, Json, Lines);

    public FoundValue WithMatch(string text, string whole) => new(Node, text, whole, Json, Lines);
}
