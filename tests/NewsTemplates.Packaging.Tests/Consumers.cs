using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsTemplates.Packaging.Tests;

/// <summary>The projects of all tests: one restore and one build of all, and another build of those that change.</summary>
[CollectionDefinition(nameof(Consumers))]
public sealed class Consumers : ICollectionFixture<Consumers>, IDisposable
{
    private static readonly ConsumerProject[] All =
    [
        UseTests.Consumer, UseTests.Misspelt, UseTests.Cultureless, RefusalTests.Refused, RefusalTests.Unfit,
        DeterminismTests.Here, DeterminismTests.There, OtherAnalyzerTests.WithOlder, .. OtherAnalyzerTests.WithNewer.Values,
        FrameworkTests.Library, FrameworkTests.Program, EvaluatorTests.Evaluator, FetchingTests.Fetching, PublishTests.Program, ItemTests.Linked,
    ];

    // Where a project is built for several frameworks, a message ends in the one that it is about.
    private static readonly Regex Framework = new("::TargetFramework=[^]]+]$", RegexOptions.CultureInvariant);

    private readonly PackedPackages _packages = new();
    private readonly string _output;
    private readonly string _outputAfterChange;

    public Consumers()
    {
        string end = $".{_packages.Version}.nupkg";
        Packed = [.. Directory.EnumerateFiles(_packages.Feed).Select(file => Path.GetFileName(file).Replace(end, "")).Order(StringComparer.Ordinal)];

        foreach (OtherAnalyzer other in All.SelectMany(project => project.Others))
        {
            other.Pack(_packages);
        }

        foreach (ConsumerProject project in All)
        {
            Create(project);
        }

        _output = Build("all", All);

        ConsumerProject[] changing = [.. All.Where(project => project.Change is not null)];
        foreach (ConsumerProject project in changing)
        {
            Write(project, project.Change!.Value.Path, project.Change.Value.Text);
        }

        _outputAfterChange = Build("changed", changing);
    }

    /// <summary>The packages that were made.</summary>
    internal IReadOnlyList<string> Packed { get; }

    /// <summary>Their version.</summary>
    internal string Version => _packages.Version;

    /// <summary>The folder of what a test makes beside the projects.</summary>
    internal string MadeFor(string test) => Path.Combine(_packages.Folder, test);

    internal string Package(string id) => _packages.Package(id);

    public void Dispose() => _packages.Dispose();

    /// <summary>The errors of a project as the build prints them, paths relative to the project.</summary>
    internal IReadOnlyList<string> Errors(ConsumerProject project) => Errors(project, _output);

    /// <summary>The errors of a project once its file has changed.</summary>
    internal IReadOnlyList<string> ErrorsAfterChange(ConsumerProject project) => Errors(project, _outputAfterChange);

    /// <summary>Runs a program as it was built last without errors.</summary>
    internal (int ExitCode, string Output) Run(ConsumerProject project) =>
        DotNet.Run(Folder(project), Path.Combine("bin", "Debug", "net10.0", project.Name + ".dll"));

    /// <summary>Publishes a project that is built for nothing else, and runs the program.</summary>
    internal (int ExitCode, string Output) Publish(ConsumerProject project, string property)
    {
        Create(project);
        return DotNet.RunPublished(
            Folder(project), project.Name, Path.Combine(Folder(project), "published"),
            ["publish", "--use-current-runtime", $"-p:{property}=true", "-p:TrimmerSingleWarn=false"]);
    }

    /// <summary>The items of a kind after a target, as the project writes their paths.</summary>
    internal IReadOnlyList<string> Items(ConsumerProject project, string kind, string target)
    {
        (int exitCode, string output) = DotNet.Run(Folder(project), "msbuild", $"-t:{target}", $"-getItem:{kind}");
        Assert.True(exitCode == 0, output);
        using JsonDocument items = JsonDocument.Parse(output);
        return [.. items.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>A file that the build made, by its name.</summary>
    internal byte[] Built(ConsumerProject project, string file) => File.ReadAllBytes(Path.Combine(Folder(project), "obj", "Debug", "net10.0", file));

    private string Folder(ConsumerProject project) => Path.Combine(_packages.Folder, project.Path);

    private string ProjectFile(ConsumerProject project) => Path.Combine(Folder(project), project.Name + ".csproj");

    private void Create(ConsumerProject project)
    {
        IEnumerable<string> packages = [.. project.Packages, .. project.Others.Select(other => other.Package)];
        string references = string.Concat(packages.Select(package => $"""<PackageReference Include="{package}" Version="{_packages.Version}" />"""));
        string frameworks = project.Frameworks.Count == 1 ? "TargetFramework" : "TargetFrameworks";
        Write(project, "Directory.Build.props", "<Project />");
        Write(
            project,
            "nuget.config",
            $"""<configuration><packageSources><add key="packed" value="{_packages.Feed}" /></packageSources></configuration>""");
        Write(project, "Program.cs", project.Program);
        Write(project, project.Name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <{frameworks}>{string.Join(";", project.Frameworks)}</{frameworks}>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <UseSharedCompilation>{project.SharesCompiler}</UseSharedCompilation>
                <RestorePackagesPath>{Path.Combine(_packages.Folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
              {project.Settings}
            </Project>
            """);
        foreach ((string path, string text) in project.Files)
        {
            Write(project, path, text);
        }
    }

    private void Write(ConsumerProject project, string path, string text)
    {
        string file = Path.Combine(Folder(project), path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    // Projects of one name are told apart by their folders in the solution.
    private string Build(string solution, IEnumerable<ConsumerProject> projects)
    {
        string file = Path.Combine(_packages.Folder, solution + ".slnx");
        IEnumerable<string> entries =
            projects.Select(project => $"""<Folder Name="/{project.Path.Replace('/', '-')}/"><Project Path="{ProjectFile(project)}" /></Folder>""");
        File.WriteAllText(file, $"<Solution>{string.Concat(entries)}</Solution>");
        return DotNet.Run(_packages.Folder, "build", file, "--nologo", "-v", "q").Output;
    }

    private string[] Errors(ConsumerProject project, string output)
    {
        string end = $" [{ProjectFile(project)}]";
        string[] lines = [.. output.Split('\n')
            .Select(line => Framework.Replace(line.Trim(), "]"))
            .Where(line => line.Contains(": error ", StringComparison.Ordinal))];

        // Else a build that did not come as far as the projects would be one without errors.
        Assert.All(lines, line => Assert.EndsWith(".csproj]", line, StringComparison.Ordinal));
        return [.. lines
            .Where(line => line.EndsWith(end, StringComparison.Ordinal))
            .Select(line => line[..^end.Length].Replace(Folder(project) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }
}
