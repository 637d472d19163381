using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NewsTemplates.Generators.Tests;

/// <summary>Names of layouts that meet names of C#: what cannot be is an error in the layout, and all else compiles.</summary>
public class NameTests
{
    private const string Consumer = "namespace Consumer { internal static class Program { } }";

    private static readonly NamedLayout[] Free =
    [
        .. new[] { "Catalog", "All", "Find", "System", "NewsTemplates", "Consumer", "Uri", "WriteTo" }
            .Select(name => new NamedLayout { Site = name }),
        .. new[] { "Layout", "Extract", "ExtractAsync", "Clone", "Sites", "T", "TLayout", "DateTimeOffset", "File", "HeronLayout", "Global" }
            .SelectMany(name => new NamedLayout[] { new() { Page = name }, new() { Block = name }, new() { Enum = name } }),
        .. new[] { "WriteTo", "PrintMembers", "EqualityContract" }.Select(name => new NamedLayout { Enum = name }),
        .. new[] { "class", "namespace", "record", "value", "required", "writer", "values", "blocks", "system", "newsTemplates" }
            .SelectMany(name => new NamedLayout[] { new() { Field = name }, new() { BlockField = name } }),
        .. new[] { "layout", "extract" }.Select(name => new NamedLayout { BlockField = name }),
        new() { Member = "Desk" },
        new() { Member = "Layout" },
        new() { Block = "TALE", Page = "Tale" },
        new() { Block = "ArticleBlock", Page = "Article" },
        new() { Block = "IFilm" },
        new() { Family = "Tale", Block = "Tale" },
        new() { Family = "Site" },
        new() { Family = "IFilm" },
        new() { Family = "Crane", Site = "CraneLayout" },
    ];

    private static readonly (NamedLayout Layout, string Name)[] Taken =
    [
        (new() { Page = "Tale", Block = "Tale" }, "Tale"),
        (new() { Enum = "Tale", Block = "Tale" }, "Tale"),
        (new() { Page = "Egret", Site = "Egret" }, "Egret"),
        (new() { Site = "Sites" }, "Sites"),
        (new() { Site = "SITES" }, "SITES"),
        (new() { Site = "Site" }, "Site"),
        (new() { Site = "MARSH" }, "MARSH"),
        (new() { Family = "siTES" }, "siTES"),
        (new() { Family = "SItes" }, "SItes"),
        (new() { Block = "Equals" }, "Equals"),
        (new() { Page = "ToString" }, "ToString"),
        (new() { Page = "GetHashCode" }, "GetHashCode"),
        (new() { Page = "WriteTo" }, "WriteTo"),
        (new() { Block = "WriteTo" }, "WriteTo"),
        (new() { Block = "PrintMembers" }, "PrintMembers"),
        (new() { Block = "EqualityContract" }, "EqualityContract"),
        (new() { Page = "Print", KeyedField = "members" }, "members"),
        (new() { Field = "layout" }, "layout"),
        (new() { BlockField = "clone" }, "clone"),
        (new() { Page = "Show", Field = "show" }, "show"),
        (new() { Block = "Tale", BlockField = "tale" }, "tale"),
        (new() { Contract = "Film", ContractField = "iFilm" }, "iFilm"),
        (new() { Contract = "Film", Enum = "IFilm" }, "IFilm"),
        (new() { Member = "Equals" }, "Equals"),
    ];

    [Fact]
    public void Names_that_harm_nothing_compile()
    {
        NamedLayout[] layouts = [.. Free.Select((layout, index) => layout.Numbered(index))];

        GeneratorRun run = GeneratorRun.Of(Consumer, [.. layouts.SelectMany(layout => layout.Files)]);

        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(run.CompilerDiagnostics);
        string catalog = run.Files["Sites.g.cs"];
        Assert.All(layouts, layout => Assert.Contains($"global::Consumer.{layout.Site}.Site", catalog, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_something_has_is_an_error_where_it_is_written_and_harms_no_other_site()
    {
        NamedLayout neighbour = new() { Site = "Marsh", Folder = "/project/a" };
        (NamedLayout Layout, string Name)[] layouts = [.. Taken.Select((taken, index) => (taken.Layout.Numbered(index), taken.Name))];

        GeneratorRun run = GeneratorRun.Of(Consumer, [.. neighbour.Files, .. layouts.SelectMany(taken => taken.Layout.Files)]);

        ILookup<string, Diagnostic> errors = run.Diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(error => error.Location.GetLineSpan().Path, StringComparer.Ordinal);
        Assert.All(layouts, taken =>
        {
            Diagnostic[] own = [.. taken.Layout.Files.SelectMany(file => errors[file.Path])];
            Assert.Contains(own, error => error.Id is "NT2001" or "NT2002" or "NT2042");
            Assert.All(own.Where(error => error.Id == "NT2002"), error => Assert.Equal(taken.Name, taken.Layout.TextAt(error)));
        });
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(
            ["Marsh.g.cs", "Sites.g.cs"],
            run.Files.Where(file => file.Value.Contains("Marsh", StringComparison.Ordinal)).Select(file => file.Key));
    }
}
