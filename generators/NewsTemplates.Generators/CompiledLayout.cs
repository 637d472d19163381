using NewsTemplates.Generators.Emission;

namespace NewsTemplates.Generators;

/// <summary>The code that one layout becomes.</summary>
/// <param name="Path">The layout's path.</param>
/// <param name="File">The code.</param>
internal sealed record CompiledLayout(string Path, GeneratedFile File)
{
    public static CompiledLayout Compile(CodeModel code, ProjectOptions options) =>
        new(code.Path, new GeneratedFile(code.Model.Name, new SiteEmitter(code.Model, code.Families, options, Version, code.IsSkeleton).Emit()));

    /// <summary>The generator's version, as generated code states it.</summary>
    public static string Version { get; } = typeof(CompiledLayout).Assembly.GetName().Version.ToString(3);
}
