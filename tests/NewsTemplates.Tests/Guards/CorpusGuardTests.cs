using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Guards;
using NewsTemplates.Html;
using Xunit.Abstractions;

namespace NewsTemplates.Tests.Guards;

/// <summary>A guard costs the value that it is wrong about, so none may be wrong about a right value of a real page.</summary>
public class CorpusGuardTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void No_right_value_of_a_real_page_is_taken_for_none()
    {
        var wrong = new List<string>();
        int values = 0;
        foreach (string dataset in new[] { "fundus", "fundus-evaluation" })
        {
            foreach (JsonElement gold in GoldOf(dataset))
            {
                (string Field, string Text)[] texts = [.. TextsOf(gold)];
                values += texts.Length;
                wrong.AddRange(texts
                    .Where(value => FillerText.Is(value.Text)
                        || FieldLabel.Is(value.Field, value.Text)
                        || (value.Field == "authors" && PersonAddress.Is(value.Text)))
                    .Select(value => $"{gold.GetProperty("page").GetString()}: {value.Field} '{value.Text}'"));
                if (BodyOf(gold) is { } body && Notice.Is(body))
                {
                    wrong.Add($"{gold.GetProperty("page").GetString()}: notice");
                }
            }
        }

        output.WriteLine($"{values} values");
        Assert.Empty(wrong);
        Assert.True(values > 1000);
    }

    [CorpusFact]
    public void No_real_page_is_taken_for_one_without_text() =>
        Assert.DoesNotContain(Corpus.Sample, path => ScriptShell.Is(PageReader.Read(Corpus.Read(path)), []));

    private static IEnumerable<JsonElement> GoldOf(string dataset) =>
        File.ReadLines(Path.Combine(Corpus.Root!, dataset, "gold.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    private static IEnumerable<(string Field, string Text)> TextsOf(JsonElement gold)
    {
        IEnumerable<(string Field, string Text)> Of(string field, string key) => Texts(gold, key).Select(text => (field, text));
        IEnumerable<(string Field, string Text)> body = BodyOf(gold) is { } read ? read.ToString().Split('\n').Select(text => ("body", text)) : [];
        IEnumerable<(string Field, string Text)> images = !IsList(gold, "images", out JsonElement list) ? [] : list.EnumerateArray()
            .SelectMany(image => new[] { "caption", "alt" }.Select(key => image.TryGetProperty(key, out JsonElement text) ? text.GetString() : null))
            .OfType<string>()
            .Select(text => ("images", text));
        return [.. Of("title", "title"), .. Of("authors", "authors"), .. Of("topics", "topics"), .. Of("summary", "summary"), .. body, .. images];
    }

    private static Body? BodyOf(JsonElement gold) => !IsList(gold, "body", out JsonElement sections) ? null : new Body(
        [],
        [.. sections.EnumerateArray()
            .Select(section => new BodySection(section.GetProperty("heading").GetString(), [.. Texts(section, "paragraphs")]))]);

    private static IEnumerable<string> Texts(JsonElement gold, string key) =>
        IsList(gold, key, out JsonElement list) ? list.EnumerateArray().Select(text => text.GetString()!)
        : list.ValueKind == JsonValueKind.String ? [list.GetString()!]
        : [];

    private static bool IsList(JsonElement gold, string key, out JsonElement list) =>
        gold.TryGetProperty(key, out list) && list.ValueKind == JsonValueKind.Array;
}
