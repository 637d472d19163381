using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NewsTemplates.Html;
using NewsTemplates.Sites;
using SiteCatalogs = NewsTemplates.Sites.Sites;

namespace NewsTemplates.Tests.Sites;

/// <summary>Each type that reads pages takes them in every form, and gives the same.</summary>
public class EntranceTests
{
    private static readonly Site Daily = HurriyetDailyNews.Site;
    private static readonly SiteCatalog Catalog = SiteCatalogs.Catalog;
    private static readonly PageLayout Untyped = HurriyetDailyNews.Article.Layout;
    private static readonly Extraction Expected = HurriyetDailyNews.Article.Extract(FerryPage.Html, FerryPage.Url);

    public static TheoryData<string, Func<Extraction?>> InMemory => new()
    {
        { "record, bytes", () => HurriyetDailyNews.Article.Extract(FerryPage.Bytes, FerryPage.Url) },
        { "record, memory", () => HurriyetDailyNews.Article.Extract(FerryPage.Bytes.AsMemory(), FerryPage.Url) },
        { "record, document", () => HurriyetDailyNews.Article.Extract(PageReader.Read(FerryPage.Html), FerryPage.Url) },
        { "layout, text", () => Untyped.Extract(FerryPage.Html, FerryPage.Url) },
        { "layout, bytes", () => Untyped.Extract(FerryPage.Bytes, FerryPage.Url) },
        { "layout, memory", () => Untyped.Extract(FerryPage.Bytes.AsMemory(), FerryPage.Url) },
        { "layout, document", () => Untyped.Extract(PageReader.Read(FerryPage.Html), FerryPage.Url) },
        { "site, text", () => Daily.Extract(FerryPage.Html, FerryPage.Url) },
        { "site, bytes", () => Daily.Extract(FerryPage.Bytes, FerryPage.Url) },
        { "site, memory", () => Daily.Extract(FerryPage.Bytes.AsMemory(), FerryPage.Url) },
        { "site, document", () => Daily.Extract(PageReader.Read(FerryPage.Html), FerryPage.Url) },
        { "catalog, text", () => Catalog.Extract(FerryPage.Html, FerryPage.Url) },
        { "catalog, bytes", () => Catalog.Extract(FerryPage.Bytes, FerryPage.Url) },
        { "catalog, memory", () => Catalog.Extract(FerryPage.Bytes.AsMemory(), FerryPage.Url) },
        { "catalog, document", () => Catalog.Extract(PageReader.Read(FerryPage.Html), FerryPage.Url) },
    };

    public static TheoryData<string, Func<Stream, CancellationToken, Task<Extraction?>>> OfStreams => new()
    {
        { "record", async (page, token) => await HurriyetDailyNews.Article.ExtractAsync(page, FerryPage.Url, cancellationToken: token) },
        { "layout", async (page, token) => await Untyped.ExtractAsync(page, FerryPage.Url, cancellationToken: token) },
        { "site", (page, token) => Daily.ExtractAsync(page, FerryPage.Url, cancellationToken: token) },
        { "catalog", (page, token) => Catalog.ExtractAsync(page, FerryPage.Url, cancellationToken: token) },
    };

    public static TheoryData<string, Action> WithoutPage => new()
    {
        { "record, text", () => HurriyetDailyNews.Article.Extract((string)null!, FerryPage.Url) },
        { "record, bytes", () => HurriyetDailyNews.Article.Extract((byte[])null!, FerryPage.Url) },
        { "layout, bytes", () => Untyped.Extract((byte[])null!, FerryPage.Url) },
        { "site, text", () => Daily.Extract((string)null!, FerryPage.Url) },
        { "site, bytes", () => Daily.Extract((byte[])null!, FerryPage.Url) },
        { "site, document", () => Daily.Extract((PageDocument)null!, FerryPage.Url) },
        { "catalog, bytes", () => Catalog.Extract((byte[])null!, FerryPage.Url) },
        { "catalog, document", () => Catalog.Extract((PageDocument)null!, FerryPage.Url) },
        { "record, no URL", () => HurriyetDailyNews.Article.Extract(FerryPage.Bytes, null!) },
        { "site, no URL", () => Daily.Extract(FerryPage.Bytes, null!) },
        { "catalog, no URL", () => Catalog.Extract(FerryPage.Bytes, null!) },
    };

    [Theory]
    [MemberData(nameof(InMemory), DisableDiscoveryEnumeration = true)]
    public void Every_form_of_a_page_gives_an_equal_extraction(string entrance, Func<Extraction?> extract)
    {
        Assert.NotEmpty(entrance);
        Assert.Equal(Expected, extract());
    }

    [Theory]
    [MemberData(nameof(OfStreams), DisableDiscoveryEnumeration = true)]
    public async Task A_stream_gives_an_equal_extraction_and_stays_open(string entrance, Func<Stream, CancellationToken, Task<Extraction?>> extract)
    {
        Assert.NotEmpty(entrance);
        using var page = new MemoryStream(FerryPage.Bytes);

        Assert.Equal(Expected, await extract(page, CancellationToken.None));
        Assert.True(page.CanRead);
    }

    [Theory]
    [MemberData(nameof(OfStreams), DisableDiscoveryEnumeration = true)]
    public async Task Reading_can_be_cancelled_also_when_the_stream_is_read(
        string entrance, Func<Stream, CancellationToken, Task<Extraction?>> extract)
    {
        Assert.NotEmpty(entrance);
        using var cancellation = new CancellationTokenSource();
        using var page = new EndingStream(FerryPage.Bytes, cancellation.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => extract(page, cancellation.Token));
    }

    [Theory]
    [MemberData(nameof(WithoutPage), DisableDiscoveryEnumeration = true)]
    public void A_null_is_refused_as_an_argument(string entrance, Action extract)
    {
        Assert.NotEmpty(entrance);
        Assert.Throws<ArgumentNullException>(extract);
    }

    /// <summary>A stream that tells when it has come to its end.</summary>
    private sealed class EndingStream(byte[] bytes, Action onEnd) : MemoryStream(bytes)
    {
        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            int read = await base.ReadAsync(buffer.AsMemory(offset, count), CancellationToken.None);
            if (read == 0)
            {
                onEnd();
            }

            return read;
        }
    }
}
