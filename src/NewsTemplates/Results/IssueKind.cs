namespace NewsTemplates;

/// <summary>What an extraction has to report about a field or the page.</summary>
public enum IssueKind
{
    /// <summary>No rule of a required field found a value. Without it there is no page, or the block is dropped.</summary>
    Missing,

    /// <summary>The primary rule found nothing; a later rule served.</summary>
    Fallback,

    /// <summary>A rule for one value found several that differ; the first served.</summary>
    Ambiguous,

    /// <summary>A found text cannot be read as the field's type; it is dropped.</summary>
    NotConverted,

    /// <summary>A found text is, or contains, an expression of the site's own server template; it is dropped.</summary>
    UnrenderedTemplate,

    /// <summary>A list has fewer or more items than the layout's <c>count</c> allows.</summary>
    Count,

    /// <summary>A second block with the same key; it is dropped.</summary>
    DuplicateKey,

    /// <summary>The region that <c>after</c> and <c>until</c> bound is not in the page.</summary>
    BoundMissing,

    /// <summary>A regular expression ran out of time on a text; the text is dropped.</summary>
    TimedOut,

    /// <summary>JSON-LD of the page cannot be read.</summary>
    BrokenJsonLd,

    /// <summary>JSON-LD of the page has several articles, and it cannot be told which is the page's own; none is read.</summary>
    UnclearJsonLd,

    /// <summary>Lines of a text capture that no source of the layout covers, or text of a body's elements that no part of it reads.</summary>
    Uncovered,

    /// <summary>The page is none of the layout's: another site's address, or one that no URL pattern fits.</summary>
    UrlMismatch,

    /// <summary>The layout refuses the page (a bot challenge, say); it is not data.</summary>
    Refused,

    /// <summary>The page has none of the looks that the layout knows.</summary>
    NoVariant,

    /// <summary>The input is no page: binary, too large, or too tangled.</summary>
    NotAPage,

    /// <summary>A found text holds the place of a value: a filler such as "Author Name", or a label without its value; it is dropped.</summary>
    Placeholder,

    /// <summary>An author is an address, not a name; it is dropped.</summary>
    NotAName,

    /// <summary>The body is nothing but a notice (to subscribe, to agree to cookies); it is dropped.</summary>
    Notice,

    /// <summary>The page has no text before its scripts run. The layout is not at fault.</summary>
    NeedsScripts,

    /// <summary>The page nests too many elements: deeper ones are read as if they stood beside each other.</summary>
    TooDeep,

    /// <summary>A body has one paragraph, of several texts that empty lines or elements part.</summary>
    JoinedParagraphs,

    /// <summary>
    /// The page is unlike the layout's samples: a field is empty that all of them fill, or a body holds much less of the page's text. The
    /// site may look otherwise now.
    /// </summary>
    OutOfProfile,

    /// <summary>A value is not what the page itself states elsewhere, though on the samples it is.</summary>
    Contradicted,
}
