using System.Linq;
using NewsTemplates.Generators.Emission;
using NewsTemplates.Language;

namespace NewsTemplates.Generators;

/// <summary>The code that one layout becomes.</summary>
/// <param name="Path">The layout's path.</param>
/// <param name="Files">The code.</param>
internal sealed record CompiledLayout(string Path, EquatableArray<GeneratedFile> Files)
{
    public static CompiledLayout Compile(CodeModel code, ProjectOptions options)
    {
        var emitter = new SiteEmitter(code.Model, options.Namespace, Version, options.Compiler, code.IsSkeleton);
        return new CompiledLayout(code.Path, [.. emitter.Emit().Select(file => new GeneratedFile(file.Name, file.Text))]);
    }

    /// <summary>The generator's version, as generated code states it.</summary>
    public static string Version { get; } = typeof(CompiledLayout).Assembly.GetName().Version.ToString(3);
}
