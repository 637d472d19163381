namespace NewsTemplates;

/// <summary>An end of the stretch of a page that a field is looked for in.</summary>
internal enum FieldBound
{
    /// <summary>What the stretch starts after.</summary>
    After,

    /// <summary>What the stretch ends before.</summary>
    Until,
}
