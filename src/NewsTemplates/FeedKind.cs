namespace NewsTemplates;

/// <summary>How a <see cref="Feed"/> is read.</summary>
public enum FeedKind
{
    /// <summary>RSS 2.0, or one of its forerunners.</summary>
    Rss,

    /// <summary>Atom, RFC 4287.</summary>
    Atom,

    /// <summary>A sitemap by sitemaps.org, or an index of such.</summary>
    Sitemap,

    /// <summary>A sitemap with Google's extension for news, or an index of such.</summary>
    NewsSitemap,

    /// <summary>A page of the site itself, whose links lead to others.</summary>
    Page,
}
