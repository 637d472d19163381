namespace NewsTemplates.Authoring.Shrinking;

/// <summary>A text of a sample, as it was and as it is written.</summary>
/// <param name="original">What it was.</param>
/// <param name="name">What names it: an attribute, a key of JSON-LD; empty for the text of an element.</param>
/// <param name="kind">What kind of text it is.</param>
internal sealed class PartText(string original, string name, PartTextKind kind)
{
    public string Original { get; } = original;

    public string Name { get; } = name;

    public PartTextKind Kind { get; } = kind;

    /// <summary>What tells its meaning: of the <c>content</c> of a <c>meta</c> the names of that, else its name.</summary>
    public string Meaning { get; init; } = name;

    /// <summary>What is written.</summary>
    public string Written { get; set; } = original;
}

/// <summary>What kind of text something is.</summary>
internal enum PartTextKind
{
    /// <summary>What readers see, or might.</summary>
    Prose,

    /// <summary>The value of an attribute.</summary>
    Attribute,

    /// <summary>A value of JSON-LD.</summary>
    Data,

    /// <summary>A script, or JSON-LD that cannot be read.</summary>
    Script,

    /// <summary>A comment.</summary>
    Comment,
}
