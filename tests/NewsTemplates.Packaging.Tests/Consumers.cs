using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.Packaging.Tests;

/// <summary>The projects of all tests: one restore and one build of all, and another build of those that change.</summary>
[CollectionDefinition(nameof(Consumers))]
public sealed class Consumers : ICollectionFixture<Consumers>, IDisposable
{
    private static readonly ConsumerProject[] All =
    [
        UseTests.Consumer, UseTests.Misspelt, UseTests.Cultureless, RefusalTests.Refused, RefusalTests.Unfit, DeterminismTests.Here, DeterminismTests.There,
        OtherAnalyzerTests.WithOlder, .. OtherAnalyzerTests.WithNewer.Values,
    ];

    private readonly PackedLibrary _library = new();
    private readonly string _output;
    private readonly string _outputAfterChange;

    public Consumers()
    {
        foreach (OtherAnalyzer other in All.SelectMany(project => project.Others))
        {
            other.Pack(_library);
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

    internal string Package => _library.Package;

    public void Dispose() => _library.Dispose();

    /// <summary>The errors of a project as the build prints them, paths relative to the project.</summary>
    internal IReadOnlyList<string> Errors(ConsumerProject project) => Errors(project, _output);

    /// <summary>The errors of a project once its file has changed.</summary>
    internal IReadOnlyList<string> ErrorsAfterChange(ConsumerProject project) => Errors(project, _outputAfterChange);

    /// <summary>Runs a program as it was built last without errors.</summary>
    internal (int ExitCode, string Output) Run(ConsumerProject project) =>
        DotNet.Run(Folder(project), Path.Combine("bin", "Debug", "net10.0", project.Name + ".dll"));

    /// <summary>A file that the build made, by its name.</summary>
    internal byte[] Built(ConsumerProject project, string file) => File.ReadAllBytes(Path.Combine(Folder(project), "obj", "Debug", "net10.0", file));

    private string Folder(ConsumerProject project) => Path.Combine(_library.Folder, project.Path);

    private string ProjectFile(ConsumerProject project) => Path.Combine(Folder(project), project.Name + ".csproj");

    private void Create(ConsumerProject project)
    {
        string references = string.Concat(project.Others.Select(other => $"""<PackageReference Include="{other.Package}" Version="{_library.Version}" />"""));
        Write(project, "Directory.Build.props", "<Project />");
        Write(project, "nuget.config", $"""<configuration><packageSources><add key="packed" value="{_library.Feed}" /></packageSources></configuration>""");
        Write(project, "Program.cs", project.Program);
        Write(project, project.Name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <RestorePackagesPath>{Path.Combine(_library.Folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NewsTemplates" Version="{_library.Version}" />
                {references}
              </ItemGroup>
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
        string file = Path.Combine(_library.Folder, solution + ".slnx");
        IEnumerable<string> entries = projects.Select(project => $"""<Folder Name="/{project.Path.Replace('/', '-')}/"><Project Path="{ProjectFile(project)}" /></Folder>""");
        File.WriteAllText(file, $"<Solution>{string.Concat(entries)}</Solution>");
        return DotNet.Run(_library.Folder, "build", file, "--nologo", "-v", "q", "-p:UseSharedCompilation=false").Output;
    }

    private string[] Errors(ConsumerProject project, string output)
    {
        string end = $" [{ProjectFile(project)}]";
        string[] lines = [.. output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(": error ", StringComparison.Ordinal))];

        // Else a build that did not come as far as the projects would be one without errors.
        Assert.All(lines, line => Assert.EndsWith(".csproj]", line, StringComparison.Ordinal));
        return [.. lines
            .Where(line => line.EndsWith(end, StringComparison.Ordinal))
            .Select(line => line[..^end.Length].Replace(Folder(project) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }
}
