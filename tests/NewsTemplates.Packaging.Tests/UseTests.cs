using System;

namespace NewsTemplates.Packaging.Tests;

/// <summary>A project with a layout: it builds and runs, and is built anew when the layout changes.</summary>
[Collection(nameof(Consumers))]
public class UseTests(Consumers consumers)
{
    private const string Program = """
        using System;
        using System.IO;
        using System.Text;
        using consumer;

        var url = new Uri("https://almera.example/ferry-12");
        string html = File.ReadAllText("almera/samples/ferry.html");
        byte[] bytes = Encoding.UTF8.GetBytes(html);
        Almera.Article page = Almera.Article.Extract(html, url).PageOrThrow();
        Almera.Article ofBytes = Almera.Article.Extract(bytes, url).PageOrThrow();
        Almera.Article ofStream = (await Almera.Article.ExtractAsync(new MemoryStream(bytes), url)).PageOrThrow();
        Console.WriteLine($"{page.Title}|{ofBytes.Latest[3].Title}|{ofStream.Published:yyyy-MM-dd}|{Sites.Find(url)?.Name}");
        """;

    internal static readonly ConsumerProject Consumer = new("consumer", Program, AlmeraSite.Files())
    {
        Change = ("almera/site.layout.yaml", AlmeraSite.Layout.Replace("h1.title", "h1..title")),
    };

    internal static readonly ConsumerProject Misspelt =
        new("misspelt", Program.Replace("using consumer", "using misspelt").Replace("page.Title", "page.Titel"), AlmeraSite.Files());

    /// <summary>A program that knows no cultures, as in a container without ICU.</summary>
    internal static readonly ConsumerProject Cultureless = new(
        "cultureless", Program.Replace("using consumer", "using cultureless"), AlmeraSite.Files())
    {
        Settings = "<PropertyGroup><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>",
    };

    [Fact]
    public void A_project_with_a_layout_builds_and_runs()
    {
        Assert.Empty(consumers.Errors(Consumer));
        (int exitCode, string output) = consumers.Run(Consumer);
        Assert.Equal("Ferry returns|Four|2026-10-05|Article", output.Trim());
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void A_layout_error_is_a_build_error_in_its_place()
    {
        string error = Assert.Single(consumers.ErrorsAfterChange(Consumer));
        Assert.StartsWith("almera/site.layout.yaml(11,16): error NT2013: The selector 'h1..title' is not valid: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_field_is_a_build_error() =>
        Assert.Contains("error CS1061", Assert.Single(consumers.Errors(Misspelt)), StringComparison.Ordinal);

    [Fact]
    public void A_conversion_that_fails_where_the_program_runs_names_the_line_of_the_layout()
    {
        Assert.Empty(consumers.Errors(Cultureless));
        (int exitCode, string output) = consumers.Run(Cultureless);

        Assert.NotEqual(0, exitCode);
        Assert.Contains("'en-US' is not a known culture", output, StringComparison.Ordinal);
        Assert.Contains("almera/site.layout.yaml:12: the field ", output, StringComparison.Ordinal);
    }
}
