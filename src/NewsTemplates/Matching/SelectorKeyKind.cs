namespace NewsTemplates.Matching;

/// <summary>What sort of mark a <see cref="SelectorKey"/> asks for.</summary>
internal enum SelectorKeyKind : byte
{
    /// <summary>None: any element may match.</summary>
    Any,

    /// <summary>A value of <c>id</c>.</summary>
    Id,

    /// <summary>A class.</summary>
    Class,

    /// <summary>A local name.</summary>
    Name,

    /// <summary>Being the scope itself.</summary>
    Scope,
}
