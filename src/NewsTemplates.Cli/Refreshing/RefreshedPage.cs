using System;
using System.Collections.Generic;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Cli.Refreshing;

/// <summary>What became of one page.</summary>
/// <param name="Address">Where it was asked for.</param>
/// <param name="Sample">The sample that was made of it, relative to the layout's folder; null for a new page.</param>
/// <param name="State">What became of it.</param>
internal sealed record RefreshedPage(Uri Address, string? Sample, PageState State)
{
    /// <summary>The fields whose values are other than those approved for the sample.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Why it was not fetched; null where it was.</summary>
    public string? Problem { get; init; }

    /// <summary>The page as it was fetched; null where it was not.</summary>
    public Sample? Fetched { get; init; }
}

/// <summary>What can become of a page.</summary>
internal enum PageState
{
    /// <summary>It is read without errors.</summary>
    Right,

    /// <summary>It is read without errors, and says something else than when it was approved.</summary>
    Changed,

    /// <summary>The layout no longer fits it.</summary>
    Broken,

    /// <summary>The site has it no longer.</summary>
    Gone,

    /// <summary>It could not be fetched.</summary>
    NotFetched,
}
