namespace NewsTemplates.Markup;

/// <summary>To which language an element belongs.</summary>
internal enum MarkupNamespace : byte
{
    /// <summary>HTML.</summary>
    Html,

    /// <summary>SVG.</summary>
    Svg,

    /// <summary>MathML.</summary>
    MathMl,
}

/// <summary>What a node is.</summary>
internal enum MarkupKind : byte
{
    /// <summary>The document, or the fragment.</summary>
    Document,

    /// <summary>An element.</summary>
    Element,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A comment.</summary>
    Comment,
}

/// <summary>A node of a tree that is being built; nodes are numbered, -1 is none.</summary>
internal struct MarkupNode
{
    public MarkupKind Kind;
    public MarkupNamespace Namespace;

    /// <summary>Whether a text is one without character references.</summary>
    public bool IsLiteral;

    /// <summary>The number of an element's name.</summary>
    public int Name;

    public int Parent;
    public int FirstChild;
    public int LastChild;
    public int Next;
    public int Previous;

    /// <summary>Where an element stands among the open ones; -1 for one that is not open.</summary>
    public int OpenAt;

    /// <summary>Where an element's start tag stands in the page; -1 for one that the page does not write.</summary>
    public int Start;

    /// <summary>The first of an element's attributes, or where a text or comment begins in the page.</summary>
    public int First;

    /// <summary>How many attributes an element has, or where a text or comment ends.</summary>
    public int Last;

    /// <summary>An element's name, where it is one of these.</summary>
    public readonly Tag Tag => Kind == MarkupKind.Element && Name <= (int)Tag.Last ? (Tag)Name : Tag.None;

    /// <summary>Whether it is an element of HTML of one of these names.</summary>
    public readonly bool IsIn(bool[] tags) => Kind == MarkupKind.Element && Namespace == MarkupNamespace.Html && tags[(int)Tag];

    /// <summary>Whether it is an element of HTML of this name.</summary>
    public readonly bool IsHtml(Tag tag) => Kind == MarkupKind.Element && Namespace == MarkupNamespace.Html && Name == (int)tag;
}
