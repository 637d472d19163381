using System;

namespace NewsTemplates.Markup;

/// <summary>Which bound the markup of a page exceeds.</summary>
internal enum MarkupLimit
{
    /// <summary>The elements that are built.</summary>
    Elements,

    /// <summary>The steps that tangled markup takes.</summary>
    Work,
}

/// <summary>The tree of a page was not built to its end.</summary>
internal sealed class MarkupLimitException(MarkupLimit limit, long maximum) : Exception
{
    /// <summary>The limit that was exceeded.</summary>
    public MarkupLimit Limit { get; } = limit;

    /// <summary>The most that was allowed.</summary>
    public long Maximum { get; } = maximum;
}
