using System;
using System.Collections.Generic;

namespace NewsTemplates.Packaging.Tests;

/// <summary>Projects that reference another analyzer, which has brought along a library of ours.</summary>
[Collection(nameof(Consumers))]
public class OtherAnalyzerTests(Consumers consumers)
{
    // A character that has a name, and a shadow tree: for both a library is asked.
    private const string Sample = AlmeraSite.Sample + "&eacute;<div><template shadowrootmode=open><slot></slot></template></div>";

    internal static readonly ConsumerProject WithOlder = new(
        "older", "System.Console.WriteLine(older.Almera.Site.Name);", AlmeraSite.Files(sample: Sample))
    {
        Others = [new("YamlDotNet", "1.2.0.0"), new("AngleSharp", "0.9.0.0")],
        Change = ("almera/samples/ferry.html", Sample.Replace("class=\"title\"", "class=\"headline\"")),
    };

    internal static readonly IReadOnlyDictionary<string, ConsumerProject> WithNewer = new Dictionary<string, ConsumerProject>
    {
        ["YamlDotNet"] = Newer("YamlDotNet"),
        ["AngleSharp"] = Newer("AngleSharp"),
    };

    [Fact]
    public void Another_analyzer_with_older_libraries_changes_nothing()
    {
        Assert.Empty(consumers.Errors(WithOlder));
        Assert.Equal("Almera", consumers.Run(WithOlder).Output.Trim());
        Assert.Contains("error NT3010", Assert.Single(consumers.ErrorsAfterChange(WithOlder)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "YamlDotNet",
        "almera/site.layout.yaml(1,1): error NT1008: The layout cannot be read with the loaded YamlDotNet 99.0.0.0: "
            + "another analyzer or package brought it along")]
    [InlineData(
        "AngleSharp",
        "almera/site.layout.yaml(1,7): error NT3025: samples/ferry.html cannot be read with the loaded AngleSharp 99.0.0.0: "
            + "another analyzer or package brought it along")]
    public void Another_analyzer_with_a_library_that_does_not_fit_is_named(string name, string message) =>
        Assert.StartsWith(message, Assert.Single(consumers.Errors(WithNewer[name])), StringComparison.Ordinal);

    private static ConsumerProject Newer(string library) => new("newer" + library, "System.Console.WriteLine();", AlmeraSite.Files(sample: Sample))
    {
        Others = [new(library, "99.0.0.0")],
    };
}
