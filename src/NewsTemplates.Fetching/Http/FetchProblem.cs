using System;

namespace NewsTemplates.Fetching.Http;

/// <summary>Why a page was not fetched.</summary>
/// <param name="Fault">The kind of the reason.</param>
/// <param name="Message">What to tell the user: a part of a sentence, beginning in lower case.</param>
public sealed record FetchProblem(FetchFault Fault, string Message)
{
    /// <summary>The status that the site answered with; null where it did not come to that.</summary>
    public int? Status { get; init; }

    /// <summary>How long the site wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
