using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace NewsTemplates.Html;

/// <summary>
/// Reads HTML into a <see cref="PageDocument"/> as a browser shows it, declarative shadow trees included; but no script of the page runs.
/// <c>noscript</c> ends where it does in a browser that runs scripts, and what is written in it are elements. Safe to use from several threads.
/// </summary>
public static class PageReader
{
    /// <summary>Reads a page that is already text. A byte order mark at its start is passed over.</summary>
    /// <param name="html">The whole page.</param>
    /// <param name="options">How to read; null for <see cref="PageReadingOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="PageLimitException">The page exceeds a limit, of the options or of the parser's own.</exception>
    /// <exception cref="NotAPageException">The text is binary data read as text, or markup that the parser gives up.</exception>
    public static PageDocument Read(string html, PageReadingOptions? options = null)
    {
        if (html is null)
        {
            throw new ArgumentNullException(nameof(html));
        }

        return Read(html, Encoding.UTF8, options);
    }

    /// <summary>As <see cref="Read(string, PageReadingOptions?)"/>, for a text that was decoded before.</summary>
    internal static PageDocument Read(string html, Encoding encoding, PageReadingOptions? options = null)
    {
        options ??= PageReadingOptions.Default;
        ThrowIfTooLong(html.Length, options);
        return Parse(PageSource.Of(html.AsSpan(html.Length > 0 && html[0] == '\uFEFF' ? 1 : 0), encoding), options);
    }

    /// <summary>Reads a page from its bytes, whose encoding is found as <see cref="CharacterEncoding"/> says.</summary>
    /// <param name="bytes">The whole page, not compressed.</param>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null where there is none.</param>
    /// <param name="options">How to read; null for <see cref="PageReadingOptions.Default"/>.</param>
    /// <exception cref="PageLimitException">The page exceeds a limit, of the options or of the parser's own.</exception>
    /// <exception cref="NotAPageException">
    /// The bytes are compressed, an image, a PDF, other binary data, or markup that the parser gives up.
    /// </exception>
    public static PageDocument Read(ReadOnlyMemory<byte> bytes, string? contentType = null, PageReadingOptions? options = null) =>
        Read(bytes, contentType, options, isBorrowed: false);

    /// <summary>
    /// As <see cref="Read(ReadOnlyMemory{byte}, string?, PageReadingOptions?)"/>, for who gives the page's memory back before anybody can
    /// change the bytes: they need not be copied.
    /// </summary>
    internal static PageDocument Borrow(ReadOnlyMemory<byte> bytes, string? contentType, PageReadingOptions? options) =>
        Read(bytes, contentType, options, isBorrowed: true);

    private static PageDocument Read(ReadOnlyMemory<byte> bytes, string? contentType, PageReadingOptions? options, bool isBorrowed)
    {
        options ??= PageReadingOptions.Default;
        ThrowIfTooLong(bytes.Length, options);
        BinaryContent.ThrowIfMarked(bytes.Span);
        (Encoding encoding, EncodingEvidence evidence, int mark) = CharacterEncoding.Detect(bytes.Span, contentType, options.DefaultEncoding);
        PageDocument page = Parse(SourceOf(bytes.Slice(mark), encoding, isBorrowed), options);
        if (!IsGuess(evidence) || LateDeclaration.Find(page) is not { } declared || !IsOther(declared, encoding, bytes))
        {
            return page;
        }

        page.Release();
        return Parse(SourceOf(bytes, declared, isBorrowed), options);
    }

    /// <summary>As <see cref="Read(ReadOnlyMemory{byte}, string?, PageReadingOptions?)"/>.</summary>
    /// <param name="bytes">The whole page, not compressed.</param>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null where there is none.</param>
    /// <param name="options">How to read; null for <see cref="PageReadingOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    /// <exception cref="PageLimitException">The page exceeds a limit, of the options or of the parser's own.</exception>
    /// <exception cref="NotAPageException">
    /// The bytes are compressed, an image, a PDF, other binary data, or markup that the parser gives up.
    /// </exception>
    public static PageDocument Read(byte[] bytes, string? contentType = null, PageReadingOptions? options = null) =>
        Read((bytes ?? throw new ArgumentNullException(nameof(bytes))).AsMemory(), contentType, options);

    /// <summary>
    /// Reads a page from a stream, to its end, which stays open. Of a stream that holds more than
    /// <see cref="PageReadingOptions.MaximumBytes"/> no more than that is taken.
    /// </summary>
    /// <param name="stream">The page, not compressed.</param>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null where there is none.</param>
    /// <param name="options">How to read; null for <see cref="PageReadingOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the reading of the stream.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="PageLimitException">The page exceeds a limit, of the options or of the parser's own.</exception>
    /// <exception cref="NotAPageException">
    /// The bytes are compressed, an image, a PDF, other binary data, or markup that the parser gives up.
    /// </exception>
    public static async Task<PageDocument> ReadAsync(
        Stream stream,
        string? contentType = null,
        PageReadingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ReadOnlyMemory<byte> bytes = await ReadBytesAsync(stream, options, cancellationToken).ConfigureAwait(false);
        return Read(bytes, contentType, options);
    }

