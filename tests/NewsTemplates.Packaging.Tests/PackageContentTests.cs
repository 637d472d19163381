using System;
using System.IO.Compression;
using System.Linq;

namespace NewsTemplates.Packaging.Tests;

[Collection(nameof(Consumers))]
public class PackageContentTests(Consumers consumers)
{
    [Fact]
    public void The_package_holds_the_library_the_generator_and_what_it_needs()
    {
        using ZipArchive package = ZipFile.OpenRead(consumers.Package);

        string[] files = [.. package.Entries.Select(entry => entry.FullName)];
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/AngleSharp.dll",
            "analyzers/dotnet/cs/NewsTemplates.Generators.dll",
            "analyzers/dotnet/cs/NewsTemplates.Language.dll",
            "analyzers/dotnet/cs/NewsTemplates.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "buildTransitive/NewsTemplates.props",
            "lib/net10.0/NewsTemplates.dll",
            "lib/net10.0/NewsTemplates.xml",
            "lib/netstandard2.0/NewsTemplates.dll",
            "lib/netstandard2.0/NewsTemplates.xml",
        ];
        Assert.Equal(expected, expected.Intersect(files));
        Assert.Equal(5, files.Count(file => file.StartsWith("analyzers/", StringComparison.Ordinal)));
    }
}
