using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Captures;
using NewsTemplates.Html;

namespace NewsTemplates;

/// <summary>
/// A page on its way through one extraction, in whatever form it was given. It is read when it is first needed and never
/// again, however many layouts look at it.
/// </summary>
internal sealed class GivenPage : IDisposable
{
    private readonly Lazy<Reading> _reading;

    private GivenPage(PageContent content, Func<Reading> read, CancellationToken cancellation = default)
    {
        Content = content;
        Cancellation = cancellation;
        _reading = new Lazy<Reading>(() => ReadOrRefuse(read, cancellation), LazyThreadSafetyMode.None);
    }

    /// <summary>Whether it is an HTML page or a text capture.</summary>
    public PageContent Content { get; }

    /// <summary>Cancels its reading, and what is done with it.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The page, if it is HTML and can be read.</summary>
    public PageDocument? Page => _reading.Value.Page;

    /// <summary>The capture, if it is text and can be read.</summary>
    public TextDocument? Text => _reading.Value.Text;

    /// <summary>Why it cannot be read; null if it can.</summary>
    public string? Problem => _reading.Value.Problem;

    /// <exception cref="ArgumentNullException">The page is null.</exception>
    public static GivenPage Of(string page, PageContent content, ExtractionOptions? options)
    {
        if (page is null)
        {
            throw new ArgumentNullException(nameof(page));
        }

        return new(content, () => content == PageContent.Html
            ? new(PageReader.Read(page, options?.Reading), null, IsOwn: true)
            : new(null, TextDocument.Read(page)));
    }

    /// <exception cref="ArgumentNullException">The page is null.</exception>
    public static GivenPage Of(byte[] page, PageContent content, ExtractionOptions? options) =>
        Of((ReadOnlyMemory<byte>)(page ?? throw new ArgumentNullException(nameof(page))), content, options);

    public static GivenPage Of(ReadOnlyMemory<byte> page, PageContent content, ExtractionOptions? options, CancellationToken cancellation = default)
    {
        return new(content, Read, cancellation);

        Reading Read() => content == PageContent.Html
            ? new(PageReader.Borrow(page, options?.ContentType, options?.Reading), null, IsOwn: true)
            : new(null, TextDocument.Read(PageReader.Decode(page, options?.ContentType, options?.Reading).Text));
    }

    /// <exception cref="ArgumentNullException">The page is null.</exception>
    public static GivenPage Of(PageDocument page)
    {
        if (page is null)
        {
            throw new ArgumentNullException(nameof(page));
        }

        return new(PageContent.Html, () => new(page, null));
    }

    /// <summary>Takes a page from a stream, to its end or to the limit of bytes; the stream stays open.</summary>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static async Task<GivenPage> TakeAsync(Stream page, PageContent content, ExtractionOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return Of(
                await PageReader.ReadBytesAsync(page, options?.Reading, cancellationToken).ConfigureAwait(false),
                content,
                options,
                cancellationToken);
        }
        catch (PageLimitException tooLarge)
        {
            return new(content, () => new(null, null, tooLarge.Message));
        }
    }

    /// <summary>Gives back the memory of a page that was made here: nothing may look at it any more. What was read from it stays.</summary>
    public void Dispose()
    {
        if (_reading is { IsValueCreated: true, Value: { IsOwn: true, Page: { } page } })
        {
            page.Release();
        }
    }

    private static Reading ReadOrRefuse(Func<Reading> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is PageLimitException or NotAPageException or InvalidDataException)
        {
            return new(null, null, unreadable.Message);
        }
    }

    private sealed record Reading(PageDocument? Page, TextDocument? Text, string? Problem = null, bool IsOwn = false);
}
