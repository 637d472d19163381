namespace NewsTemplates.Packaging.Tests;

/// <summary>A program without layouts of its own: it evaluates one, and has those of the repository.</summary>
[Collection(nameof(Consumers))]
public class EvaluatorTests(Consumers consumers)
{
    internal static readonly ConsumerProject Evaluator = new(
        "evaluator",
        """
        using System;
        using System.IO;
        using NewsTemplates;
        using NewsTemplates.Language;

        Layout layout = Layout.Read("coast.layout.yaml", File.ReadAllText("coast.layout.yaml"));
        Extraction? extraction = layout.Site?.Extract(File.ReadAllText("ferry.html"), new Uri("https://coast.example/ferry-12"));
        Console.WriteLine($"{layout.HasErrors}|{extraction?.ProvenanceOf("title")?.Rule.Source}|{NewsTemplates.Sites.HurriyetDailyNews.Site.Name}");
        """,
        ("coast.layout.yaml", CoastSite.Layout),
        ("ferry.html", CoastSite.Page))
    {
        Packages = ["NewsTemplates.Language", "NewsTemplates.Sites"],
        Frameworks = ["net10.0", "net8.0"],
        Settings = """
            <PropertyGroup>
              <UseAppHost>false</UseAppHost>
              <EnableDefaultNewsTemplatesItems>false</EnableDefaultNewsTemplatesItems>
            </PropertyGroup>
            """,
    };

    [Fact]
    public void A_program_evaluates_a_layout()
    {
        Assert.Empty(consumers.Errors(Evaluator));
        (int exitCode, string output) = consumers.Run(Evaluator);
        Assert.Equal("False|h1|HurriyetDailyNews", output.Trim());
        Assert.Equal(0, exitCode);
    }
}
