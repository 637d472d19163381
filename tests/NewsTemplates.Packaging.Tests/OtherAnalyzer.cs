using System;
using System.IO;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;

namespace NewsTemplates.Packaging.Tests;

/// <summary>
/// A package of somebody else's analyzer, which brings a library of ours in a version of its own. The library is made
/// here: named and signed as the real one, but without any of its types, as an API that has changed.
/// </summary>
/// <param name="Library">The library's assembly name.</param>
/// <param name="Version">The library's version.</param>
internal sealed record OtherAnalyzer(string Library, string Version)
{
    /// <summary>The package's name; its version is that of our package.</summary>
    public string Package => $"Other.{Library}.{Version}";

    /// <summary>Packs it into the feed of our package.</summary>
    public void Pack(PackedPackages packed)
    {
        using ZipArchive package = ZipFile.Open(Path.Combine(packed.Feed, $"{Package}.{packed.Version}.nupkg"), ZipArchiveMode.Create);
        using (var description = new StreamWriter(package.CreateEntry(Package + ".nuspec").Open()))
        {
            description.Write($"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata><id>{Package}</id><version>{packed.Version}</version><authors>Others</authors><description>An analyzer.</description></metadata>
                </package>
                """);
        }

        var name = new AssemblyName(Library) { Version = new Version(Version) };
        name.SetPublicKey(PublicKey(packed));
        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        assembly.DefineDynamicModule(Library);
        using Stream content = package.CreateEntry($"analyzers/dotnet/cs/{Library}.dll").Open();
        assembly.Save(content);
    }

    private byte[] PublicKey(PackedPackages packed)
    {
        string file = Path.Combine(packed.Folder, Library + ".dll");
        using ZipArchive package = ZipFile.OpenRead(packed.Package("NewsTemplates"));
        package.GetEntry($"analyzers/dotnet/cs/{Library}.dll")!.ExtractToFile(file, overwrite: true);
        return AssemblyName.GetAssemblyName(file).GetPublicKey()!;
    }
}
