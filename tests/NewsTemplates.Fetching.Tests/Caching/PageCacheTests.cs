using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using NewsTemplates.Fetching.Caching;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Fetching.Tests.Http;
using NewsTemplates.Html;

namespace NewsTemplates.Fetching.Tests.Caching;

public sealed class PageCacheTests : IDisposable
{
    private const string Time = "Sun, 01 Mar 2026 08:00:00 GMT";

    private readonly string _path = Path.Combine(Path.GetTempPath(), "newstemplates-" + Guid.NewGuid().ToString("N"));

    private string[] Files => Directory.GetFiles(_path);

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }

    [Theory]
    [InlineData("ETag", "\"a, b\"", "If-None-Match")]
    [InlineData("ETag", "W/\"1\"", "If-None-Match")]
    [InlineData("ETag", "unquoted", "If-None-Match")]
    [InlineData("Last-Modified", Time, "If-Modified-Since")]
    [InlineData("Last-Modified", "Sunday, 01-Mar-26 08:00:00 GMT", "If-Modified-Since")]
    public async Task A_page_that_is_still_the_same_is_not_sent_again(string header, string value, string condition)
    {
        await using LocalSite site = await LocalSite.OpenAsync(Page("<h1>Gulls</h1>", header, value));

        FetchedPage first = await FetchAsync(site["/a?b=c"]);
        FetchedPage second = await FetchAsync(site["/a?b=c#d"]);

        Assert.False(first.IsUnchanged);
        Assert.True(second.IsUnchanged);
        Assert.Equal("<h1>Gulls</h1>", TextOf(second));
        Assert.Equal((first.Fetched, first.StatusLine), (second.Fetched, second.StatusLine));
        Assert.False(site.Requests[0].Headers.ContainsKey(condition));
        Assert.Equal(value, site.Requests[1].Headers[condition]);
        Assert.Equal(2, site.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_has_changed_is_sent_and_kept_in_its_place()
    {
        int version = 1;
        await using LocalSite site = await LocalSite.OpenAsync(context => Page($"version {version}", "ETag", $"\"{version}\"")(context));

        await FetchAsync(site["/"]);
        version = 2;
        FetchedPage changed = await FetchAsync(site["/"]);
        FetchedPage same = await FetchAsync(site["/"]);

        Assert.Equal(("version 2", false), (TextOf(changed), changed.IsUnchanged));
        Assert.Equal(("version 2", true), (TextOf(same), same.IsUnchanged));
        Assert.Single(Files);
    }

    [Fact]
    public async Task What_a_site_says_anew_of_a_page_holds_but_for_what_describes_the_bytes()
    {
        int asked = 0;
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            asked++;
            context.Response.Headers["X-Asked"] = $"{asked}";
            context.Response.Headers["X-First"] = asked == 1 ? "yes" : default;
            context.Response.ContentType = asked == 1 ? "text/html; charset=iso-8859-9" : "text/plain";
            context.Response.Headers.Connection = "X-Hop";
            context.Response.Headers["X-Hop"] = "1";
            return Page("page", "ETag", "\"1\"")(context);
        });

        await FetchAsync(site["/"]);
        await FetchAsync(site["/"]);
        FetchedPage third = await FetchAsync(site["/"]);

        Assert.True(third.IsUnchanged);
        Assert.Equal(("3", "yes"), (third.Header("X-Asked"), third.Header("X-First")));
        Assert.Equal("text/html; charset=iso-8859-9", third.ContentType);
        Assert.Null(third.Header("X-Hop"));
        Assert.Single(third.Headers, field => field.Key == "ETag");
    }

    [Theory]
    [InlineData("Cache-Control", "private, No-Store")]
    [InlineData("Vary", "*")]
    [InlineData("ETag", "")]
    public async Task What_may_not_be_kept_or_asked_for_again_is_not_kept(string header, string value)
    {
        bool isKept = true;
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            if (!isKept)
            {
                context.Response.Headers[header] = value;
            }

            return context.Response.WriteAsync("page");
        });

        await FetchAsync(site["/"]);
        Assert.Single(Files);
        isKept = false;
        await FetchAsync(site["/"]);
        Assert.Empty(Files);
        Assert.False((await FetchAsync(site["/"])).IsUnchanged);
        Assert.False(site.Requests[2].Headers.ContainsKey("If-None-Match"));
    }

    public static TheoryData<string, Func<byte[], byte[]>> Damages() => new()
    {
        { "empty", _ => [] },
        { "cut off", file => file[..^9] },
        { "without its checksum", file => file[..^8] },
        { "altered", file => [.. file[..^12], (byte)(file[^12] ^ 0x40), .. file[^11..]] },
        { "no gzip", _ => "<h1>page</h1>"u8.ToArray() },
        { "no JSON", _ => Tests.Files.Gzip("{\nETag"u8.ToArray()) },
        { "other JSON", _ => Tests.Files.Gzip("[]\npage"u8.ToArray()) },
        { "other members", _ => Tests.Files.Gzip("{\"url\":1,\"headers\":[],\"status\":{},\"fetched\":2}\npage"u8.ToArray()) },
        { "of another address", _ => FileOf("http://gull.example/", "ETag", "\"9\"") },
        { "with a line end in a header", file => FileOf(AddressIn(file), "ETag", "\"9\"\r\nX-Evil: 1") },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_file_is_as_if_there_were_none(string how, Func<byte[], byte[]> damage)
    {
        await using LocalSite site = await LocalSite.OpenAsync(Page("page", "ETag", "\"1\""));
        await FetchAsync(site["/"]);
        string file = Assert.Single(Files);
        File.WriteAllBytes(file, damage(File.ReadAllBytes(file)));

        FetchedPage again = await FetchAsync(site["/"]);

        Assert.Equal((how, "page", false), (how, TextOf(again), again.IsUnchanged));
        Assert.False(site.Requests[1].Headers.ContainsKey("If-None-Match"));
        Assert.True((await FetchAsync(site["/"])).IsUnchanged);
    }

    [Fact]
    public async Task A_small_file_that_unpacks_to_more_than_a_page_is_as_if_there_were_none()
    {
        await using LocalSite site = await LocalSite.OpenAsync(Page(new string('x', 100_000), "ETag", "\"1\""));
        await FetchAsync(site["/"]);
        Assert.InRange(new FileInfo(Assert.Single(Files)).Length, 1, 10_000);
        Uri kept = site["/"];
        PageCache cache = PageCache.Open(_path);
        Assert.NotNull(cache.Find(kept, PageReadingOptions.Default));
        Assert.Null(cache.Find(kept, new PageReadingOptions { MaximumBytes = 50_000 }));
    }

    [Fact]
    public async Task A_redirect_is_asked_for_anew_and_only_where_it_leads_is_kept()
    {
        string target = "/one";
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            if (context.Request.Path != "/")
            {
                return Page(context.Request.Path, "ETag", "\"same for all\"")(context);
            }

            context.Response.Redirect(target);
            context.Response.Headers.ETag = "\"same for all\"";
            return Task.CompletedTask;
        });

        await FetchAsync(site["/"]);
        FetchedPage same = await FetchAsync(site["/"]);
        target = "/two";
        FetchedPage other = await FetchAsync(site["/"]);

        Assert.Equal(("/one", true, site["/one"]), (TextOf(same), same.IsUnchanged, same.Address));
        Assert.Equal(("/two", false, site["/two"]), (TextOf(other), other.IsUnchanged, other.Address));
    }

    [Fact]
    public async Task A_site_that_means_another_version_is_asked_again_without_conditions()
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            bool isConditional = context.Request.Headers.ContainsKey("If-None-Match");
            context.Response.Headers.ETag = isConditional ? "\"other\"" : "\"1\"";
            context.Response.StatusCode = isConditional ? 304 : 200;
            return isConditional ? Task.CompletedTask : context.Response.WriteAsync("page");
        });

        await FetchAsync(site["/"]);
        FetchedPage again = await FetchAsync(site["/"]);

        Assert.Equal(("page", false), (TextOf(again), again.IsUnchanged));
        Assert.Equal(3, site.Requests.Count);
    }

    [Fact]
    public async Task A_tag_without_its_mark_of_weakness_means_the_same_version()
    {
        await using LocalSite site = await LocalSite.OpenAsync(context =>
        {
            bool isConditional = context.Request.Headers.IfNoneMatch == "W/\"1\"";
            context.Response.Headers.ETag = isConditional ? "\"1\"" : "W/\"1\"";
            context.Response.StatusCode = isConditional ? 304 : 200;
            return isConditional ? Task.CompletedTask : context.Response.WriteAsync("page");
        });

        await FetchAsync(site["/"]);

        Assert.True((await FetchAsync(site["/"])).IsUnchanged);
    }

    [Fact]
    public async Task A_page_is_kept_unpacked()
    {
        await using LocalSite site = await LocalSite.OpenAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = context.Request.Headers.ContainsKey("If-None-Match") ? 304 : 200;
            if (context.Response.StatusCode == 200)
            {
                await context.Response.Body.WriteAsync(Tests.Files.Gzip("page"u8.ToArray()));
            }
        });

        await FetchAsync(site["/"]);
        FetchedPage again = await FetchAsync(site["/"]);

        Assert.Equal(("page", true), (TextOf(again), again.IsUnchanged));
    }

    [Fact]
    public async Task Robots_txt_is_kept_too()
    {
        List<string> conditions = [];
        await using LocalSite site = await LocalSite.OpenAsync(Page("page", "ETag", "\"1\""), context =>
        {
            conditions.Add(context.Request.Headers.IfNoneMatch.ToString());
            return Page("User-agent: *\nDisallow: /no\n", "ETag", "\"robots\"")(context);
        });

        await FetchAsync(site["/"]);
        await FetchAsync(site["/"]);
        using PageFetcher fetcher = Fetcher();

        Assert.Equal(FetchFault.Disallowed, (await fetcher.FetchAsync(site["/no"])).Problem?.Fault);
        Assert.Equal(["", "\"robots\"", "\"robots\""], conditions);
    }

    [Fact]
    public async Task What_was_not_used_the_longest_goes_first_and_other_files_stay()
    {
        Directory.CreateDirectory(_path);
        string[] others = [Path.Combine(_path, "notes.txt"), Path.Combine(_path, new string('a', 64) + ".pages")];
        Array.ForEach(others, other => File.WriteAllBytes(other, new byte[100_000]));
        string unfinished = Path.Combine(_path, new string('a', 64) + ".page.0.new");
        File.WriteAllBytes(unfinished, new byte[100]);
        string noise = Convert.ToBase64String(Enumerable.Range(0, 3_000).Select(number => (byte)(number * number / 7)).ToArray());
        await using LocalSite site = await LocalSite.OpenAsync(Page(noise, "ETag", "\"1\""), Page("", "X-No", "tag"));
        await FetchAsync(site["/0"]);
        long one = Files.Max(file => file.EndsWith(".page", StringComparison.Ordinal) ? new FileInfo(file).Length : 0);

        // Room for four; the first is used again before the fifth comes.
        foreach (string page in new[] { "/1", "/2", "/3", "/0", "/4" })
        {
            Age();
            await FetchAsync(site[page], one * 9 / 2);
        }

        PageCache cache = PageCache.Open(_path);
        string[] kept = [.. new[] { "/0", "/1", "/2", "/3", "/4" }.Where(page => cache.Find(site[page], PageReadingOptions.Default) is not null)];
        Assert.Equal(["/0", "/2", "/3", "/4"], kept);
        Assert.All(others, other => Assert.True(File.Exists(other)));
        Assert.False(File.Exists(unfinished));
    }

    [Fact]
    public async Task A_page_larger_than_the_whole_cache_is_not_kept()
    {
        await using LocalSite site = await LocalSite.OpenAsync(Page("page", "ETag", "\"1\""));
        Assert.Equal("page", TextOf(await FetchAsync(site["/"], maximumBytes: 10)));
        Assert.Empty(Files);
    }

    [Fact]
    public async Task A_cache_that_has_gone_hinders_nothing()
    {
        await using LocalSite site = await LocalSite.OpenAsync(Page("page", "ETag", "\"1\""));
        using PageFetcher fetcher = Fetcher();
        Directory.Delete(_path);
        Assert.True((await fetcher.FetchAsync(site["/"])).IsFetched);
        Assert.True((await fetcher.FetchAsync(site["/"])).IsFetched);
    }

    [Fact]
    public async Task Several_threads_and_caches_use_one_folder_at_once()
    {
        PageCache[] caches = [PageCache.Open(_path, 20_000), PageCache.Open(_path, 20_000)];
        await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Task.Run(() =>
        {
            Uri address = new($"https://gull.example/{number % 50}");
            PageCache cache = caches[number / 50 % 2];
            cache.Keep(PageOf(address.AbsoluteUri, "ETag", "\"1\""));
            if (cache.Find(address, PageReadingOptions.Default) is { } kept)
            {
                Assert.Equal(address, kept.Address);
            }
        })));
        Assert.DoesNotContain(Files, file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    /// <summary>Answers with a page, or, to who has this version, with no more than that.</summary>
    private static RequestDelegate Page(string text, string header, string value) => context =>
    {
        context.Response.Headers[header] = value;
        IHeaderDictionary asked = context.Request.Headers;
        bool isSame = header == "ETag" ? asked.IfNoneMatch == value : header == "Last-Modified" && asked.IfModifiedSince == value;
        context.Response.StatusCode = isSame ? StatusCodes.Status304NotModified : StatusCodes.Status200OK;
        return isSame ? Task.CompletedTask : context.Response.WriteAsync(text);
    };

    private static byte[] FileOf(string address, string header, string value) => PageOf(address, header, value).ToBytes();

    private static CachedPage PageOf(string address, string header, string value) =>
        new(new Uri(address), DateTimeOffset.UnixEpoch, "HTTP/1.1 200 OK", [KeyValuePair.Create(header, value)], "kept"u8.ToArray());

    private static string AddressIn(byte[] file) => CachedPage.Read(file, PageReadingOptions.Default)!.Address.AbsoluteUri;

    private static string TextOf(FetchedPage page) => Encoding.UTF8.GetString(page.Content.Span);

    private PageFetcher Fetcher(long maximumBytes = PageCache.DefaultMaximumBytes) => new(
        new FetchOptions("a@b.example") { AllowPrivateNetworks = true, Cache = PageCache.Open(_path, maximumBytes) }, new SwiftClock());

    /// <summary>Fetches a page as a program does that has just begun.</summary>
    private async Task<FetchedPage> FetchAsync(Uri address, long maximumBytes = PageCache.DefaultMaximumBytes)
    {
        using PageFetcher fetcher = Fetcher(maximumBytes);
        FetchResult result = await fetcher.FetchAsync(address);
        Assert.True(result.IsFetched, result.Problem?.Message);
        return result.Page;
    }

    private void Age() => Array.ForEach(Files, file => File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file) - TimeSpan.FromHours(1)));
}
