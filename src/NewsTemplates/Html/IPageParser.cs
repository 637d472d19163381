namespace NewsTemplates.Html;

/// <summary>Makes the tree of a page's markup, as the HTML standard says, with scripting off. Safe to use from several threads.</summary>
internal interface IPageParser
{
    /// <summary>Parses a page.</summary>
    /// <param name="source">The markup. It becomes the page's own.</param>
    /// <param name="options">The depth below which elements are put beside each other, the elements allowed, and whether positions are kept.</param>
    /// <exception cref="PageLimitException">The page exceeds a limit, of the options or of the parser's own.</exception>
    /// <exception cref="NotAPageException">The parser gives the markup up.</exception>
    PageDocument Parse(PageSource source, PageReadingOptions options);
}
