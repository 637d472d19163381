using System;
using System.Globalization;
using NewsTemplates.Urls;

namespace NewsTemplates.Fetching.Captures;

/// <summary>One record of a WARC file.</summary>
/// <param name="Header">Its named fields.</param>
/// <param name="Block">What the record holds; nothing of one that is passed over, and of one that is too large the beginning.</param>
/// <param name="IsTooLarge">Whether the whole block is larger than is taken.</param>
/// <param name="Problem">Why the block is not whole; null if it is.</param>
internal sealed record WarcRecord(HeaderFields Header, ReadOnlyMemory<byte> Block, bool IsTooLarge, CaptureProblem? Problem)
{
    /// <summary>The address of what was fetched, if it was fetched from the web. Some programs write it in angle brackets.</summary>
    public Uri? Target => Header["WARC-Target-URI"] is { } written
        && WebAddress.Resolve(written.Trim('<', '>'), null) is { Scheme: "http" or "https" } address
            ? address
            : null;

    /// <summary>When it was fetched.</summary>
    public DateTimeOffset? Date => DateTimeOffset.TryParse(
        Header["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
        ? date
        : null;
}
