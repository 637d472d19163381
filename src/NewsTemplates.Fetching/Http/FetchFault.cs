namespace NewsTemplates.Fetching.Http;

/// <summary>Kinds of reasons why a page was not fetched.</summary>
public enum FetchFault
{
    /// <summary>The address is none of http or https, or leads to none.</summary>
    Address,

    /// <summary>The site's robots.txt does not want it fetched.</summary>
    Disallowed,

    /// <summary>The host is of a private network.</summary>
    PrivateNetwork,

    /// <summary>The host is not known, or does not answer as it should.</summary>
    Unreachable,

    /// <summary>The host does not prove who it is.</summary>
    Untrusted,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>There were too many redirects, or they lead in a circle.</summary>
    Redirects,

    /// <summary>The site answers with an error; the problem has its status.</summary>
    Status,

    /// <summary>The site wants to be asked later than is waited for.</summary>
    Later,

    /// <summary>The site wants to see a browser or a person before it shows the page.</summary>
    Challenge,

    /// <summary>The page is larger than is allowed.</summary>
    TooLarge,

    /// <summary>The page came damaged, cut off, or packed in a way that is not read.</summary>
    Damaged,

    /// <summary>Where new pages are named cannot be read, or names none; or the layout does not say where that is.</summary>
    Feed,
}
