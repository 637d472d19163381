using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.Packaging.Tests;

/// <summary>A throw-away console project that references the package.</summary>
internal sealed class ConsumerProject
{
    private readonly string folder;

    /// <summary>Creates the project.</summary>
    /// <param name="library">The package.</param>
    /// <param name="name">The project's name, or a path that ends in it.</param>
    /// <param name="others">Further packages of the same feed and version.</param>
    public ConsumerProject(PackedLibrary library, string name, params string[] others)
    {
        string references = string.Concat(others.Select(other => $"""<PackageReference Include="{other}" Version="{library.Version}" />"""));
        folder = Path.Combine(library.Folder, name);
        Write("Directory.Build.props", "<Project />");
        Write("nuget.config", $"""<configuration><packageSources><add key="packed" value="{library.Feed}" /></packageSources></configuration>""");
        Write($"{Path.GetFileName(name)}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <RestorePackagesPath>{Path.Combine(library.Folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NewsTemplates" Version="{library.Version}" />
                {references}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Builds, and gives the errors as the build prints them, paths relative to the project.</summary>
    public (bool Succeeded, IReadOnlyList<string> Errors, string Output) Build(params string[] properties)
    {
        (int exitCode, string output) = DotNet.Run(folder, ["build", "--nologo", "-v", "q", "-p:UseSharedCompilation=false", .. properties]);
        string[] errors = [.. output
            .Split('\n')
            .Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Trim().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(line => line.IndexOf(" [", StringComparison.Ordinal) is >= 0 and int end && line.EndsWith(".csproj]", StringComparison.Ordinal) ? line[..line.LastIndexOf(" [", StringComparison.Ordinal)] : line)
            .Distinct()
            .Order(StringComparer.Ordinal)];
        return (exitCode == 0, errors, output);
    }

    /// <summary>Runs the program as built, and gives what it printed.</summary>
    public string Run()
    {
        (int exitCode, string output) = RunToEnd();
        Assert.True(exitCode == 0, output);
        return output.Trim();
    }

    /// <summary>Runs the program as built, however it ends.</summary>
    public (int ExitCode, string Output) RunToEnd() => DotNet.Run(folder, "run", "--no-build");

    /// <summary>A file that the build made, by its name.</summary>
    public byte[] Built(string file) => File.ReadAllBytes(Path.Combine(folder, "obj", "Debug", "net10.0", file));
}
