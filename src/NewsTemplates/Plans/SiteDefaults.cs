namespace NewsTemplates.Plans;

/// <summary>What holds in a site where its layout says nothing else.</summary>
/// <param name="Culture">The culture's name; null is the invariant culture.</param>
/// <param name="TimeZone">The time zone's IANA name; null is none.</param>
internal sealed record SiteDefaults(string? Culture, string? TimeZone);
