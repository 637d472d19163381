using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.BuildCost;

/// <summary>A project on the disk: synthetic sites with their samples, all approved.</summary>
internal sealed class SyntheticProject(string folder)
{
    public string Folder { get; } = folder;

    public int LayoutLines { get; private set; }

    public int Samples { get; private set; }

    public long SampleBytes { get; private set; }

    /// <summary>Where <see cref="CompilerCost"/> compiles the generated code to, for <see cref="FirstExtractionCost"/> to run.</summary>
    public string Assembly => Path.Combine(Folder, "compiled", "Synthetic.dll");

    /// <summary>All layouts, samples and approved results.</summary>
    public IEnumerable<string> Files =>
        Directory.EnumerateFiles(Path.Combine(Folder, "templates"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The layout that measurements edit.</summary>
    public string EditedLayout => Files.First(file => file.EndsWith(".layout.yaml", StringComparison.Ordinal));

    /// <summary>A site's page that all its fields can be read from, as <see cref="SyntheticSite.Pages"/> names it.</summary>
    public string PageOf(string host) => Path.Combine(Folder, "templates", host, "samples", "today.html");

    public static SyntheticProject Make(string folder, IEnumerable<SyntheticSite> sites)
    {
        var project = new SyntheticProject(folder);
        Write(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        Write(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        Write(Path.Combine(folder, "Synthetic.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <LangVersion>latest</LangVersion>
                <!-- Measurements lay generated code beside the project. -->
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <Import Project="{Repository()}/src/NewsTemplates/buildTransitive/NewsTemplates.props" />
              <ItemGroup>
                <ProjectReference Include="{Repository()}/src/NewsTemplates/NewsTemplates.csproj" />
                <ProjectReference Include="{Repository()}/generators/NewsTemplates.Generators/NewsTemplates.Generators.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              </ItemGroup>
            </Project>
            """);
        foreach (SyntheticSite site in sites)
        {
            project.Add(site);
        }

        return project;
    }

    private void Add(SyntheticSite site)
    {
        string folder = Path.Combine(Folder, "templates", site.Host);
        string path = Path.Combine(folder, "site.layout.yaml");
        string text = site.Layout();
        Write(path, text);
        Layout layout = Layout.Read(path, text, Folder);
        var files = new List<string>();
        foreach ((string name, string html) in site.Pages())
        {
            string sample = Path.Combine(folder, "samples", name + ".html");
            Write(sample, html);
            files.Add(sample);
            Samples++;
            SampleBytes += new FileInfo(sample).Length;
        }

        foreach (Sample sample in SampleFiles.Read(layout, files, File.ReadAllBytes))
        {
            Write(sample.ApprovedPath, ApprovedResult.Write(SampleChecks.Extract(layout, sample)!));
            files.Add(sample.ApprovedPath);
        }

        LayoutDiagnostic[] wrong = [.. layout.Diagnostics, .. SampleChecks.Check(layout, SampleFiles.Read(layout, files, File.ReadAllBytes))];
        if (wrong.Length > 0)
        {
            throw new InvalidOperationException(string.Join("\n", wrong.Select(report => report.ToString())));
        }

        LayoutLines += layout.Source.LineCount;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsTemplates.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The program is not run within the repository.");
    }
}
