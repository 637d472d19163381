using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;

namespace NewsTemplates.Packaging.Tests;

public class PackageTests : IClassFixture<PackedLibrary>
{
    private const string Layout = """
        site: Almera
        hosts: [almera.example]
        culture: en-US
        timezone: Europe/Istanbul
        blocks:
          Item: { title: a }
        pages:
          Article:
            urls: /{slug}-{id:int}
            fields:
              title: h1.title
              published: { from: time, format: d MMMM yyyy, as: datetime }
              latest: { each: .latest li, as: Item, count: 4 }

        """;

    private const string Sample = """
        <!doctype html>
        <html><head><meta charset="utf-8"><link rel="canonical" href="https://almera.example/ferry-12"></head>
        <body><h1 class="title">Ferry returns</h1><time>5 October 2026</time>
        <ul class="latest"><li><a>One</a></li><li><a>Two</a></li><li><a>Three</a></li><li><a>Four</a></li></ul></body></html>
        """;

    private const string Approved = """
        {
          "url": "https://almera.example/ferry-12",
          "page": "Article",
          "variant": null,
          "data": {
            "title": "Ferry returns",
            "published": "2026-10-05T00:00:00+03:00",
            "latest": [ { "title": "One" }, { "title": "Two" }, { "title": "Three" }, { "title": "Four" } ]
          },
          "rules": {
            "title": "h1.title",
            "published": "time",
            "latest": ".latest li",
            "latest[].title": "a"
          },
          "issues": []
        }
        """;

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

    private readonly PackedLibrary library;

    public PackageTests(PackedLibrary library)
    {
        this.library = library;
    }

