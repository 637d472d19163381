using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Plans;

namespace NewsTemplates.Cli.Extracting;

/// <summary>What became of one page: one object of the output.</summary>
internal sealed record PageResult : IJsonRecord
{
    /// <summary>The page as the user or the manifest named it.</summary>
    public required string Page { get; init; }

    /// <summary>The page as messages name it.</summary>
    public required string Name { get; init; }

    /// <summary>Its address; null where nobody tells.</summary>
    public Uri? Url { get; init; }

    /// <summary>The site's name; null where no layout knows the address.</summary>
    public string? Site { get; init; }

    /// <summary>The name of the record that the page becomes.</summary>
    public string? Type { get; init; }

    /// <summary>The layout's variant that fits the page.</summary>
    public string? Variant { get; init; }

    /// <summary>The record; null where the page was not read.</summary>
    public IJsonRecord? Data { get; init; }

    /// <summary>What there is to report.</summary>
    public IReadOnlyList<ExtractionIssue> Issues { get; init; } = [];

    /// <summary>For every field with a value, the rule that gave it.</summary>
    public IReadOnlyList<FieldProvenance> Provenance { get; init; } = [];

    /// <summary>The items that became members of records.</summary>
    public IReadOnlyList<KeyedItem> Keyed { get; init; } = [];

    /// <summary>What is to be said of the file that the page was taken from; null if nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether the input itself could not be opened or unpacked.</summary>
    public bool IsUnusable { get; init; }

    /// <summary>What it means for the shell.</summary>
    public int ExitCode => IsUnusable ? Terminal.ExitCode.Unusable : Data is null ? Terminal.ExitCode.Failed : Terminal.ExitCode.Fine;

    /// <summary>Why the page was not read, in one line.</summary>
    public string Complaint => $"{Name}: " + (Reasons is { Length: > 0 } reasons ? string.Join("; ", reasons) : "not read");

    private string[] Reasons => Issues
        .Where(issue => issue.Kind is not (IssueKind.Fallback or IssueKind.Ambiguous or IssueKind.Uncovered
            or IssueKind.JoinedParagraphs or IssueKind.TooDeep or IssueKind.OutOfProfile or IssueKind.Contradicted))
        .Select(issue => issue.Field is null ? issue.Message : $"{issue.Field}: {issue.Message}")
        .Take(3)
        .ToArray();

    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer)
        .With("page", Page)
        .With("url", Url)
        .With("site", Site)
        .With("type", Type)
        .With("variant", Variant)
        .With("data", Data is null ? null : new ContractJson(Data))
        .With("issues", Issues)
        .End();
}
