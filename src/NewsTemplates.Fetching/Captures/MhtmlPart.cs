using System;
using System.IO;
using MimeKit;

namespace NewsTemplates.Fetching.Captures;

/// <summary>An HTML part of an MHTML file: a page, or a frame in it.</summary>
/// <param name="type">Its media type, with its charset.</param>
internal sealed class MhtmlPart(ContentType type)
{
    private readonly MemoryStream _encoded = new();

    public ContentType Type { get; } = type;

    public string? Id { get; init; }

    public string? Location { get; init; }

    public ContentEncoding Encoding { get; init; }

    /// <summary>Whether what ends the part was seen.</summary>
    public bool IsWhole { get; set; }

    public void Add(ReadOnlySpan<byte> encoded) => _encoded.Write(encoded);

    /// <summary>The part's bytes, decoded.</summary>
    public ReadOnlyMemory<byte> Content()
    {
        _encoded.Position = 0;
        using var content = new MemoryStream();
        new MimeContent(_encoded, Encoding).DecodeTo(content);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
