using System;
using System.Xml;

namespace NewsTemplates.Fetching.Feeds;

/// <summary>
/// The namespaces of feeds. A prefix that a feed uses and does not declare means what it usually does, or nothing; to XML it would be
/// a fault.
/// </summary>
internal sealed class FeedNames(XmlNameTable names) : XmlNamespaceManager(names)
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string DublinCoreTerms = "http://purl.org/dc/terms/";
    public const string Feedburner = "http://rssnamespace.org/feedburner/ext/1.0";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? NameTable!.Add(Usual(prefix));

    /// <summary>Whether a namespace is Google's for news, in any version and scheme.</summary>
    public static bool IsNews(string space) => space.Contains("/sitemap-news/", StringComparison.Ordinal);

    private static string Usual(string prefix) => prefix switch
    {
        "atom" or "atom10" => Atom,
        "dc" => DublinCore,
        "dcterms" => DublinCoreTerms,
        "feedburner" => Feedburner,
        "rdf" => Rdf,
        "news" => News,
        _ => "urn:undeclared:" + prefix,
    };
}
