using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>A mistake at which YAML stopped.</summary>
/// <param name="Diagnostic">What is wrong.</param>
/// <param name="Mend">How it can be read all the same, or null.</param>
internal sealed record Fault(LayoutDiagnostic Diagnostic, Mend? Mend = null);
