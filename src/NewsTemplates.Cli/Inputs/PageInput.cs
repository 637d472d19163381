using System;
using System.Text.Json;
using NewsTemplates.Fetching.Captures;

namespace NewsTemplates.Cli.Inputs;

/// <summary>One page to read, and what is known of it before it is opened.</summary>
internal sealed record PageInput
{
    /// <summary>The page as the results name it: as the user or the manifest wrote it.</summary>
    public required string Page { get; init; }

    /// <summary>The file to open, or <see cref="CommandConsole.StandardInput"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The page's address; null where the page itself has to tell.</summary>
    public Uri? Url { get; init; }

    /// <summary>The name of the page in the layout, where a layout says it for this file; else null.</summary>
    public string? PageName { get; init; }

    /// <summary>Whether it is HTML or a text capture; null where its content has to tell.</summary>
    public PageContent? Content { get; init; }

    /// <summary>When it was captured, where a layout or a list of pages says so.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>The header <c>Content-Type</c> that it came with, where a list of pages says so.</summary>
    public string? ContentType { get; init; }

    /// <summary>All that a list of pages says of it; null where it is of no list.</summary>
    public JsonElement? Entry { get; init; }

    /// <summary>Why the page cannot be read, where that is known already; else null.</summary>
    public string? Problem { get; init; }

    /// <summary>What a file's name says of its content; null if nothing.</summary>
    public static PageContent? ContentOf(string path) =>
        System.IO.Path.GetExtension(CaptureFormats.WithoutPacking(path)).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => PageContent.Html,
            ".txt" => PageContent.Text,
            _ => null,
        };

    /// <summary>Whether a file's name says that it is a page, or holds some.</summary>
    public static bool IsNamedPage(string path) => ContentOf(path) is not null || CaptureFormats.OfName(path) != CaptureFormat.Page;
}
