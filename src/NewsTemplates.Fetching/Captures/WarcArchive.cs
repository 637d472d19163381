using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Captures;

/// <summary>
/// The pages among the records of a WARC file: responses that are HTML and succeeded, and pages that were stored without their
/// responses. Requests, pictures, redirections and the like are passed over.
/// </summary>
internal static class WarcArchive
{
    private const int LargestHttpHeader = 1024 * 1024;

    public static async IAsyncEnumerable<Capture> ReadAsync(
        Stream stream, CaptureOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int largestBlock = (int)Math.Min(int.MaxValue, (long)options.Reading.MaximumBytes + LargestHttpHeader);
        var reader = new WarcReader(stream, largestBlock, options.MaximumArchiveBytes);
        int pages = 0;
        int records = 0;
        while (await reader.NextAsync(IsTaken, cancellationToken).ConfigureAwait(false) is { } record)
        {
            records++;
            if (PageOf(record, options) is not { } page)
            {
                continue;
            }

            if (pages++ == options.MaximumParts)
            {
                yield return Alone(CaptureFault.TooLarge, $"the WARC has more than {options.MaximumParts} pages; those before are complete");
                yield break;
            }

            yield return page;
            if (record.Problem is not null)
            {
                yield break;
            }
        }

        if (reader.Problem is { } problem)
        {
            yield return Alone(problem.Fault, problem.Message);
        }
        else if (pages == 0)
        {
            yield return Alone(CaptureFault.NotAPage, $"there is no page in this WARC: none of its {records} records is HTML that was found");
        }
    }

    private static Capture Alone(CaptureFault fault, string message) =>
        new() { IsOneOfSeveral = true, Problem = new CaptureProblem(fault, message) };

    private static bool IsTaken(HeaderFields header) => IsResponse(header) || IsPageAlone(header);

    private static bool IsResponse(HeaderFields header) =>
        string.Equals(header["WARC-Type"], "response", StringComparison.OrdinalIgnoreCase)
        && header["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) is not false;

    private static bool IsPageAlone(HeaderFields header) =>
        string.Equals(header["WARC-Type"], "resource", StringComparison.OrdinalIgnoreCase)
        && header["Content-Type"] is { } type
        && MediaType.IsHtml(type);

    /// <summary>The page that a record holds; null if it holds none.</summary>
    private static Capture? PageOf(WarcRecord record, CaptureOptions options)
    {
        if (record.Target is not { } address || !IsTaken(record.Header))
        {
            return null;
        }

        var page = new Capture { IsOneOfSeveral = true, Address = address, Captured = record.Date };
        HttpResponse? response = IsResponse(record.Header) ? HttpResponse.Read(record.Block) : null;
        if (IsResponse(record.Header) && (response is null || !IsPage(response)))
        {
            return null;
        }

        page = page with { ContentType = response is null ? record.Header["Content-Type"] : response.Header["Content-Type"] };
        try
        {
            ThrowIfNotWhole(record, options);
            return page with { Content = response is null ? record.Block : HttpBody.Of(response, options) };
        }
        catch (CaptureProblemException failure)
        {
            return page with { Problem = failure.Problem };
        }
        catch (PageLimitException tooLarge)
        {
            return page with { Problem = new CaptureProblem(CaptureFault.TooLarge, tooLarge.Message) };
        }
    }

    private static void ThrowIfNotWhole(WarcRecord record, CaptureOptions options)
    {
        if (record.Problem is { } problem)
        {
            throw new CaptureProblemException(problem.Fault, problem.Message);
        }

        if (record.IsTooLarge)
        {
            throw new PageLimitException(PageLimit.Bytes, options.Reading.MaximumBytes);
        }

        if (record.Header["WARC-Truncated"] is not null || record.Header["WARC-Segment-Number"] is not null)
        {
            throw CaptureProblemException.Damaged("the crawl kept only a part of this page in one record");
        }
    }

    private static bool IsPage(HttpResponse response) =>
        response.Status is >= 200 and < 300
        && (response.Header["Content-Type"] is { Length: > 0 } type
            ? MediaType.IsHtml(type)
            : response.Body.Length > 0 && PageStart.ContentOf(response.Body.Span) == PageContent.Html);
}
