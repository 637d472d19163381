using NewsTemplates.Markup;

namespace NewsTemplates.Html;

/// <summary>A node of a <see cref="PageDocument"/>.</summary>
internal struct PageNode
{
    public NodeKind Kind;
    public MarkupNamespace Namespace;

    /// <summary>Whether a text is one without character references.</summary>
    public bool IsLiteral;

    /// <summary>The number of an element's name.</summary>
    public int Name;

    public int Parent;

    /// <summary>The first node after its subtree.</summary>
    public int End;

    /// <summary>The first of an element's attributes; where a text or comment begins in the source, -1 for one that is not in it.</summary>
    public int First;

    /// <summary>
    /// How many attributes an element has; where a text or comment ends in the source, or its place among those that are not in it.
    /// </summary>
    public int Last;

    /// <summary>Where an element's start tag begins in the source; -1 for one that is not in it.</summary>
    public int Start;
}
