using NewsTemplates.Generators.Emission;

namespace NewsTemplates.Generators;

/// <summary>The code that one layout becomes.</summary>
/// <param name="Path">The layout's path.</param>
/// <param name="File">The code; null where the layout needs none.</param>
internal sealed record CompiledLayout(string Path, GeneratedFile? File)
{
    public static CompiledLayout Compile(CodeModel code, ProjectOptions options)
    {
        string? text = new SiteEmitter(code.Model, options, Version, code.IsSkeleton).Emit();
        return new CompiledLayout(code.Path, text is null ? null : new GeneratedFile(code.Model.Name, text));
    }

    /// <summary>The generator's version, as generated code states it.</summary>
    public static string Version { get; } = typeof(CompiledLayout).Assembly.GetName().Version.ToString(3);
}
