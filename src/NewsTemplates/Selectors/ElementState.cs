namespace NewsTemplates.Selectors;

/// <summary>What a <see cref="StateSelector"/> asks.</summary>
internal enum ElementState
{
    /// <summary><c>:root</c>.</summary>
    Root,

    /// <summary><c>:scope</c>: the element searched in, or the root where the whole page is searched.</summary>
    Scope,

    /// <summary><c>:empty</c>: neither elements nor text inside.</summary>
    Empty,

    /// <summary><c>:only-child</c>.</summary>
    OnlyChild,

    /// <summary><c>:only-of-type</c>.</summary>
    OnlyOfType,

    /// <summary><c>:link</c>, <c>:any-link</c>: a link with an <c>href</c>.</summary>
    Link,
}
