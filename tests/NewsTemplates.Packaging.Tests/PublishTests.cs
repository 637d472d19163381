namespace NewsTemplates.Packaging.Tests;

/// <summary>
/// A program that is to be published trimmed or as native code: it builds without a warning of the analyzers for both, and
/// reads pages. A long run publishes it, too.
/// </summary>
[Collection(nameof(Consumers))]
public class PublishTests(Consumers consumers)
{
    internal static readonly ConsumerProject Program = Named("publishable");

    [Theory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public void A_published_program_reads_pages_as_before(string property)
    {
        Assert.Empty(consumers.Errors(Program));
        Assert.Equal((0, CoastSite.Read), Trimmed(consumers.Run(Program)));
        if (Cases.AreMany)
        {
            Assert.Equal((0, CoastSite.Read), Trimmed(consumers.Publish(Named(property), property)));
        }
    }

    private static (int ExitCode, string Output) Trimmed((int ExitCode, string Output) run) => (run.ExitCode, run.Output.Trim());

    private static ConsumerProject Named(string name) => new(
        name,
        """System.Console.WriteLine(await coast.Reader.ReadAsync(System.IO.File.ReadAllText("ferry.html")));""",
        ("Reader.cs", CoastSite.Reader),
        ("site.layout.yaml", CoastSite.Layout),
        ("ferry.html", CoastSite.Page))
    {
        Settings = """
            <PropertyGroup>
              <RootNamespace>coast</RootNamespace>
              <IsAotCompatible>true</IsAotCompatible>
              <NoWarn>$(NoWarn);NT3001;CS1591</NoWarn>
            </PropertyGroup>
            """,
    };
}
