using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Captures;

/// <summary>
/// Reads the files in which browsers and crawlers keep pages: HTML and text as they are, MHTML, Safari's web archives, WARC, each
/// of them packed with gzip or brotli or not. Files are told by their content. Safe to use from several threads.
/// </summary>
public static class CaptureReader
{
    // A packed file that was packed again by who sent it; deeper ones are made to be unpacked for ever.
    private const int MostLayers = 2;

    /// <summary>
    /// Reads the pages of a file, one after the other as they are asked for: one, unless the file is that of a crawl. What is no
    /// page, damaged, too large or cannot be read is a capture with a <see cref="Capture.Problem"/>; what comes before it is complete.
    /// </summary>
    /// <param name="stream">The file, which is read to its end and stays open.</param>
    /// <param name="name">The file's name, which alone tells brotli; null if it has none.</param>
    /// <param name="options">The limits; null for <see cref="CaptureOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IAsyncEnumerable<Capture> ReadAsync(
        Stream stream, string? name = null, CaptureOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadAllAsync(stream, name ?? "", options ?? CaptureOptions.Default, cancellationToken);
    }

    private static async IAsyncEnumerable<Capture> ReadAllAsync(
        Stream stream, string name, CaptureOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (Capture? page, Stream? crawl) = await OpenAsync(stream, name, options, cancellationToken).ConfigureAwait(false);
        if (page is not null)
        {
            yield return page;
        }
        else if (crawl is not null)
        {
            await using (crawl.ConfigureAwait(false))
            {
                await foreach (Capture capture in WarcArchive.ReadAsync(crawl, options, cancellationToken).ConfigureAwait(false))
                {
                    yield return capture;
                }
            }
        }
    }

    /// <summary>The one page of a file, or the stream of a crawl's records.</summary>
    private static async Task<(Capture? Page, Stream? Crawl)> OpenAsync(
        Stream stream, string name, CaptureOptions options, CancellationToken cancellationToken)
    {
        try
        {
            PrefixedStream file = await PrefixedStream.OpenAsync(stream, CaptureFormats.Looked, cancellationToken).ConfigureAwait(false);
            ReadOnlyMemory<byte> start = file.Prefix;
            if (CaptureFormats.Of(start.Span) == CaptureFormat.Warc)
            {
                return (null, file);
            }

            // Crawls may be larger than memory: they are unpacked as they are read.
            if (Unpacking.IsGzip(start.Span) && CaptureFormats.Of(Unpacking.BeginningOfGzip(start, 16)) == CaptureFormat.Warc)
            {
                return (null, new GZipStream(file, CompressionMode.Decompress));
            }

            ReadOnlyMemory<byte> bytes = await PageReader.ReadBytesAsync(file, options.Reading, cancellationToken).ConfigureAwait(false);
            bytes = Unpacked(bytes, name, options);
            return CaptureFormats.Of(bytes.Span) == CaptureFormat.Warc
                ? (null, ByteStream.Of(bytes))
                : (ReadOne(bytes, name, options), null);
        }
        catch (CaptureProblemException failure)
        {
            return (new Capture { Problem = failure.Problem }, null);
        }
        catch (PageLimitException tooLarge)
        {
            return (new Capture { Problem = new CaptureProblem(CaptureFault.TooLarge, tooLarge.Message) }, null);
        }
        catch (IOException failure)
        {
            return (new Capture { Problem = CaptureProblem.Unreadable(failure) }, null);
        }
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> bytes, string name, CaptureOptions options)
    {
        bool isGzip = Unpacking.IsGzip(bytes.Span);
        for (int layer = 0; layer < MostLayers && Unpacking.IsGzip(bytes.Span); layer++)
        {
            bytes = Unpacking.Gzip(bytes, options);
        }

        if (bytes.IsEmpty || isGzip)
        {
            return !Unpacking.IsGzip(bytes.Span) ? bytes : throw CaptureProblemException.NotAPage("this was packed too many times: unpack it first");
        }

        if (CaptureFormats.IsNamedGzip(name))
        {
            throw CaptureProblemException.Damaged("the name says gzip, but the content is none");
        }

        return !CaptureFormats.IsNamedBrotli(name) ? bytes
            : Unpacking.Brotli(bytes, options) ?? throw CaptureProblemException.Damaged("the name says brotli, but the content is none");
    }

    private static Capture ReadOne(ReadOnlyMemory<byte> bytes, string name, CaptureOptions options)
    {
        switch (CaptureFormats.Of(bytes.Span))
        {
            case CaptureFormat.Mhtml:
                return MhtmlArchive.Read(bytes, options);
            case CaptureFormat.WebArchive:
                return WebArchive.Read(bytes);
        }

        ForeignContent.Refuse(bytes.Span);
        CaptureFormat named = CaptureFormats.OfName(name);
        return named == CaptureFormat.Page || bytes.IsEmpty || PageStart.ContentOf(bytes.Span) == PageContent.Html
            ? new Capture { Content = bytes }
            : throw CaptureProblemException.Damaged($"the name says {CaptureFormats.Describe(named)}, but the content is none");
    }
}
