using System;
using NewsTemplates.Generators.Emission;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Generators;

/// <summary>What one layout becomes: code; none where the generator fails on it, or on a family that it needs.</summary>
/// <param name="Path">The layout's path.</param>
/// <param name="Name">The name of the site or family.</param>
/// <param name="Code">The code, or null.</param>
/// <param name="Failure">What is to report, where the generator fails; null where it does not.</param>
internal sealed record CompiledLayout(string Path, string Name, string? Code, LayoutDiagnostic? Failure)
{
    public static CompiledLayout Compile(CodeModel code, ProjectOptions options, Func<CodeModel, ProjectOptions, string> emit)
    {
        string? text = null;
        LayoutDiagnostic? failure = null;
        try
        {
            text = code.HasInterfaces ? emit(code, options) : null;
        }
        catch (Exception exception) when (InternalErrors.IsInternal(exception))
        {
            failure = InternalErrors.Report(code.Model.NameSpan, exception);
        }

        return new CompiledLayout(code.Path, code.Model.Name, text, failure);
    }

    /// <summary>Writes the code of a layout.</summary>
    public static string Emit(CodeModel code, ProjectOptions options) =>
        new SiteEmitter(code, options, Version).Emit();

    /// <summary>The generator's version, as generated code states it.</summary>
    public static string Version { get; } = typeof(CompiledLayout).Assembly.GetName().Version.ToString(3);
}
