namespace NewsTemplates.Language.Syntax;

/// <summary>How a text is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>As lines below <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
