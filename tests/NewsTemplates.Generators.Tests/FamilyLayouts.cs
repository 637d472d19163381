namespace NewsTemplates.Generators.Tests;

/// <summary>A family of two sites.</summary>
internal static class FamilyLayouts
{
    public const string KarayaPath = "/project/templates/karaya/family.layout.yaml";

    /// <summary>What the sites have in common.</summary>
    public const string Karaya = """
        family: Karaya
        timezone: Europe/Istanbul
        contracts:
          Film:
            description: A page with a film & its people.
            clip: as uri
            length?: json-ld(VideoObject.duration) as duration
            people: each .who
            takes?: .takes as int
        blocks:
          Teaser:
            headline: h3
            url?: a@href as uri
        pages:
          Article:
            implements: Article
            urls: /news/{slug}
            fields:
              title: h1
              published: time@datetime
              body: .story
              kicker?: .kicker
              lead?: .lead as Teaser
              # Not every site of the family has topics.
              topics: each .topic
        """;

    public const string PortsPath = "/project/templates/ports.example/site.layout.yaml";

    /// <summary>A member that replaces a block's field.</summary>
    public const string Ports = """
        site: Ports
        extends: Karaya
        hosts: ports.example
        culture: tr-TR
        blocks:
          Teaser:
            headline: .lead-title
        """;

    /// <summary>A page that meets two contracts, one of them the site's own, and a capture that meets one.</summary>
    public const string Reels = """
        site: Reels
        extends: Karaya
        hosts: reels.example
        contracts:
          Dated: { published: time@datetime as datetime }
        pages:
          Show:
            implements: [Film, Dated, Article]
            urls: /film/{slug}
            fields:
              clip: video@src
              title: h1
              summary: none
              body: .story
          Note:
            reads: text
            implements: Article
            fields:
              title: "TITLE {title}"
              published: "ON {published:date}"
              body: { after: "ON {}" }
        """;

    public const string BaysPath = "/project/templates/bays.example/site.layout.yaml";

    /// <summary>A member that replaces a page's field, takes one away and adds one.</summary>
    public const string Bays = """
        site: Bays
        extends: Karaya
        hosts: [bays.example, www.bays.example]
        pages:
          Article:
            fields:
              kicker: h1 + .kicker
              lead: none
              tide?: .tide as decimal
        """;

    /// <summary>A page of Bays.</summary>
    public const string BaysPage = """
        <!doctype html>
        <html lang="en"><head><link rel="canonical" href="https://bays.example/news/ferry"><meta name="author" content="Ada Orman and Cem Deniz"></head>
        <body><h1>Ferry returns</h1><i class="kicker">SEA</i><time datetime="2026-03-01T10:00">today</time>
        <div class="story"><p>After a year.</p></div><b class="tide">1.5</b><b class="topic">sea</b></body></html>
        """;
}
