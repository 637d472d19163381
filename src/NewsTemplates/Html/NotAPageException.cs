using System;

namespace NewsTemplates.Html;

/// <summary>
/// What was given as a page cannot be read as one: it is compressed, an image, a PDF, other binary data, or markup that
/// the parser gives up.
/// </summary>
public sealed class NotAPageException : Exception
{
    /// <summary>Says what the bytes are.</summary>
    /// <param name="content">What they are, in words for a message: <c>gzip-compressed data</c>, <c>a PNG image</c>.</param>
    /// <param name="isCompressed">Whether the bytes may well be a page once they are decompressed.</param>
    /// <param name="cause">What made the parser give up, or null.</param>
    internal NotAPageException(string content, bool isCompressed, Exception? cause = null)
        : base(isCompressed ? $"This is no page but {content}; decompress it first." : $"This is no page but {content}.", cause)
    {
        Content = content;
        IsCompressed = isCompressed;
    }

    /// <summary>What the bytes are, in words: <c>gzip-compressed data</c>, <c>a PNG image</c>.</summary>
    public string Content { get; }

    /// <summary>Whether the bytes may well be a page once they are decompressed.</summary>
    public bool IsCompressed { get; }
}
