using System;
using System.IO;
using System.Text.Json;
using NewsTemplates.Language.Schema;

namespace NewsTemplates.Language.Tests.Schema;

public class LayoutSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_what_the_binder_reads_by()
    {
        string path = Path.Combine(Repository(), "templates", "layout.schema.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, LayoutSchema.Write());
        }

        Assert.True(File.ReadAllText(path) == LayoutSchema.Write(), "templates/layout.schema.json is out of date: UPDATE_SNAPSHOTS=1 dotnet test");
    }

    [Fact]
    public void Every_reference_leads_to_a_definition()
    {
        using JsonDocument schema = JsonDocument.Parse(LayoutSchema.Write());
        AssertReferences(schema.RootElement, schema.RootElement.GetProperty("$defs"));
    }

    private static void AssertReferences(JsonElement element, JsonElement definitions)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.Name == "$ref")
                {
                    Assert.True(definitions.TryGetProperty(property.Value.GetString()!["#/$defs/".Length..], out _), property.Value.GetString());
                }

                AssertReferences(property.Value, definitions);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                AssertReferences(item, definitions);
            }
        }
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsTemplates.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
