using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Authoring.Schema;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Tests.Docs;

namespace NewsTemplates.Authoring.Tests.Schema;

/// <summary>The schema in the repository, and the layouts that name it.</summary>
public class LayoutSchemaTests
{
    private static readonly string Folder = Path.Combine(MarkdownFile.Root, "templates");

    public static TheoryData<string> Layouts =>
        [.. Directory.GetFiles(Folder, "*.layout.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path))];

    [Fact]
    public void The_schema_in_the_repository_is_what_the_binder_reads_by()
    {
        string path = Path.Combine(Folder, "layout.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, LayoutSchema.Write());
        }

        Assert.True(File.ReadAllText(path) == LayoutSchema.Write(), "templates/layout.schema.json is out of date: UPDATE_SNAPSHOTS=1 dotnet test");
    }

    [Fact]
    public void Every_table_has_a_name_of_its_own() =>
        Assert.Equal(LayoutKeys.All.Tables.Count, LayoutKeys.All.Tables.Select(table => table.Name).Distinct().Count());

    [Fact]
    public void Every_key_has_a_description_and_examples()
    {
        using JsonDocument schema = JsonDocument.Parse(LayoutSchema.Write());
        JsonElement definitions = schema.RootElement.GetProperty("$defs");
        foreach (JsonProperty key in definitions.EnumerateObject()
            .SelectMany(definition => definition.Value.GetProperty("properties").EnumerateObject()))
        {
            JsonElement written = Resolve(definitions, key.Value);
            Assert.True(written.GetProperty("description").GetString()!.Length > 0, key.Name);
            Assert.True(written.GetProperty("examples").GetArrayLength() > 0, key.Name);
        }
    }

    [Fact]
    public void Every_key_of_the_binder_is_in_the_schema()
    {
        using JsonDocument schema = JsonDocument.Parse(LayoutSchema.Write());
        Assert.All(LayoutKeys.All.Tables, table => Assert.Equal(
            table.Keys.Select(key => key.Name),
            schema.RootElement.GetProperty("$defs")
                .GetProperty(table.Name)
                .GetProperty("properties")
                .EnumerateObject()
                .Select(property => property.Name)));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_layout_of_the_repository_keeps_the_schema(string layout)
    {
        EditorDocument document = EditorDocument.Read(File.ReadAllText(Path.Combine(Folder, layout)));
        Assert.False(document.IsBrokenYaml);
        Assert.Empty(document.Errors);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_layout_of_the_repository_names_the_schema_in_its_first_line(string layout)
    {
        const string Modeline = "# yaml-language-server: $schema=";
        string path = Path.Combine(Folder, layout);
        string first = File.ReadLines(path).First();
        Assert.StartsWith(Modeline, first, StringComparison.Ordinal);
        Assert.Equal(
            Path.Combine(Folder, "layout.schema.json"),
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, first[Modeline.Length..])));
    }

    /// <summary>A key that is written elsewhere: <c>#/$defs/rule/properties/match</c>.</summary>
    private static JsonElement Resolve(JsonElement definitions, JsonElement key) =>
        key.TryGetProperty("$ref", out JsonElement reference) && !key.TryGetProperty("type", out _)
            ? reference.GetString()!.Split('/').Skip(2).Aggregate(definitions, (element, name) => element.GetProperty(name))
            : key;
}
