namespace NewsTemplates.Selectors;

/// <summary>How an attribute's value is compared.</summary>
internal enum AttributeOperator
{
    /// <summary><c>[name]</c>: any value.</summary>
    Exists,

    /// <summary><c>=</c>: the whole value.</summary>
    Equal,

    /// <summary><c>~=</c>: one of its words.</summary>
    Includes,

    /// <summary><c>|=</c>: the whole value, or all up to a dash.</summary>
    DashMatch,

    /// <summary><c>^=</c>: its beginning.</summary>
    StartsWith,

    /// <summary><c>$=</c>: its end.</summary>
    EndsWith,

    /// <summary><c>*=</c>: some part of it.</summary>
    Contains,
}
