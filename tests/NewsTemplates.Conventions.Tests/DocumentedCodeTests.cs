using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NewsTemplates.Generators;

namespace NewsTemplates.Conventions.Tests;

/// <summary>The C# of the documents compiles as it stands, each block as the whole program of a project that references the packages.</summary>
public class DocumentedCodeTests
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // The layout and the project that README.md shows for layouts of one's own.
    private static readonly Lazy<SyntaxTree[]> OwnLayout = new(() => Generate(Blocks("README.md", "yaml").Single().Text, "CoastNews"));

    public static TheoryData<string, int> Programs()
    {
        var data = new TheoryData<string, int>();
        IEnumerable<string> ofProjects = Repository.Projects.Append("src/NewsTemplates.Sites").Select(project => project + "/README.md");
        foreach (string document in ofProjects.Prepend("README.md").Where(path => File.Exists(Path.Combine(Repository.Root, path))))
        {
            foreach ((int line, string _) in Blocks(document, "csharp"))
            {
                data.Add(document, line);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_compiles_as_it_stands(string document, int line)
    {
        string program = Blocks(document, "csharp").Single(block => block.Line == line).Text;

        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(program, Parse), .. OwnLayout.Value],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    private static IEnumerable<(int Line, string Text)> Blocks(string document, string language)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, document)).ReplaceLineEndings("\n");
        return Regex.Matches(text, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(block => (text.AsSpan(0, block.Index).Count('\n') + 1, block.Groups[1].Value));
    }

    private static SyntaxTree[] Generate(string layout, string rootNamespace)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new LayoutGenerator().AsSourceGenerator()],
            [new LayoutText(layout)],
            Parse,
            new Properties(new Dictionary<string, string> { ["build_property.RootNamespace"] = rootNamespace }));
        GeneratorDriverRunResult result = driver.RunGenerators(CSharpCompilation.Create("Consumer", references: References)).GetRunResult();
        Assert.Empty(result.Diagnostics);
        return [.. result.GeneratedTrees];
    }

    private sealed class LayoutText(string text) : AdditionalText
    {
        public override string Path => "site.layout.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Properties(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
