using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsTemplates.Cli;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Tests.Docs;

namespace NewsTemplates.Generators.Tests;

/// <summary><c>newstemplates check</c> says what a build says, of every kind of mistake: the same, at the same place, in the same words.</summary>
public sealed class SameReportsTests : IDisposable
{
    private const string Family = """
        family: Hills
        pages:
          Story:
            urls: /{slug}
            fields:
              title: h1
              place?: .place
        """;

    private const string Site = "site: Upper\nextends: Hills\nhosts: [upper.example]\n";

    private const string Page =
        "<html><head><link rel=canonical href=https://upper.example/a></head><body><h1>A</h1><p class=place>B</p></body></html>";

    private const string Approved = """
        {
          "url": "https://upper.example/a", "page": "Story", "variant": null,
          "data": { "title": "A", "place": "B" }, "rules": { "title": "h1", "place": ".place" }, "issues": []
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("newstemplates-").FullName;

    // An ordinary run takes every other folder.
    public static IEnumerable<object[]> Names => Enumerable.Where<object[]>(ExampleFolder.Names, (_, index) => Cases.AreMany || index % 2 == 0);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_check_reports_what_a_build_does(string name)
    {
        string[] files = [.. ExampleFolder.Named(name).Files.Select(file => Write(file.Path, file.Text))];
        Assert.Equal(await BuildAsync(files), await CheckAsync(_folder));
    }

    [Theory]
    [InlineData("place?: .place", "place?: .plaec..x")]
    [InlineData("place?: .place", "place?: .place as plaec")]
    [InlineData("place?: .place", "place?: .plaec")]
    [InlineData("title: h1", "title: h2")]
    [InlineData("family: Hills", "family: Hills\nextends: Heights")]
    [InlineData("    fields:", "  fields:")]
    public async Task A_check_of_a_site_reports_of_its_family_what_a_build_does(string right, string wrong)
    {
        string family = Write("hills/family.layout.yaml", Family.Replace(right, wrong, StringComparison.Ordinal));
        string site = Write("upper/site.layout.yaml", Site);
        string[] beside = [Write("upper/samples/a.html", Page), Write("upper/samples/a.expected.json", Approved)];

        IEnumerable<string> built = await BuildAsync([family, site, .. beside]);
        Assert.NotEmpty(built);
        Assert.Equal(built, await CheckAsync(_folder));
        Assert.Equal(built.Where(report => IsOf(site, report) || report.Contains(": error ", StringComparison.Ordinal)), await CheckAsync(site));

        static bool IsOf(string path, string report) => report.StartsWith(path + "(", StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> BuildAsync(IEnumerable<string> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Consumer", references: GeneratorRun.References.Value);
        ImmutableArray<AdditionalText> texts = [.. files.Select(file => new GeneratorRun.LayoutText(file, File.ReadAllText(file)))];
        var options = new GeneratorRun.Options(folder: _folder);
        ImmutableArray<Diagnostic> ofLayouts = CSharpGeneratorDriver
            .Create([new LayoutGenerator().AsSourceGenerator()], texts, optionsProvider: options)
            .RunGenerators(compilation)
            .GetRunResult()
            .Diagnostics;
        ImmutableArray<Diagnostic> ofSamples = await compilation
            .WithAnalyzers([new SampleAnalyzer()], new AnalyzerOptions(texts, options))
            .GetAnalyzerDiagnosticsAsync();
        return ofLayouts.Concat(ofSamples).Select(Describe).Order(StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<string>> CheckAsync(string path)
    {
        using var output = new MemoryStream();
        var console = new CommandConsole { Input = Stream.Null, Output = output, Error = TextWriter.Null };
        await CommandLine.RunAsync(["check", path], console, () => new SiteCatalog([]), default);
        return System.Text.Encoding.UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Order(StringComparer.Ordinal);
    }

    // As the compiler prints it.
    private static string Describe(Diagnostic report)
    {
        FileLinePositionSpan place = report.Location.GetLineSpan();
        (int line, int column) = (place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);
        return $"{place.Path}({line},{column}): {report.Severity.ToString().ToLowerInvariant()} {report.Id}: {report.GetMessage()}";
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
