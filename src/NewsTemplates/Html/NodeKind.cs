namespace NewsTemplates.Html;

/// <summary>What a node of a <see cref="PageDocument"/> is.</summary>
internal enum NodeKind : byte
{
    /// <summary>The page itself, always node 0.</summary>
    Document,

    /// <summary>An element with a name and attributes.</summary>
    Element,

    /// <summary>A run of text.</summary>
    Text,

    /// <summary>A comment; its text is what stands between the markers.</summary>
    Comment,
}
