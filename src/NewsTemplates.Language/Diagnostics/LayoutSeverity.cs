namespace NewsTemplates.Language.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum LayoutSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>A mistake: the layout cannot be used as it is.</summary>
    Error,
}
