namespace NewsTemplates;

/// <summary>What a page layout reads.</summary>
public enum PageContent
{
    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>The text capture of a page.</summary>
    Text,
}
