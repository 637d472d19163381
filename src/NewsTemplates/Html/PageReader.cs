using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsTemplates.Html;

/// <summary>
/// Reads HTML into a <see cref="PageDocument"/>, with scripting off: no script of the page runs, and the contents of
/// <c>noscript</c> are elements. The only place that knows the parser underneath. Safe to use from several threads.
/// </summary>
public static class PageReader
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";

    /// <summary>Reads a page that is already text. A byte order mark at its start is passed over.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="PageLimitException">The page exceeds a limit of the options.</exception>
    /// <exception cref="NotAPageException">The text is binary data read as text.</exception>
    public static PageDocument Read(string html, PageReadingOptions? options = null)
    {
        if (html is null)
        {
            throw new ArgumentNullException(nameof(html));
        }

        options ??= PageReadingOptions.Default;
        ThrowIfTooLong(html.Length, options);
        return Parse(html.Length > 0 && html[0] == '\uFEFF' ? html.Substring(1) : html, options);
    }

    /// <summary>Reads a page from its bytes, whose encoding is found as <see cref="CharacterEncoding"/> says.</summary>
    /// <param name="bytes">The whole page, not compressed.</param>
    /// <param name="contentType">The value of the HTTP header Content-Type, or null where there is none.</param>
    /// <param name="options">How to read; null for <see cref="PageReadingOptions.Default"/>.</param>
    /// <exception cref="PageLimitException">The page exceeds a limit of the options.</exception>
    /// <exception cref="NotAPageException">The bytes are compressed, an image, a PDF, other binary data, or markup that the parser gives up.</exception>
    public static PageDocument Read(ReadOnlyMemory<byte> bytes, string? contentType = null, PageReadingOptions? options = null)
    {
        options ??= PageReadingOptions.Default;
        return Parse(Decode(bytes, contentType, options), options);
    }

    /// <summary>As <see cref="Read(ReadOnlyMemory{byte}, string?, PageReadingOptions?)"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    /// <exception cref="PageLimitException">The page exceeds a limit of the options.</exception>
    /// <exception cref="NotAPageException">The bytes are compressed, an image, a PDF, other binary data, or markup that the parser gives up.</exception>
    public static PageDocument Read(byte[] bytes, string? contentType = null, PageReadingOptions? options = null) =>
        Read((bytes ?? throw new ArgumentNullException(nameof(bytes))).AsMemory(), contentType, options);

    /// <summary>
    /// Reads a page from a stream, to its end, which stays open. Of a stream that holds more than
    /// <see cref="PageReadingOptions.MaximumBytes"/> no more than that is taken.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="PageLimitException">The page exceeds a limit of the options.</exception>
    /// <exception cref="NotAPageException">The bytes are compressed, an image, a PDF, or other binary data.</exception>
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
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="PageLimitException">The stream holds more bytes than the options allow.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(
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
    public static string Decode(ReadOnlyMemory<byte> bytes, string? contentType = null, PageReadingOptions? options = null)
    {
        options ??= PageReadingOptions.Default;
        ThrowIfTooLong(bytes.Length, options);
        ReadOnlySpan<byte> span = bytes.Span;
        BinaryContent.ThrowIfMarked(span);
        (Encoding encoding, _, int mark) = CharacterEncoding.Detect(span, contentType, options.DefaultEncoding);
        if (MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array))
        {
            return encoding.GetString(array.Array!, array.Offset + mark, array.Count - mark);
        }

        byte[] copy = span.Slice(mark).ToArray();
        return encoding.GetString(copy, 0, copy.Length);
    }

    private static void ThrowIfTooLong(int length, PageReadingOptions options)
    {
        if (length > options.MaximumBytes)
        {
            throw new PageLimitException(PageLimit.Bytes, options.MaximumBytes);
        }
    }

    private static PageDocument Parse(string html, PageReadingOptions options)
    {
        BinaryContent.ThrowIfNoText(html.AsSpan());
        using IDocument document = ParseDocument(html, options);
        return Pack(document, options);
    }

    private static IHtmlDocument ParseDocument(string html, PageReadingOptions options)
    {
        try
        {
            return ParsingGuard.Parser(html, options).ParseDocument(html);
        }
        catch (Exception givenUp) when (givenUp is NullReferenceException or ArgumentException or InvalidOperationException)
        {
            // AngleSharp 1.10.3 loses count of its open elements where a template stands in a table cell in a select.
            throw new NotAPageException("markup that the HTML parser cannot make a tree of", isCompressed: false, givenUp);
        }
    }

    private static PageDocument Pack(IDocument document, PageReadingOptions options)
    {
        // The guard stops what would grow out of hand; here the finished tree is held to the limits exactly.
        PageDocumentBuilder builder = new();
        int elements = 0;
        Stack<(INodeList Children, int Next)> open = new();
        open.Push((document.ChildNodes, 0));
        while (open.Count > 0)
        {
            (INodeList children, int next) = open.Pop();
            if (next == children.Length)
            {
                if (open.Count > 0)
                {
                    builder.CloseElement();
                }

                continue;
            }

            open.Push((children, next + 1));
            switch (children[next])
            {
                case IElement element:
                    if (open.Count > options.MaximumDepth)
                    {
                        throw new PageLimitException(PageLimit.Depth, options.MaximumDepth);
                    }

                    if (++elements > options.MaximumElements)
                    {
                        throw new PageLimitException(PageLimit.Elements, options.MaximumElements);
                    }

                    Open(builder, element);
                    open.Push((element.ChildNodes, 0));
                    break;
                case IText text:
                    builder.AddText(text.Data);
                    break;
                case IComment comment:
                    builder.AddComment(comment.Data);
                    break;
            }
        }

        return builder.Build(document.CompatMode == "BackCompat");
    }

    private static void Open(PageDocumentBuilder builder, IElement element)
    {
        // Elements the parser makes up stand on line 0.
        (int, int)? position = element.SourceReference is { Position: { Line: > 0 } at } ? (at.Line, at.Column) : null;
        builder.OpenElement(element.LocalName, element.NamespaceUri == HtmlNamespace, position);
        INamedNodeMap attributes = element.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            IAttr attribute = attributes[i]!;
            builder.AddAttribute(attribute.Name, attribute.Value);
        }
    }
}
