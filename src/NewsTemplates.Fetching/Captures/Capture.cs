using System;

namespace NewsTemplates.Fetching.Captures;

/// <summary>A page as a file keeps it, with what the file tells of it beside. Immutable.</summary>
public sealed record Capture
{
    internal Capture()
    {
    }

    /// <summary>The page's bytes, unpacked; null if they cannot be had, for which <see cref="Problem"/> gives the reason.</summary>
    public ReadOnlyMemory<byte>? Content { get; internal init; }

    /// <summary>The header <c>Content-Type</c> that was kept with the page, or one that says the same; null if none was.</summary>
    public string? ContentType { get; internal init; }

    /// <summary>The page's absolute http or https URL; null where the file says none beside the page.</summary>
    public Uri? Address { get; internal init; }

    /// <summary>When the page was captured; null where the file does not say it beside the page.</summary>
    public DateTimeOffset? Captured { get; internal init; }

    /// <summary>Whether the file may hold other pages, too: that of a crawl may.</summary>
    public bool IsOneOfSeveral { get; internal init; }

    /// <summary>What is wrong; null if nothing. A page that is there all the same is whole.</summary>
    public CaptureProblem? Problem { get; internal init; }

    /// <summary>What kind of content the page says that it is; null if it does not say.</summary>
    internal PageContent? Kind => ContentType is not { } type ? null
        : MediaType.IsHtml(type) ? PageContent.Html
        : MediaType.IsPlainText(type) ? PageContent.Text
        : null;
}
