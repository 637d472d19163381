using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace NewsTemplates.Packaging.Tests;

[Collection(nameof(Consumers))]
public class PackageContentTests(Consumers consumers)
{
    [Fact]
    public void The_solution_packs_five_packages() => Assert.Equal(
        ["NewsTemplates", "NewsTemplates.Cli", "NewsTemplates.Fetching", "NewsTemplates.Language", "NewsTemplates.Sites"], consumers.Packed);

    [Fact]
    public void The_library_brings_its_builds_the_generator_and_what_that_needs()
    {
        string[] files = Files("NewsTemplates");
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/AngleSharp.dll",
            "analyzers/dotnet/cs/NewsTemplates.Generators.dll",
            "analyzers/dotnet/cs/NewsTemplates.Language.dll",
            "analyzers/dotnet/cs/NewsTemplates.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "buildTransitive/NewsTemplates.props",
            .. Builds("NewsTemplates", "net10.0", "net8.0", "netstandard2.0"),
        ];
        Assert.Equal(expected, expected.Intersect(files));
        Assert.Equal(5, files.Count(file => file.StartsWith("analyzers/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("NewsTemplates.Language", "net10.0", "net8.0", "netstandard2.0")]
    [InlineData("NewsTemplates.Fetching", "net10.0")]
    [InlineData("NewsTemplates.Sites", "net8.0")]
    public void The_others_bring_their_builds_alone(string package, params string[] frameworks) =>
        Assert.Equal(["README.md", .. Builds(package, frameworks)], Files(package));

    [Fact]
    public void The_tool_holds_all_that_it_needs() => Assert.Superset(
        new HashSet<string>(
            Tool(
                "NewsTemplates",
                "NewsTemplates.Authoring",
                "NewsTemplates.Cli",
                "NewsTemplates.Fetching",
                "NewsTemplates.Language",
                "NewsTemplates.Sites",
                "MimeKit")),
        new HashSet<string>(Files("NewsTemplates.Cli")));

    [Theory]
    [InlineData("NewsTemplates", "net10.0", "AngleSharp")]
    [InlineData("NewsTemplates", "net8.0", "AngleSharp")]
    [InlineData("NewsTemplates", ".NETStandard2.0", "AngleSharp System.Diagnostics.DiagnosticSource System.Text.Encoding.CodePages System.Text.Json")]
    [InlineData(
        "NewsTemplates.Fetching", "net10.0", "Microsoft.Data.Sqlite Microsoft.Extensions.Http.Resilience MimeKit NewsTemplates ZstdSharp.Port")]
    [InlineData("NewsTemplates.Language", "net8.0", "NewsTemplates YamlDotNet")]
    [InlineData("NewsTemplates.Sites", "net8.0", "NewsTemplates")]
    public void A_package_asks_for_what_the_framework_lacks(string package, string framework, string dependencies) =>
        Assert.Equal(dependencies, string.Join(" ", Dependencies(package, framework).Keys.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("NewsTemplates.Fetching", "net10.0")]
    [InlineData("NewsTemplates.Language", "net8.0")]
    public void What_uses_the_internals_of_the_library_asks_for_its_very_version(string package, string framework) =>
        Assert.Equal($"[{consumers.Version}]", Dependencies(package, framework)["NewsTemplates"]);

    private static IEnumerable<string> Tool(params string[] assemblies) => assemblies.Select(assembly => $"tools/net10.0/any/{assembly}.dll");

    private static IEnumerable<string> Builds(string name, params string[] frameworks) =>
        frameworks.SelectMany(framework => new[] { $"lib/{framework}/{name}.dll", $"lib/{framework}/{name}.xml" });

    // Those that every package has are left out.
    private string[] Files(string package)
    {
        using ZipArchive zip = ZipFile.OpenRead(consumers.Package(package));
        return [.. zip.Entries.Select(entry => entry.FullName)
            .Where(file => Path.GetExtension(file) is not (".nuspec" or ".psmdcp" or ".rels") && file != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];
    }

    private Dictionary<string, string> Dependencies(string package, string framework)
    {
        using ZipArchive zip = ZipFile.OpenRead(consumers.Package(package));
        using Stream description = zip.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(description).Descendants()
            .Single(element => element.Name.LocalName == "group" && (string?)element.Attribute("targetFramework") == framework)
            .Elements()
            .ToDictionary(dependency => dependency.Attribute("id")!.Value, dependency => dependency.Attribute("version")!.Value);
    }
}
