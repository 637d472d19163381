using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Checks;

/// <summary>
/// Reports what is right on no page, articles or not: lists that hold the same twice, texts that say the same twice, and texts that were decoded
/// twice. As <see cref="WitnessChecks"/> it is said of samples without an approved result alone.
/// </summary>
internal sealed class RepetitionChecks
{
    // Shorter texts a page may well have twice, as the words "Read more" or the stars between two parts of a text.
    private const int TellingLetters = 40;

    // Of a block, which has more to be told by.
    private const int TellingLettersOfBlock = 12;

    private readonly LayoutSourceMap _places;
    private readonly SampleReports _reports;

    public RepetitionChecks(LayoutSourceMap places, SampleReports reports)
    {
        _places = places;
        _reports = reports;
    }

    /// <summary>Reports what the values of the samples have twice.</summary>
    public void Report(IReadOnlyList<CheckedSample> samples)
    {
        foreach (CheckedSample sample in samples.Where(sample => !sample.IsApproved && sample.Run.Extraction.Record is not null))
        {
            using JsonDocument record = JsonDocument.Parse(JsonValues.TextOf(sample.Run.Extraction.Record!));
            Report(sample, record.RootElement, "");
        }
    }

    private void Report(CheckedSample sample, JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Report(sample, member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                ReportList(sample, [.. value.EnumerateArray()], path);
                break;
            case JsonValueKind.String when value.GetString() is { } text:
                if (DoubleDecoding.Find(text) is { } decoded)
                {
                    Add(sample, LayoutDiagnostics.DecodedTwice, path, decoded.Written, decoded.Meant);
                }
                else if (SaidTwice(text) is { } said)
                {
                    Add(sample, LayoutDiagnostics.TextSaidTwice, path, said);
                }

                break;
        }
    }

    private void ReportList(CheckedSample sample, JsonElement[] items, string path)
    {
        IGrouping<string, JsonElement>? same = items
            .Where(item => IsTelling(item, path))
            .GroupBy(item => item.GetRawText(), StringComparer.Ordinal)
            .FirstOrDefault(equal => equal.Skip(1).Any());
        if (same is not null)
        {
            Add(sample, LayoutDiagnostics.ItemRepeated, path, Texts(same.First()).First());
        }

        for (int index = 0; index < items.Length; index++)
        {
            Report(sample, items[index], $"{path}[{index}]");
        }
    }

    /// <summary>Whether two items cannot be equal by chance. Pictures are on many pages twice, above the text and in it.</summary>
    private static bool IsTelling(JsonElement item, string path) => path switch
    {
        "images" => false,
        "authors" or "topics" => item.ValueKind == JsonValueKind.String,
        _ => Texts(item).Any(text => text.Count(char.IsLetter) >= (item.ValueKind == JsonValueKind.Object ? TellingLettersOfBlock : TellingLetters)),
    };

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    /// <summary>The half of a text whose halves have the same letters, as where a headline is written once more for screen readers.</summary>
    private static string? SaidTwice(string text)
    {
        string letters = LetterWindows.LettersOf(text);
        int half = letters.Length / 2;
        return letters.Length >= TellingLetters && string.CompareOrdinal(letters, 0, letters, half, half) == 0 && letters.Length == 2 * half
            ? text.Substring(0, text.Length / 2).Trim()
            : null;
    }

    private void Add(CheckedSample sample, LayoutDiagnosticDescriptor descriptor, string path, string found, string meant = "")
    {
        SampleRun run = sample.Run;
        (FieldModel? field, string resolved) = _places.Resolve(run.Variant!.Fields, path);
        if (field is null || sample.IsExplained(resolved))
        {
            return;
        }

        string name = FieldPath.OfField(resolved, field.Name);
        _reports.Add(descriptor, _places.Served(run, field, path), name, run.Sample, name, Excerpt.Of(found), Excerpt.Of(meant));
        sample.Explained.Add(resolved);
    }
}