    [Fact]
    public void The_package_holds_the_library_the_generator_and_what_it_needs()
    {
        using ZipArchive package = ZipFile.OpenRead(library.Package);

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

    [Fact]
    public void A_project_with_a_layout_builds_and_runs_and_a_layout_error_is_a_build_error_in_its_place()
    {
        var project = new ConsumerProject(library, "consumer");
        project.Write("almera/site.layout.yaml", Layout);
        project.Write("almera/samples/ferry.html", Sample);
        project.Write("almera/samples/ferry.expected.json", Approved);
        project.Write("Program.cs", Program);

        (bool succeeded, _, string output) = project.Build();
        Assert.True(succeeded, output);
        Assert.Equal("Ferry returns|Four|2026-10-05|Article", project.Run());

        project.Write("almera/site.layout.yaml", Layout.Replace("h1.title", "h1..title"));
        string error = Assert.Single(project.Build().Errors);
        Assert.StartsWith("almera/site.layout.yaml(11,16): error NT2013: The selector 'h1..title' is not valid: ", error, StringComparison.Ordinal);

        project.Write("almera/site.layout.yaml", Layout);
        project.Write("Program.cs", Program.Replace("page.Title", "page.Titel"));
        error = Assert.Single(project.Build().Errors);
        Assert.Contains("error CS1061", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_a_layout_is_refused_at_its_line_and_column()
    {
        var project = new ConsumerProject(library, "refused");
        project.Write("Program.cs", "System.Console.WriteLine();");
        Layout("MisspeltKey", "hosts:", "hots:");
        Layout("UnknownType", "as: datetime", "as: datetme");
        Layout("InvalidSelector", "h1.title", "h1[title");
        Layout("InvalidRegex", "h1.title", "{ from: h1, match: '(a' }");
        Layout("UnknownBlock", "as: Item", "as: Itme");
        Layout("DuplicateField", "      published:", "      title?: h2\n      published:");
        Layout("UnquotedSelector", "title: h1.title", "title: #main");
        Layout("TabIndentation", "      title:", "\ttitle:");
        Layout("AliasBomb", "title: h1.title", "title: &a [x, y]\n      more: [*a, *a, *a]");

        AssertErrors(
            project.Build().Errors,
            "AliasBomb.layout.yaml(11,14): error NT1030: '&a' is an anchor to YAML",
            "AliasBomb.layout.yaml(12,14): error NT1031: '*a' is an alias to YAML",
            "AliasBomb.layout.yaml(12,18): error NT1031: '*a' is an alias to YAML",
            "AliasBomb.layout.yaml(12,22): error NT1031: '*a' is an alias to YAML",
            "DuplicateField.layout.yaml(12,7): error NT2003: The field 'title' stands in line 11 already: keep one of them",
            "InvalidRegex.layout.yaml(11,35): error NT2014: The regular expression '(a' is not valid: ",
            "InvalidSelector.layout.yaml(11,16): error NT2013: The selector 'h1[title' is not valid: This bracket is never closed. Add ']'.",
            "MisspeltKey.layout.yaml(2,1): error NT1040: A site has no key 'hots': did you mean 'hosts'?",
            "TabIndentation.layout.yaml(11,1): error NT1010: YAML does not allow tabs in the indentation: write blanks",
            "UnknownBlock.layout.yaml(13,39): error NT2011: The layout has no block or enum 'Itme': did you mean 'Item'?",
            "UnknownType.layout.yaml(12,57): error NT2010: There is no type 'datetme': did you mean 'datetime'?",
            "UnquotedSelector.layout.yaml(11,14): error NT1020: A text that begins with '#' must be quoted: \"#main\"");

        void Layout(string name, string right, string wrong) => project.Write($"{name}.layout.yaml", Named(PackageTests.Layout, name).Replace(right, wrong));
    }

    [Fact]
    public void A_layout_that_no_longer_fits_its_sample_is_refused_at_the_rule()
    {
        var project = new ConsumerProject(library, "unfit");
        project.Write("Program.cs", "System.Console.WriteLine();");
        Site("RenamedClass", Layout, Sample.Replace("class=\"title\"", "class=\"headline\""));
        Site("BrokenCount", Layout.Replace("count: 4", "count: 5"), Sample);
        Site("UnreadableDate", Layout, Sample.Replace("5 October 2026", "yesterday"));
        Site("DifferentResult", Layout, Sample.Replace("<a>Two</a>", "<a>Zwei</a>"));

        AssertErrors(
            project.Build().Errors,
            "BrokenCount/site.layout.yaml(13,52): error NT3015: 'latest' in samples/ferry.html has 4 items, but the layout's count is 5",
            "DifferentResult/site.layout.yaml(6,18): error NT3032: 'latest[1].title' in samples/ferry.html is 'Zwei', approved is 'Two'",
            "RenamedClass/site.layout.yaml(11,14): error NT3010: 'title' is missing in samples/ferry.html: no rule found a value: tried 'h1.title' ('h1' still matches 1 element: h1.headline)",
            "UnreadableDate/site.layout.yaml(12,26): error NT3016: 'published' in samples/ferry.html: 'yesterday' cannot be read as datetime");

        void Site(string name, string layout, string sample)
        {
            project.Write($"{name}/site.layout.yaml", Named(layout, name));
            project.Write($"{name}/samples/ferry.html", Named(sample, name));
            project.Write($"{name}/samples/ferry.expected.json", Named(Approved, name));
        }
    }

    [Fact]
    public void A_conversion_that_fails_where_the_program_runs_names_the_line_of_the_layout()
    {
        // Such a program knows no cultures, as in a container without ICU.
        var project = new ConsumerProject(library, "cultureless");
        project.Write("almera/site.layout.yaml", Layout);
        project.Write("almera/samples/ferry.html", Sample);
        project.Write("almera/samples/ferry.expected.json", Approved);
        project.Write("Program.cs", Program.Replace("using consumer", "using cultureless"));

        (bool succeeded, _, string output) = project.Build("-p:InvariantGlobalization=true");
        Assert.True(succeeded, output);
        (int exitCode, output) = project.RunToEnd();

        Assert.NotEqual(0, exitCode);
        Assert.Contains("'en-US' is not a known culture", output, StringComparison.Ordinal);
        Assert.Contains("almera/site.layout.yaml:line 12", output.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_checkouts_of_a_project_give_the_same_assembly_and_symbols()
    {
        (byte[] assembly, byte[] symbols) = Build("here");
        (byte[] otherAssembly, byte[] otherSymbols) = Build("over/there");

        Assert.Equal(assembly, otherAssembly);
        Assert.Equal(symbols, otherSymbols);

        (byte[], byte[]) Build(string checkout)
        {
            var project = new ConsumerProject(library, checkout + "/checkout");
            project.Write("Directory.Build.props", """<Project><ItemGroup><SourceRoot Include="$(MSBuildThisFileDirectory)" /></ItemGroup></Project>""");
            project.Write("almera/site.layout.yaml", Layout);
            project.Write("almera/samples/ferry.html", Sample);
            project.Write("almera/samples/ferry.expected.json", Approved);
            project.Write("Program.cs", "System.Console.WriteLine(checkout.Sites.All.Count);");
            (bool succeeded, _, string output) = project.Build("-p:ContinuousIntegrationBuild=true");
            Assert.True(succeeded, output);
            return (project.Built("checkout.dll"), project.Built("checkout.pdb"));
        }
    }

    [Fact]
    public void Another_analyzer_with_older_libraries_changes_nothing()
    {
        var project = new ConsumerProject(library, "older", OtherAnalyzer.Pack(library, "YamlDotNet", "1.2.0.0"), OtherAnalyzer.Pack(library, "AngleSharp", "0.9.0.0"));
        project.Write("Program.cs", "System.Console.WriteLine(older.Almera.Site.Name);");
        project.Write("almera/site.layout.yaml", Layout);
        project.Write("almera/samples/ferry.html", Sample);
        project.Write("almera/samples/ferry.expected.json", Approved);

        (bool succeeded, _, string output) = project.Build();
        Assert.True(succeeded, output);
        Assert.Equal("Almera", project.Run());

        project.Write("almera/samples/ferry.html", Sample.Replace("class=\"title\"", "class=\"headline\""));
        Assert.Contains("error NT3010", Assert.Single(project.Build().Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YamlDotNet", "almera/site.layout.yaml(1,1): error NT1008: The layout cannot be read with the loaded YamlDotNet 99.0.0.0: another analyzer or package brought it along")]
    [InlineData("AngleSharp", "almera/site.layout.yaml(1,7): error NT3025: samples/ferry.html cannot be read with the loaded AngleSharp 99.0.0.0: another analyzer or package brought it along")]
    public void Another_analyzer_with_a_library_that_does_not_fit_is_named(string name, string message)
    {
        var project = new ConsumerProject(library, "newer" + name, OtherAnalyzer.Pack(library, name, "99.0.0.0"));
        project.Write("Program.cs", "System.Console.WriteLine();");
        project.Write("almera/site.layout.yaml", Layout);
        project.Write("almera/samples/ferry.html", Sample);
        project.Write("almera/samples/ferry.expected.json", Approved);

        AssertErrors(project.Build().Errors, message);
    }

    private static string Named(string text, string site) => text.Replace("Almera", site).Replace("almera", site.ToLowerInvariant());

    private static void AssertErrors(IReadOnlyList<string> errors, params string[] beginnings)
    {
        string all = string.Join("\n", errors);
        Assert.True(errors.Count == beginnings.Length, all);
        Assert.All(errors.Zip(beginnings), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }
}
