using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Plans;

namespace NewsTemplates.Generators.Emission;

/// <summary>What the project's build says to the generator.</summary>
/// <param name="Namespace">The namespace of the generated code.</param>
/// <param name="Root">The folder that layouts' paths are given relative to, in provenance and comments.</param>
/// <param name="DateType">The C# type of the language's <c>date</c>.</param>
internal sealed record ProjectOptions(string Namespace, string Root, string DateType)
{
    public static ProjectOptions Read(AnalyzerConfigOptions options, string dateType) => new(
        CSharpText.Namespace(Property(options, "NewsTemplatesNamespace") ?? Property(options, "RootNamespace") ?? ""),
        RootOf(options),
        dateType);

    public static string RootOf(AnalyzerConfigOptions options) => Property(options, "NewsTemplatesRoot") ?? Property(options, "ProjectDir") ?? "";

    /// <summary>The type of dates in the library that the project references: its build for older frameworks has no <c>DateOnly</c>.</summary>
    public static string DateTypeOf(Compilation compilation)
    {
        IFieldSymbol? said = compilation
            .GetTypeByMetadataName(typeof(LayoutPlan).FullName!)?
            .GetMembers(nameof(LayoutPlan.DateType))
            .OfType<IFieldSymbol>()
            .FirstOrDefault();
        return "global::" + (said?.ConstantValue ?? "System.DateOnly");
    }

    /// <summary>A class of the generated code by its whole name, which no name of a layout can hide.</summary>
    public string Global(string type) => $"global::{(Namespace.Length > 0 ? Namespace + "." : "")}{type}";

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null;
}
