using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace NewsTemplates.Generators.Tests;

/// <summary>
/// Runs the generator in a compilation with some layouts. Every run is repeated after an edit that does not touch them,
/// and then every step must be cached.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>The framework and the library.</summary>
    internal static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray());

    private readonly CSharpCompilation _compilation;
    private readonly Dictionary<string, AdditionalText> _layouts;
    private GeneratorDriver _driver;

    private GeneratorRun(CSharpCompilation compilation, Dictionary<string, AdditionalText> layouts, LayoutGenerator generator, string rootNamespace)
    {
        _compilation = compilation;
        _layouts = layouts;
        _driver = CSharpGeneratorDriver.Create(
            new[] { generator.AsSourceGenerator() },
            layouts.Values,
            Parse,
            new Options(rootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        _driver = _driver.RunGenerators(compilation);
    }

    public static GeneratorRun Of(string code, params (string Path, string Text)[] layouts) => Of(code, "Consumer", new LayoutGenerator(), layouts);

    public static GeneratorRun Of(string code, string rootNamespace, LayoutGenerator generator, params (string Path, string Text)[] layouts)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            new[] { CSharpSyntaxTree.ParseText(code, Parse, "Consumer.cs", Encoding.UTF8) },
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var run = new GeneratorRun(
            compilation,
            layouts.ToDictionary(layout => layout.Path, layout => (AdditionalText)new LayoutText(layout.Path, layout.Text)),
            generator,
            rootNamespace);
        run.AssertUnrelatedEditRunsNothing();
        return run;
    }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        _driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>What the generator reported, in the order of the file.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        _driver.GetRunResult().Diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToArray();

    /// <summary>What the compiler says of the consumer's code with the generated code: errors and warnings.</summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics =>
        _compilation.AddSyntaxTrees(_driver.GetRunResult().GeneratedTrees)
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .ToArray();

    /// <summary>The assembly of the consumer's and the generated code.</summary>
    public System.Reflection.Assembly Load()
    {
        using var assembly = new MemoryStream();
        EmitResult emitted = _compilation.AddSyntaxTrees(_driver.GetRunResult().GeneratedTrees).Emit(assembly);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return System.Reflection.Assembly.Load(assembly.ToArray());
    }

    /// <summary>Edits a layout, runs again, and tells for each step what became of its outputs.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> Edit(string path, string text)
    {
        var edited = new LayoutText(path, text);
        _driver = _driver.ReplaceAdditionalText(_layouts[path], edited).RunGenerators(_compilation);
        _layouts[path] = edited;
        return Reasons();
    }

    private void AssertUnrelatedEditRunsNothing()
    {
        CSharpCompilation edited = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal class Unrelated { }", Parse, "Unrelated.cs"));
        _driver = _driver.RunGenerators(edited);
        foreach ((string step, IReadOnlyList<IncrementalStepRunReason> reasons) in Reasons())
        {
            Assert.All(reasons, reason => Assert.True(
                reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"The step {step} ran again: {reason}."));
        }
    }

    private IReadOnlyDictionary<string, IReadOnlyList<IncrementalStepRunReason>> Reasons()
    {
        GeneratorRunResult result = _driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result.TrackedSteps
            .Where(step => typeof(TrackingNames).GetFields().Any(field => field.Name == step.Key))
            .Concat(result.TrackedOutputSteps)
            .ToDictionary(
                step => step.Key,
                step => (IReadOnlyList<IncrementalStepRunReason>)step.Value.SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray());
    }

    /// <summary>A layout file in memory.</summary>
    internal sealed class LayoutText : AdditionalText
    {
        private readonly SourceText _text;

        public LayoutText(string path, string text)
            : this(path, SourceText.From(text))
        {
        }

        public LayoutText(string path, SourceText text)
        {
            Path = path;
            _text = text;
        }

        public override string Path { get; }

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    /// <summary>The properties of a project.</summary>
    internal sealed class Options(string rootNamespace = "Consumer", string folder = "/project/") : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(rootNamespace, folder);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties(string rootNamespace, string folder) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key switch { "build_property.RootNamespace" => rootNamespace, "build_property.ProjectDir" => folder, _ => null };
                return value is not null;
            }
        }
    }
}
