using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using NewsTemplates.Collections;
using NewsTemplates.Language.Checks;
using NewsTemplates.Language.Evaluation;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Generators;

/// <summary>The approved results of all samples, by what they say of how pages are. Two are equal if all their files say the same.</summary>
/// <param name="Files">The files.</param>
internal sealed record ApprovedFiles(EquatableArray<ApprovedFile> Files)
{
    /// <summary>Whether a file's name is that of an approved result.</summary>
    public static bool IsApproved(AdditionalText file) => file.Path.EndsWith(SampleFiles.ApprovedEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those of the samples of a layout.</summary>
    /// <param name="layout">The layout's path.</param>
    public EquatableArray<ApprovedPage> Of(string layout)
    {
        string folder = layout.Substring(0, layout.LastIndexOfAny(['/', '\\']) + 1);
        return [.. Files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).Select(file => file.Page)];
    }
}

/// <summary>One approved result.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Page">What it says of how pages are.</param>
internal sealed record ApprovedFile(string Path, ApprovedPage Page)
{
    /// <summary>Reads a file; nothing where it is broken, which the analyzer reports.</summary>
    public static IEnumerable<ApprovedFile> Read(AdditionalText file, CancellationToken cancellationToken) =>
        ApprovedResult.TryRead(file.GetText(cancellationToken)?.ToString()) is { } result ? [new ApprovedFile(file.Path, result.Summary)] : [];
}