    /// <summary>
    /// Takes the bytes of a stream, to its end, which stays open. Of a stream that holds more than
    /// <see cref="PageReadingOptions.MaximumBytes"/> no more than that is taken.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">How to read; null for <see cref="PageReadingOptions.Default"/>.</param>
    /// <param name="cancellationToken">Cancels the reading of the stream.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="PageLimitException">The stream holds more bytes than the options allow.</exception>
    internal static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(
        Stream stream, PageReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        options ??= PageReadingOptions.Default;
        byte[] buffer = new byte[Math.Min(64 * 1024, options.MaximumBytes)];
        int length = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0)
            {
                break;
            }

            if (length == buffer.Length)
            {
                if (length == options.MaximumBytes)
                {
                    if (await stream.ReadAsync(new byte[1], 0, 1, cancellationToken).ConfigureAwait(false) > 0)
                    {
                        throw new PageLimitException(PageLimit.Bytes, options.MaximumBytes);
                    }

                    break;
                }

                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, options.MaximumBytes));
            }
        }

        return buffer.AsMemory(0, length);
    }

    /// <summary>Decodes a page or text capture, whose encoding is found as <see cref="CharacterEncoding"/> says.</summary>
    /// <param name="bytes">All of it, not compressed.</param>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null where there is none.</param>
    /// <param name="options">How to read; null for <see cref="PageReadingOptions.Default"/>.</param>
    /// <exception cref="PageLimitException">There are more bytes than the options allow.</exception>
    /// <exception cref="NotAPageException">The bytes are compressed, an image, a PDF, or other binary data.</exception>
    internal static DecodedText Decode(ReadOnlyMemory<byte> bytes, string? contentType = null, PageReadingOptions? options = null)
    {
        options ??= PageReadingOptions.Default;
        ThrowIfTooLong(bytes.Length, options);
        ReadOnlySpan<byte> span = bytes.Span;
        BinaryContent.ThrowIfMarked(span);
        (Encoding encoding, EncodingEvidence evidence, int mark) = CharacterEncoding.Detect(span, contentType, options.DefaultEncoding);
        return new DecodedText(TextOf(bytes.Slice(mark), encoding), encoding, evidence);
    }

    /// <summary>
    /// Decodes an HTML page: where neither its first bytes nor anything more certain says in which encoding it is, as its first
    /// <c>meta</c> element that names one says, as browsers do.
    /// </summary>
    /// <param name="bytes">All of it, not compressed.</param>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null where there is none.</param>
    /// <param name="options">How to read; null for <see cref="PageReadingOptions.Default"/>.</param>
    /// <exception cref="PageLimitException">The page exceeds a limit, of the options or of the parser's own.</exception>
    /// <exception cref="NotAPageException">
    /// The bytes are compressed, an image, a PDF, other binary data, or markup that the parser gives up.
    /// </exception>
    internal static DecodedText DecodePage(ReadOnlyMemory<byte> bytes, string? contentType = null, PageReadingOptions? options = null)
    {
        options ??= PageReadingOptions.Default;
        DecodedText guess = Decode(bytes, contentType, options);
        if (!IsGuess(guess.Evidence))
        {
            return guess;
        }

        PageDocument page = Parse(PageSource.Of(guess.Text.AsSpan(), guess.Encoding), options);
        Encoding? declared = LateDeclaration.Find(page);
        page.Release();
        return declared is not null && IsOther(declared, guess.Encoding, bytes)
            ? new DecodedText(TextOf(bytes, declared), declared, EncodingEvidence.Declaration)
            : guess;
    }

    private static PageSource SourceOf(ReadOnlyMemory<byte> bytes, Encoding encoding, bool isBorrowed) =>
        encoding.CodePage != Encoding.UTF8.CodePage ? PageSource.Of(TextOf(bytes, encoding).AsSpan(), encoding)
        : isBorrowed ? PageSource.Borrow(bytes)
        : PageSource.Of(bytes.Span);

    // What a browser does, too: it reads the page again.
    private static bool IsOther(Encoding declared, Encoding guess, ReadOnlyMemory<byte> bytes) =>
        declared.CodePage != guess.CodePage && CharacterEncoding.IsBelieved(declared, bytes.Span);

    private static string TextOf(ReadOnlyMemory<byte> bytes, Encoding encoding)
    {
        ArraySegment<byte> array = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> own) ? own : new ArraySegment<byte>(bytes.ToArray());
        return encoding.GetString(array.Array!, array.Offset, array.Count);
    }

    private static void ThrowIfTooLong(int length, PageReadingOptions options)
    {
        if (length > options.MaximumBytes)
        {
            throw new PageLimitException(PageLimit.Bytes, options.MaximumBytes);
        }
    }

    private static bool IsGuess(EncodingEvidence evidence) => evidence is EncodingEvidence.Bytes or EncodingEvidence.Default;

    private static PageDocument Parse(PageSource source, PageReadingOptions options)
    {
        BinaryContent.ThrowIfNoText(source.Bytes.AsSpan(0, source.Length));
        return options.Parser.Parse(source, options);
    }
}
