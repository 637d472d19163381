using System.IO;
using System.IO.Compression;
using System.Reflection;

namespace NewsTemplates.Packaging.Tests;

/// <summary>
/// A package of somebody else's analyzer, which brings a library of ours in a version of its own. The library is made
/// here: named and signed as the real one, but without any of its types, as an API that has changed.
/// </summary>
internal static class OtherAnalyzer
{
    /// <summary>Packs it into the feed.</summary>
    /// <param name="packed">The package of ours, with the real libraries.</param>
    /// <param name="library">The library's assembly name.</param>
    /// <param name="version">The library's version.</param>
    /// <returns>The package's name; its version is that of our package.</returns>
    public static string Pack(PackedLibrary packed, string library, string version)
    {
        string name = $"Other.{library}.{version}";
        string folder = Path.Combine(packed.Folder, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllBytes(Path.Combine(folder, "public.key"), PublicKey(packed, library));
        File.WriteAllText(Path.Combine(folder, "Empty.cs"), "namespace Elsewhere { public static class Empty { } }");
        File.WriteAllText(Path.Combine(folder, "other.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <AssemblyName>{library}</AssemblyName>
                <AssemblyVersion>{version}</AssemblyVersion>
                <FileVersion>{version}</FileVersion>
                <AssemblyOriginatorKeyFile>public.key</AssemblyOriginatorKeyFile>
                <SignAssembly>true</SignAssembly>
                <PublicSign>true</PublicSign>
                <PackageId>{name}</PackageId>
                <PackageVersion>{packed.Version}</PackageVersion>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <NoWarn>NU5128</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <None Include="$(OutputPath)$(AssemblyName).dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
              </ItemGroup>
            </Project>
            """);
        (int exitCode, string output) = DotNet.Run(folder, "pack", "-o", packed.Feed, "-v", "q", "--nologo");
        Assert.True(exitCode == 0, output);
        return name;
    }

    private static byte[] PublicKey(PackedLibrary packed, string library)
    {
        string file = Path.Combine(packed.Folder, library + ".dll");
        using ZipArchive package = ZipFile.OpenRead(packed.Package);
        package.GetEntry($"analyzers/dotnet/cs/{library}.dll")!.ExtractToFile(file, overwrite: true);
        return AssemblyName.GetAssemblyName(file).GetPublicKey()!;
    }
}
