using System.Linq;
using System.Threading;
using NewsTemplates.Generators.Emission;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Families;

namespace NewsTemplates.Generators;

/// <summary>
/// What one layout file becomes: code and diagnostics, compared by value, so that an edit without effect goes no further.
/// </summary>
/// <param name="Path">The layout's path.</param>
/// <param name="Summary">What other layouts must know of it; null where the layout does not even say its name.</param>
/// <param name="IsSkeleton">Whether the layout has errors: then the code has the types' shape only.</param>
/// <param name="Files">The code.</param>
/// <param name="Diagnostics">What is wrong with the layout.</param>
internal sealed record CompiledLayout(
    string Path, LayoutSummary? Summary, bool IsSkeleton, EquatableArray<GeneratedFile> Files, EquatableArray<LayoutDiagnostic> Diagnostics)
{
    public static CompiledLayout Compile(Lineage lineage, ProjectOptions options, CancellationToken cancellationToken)
    {
        Layout layout = Layout.Read(lineage, options.Root);
        cancellationToken.ThrowIfCancellationRequested();
        GeneratedFile[] files = layout.Model is null
            ? System.Array.Empty<GeneratedFile>()
            : new SiteEmitter(layout.Model, options.Namespace, Version, options.Compiler, layout.HasErrors).Emit().Select(file => new GeneratedFile(file.Name, file.Text)).ToArray();
        return new CompiledLayout(layout.Source.Path, LayoutSummary.Of(layout), layout.HasErrors, [.. files], [.. layout.Diagnostics]);
    }

    /// <summary>The generator's version, as generated code states it.</summary>
    public static string Version { get; } = typeof(CompiledLayout).Assembly.GetName().Version.ToString(3);
}
