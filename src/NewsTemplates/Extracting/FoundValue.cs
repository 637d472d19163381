using NewsTemplates.Captures;
using NewsTemplates.LinkedData;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>One thing that a source found: an element, a text, a JSON-LD value, or lines of a capture; and where.</summary>
internal readonly struct FoundValue
{
    private readonly int _groupEnd;

    private FoundValue(int node, int groupEnd, string? text, string? whole, JsonLdValue? json, LineMatch? lines)
    {
        Node = node;
        _groupEnd = groupEnd;
        Text = text;
        Whole = whole;
        Json = json;
        Lines = lines;
    }

    /// <summary>The element that was found, or whose attribute or text it is; -1 if none.</summary>
    public int Node { get; }

    /// <summary>The group of siblings that the element opens; null where it stands for itself alone.</summary>
    public SiblingGroup? Group => _groupEnd > 0 ? new SiblingGroup(Node, _groupEnd) : null;

    /// <summary>The text, once it is read.</summary>
    public string? Text { get; }

    /// <summary>What the step <c>match</c> matched as a whole, of which <see cref="Text"/> is the first group; else null.</summary>
    public string? Whole { get; }

    public JsonLdValue? Json { get; }

    public LineMatch? Lines { get; }

    public static FoundValue OfNode(int node) => new(node, 0, null, null, null, null);

    public static FoundValue OfGroup(SiblingGroup group) => new(group.Opener, group.End, null, null, null, null);

    public static FoundValue OfText(string text, int node = -1) => new(node, 0, text, null, null, null);

    public static FoundValue OfJson(JsonLdValue json) => new(-1, 0, null, null, json, null);

    public static FoundValue OfLines(LineMatch lines) => new(-1, 0, null, null, null, lines);

    public FoundValue WithText(string text) => new(Node, _groupEnd, text, Whole, Json, Lines);

    public FoundValue WithMatch(string text, string whole) => new(Node, _groupEnd, text, whole, Json, Lines);
}
