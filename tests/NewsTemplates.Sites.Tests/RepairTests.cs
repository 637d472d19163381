using System;
using System.IO;
using NewsTemplates.Language;
using NewsTemplates.Sites;
using SiteCatalogs = NewsTemplates.Sites.Sites;

namespace NewsTemplates.Tests.Sites;

/// <summary>A compiled layout that a redesign has broken is replaced by one that is read at run time.</summary>
public class RepairTests
{
    [Fact]
    public void A_layout_read_at_run_time_goes_before_the_compiled_one()
    {
        string repaired =
            File.ReadAllText(FerryPage.Layout).Replace("timezone: Europe/Istanbul", "timezone: Europe/Berlin", StringComparison.Ordinal);
        Site site = Layout.Read(FerryPage.Layout, repaired).Site!;
        SiteCatalog catalog = SiteCatalogs.Catalog.With(site);

        Assert.Same(site, catalog.FindSite(FerryPage.Url));
        Assert.Equal("Europe/Berlin", catalog.Find(FerryPage.Url)!.Site.TimeZone);
        Assert.Equal([site, .. SiteCatalogs.Catalog.Sites], catalog.Sites);
        Assert.Same(HurriyetDailyNews.Site, SiteCatalogs.Catalog.FindSite(FerryPage.Url));
    }

    [Fact]
    public void Its_record_is_an_article_like_the_compiled_one()
    {
        Site site = Layout.Read(FerryPage.Layout, File.ReadAllText(FerryPage.Layout)).Site!;

        var article = Assert.IsAssignableFrom<IArticle>(SiteCatalogs.Catalog.With(site).Extract(FerryPage.Html, FerryPage.Url)!.Record);
        HurriyetDailyNews.Article compiled = HurriyetDailyNews.Article.Extract(FerryPage.Html, FerryPage.Url).PageOrThrow();

        Assert.Equal(Values(compiled), Values(article));
        Assert.Equal(article, site.Extract(FerryPage.Bytes, FerryPage.Url)!.Record);
    }

    [Fact]
    public void What_it_does_not_know_goes_to_the_others_also_where_it_has_a_wildcard()
    {
        Site wide = Layout.Read("wide.layout.yaml", """
            site: Wide
            hosts: ["*.hurriyetdailynews.com"]
            pages: { Note: { urls: "/notes/{id:int}", fields: { title: h1 } } }
            """).Site!;
        SiteCatalog catalog = SiteCatalogs.Catalog.With(wide);

        Assert.Same(HurriyetDailyNews.Article.Layout, catalog.Find(FerryPage.Url));
        Assert.Same(wide, catalog.Find(new Uri("https://www.hurriyetdailynews.com/notes/7"))!.Site);
        Assert.Throws<ArgumentNullException>(() => SiteCatalogs.Catalog.With(null!));
    }

    private static object?[] Values(IArticle article) =>
    [
        article.Title, article.Summary, article.Authors, article.Published, article.Updated, article.Section, article.Topics, article.Body,
        article.Images, article.Language, article.CanonicalUrl, article.IsFree,
    ];
}
