using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace NewsTemplates.BuildCost;

/// <summary>What the generated code takes to compile, as if it were ordinary code: without generator and analyzers.</summary>
internal static class CompilerCost
{
    private const int Runs = 5;

    public static IEnumerable<Figure> Measure(SyntheticProject project)
    {
        var open = new OpenProject(project);
        open.Generate();
        ImmutableArray<GeneratedSourceResult> sources = open.Generated();
        EndedProcess compiler = CompileCold(project, sources);
        yield return Figure.Time("generated code, compiled cold (a csc of its own)", compiler.Processor);
        yield return Figure.Memory("generated code, compiled cold: peak memory of csc", compiler.PeakMemory);
        yield return Figure.Size("generated code, its assembly", new FileInfo(project.Assembly).Length);

        MetadataReference[] references = [.. References.Paths.Select(path => MetadataReference.CreateFromFile(path))];
        CompileWarm(sources, references);
        yield return Figure.Time(
            $"generated code, compiled warm (in one process, median of {Runs})", ProcessorTime.MedianOf(Runs, _ => CompileWarm(sources, references)));
    }

    private static EndedProcess CompileCold(SyntheticProject project, IEnumerable<GeneratedSourceResult> sources)
    {
        string folder = Path.GetDirectoryName(project.Assembly)!;
        Directory.CreateDirectory(folder);
        var arguments = new List<string>
        {
            "-nostdlib", "-target:library", "-optimize", "-debug:portable", "-deterministic", "-nullable:enable", "-langversion:latest",
            $"-out:\"{project.Assembly}\"",
        };
        arguments.AddRange(References.Paths.Select(path => $"-reference:\"{path}\""));
        foreach (GeneratedSourceResult source in sources)
        {
            string file = Path.Combine(folder, source.HintName);
            File.WriteAllText(file, source.SourceText.ToString());
            arguments.Add($"\"{file}\"");
        }

        string response = Path.Combine(folder, "csc.rsp");
        File.WriteAllLines(response, arguments);
        return DotNet.Run(project.Folder, Path.Combine(DotNet.CompilerFolder(project.Folder), "csc.dll"), "-noconfig", "@" + response)
            .Single(process => process.Name == "csc");
    }

    private static void CompileWarm(IEnumerable<GeneratedSourceResult> sources, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Synthetic",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText, options, source.HintName)),
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
        }
    }
}
