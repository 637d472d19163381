using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>What a field finds on a page.</summary>
/// <param name="Value">The value as JSON; null without one.</param>
/// <param name="Issues">What is to report of it.</param>
internal sealed record TrialValue(JsonElement? Value, IReadOnlyList<ExtractionIssue> Issues)
{
    /// <summary>Whether nothing is to report of the value.</summary>
    public bool IsClean => Value is not null && Issues.Count == 0;

    /// <summary>The value of a field in a record; an empty list is none.</summary>
    /// <param name="record">The record as JSON; null without one.</param>
    /// <param name="extraction">The extraction.</param>
    /// <param name="field">The field's name.</param>
    public static TrialValue Of(JsonElement? record, Extraction extraction, string field) => new(
        record is { } own && own.TryGetProperty(field, out JsonElement value) && !IsNothing(value) ? value : null,
        [.. extraction.Issues.Where(issue => issue.Field is { } path && IsOf(path, field))]);

    private static bool IsNothing(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0);

    private static bool IsOf(string path, string field) =>
        path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] is '.' or '[');
}
