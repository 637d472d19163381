using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using NewsTemplates.Leaks;

namespace NewsTemplates.Tests.Leaks;

public class TemplateLeakCorpusTests
{
    private const string Gold = "fundus/gold.jsonl";

    private static readonly string[] VisibleKeys = ["title", "authors", "topics", "summary", "body", "images"];

    [CorpusFact]
    public void No_approved_value_of_a_real_page_is_taken_for_a_leak()
    {
        int count = 0;
        var found = new List<string>();
        foreach (string line in File.ReadLines(Path.Combine(Corpus.Root!, Gold)))
        {
            using JsonDocument page = JsonDocument.Parse(line);
            foreach (string key in VisibleKeys)
            {
                foreach (string text in TextsOf(page.RootElement.GetProperty(key)))
                {
                    count++;
                    if (TemplateLeak.Find(text) is { } leak)
                    {
                        found.Add($"{leak} in: {text}");
                    }
                }
            }
        }

        Assert.True(count > 5000, $"only {count} texts");
        Assert.Empty(found);
    }

    private static IEnumerable<string> TextsOf(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                yield return element.GetString()!;
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    foreach (string text in TextsOf(item))
                    {
                        yield return text;
                    }
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    foreach (string text in TextsOf(property.Value))
                    {
                        yield return text;
                    }
                }

                break;
        }
    }
}
