using System;
using System.Globalization;

namespace NewsTemplates.Html;

/// <summary>Which bound a page exceeds.</summary>
public enum PageLimit
{
    /// <summary><see cref="PageReadingOptions.MaximumBytes"/>.</summary>
    Bytes,

    /// <summary>Eight times <see cref="PageReadingOptions.MaximumDepth"/>, on the few pages that are parsed by AngleSharp.</summary>
    Depth,

    /// <summary><see cref="PageReadingOptions.MaximumElements"/>.</summary>
    Elements,

    /// <summary>What parsing may take of markup so tangled that its time would not be in proportion to the page.</summary>
    Work,

    /// <summary>What the rules of a layout may read of one page, which elements that they match within each other multiply.</summary>
    Reading,
}

/// <summary>A page was not read because it is larger, deeper or more tangled than is allowed.</summary>
public sealed class PageLimitException : Exception
{
    /// <summary>Says which limit was exceeded, and what it was.</summary>
    internal PageLimitException(PageLimit limit, long maximum)
        : base(Describe(limit, maximum))
    {
        Limit = limit;
        Maximum = maximum;
    }

    /// <summary>The limit that was exceeded.</summary>
    public PageLimit Limit { get; }

    /// <summary>The most that was allowed: in the unit of the option, or in steps.</summary>
    public long Maximum { get; }

    private static string Describe(PageLimit limit, long maximum)
    {
        string number = maximum.ToString("N0", CultureInfo.InvariantCulture);
        return limit switch
        {
            PageLimit.Bytes => $"The page is larger than {number} bytes.",
            PageLimit.Depth => $"The page nests more than {number} elements.",
            PageLimit.Elements => $"The page has more than {number} elements.",
            PageLimit.Reading => $"The page has too much that matches: reading it takes more than {number} steps.",
            _ => $"The page's markup is too tangled: parsing it takes more than {number} steps.",
        };
    }
}
