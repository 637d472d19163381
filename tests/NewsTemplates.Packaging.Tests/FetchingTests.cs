using System;

namespace NewsTemplates.Packaging.Tests;

/// <summary>A program that fetches pages: it has all that the package needs, the native library of SQLite too.</summary>
[Collection(nameof(Consumers))]
public class FetchingTests(Consumers consumers)
{
    internal static readonly ConsumerProject Fetching = new(
        "fetching",
        """
        using System;
        using System.IO;
        using System.Text;
        using NewsTemplates;
        using NewsTemplates.Fetching.Captures;
        using NewsTemplates.Fetching.Collecting;
        using NewsTemplates.Fetching.Databases;
        using NewsTemplates.Fetching.Health;
        using NewsTemplates.Fetching.Http;

        using var fetcher = new PageFetcher(new FetchOptions("https://crawler.example/about"));
        FetchResult refused = await fetcher.FetchAsync(new Uri("http://127.0.0.1/"));
        using ArticleDatabase database = ArticleDatabase.Open("news.db");
        using HealthHistory history = HealthHistory.Open("news.db");
        await foreach (CollectedPage page in new Collector(fetcher).CollectAsync([]))
        {
            Console.WriteLine(page.Address);
        }

        Site site = NewsTemplates.Sites.HurriyetDailyNews.Site;
        history.Add(HealthReading.NotFetched(site, refused.Requested, refused.Problem!, DateTimeOffset.UnixEpoch));
        var day = new DateOnly(1970, 1, 1);
        Console.WriteLine($"{refused.Problem!.Fault}|{history.Read(day, day).Pages[0].Fault}");

        var mhtml = new MemoryStream(Encoding.UTF8.GetBytes("MIME-Version: 1.0\nContent-Type: text/html\n\n<h1>One</h1>"));
        await foreach (Capture capture in CaptureReader.ReadAsync(mhtml))
        {
            Console.WriteLine(capture.Problem?.Message ?? Encoding.UTF8.GetString(capture.Content!.Value.Span).Trim());
        }
        """)
    {
        Packages = ["NewsTemplates.Fetching", "NewsTemplates.Sites"],
    };

    [Fact]
    public void A_program_fetches_and_keeps()
    {
        Assert.Empty(consumers.Errors(Fetching));
        (int exitCode, string output) = consumers.Run(Fetching);
        Assert.Equal(["PrivateNetwork|PrivateNetwork", "<h1>One</h1>"], output.Trim().Split(Environment.NewLine));
        Assert.Equal(0, exitCode);
    }
}
