namespace NewsTemplates.Packaging.Tests;

/// <summary>A program that is published trimmed or as native code: without a warning, and it reads pages as before.</summary>
[Collection(nameof(Consumers))]
public class PublishTests(Consumers consumers)
{
    [PublishFact]
    public void A_trimmed_program_reads_pages() => AssertReads("PublishTrimmed");

    [PublishFact(isNative: true)]
    public void A_native_program_reads_pages() => AssertReads("PublishAot");

    private void AssertReads(string property)
    {
        (int exitCode, string output) = consumers.Publish(Program(property), property);
        Assert.Equal(CoastSite.Read, output.Trim());
        Assert.Equal(0, exitCode);
    }

    private static ConsumerProject Program(string name) => new(
        name,
        """
        System.Console.WriteLine(await coast.Reader.ReadAsync(System.IO.File.ReadAllText("ferry.html")));
        _ = coast.Reader.Options();
        """,
        ("Reader.cs", CoastSite.Reader),
        ("site.layout.yaml", CoastSite.Layout),
        ("ferry.html", CoastSite.Page))
    {
        Settings = "<PropertyGroup><RootNamespace>coast</RootNamespace><NoWarn>$(NoWarn);NT3001;CS1591</NoWarn></PropertyGroup>",
    };
}
