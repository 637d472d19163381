namespace NewsTemplates.Packaging.Tests;

[Collection(nameof(Consumers))]
public class DeterminismTests(Consumers consumers)
{
    internal static readonly ConsumerProject Here = Checkout("here/checkout");

    internal static readonly ConsumerProject There = Checkout("over/there/checkout");

    [Fact]
    public void Two_checkouts_of_a_project_give_the_same_assembly_and_symbols()
    {
        Assert.Empty(consumers.Errors(Here));
        Assert.Empty(consumers.Errors(There));
        Assert.Equal(consumers.Built(Here, "checkout.dll"), consumers.Built(There, "checkout.dll"));
        Assert.Equal(consumers.Built(Here, "checkout.pdb"), consumers.Built(There, "checkout.pdb"));
    }

    private static ConsumerProject Checkout(string path) => new(path, "System.Console.WriteLine(checkout.Sites.All.Count);", AlmeraSite.Files())
    {
        Settings = """
            <PropertyGroup><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild></PropertyGroup>
            <ItemGroup><SourceRoot Include="$(MSBuildThisFileDirectory)" /></ItemGroup>
            """,
    };
}
