using System;
using System.Text;

namespace NewsTemplates.Language.Samples;

/// <summary>A saved page of a site, and the result that someone approved for it. Immutable.</summary>
/// <param name="Path">The file's path as diagnostics show it.</param>
/// <param name="RelativePath">The path relative to the layout's folder, with forward slashes, such as <c>samples/ferry.html</c>.</param>
/// <param name="Text">The page's HTML, or the capture's text.</param>
/// <param name="ApprovedPath">The path of the approved result, whether or not there is such a file.</param>
/// <param name="ApprovedText">The approved result as JSON; null when there is none yet.</param>
public sealed record Sample(string Path, string RelativePath, string Text, string ApprovedPath, string? ApprovedText)
{
    /// <summary>The encoding that the page was in: browsers send the queries of its addresses in it.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>The page's address, where it is known otherwise than by the layout and the page; else null.</summary>
    public Uri? Url { get; init; }

    /// <summary>When the page was captured, where that is known otherwise than by the layout and the page; else null.</summary>
    public DateTimeOffset? Captured { get; init; }

    /// <summary>Why the file cannot be read at all; null if it can.</summary>
    public string? Problem { get; init; }

    /// <summary>What the file's name says it is: a text capture if it ends in <c>.txt</c>, else an HTML page.</summary>
    public PageContent Content =>
        RelativePath.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? PageContent.Text : PageContent.Html;

    /// <summary>The path of the approved result relative to the layout's folder, with forward slashes: it stands beside the sample.</summary>
    public string ApprovedRelativePath =>
        RelativePath.Substring(0, RelativePath.LastIndexOf('/') + 1) + ApprovedPath.Substring(ApprovedPath.LastIndexOfAny(['/', '\\']) + 1);
}
