using System;

namespace NewsTemplates.Language.Diagnostics;

/// <summary>What one kind of diagnostic always says.</summary>
/// <param name="Id">The id, such as <c>NT1001</c>.</param>
/// <param name="Title">A short name of the mistake.</param>
/// <param name="MessageFormat">The message, with composite format items for a diagnostic's arguments.</param>
/// <param name="Severity">How grave it is, unless a consumer sets otherwise.</param>
/// <param name="HelpAnchor">The anchor of its chapter in <c>DIAGNOSTICS.md</c>.</param>
public sealed record LayoutDiagnosticDescriptor(
    string Id, string Title, string MessageFormat, LayoutSeverity Severity, string HelpAnchor)
{
    /// <summary>Whether it is about samples: about what a layout finds, not about how it is written.</summary>
    internal bool IsAboutSamples => string.CompareOrdinal(Id, "NT3") > 0;
}
