using System;
using System.Diagnostics.CodeAnalysis;

namespace NewsTemplates.Fetching.Http;

/// <summary>What came of fetching a page: the page, or why there is none. Immutable.</summary>
public sealed record FetchResult
{
    internal FetchResult(Uri requested, FetchedPage page)
    {
        Requested = requested;
        Page = page;
    }

    internal FetchResult(Uri requested, FetchProblem problem)
    {
        Requested = requested;
        Problem = problem;
    }

    /// <summary>The address that was asked for.</summary>
    public Uri Requested { get; }

    /// <summary>The page; null where <see cref="Problem"/> says why there is none.</summary>
    public FetchedPage? Page { get; }

    /// <summary>Why there is no page; null where there is one.</summary>
    public FetchProblem? Problem { get; }

    /// <summary>Whether there is a page.</summary>
    [MemberNotNullWhen(true, nameof(Page))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsFetched => Page is not null;
}
