namespace NewsTemplates.Packaging.Tests;

/// <summary>A library that is built for each framework served, with the analyzers for trimming and Native AOT where there are any.</summary>
[Collection(nameof(Consumers))]
public class FrameworkTests(Consumers consumers)
{
    internal static readonly ConsumerProject Library = new("coast", CoastSite.Reader, ("site.layout.yaml", CoastSite.Layout))
    {
        Frameworks = ["net10.0", "net8.0", "netstandard2.0"],
        Settings = """
            <PropertyGroup>
              <OutputType>Library</OutputType>
              <LangVersion>latest</LangVersion>
              <NoWarn>$(NoWarn);NT3001;CS1591</NoWarn>
              <IsAotCompatible Condition="'$(TargetFramework)' != 'netstandard2.0'">true</IsAotCompatible>
            </PropertyGroup>
            <ItemGroup Condition="'$(TargetFramework)' == 'netstandard2.0'">
              <PackageReference Include="PolySharp" Version="1.16.0" PrivateAssets="all" />
            </ItemGroup>
            """,
    };

    /// <summary>A program for .NET with the library's build for .NET Standard.</summary>
    internal static readonly ConsumerProject Program = new(
        "coastprogram",
        """System.Console.WriteLine(await coast.Reader.ReadAsync(System.IO.File.ReadAllText("ferry.html")));""",
        ("ferry.html", CoastSite.Page))
    {
        Packages = [],
        Settings = """
            <ItemGroup>
              <ProjectReference Include="../coast/coast.csproj" SkipGetTargetFrameworkProperties="true">
                <SetTargetFramework>TargetFramework=netstandard2.0</SetTargetFramework>
              </ProjectReference>
            </ItemGroup>
            """,
    };

    [Fact]
    public void A_library_builds_for_each_framework() => Assert.Empty(consumers.Errors(Library));

    [Fact]
    public void A_library_for_the_oldest_framework_reads_pages_in_a_program_for_the_newest()
    {
        Assert.Empty(consumers.Errors(Program));
        (int exitCode, string output) = consumers.Run(Program);
        Assert.Equal(CoastSite.Read, output.Trim());
        Assert.Equal(0, exitCode);
    }
}
