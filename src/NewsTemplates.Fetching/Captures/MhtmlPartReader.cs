using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using MimeKit;
using MimeKit.Utils;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Goes through a MIME message and keeps of it the HTML parts alone: pictures and scripts may be large.</summary>
/// <param name="stream">The message.</param>
/// <param name="mostParts">How many parts it may have.</param>
internal sealed class MhtmlPartReader(Stream stream, int mostParts)
    : MimeReader(new ParserOptions { MaxMimeDepth = DeepestNesting }, stream, MimeFormat.Entity)
{
    private const int DeepestNesting = 16;
    private const int MostHeaders = 1_000;

    private readonly List<MhtmlPart> _pages = [];
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private MhtmlPart? _part;
    private int _parts;
    private int _headerLines;
    private int _depth;
    private bool _isTop = true;
    private bool _hasBody;

    /// <summary>The HTML parts in their order.</summary>
    public IReadOnlyList<MhtmlPart> Pages => _pages;

    /// <summary>The id of the part that is the page, if the message names it.</summary>
    public string? Start { get; private set; }

    /// <summary>The page's address, as Chromium writes it.</summary>
    public string? Snapshot { get; private set; }

    /// <summary>The address of the message as a whole.</summary>
    public string? Location { get; private set; }

    /// <summary>The message's date as it is written.</summary>
    public string? Date { get; private set; }

    /// <summary>Whether the end of the message was seen.</summary>
    public bool IsWhole { get; private set; }

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        _headers.Clear();
        _headerLines = 0;
    }

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (++_headerLines > MostHeaders)
        {
            throw new CaptureProblemException(CaptureFault.TooLarge, $"a part of the MHTML has more than {MostHeaders} header lines");
        }

        _headers.TryAdd(header.Field, header.Value);
    }

    protected override void OnHeadersEnd(
        long beginOffset, int beginLineNumber, long endOffset, int endLineNumber, CancellationToken cancellationToken)
    {
        if (_isTop)
        {
            _isTop = false;
            Snapshot = LocationIn("Snapshot-Content-Location");
            Location = LocationIn("Content-Location");
            Date = _headers.GetValueOrDefault("Date");
        }
    }

    protected override void OnBodySeparator(
        long beginOffset, int beginLineNumber, long endOffset, CancellationToken cancellationToken) => _hasBody = true;

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        Start ??= contentType.Parameters["start"];
        Count();
        _depth++;
    }

    protected override void OnMultipartEnd(
        ContentType contentType,
        long beginOffset,
        int beginLineNumber,
        long headersEndOffset,
        long endOffset,
        int lines,
        CancellationToken cancellationToken) => _depth--;

    protected override void OnMultipartBoundaryEnd(
        long beginOffset, int beginLineNumber, long endOffset, CancellationToken cancellationToken) => EndPart();

    protected override void OnMultipartEndBoundaryEnd(
        long beginOffset, int beginLineNumber, long endOffset, CancellationToken cancellationToken)
    {
        EndPart();
        IsWhole |= _depth == 1;
    }

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        Count();
        _part = null;
        if (!MediaType.IsHtml(contentType.MimeType))
        {
            return;
        }

        _part = new MhtmlPart(contentType)
        {
            Id = _headers.GetValueOrDefault("Content-ID"),
            Location = LocationIn("Content-Location"),
            Encoding = _headers.TryGetValue("Content-Transfer-Encoding", out string? written)
                && MimeUtils.TryParse(written, out ContentEncoding known)
                    ? known
                    : ContentEncoding.Default,
        };
        _pages.Add(_part);
    }

    protected override void OnMimePartContentRead(byte[] buffer, int startIndex, int count, CancellationToken cancellationToken) =>
        _part?.Add(buffer.AsSpan(startIndex, count));

    protected override void OnMimePartEnd(
        ContentType contentType,
        long beginOffset,
        int beginLineNumber,
        long headersEndOffset,
        long endOffset,
        int lines,
        CancellationToken cancellationToken)
    {
        // A message of one part ends where the file does.
        if (_depth == 0)
        {
            EndPart();
            IsWhole = _hasBody;
        }
    }

    private void EndPart()
    {
        if (_part is not null)
        {
            _part.IsWhole = true;
            _part = null;
        }
    }

    private void Count()
    {
        if (++_parts > mostParts)
        {
            throw new CaptureProblemException(CaptureFault.TooLarge, $"the MHTML has more than {mostParts} parts");
        }
    }

    // A long address is folded; the white space that this brings is none of its own (RFC 2557, 4.4.2).
    private string? LocationIn(string header) => _headers.TryGetValue(header, out string? written)
        ? string.Concat(written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : null;
}
