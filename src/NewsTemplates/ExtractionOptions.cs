using System;
using NewsTemplates.Extracting;
using NewsTemplates.Html;

namespace NewsTemplates;

/// <summary>What an extraction may be told beside the page and its address. Immutable.</summary>
public sealed record ExtractionOptions
{
    /// <summary>The defaults.</summary>
    public static ExtractionOptions Default { get; } = new();

    /// <summary>The limits for reading a page, and the encoding where a page does not tell its own.</summary>
    public PageReadingOptions Reading { get; init; } = PageReadingOptions.Default;

    /// <summary>The value of the HTTP header <c>Content-Type</c> that came with the bytes, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>
    /// When the page was captured; null if unknown. It decides between variants with <c>since</c> and <c>until</c>. Dates more
    /// than two days later are no values; where it is unknown, no date is too late. Relative dates ("2 hours ago") count back
    /// from it; where it is unknown, from when the extraction begins.
    /// </summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>
    /// Whether the body is compared with all text of the page, as on the layout's samples, so that one that lost a part of its text or took
    /// up others is reported (<see cref="IssueKind.OutOfProfile"/>). That takes two to three times as long as reading the page; otherwise
    /// bodies that are short are compared alone.
    /// </summary>
    public bool IsThorough { get; init; }

    /// <summary>Whether the page is compared with the layout's samples at all.</summary>
    internal bool IsCompared { get; init; } = true;

    /// <summary>Where it is noted which entries of rules do something, for checks of a layout; null notes nothing.</summary>
    internal RuleTrace? Trace { get; init; }
}
