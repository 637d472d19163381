namespace NewsTemplates.Selectors;

/// <summary>How a compound selector relates to what stands left of it.</summary>
internal enum Combinator
{
    /// <summary>Nothing stands left of it.</summary>
    None,

    /// <summary>White space: somewhere below.</summary>
    Descendant,

    /// <summary><c>&gt;</c>: directly below.</summary>
    Child,

    /// <summary><c>+</c>: the next sibling.</summary>
    NextSibling,

    /// <summary><c>~</c>: some later sibling.</summary>
    SubsequentSibling,
}
