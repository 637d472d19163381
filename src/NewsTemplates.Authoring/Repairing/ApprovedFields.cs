using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>What the approved samples of a page have in common.</summary>
internal sealed class ApprovedFields
{
    private readonly JsonElement[] _results;

    /// <summary>Reads the approved results of a page.</summary>
    /// <param name="samples">The layout's approved samples.</param>
    /// <param name="page">The page's name.</param>
    public ApprovedFields(IReadOnlyList<RepairSample> samples, string page)
    {
        Samples = [.. samples.Where(sample => PageOf(sample) == page)];
        _results = [.. Samples.Select(sample => JsonDocument.Parse(sample.Sample.ApprovedText!).RootElement)];
    }

    /// <summary>The page's samples.</summary>
    public IReadOnlyList<RepairSample> Samples { get; }

    /// <summary>Whether every sample has a value of a field.</summary>
    public bool AlwaysHave(string field) => _results.Length > 0 && Array.TrueForAll(_results, result =>
        result.TryGetProperty("data", out JsonElement data)
        && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty(field, out JsonElement value)
        && value.ValueKind != JsonValueKind.Null
        && !(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0));

    /// <summary>Whether such an issue of a field is approved on any sample.</summary>
    public bool HaveIssue(string field, IssueKind kind) => Array.Exists(_results, result =>
        result.TryGetProperty("issues", out JsonElement issues)
        && issues.ValueKind == JsonValueKind.Array
        && issues.EnumerateArray().Any(issue => issue.ValueKind == JsonValueKind.Object
            && issue.TryGetProperty("kind", out JsonElement own) && own.ValueEquals(kind.ToString())
            && issue.TryGetProperty("field", out JsonElement path) && path.ValueEquals(field)));

    private static string? PageOf(RepairSample sample)
    {
        try
        {
            return sample.Sample.ApprovedText is { } text ? ApprovedResult.Read(text).Page : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
