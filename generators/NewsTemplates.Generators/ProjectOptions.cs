using Microsoft.CodeAnalysis.Diagnostics;

namespace NewsTemplates.Generators;

/// <summary>What the project's build says to the generator.</summary>
/// <param name="Namespace">The namespace of the generated code.</param>
/// <param name="Root">The folder that layouts' paths are given relative to, in provenance and comments.</param>
internal sealed record ProjectOptions(string Namespace, string Root)
{
    public static ProjectOptions Read(AnalyzerConfigOptions options) => new(
        Property(options, "NewsTemplatesNamespace") ?? Property(options, "RootNamespace") ?? "",
        Property(options, "NewsTemplatesRoot") ?? Property(options, "ProjectDir") ?? "");

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null;
}
