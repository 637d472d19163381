using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using NewsTemplates.Cli.Health;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

/// <summary>
/// The page of <c>health --html</c> as a browser shows it. With <c>UPDATE_SNAPSHOTS=1</c> its beginning becomes the picture in README.md.
/// </summary>
public sealed class HealthPageInChromiumTests : IDisposable
{
    private const string Hostile = "<img src=https://evil.example/a.png onerror=\"document.title='evil'\"><script>document.title='evil'</script>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task A_browser_shows_a_chart_for_each_site_and_measure_and_asks_for_nothing_else()
    {
        InventedHistory.Write(_folder.At("history.db"));
        await using OpenedPage opened = await OpenAsync();
        IPage page = opened.Page;

        Assert.Empty(opened.Said);
        Assert.Equal([page.Url], opened.Asked);
        Assert.Equal(InventedHistory.Names.Count, await page.Locator("main > .scroll tbody tr").CountAsync());
        Assert.Equal(["HarborMail", "RidgeChronicle"], (await page.Locator("h2").AllTextContentsAsync()).Take(2).Order(StringComparer.Ordinal));
        IReadOnlyList<ILocator> charts = await page.Locator("section svg").AllAsync();
        Assert.Equal(InventedHistory.Names.Count * Measure.All.Count, charts.Count);
        foreach (ILocator shown in charts.Append(page.Locator("main > .scroll table")))
        {
            LocatorBoundingBoxResult? box = await shown.BoundingBoxAsync();
            Assert.True(box is { Width: > 100, Height: > 20 }, $"{box?.Width} x {box?.Height}");
        }

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "src/NewsTemplates.Cli/Health/health.png") });
        }
    }

    [ChromiumFact]
    public async Task Names_that_look_like_markup_are_text()
    {
        InventedHistory.Write(_folder.At("history.db"));
        string name = Hostile.Replace("'", "''", StringComparison.Ordinal);
        DatabaseQuery.Run(_folder.At("history.db"), $"""
            UPDATE readings SET site = '{name}', page = iif(page = '', '', '{name}'), fault = iif(fault IS NULL, NULL, '{name}')
            WHERE site = 'HarborMail'
            """);
        DatabaseQuery.Run(
            _folder.At("history.db"), $"UPDATE reading_issues SET site = '{name}', field = '{name}' || field WHERE site = 'HarborMail'");
        await using OpenedPage opened = await OpenAsync();
        IPage page = opened.Page;

        Assert.Contains(Hostile, await page.Locator("h2").AllTextContentsAsync());
        Assert.Equal(0, await page.Locator("script, img").CountAsync());
        Assert.StartsWith("Health of layouts", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(opened.Said);
        Assert.Equal([page.Url], opened.Asked);
    }

    private async Task<OpenedPage> OpenAsync()
    {
        CommandRun run = await CommandRun.OfAsync(
            "health",
            "--history", _folder.At("history.db"),
            "--days", InventedHistory.Days.ToString(CultureInfo.InvariantCulture),
            "--until", InventedHistory.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "--html", _folder.At("health.html"));
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        return await OpenedPage.OfAsync(new Uri(_folder.At("health.html")));
    }

    /// <summary>A page in a browser of its own, with what the browser said of it and asked for.</summary>
    private sealed class OpenedPage : IAsyncDisposable
    {
        private readonly IPlaywright _playwright;
        private readonly IBrowser _browser;

        private OpenedPage(IPlaywright playwright, IBrowser browser, IPage page)
        {
            _playwright = playwright;
            _browser = browser;
            Page = page;
            page.Console += (_, message) => Said.Add(message.Text);
            page.PageError += (_, error) => Said.Add(error);
            page.Request += (_, request) => Asked.Add(request.Url);
        }

        public IPage Page { get; }

        public List<string> Said { get; } = [];

        public List<string> Asked { get; } = [];

        public static async Task<OpenedPage> OfAsync(Uri address)
        {
            IPlaywright playwright = await Playwright.CreateAsync();
            IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ChromiumFactAttribute.Program });
            var opened = new OpenedPage(playwright, browser, await browser.NewPageAsync(new BrowserNewPageOptions
            {
                ViewportSize = new ViewportSize { Width = 1000, Height = 1130 },
                ColorScheme = ColorScheme.Light,
            }));
            await opened.Page.GotoAsync(address.AbsoluteUri);
            return opened;
        }

        public async ValueTask DisposeAsync()
        {
            await _browser.DisposeAsync();
            _playwright.Dispose();
        }
    }
}
