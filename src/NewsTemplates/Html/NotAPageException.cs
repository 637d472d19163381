using System;

namespace NewsTemplates.Html;

/// <summary>What was given as a page is no text at all: compressed, an image, a PDF, or other binary data.</summary>
public sealed class NotAPageException : Exception
{
    /// <summary>Says what the bytes are.</summary>
    /// <param name="content">What they are, in words for a message: <c>gzip-compressed data</c>, <c>a PNG image</c>.</param>
    /// <param name="isCompressed">Whether the bytes may well be a page once they are decompressed.</param>
    public NotAPageException(string content, bool isCompressed)
        : base(isCompressed ? $"This is no page but {content}; decompress it first." : $"This is no page but {content}.")
    {
        Content = content;
        IsCompressed = isCompressed;
    }

    /// <summary>What the bytes are, in words: <c>gzip-compressed data</c>, <c>a PNG image</c>.</summary>
    public string Content { get; }

    /// <summary>Whether the bytes may well be a page once they are decompressed.</summary>
    public bool IsCompressed { get; }
}
