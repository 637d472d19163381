using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Syntax;

/// <summary>A mistake at which YAML stopped.</summary>
/// <param name="Diagnostic">What is wrong.</param>
/// <param name="Fix">How it can be read all the same, or null.</param>
internal sealed record YamlError(LayoutDiagnostic Diagnostic, TextFix? Fix = null);
