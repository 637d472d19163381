using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

public sealed class NewCommandTests : IDisposable
{
    private const string Paragraphs = """
        <p>The harbor board has bought three ferries, which will cross the strait from April on.</p>
        <p>They replace boats that have sailed for forty years, and need half of their fuel.</p>
        <p>Tickets will cost the same as before, said the board's chairwoman on Monday evening.</p>
        """;

    private readonly TemporaryFolder _folder = new();

    private string Layouts => _folder.At("layouts");

    private string Layout => _folder.At("layouts/coast.example/site.layout.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_layout_made_of_an_article_reads_it_and_has_nothing_to_report()
    {
        CommandRun run = await NewAsync(Story("three-new-ferries-1204"));

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(Layout + "\n", run.Output);
        Assert.Contains("title         json-ld(Article.headline): Three new ferries", run.Error, StringComparison.Ordinal);
        await AssertCleanAsync();
    }

    [Fact]
    public async Task Every_value_is_shown_and_nothing_is_approved()
    {
        CommandRun run = await NewAsync(Story("three-new-ferries-1204"));

        Assert.Contains(
            "  body.sections[0].paragraphs[1]: 'They replace boats that have sailed for forty years, and need half of their fuel.'\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains($"then run 'newstemplates accept {_folder.At("layouts/coast.example")}'\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Layouts, "*.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task No_link_in_the_folder_of_layouts_is_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(_folder.At("elsewhere"));
        Directory.CreateDirectory(Layouts);
        Directory.CreateSymbolicLink(_folder.At("layouts/coast.example"), _folder.At("elsewhere"));
        CommandRun run = await RunAsync(_folder.Write("page.html", Story("three-new-ferries-1204")), "--force");

        Assert.Equal(ExitCode.Unusable, run.ExitCode);
        Assert.Contains("links are not followed", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("elsewhere")));
    }

    [Fact]
    public async Task Rules_hold_on_all_pages()
    {
        string one = Story("three-new-ferries-1204");
        string other = Story("bridge-opens-1190", "Bridge opens").Replace("<h1", "<div class=\"flag\">Live</div><h1", StringComparison.Ordinal);
        CommandRun run = await NewAsync(one, other);

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(2, Directory.EnumerateFiles(_folder.At("layouts/coast.example/samples"), "*.html").Count());
        await AssertCleanAsync();
    }

    [Fact]
    public async Task A_page_without_metadata_is_read_by_its_elements()
    {
        string page = $"""
            <!doctype html><html lang="en"><head><title>Three new ferries - Coast</title></head><body>
            <article class="story"><h1 class="story-title">Three new ferries</h1><p class="byline">By Ada Orman</p>
            <time datetime="2026-03-01T10:00:00+03:00">1 March</time><div class="story-text">{Paragraphs}</div></article></body></html>
            """;
        CommandRun run = await RunAsync(_folder.Write("story.html", page), "--url", "https://coast.example/harbor/three-new-ferries-1204");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("time@datetime", await File.ReadAllTextAsync(Layout), StringComparison.Ordinal);
        await AssertCleanAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1100)]
    public async Task A_Turkish_page_in_its_old_encoding_becomes_a_sample_in_utf_8(int before)
    {
        string page = $"""
            <!doctype html><html lang="tr"><head><script>/*{new string('y', before)}*/</script><meta charset="iso-8859-9"><meta property="og:title" content="İskeleye üç yeni vapur">
            <meta property="article:published_time" content="2026-03-01T10:00:00+03:00"></head><body>
            <article class="haber"><h1>İskeleye üç yeni vapur</h1><div class="haber-metni">
            <p>Liman idaresi, ağustosta boğazda sefer yapacak üç vapur satın aldı; ilki çarşamba günü geliyor.</p>
            <p>Yeni vapurlar kırk yıldır çalışan gemilerin yerini alacak ve yarısı kadar yakıt tüketecek.</p>
            <p>Idarenin başkanı, bilet ücretlerinin değişmeyeceğini pazartesi akşamı açıkladı, dedi.</p></div></article></body></html>
            """;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string path = _folder.Write("haber.html", Encoding.GetEncoding("windows-1254").GetBytes(page));
        CommandRun run = await RunAsync(path, "--url", "https://www.kiyi.com.tr/gundem/uc-yeni-vapur-1204");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        string samples = _folder.At("layouts/kiyi.com.tr/samples");
        Assert.Contains(
            "İskeleye üç yeni vapur", await File.ReadAllTextAsync(Directory.EnumerateFiles(samples, "*.html").Single()), StringComparison.Ordinal);
        Assert.Contains("  title: 'İskeleye üç yeni vapur'\n", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "timezone: Europe/Istanbul", await File.ReadAllTextAsync(_folder.At("layouts/kiyi.com.tr/site.layout.yaml")), StringComparison.Ordinal);
        await AssertCleanAsync();
    }

    [Fact]
    public async Task A_front_page_becomes_a_list_of_teasers()
    {
        string teasers = string.Concat(Enumerable.Range(1, 6).Select(number =>
            $"<article class=\"teaser\"><h3><a href=\"/harbor/story-{number}\">Headline number {number}</a></h3>"
            + $"<p class=\"spot\">Summary number {number}.</p></article>"));
        CommandRun run = await RunAsync(
            _folder.Write("front.html", $"<!doctype html><html lang=\"en\"><body><main>{teasers}</main></body></html>"),
            "--url",
            "https://coast.example/");

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Contains("Front:", run.Error, StringComparison.Ordinal);
        Assert.Contains("  items[5].title: 'Headline number 6'\n", run.Error, StringComparison.Ordinal);
        await AssertCleanAsync();
    }

    [Fact]
    public async Task A_layout_is_begun_from_captures()
    {
        string story = Story("three-new-ferries-1204").Replace("<link rel=\"canonical\"", "<link rel=\"x\"", StringComparison.Ordinal);
        string other = Story("bridge-opens-1190", "Bridge opens");
        CommandRun run = await RunAsync(
            _folder.Write("a.mhtml", CaptureFiles.Mhtml("https://coast.example/harbor/three-new-ferries-1204", story)),
            _folder.Write("b.warc", CaptureFiles.Warc(("https://coast.example/harbor/bridge-opens-1190", other))));

        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.Equal(2, Directory.EnumerateFiles(_folder.At("layouts/coast.example/samples"), "*.html").Count());
        await AssertCleanAsync();
    }

    [Fact]
    public async Task What_is_no_page_is_refused_by_its_name()
    {
        CommandRun run = await RunAsync(_folder.Write("a.pdf", "%PDF-1.7"));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith($"{_folder.At("a.pdf")}: this is a PDF document: save the page itself", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_there_is_not_written_over_without_force()
    {
        await NewAsync(Story("three-new-ferries-1204"));
        string layout = await File.ReadAllTextAsync(Layout) + "# mine\n";
        await File.WriteAllTextAsync(Layout, layout);
        CommandRun refused = await NewAsync(Story("three-new-ferries-1204"));

        Assert.Equal(ExitCode.Unusable, refused.ExitCode);
        Assert.Contains("is there already", refused.Error, StringComparison.Ordinal);
        Assert.Equal(layout, await File.ReadAllTextAsync(Layout));

        CommandRun forced = await RunAsync(_folder.At("page0.html"), "--force");
        Assert.Equal(ExitCode.Fine, forced.ExitCode);
        Assert.DoesNotContain("# mine", await File.ReadAllTextAsync(Layout), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body><h1>Three new ferries</h1></body></html>", "Nothing tells the URL of", ExitCode.Failed)]
    [InlineData(
        "<html><head><link rel=canonical href='https://coast.example/a-1'></head><body><h1>Ferries</h1></body></html>",
        "has no text that could be an article's",
        ExitCode.Failed)]
    [InlineData("A capture of a page, not HTML.", "a layout for text captures is written by hand", ExitCode.Failed)]
    public async Task A_page_of_which_no_layout_can_be_made_is_refused(string page, string why, int exitCode)
    {
        CommandRun run = await RunAsync(_folder.Write("page.html", page));

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.False(Directory.Exists(Layouts));
    }

    [Fact]
    public async Task Pages_of_two_sites_are_refused()
    {
        CommandRun run = await NewAsync(
            Story("three-new-ferries-1204"), Story("bridge-opens-1190").Replace("coast.example", "hill.example", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains("begin a layout for each site", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_are_given_for_each_page_or_none()
    {
        _folder.Write("a.html", Story("a-1"));
        CommandRun count = await RunAsync(_folder.At("a.html"), _folder.At("a.html"), "--url", "https://coast.example/a-1");
        Assert.Equal(ExitCode.Unusable, count.ExitCode);
        Assert.Contains("there are 2 pages and 1 URLs", count.Error, StringComparison.Ordinal);

        CommandRun address = await RunAsync(_folder.At("a.html"), "--url", "coast.example/a-1");
        Assert.Equal(ExitCode.Unusable, address.ExitCode);
        Assert.Contains("did you mean 'https://coast.example/a-1'?", address.Error, StringComparison.Ordinal);

        CommandRun missing = await RunAsync(_folder.At("none.html"));
        Assert.Equal(ExitCode.Unusable, missing.ExitCode);
    }

    private static string Story(string slug, string title = "Three new ferries") => $$"""
        <!doctype html><html lang="en"><head><link rel="canonical" href="https://coast.example/harbor/{{slug}}">
        <script type="application/ld+json">{ "@type": "NewsArticle", "headline": "{{title}}", "datePublished": "2026-03-01T10:00:00+03:00", "author": { "@type": "Person", "name": "Ada Orman" } }</script>
        </head><body><nav><a href="/">Home</a></nav><article class="story"><h1>{{title}}</h1><div class="story-text">{{Paragraphs}}</div></article></body></html>
        """;

    private Task<CommandRun> NewAsync(params string[] pages) =>
        RunAsync([.. pages.Select((page, index) => _folder.Write($"page{index}.html", page))]);

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(["new", .. arguments, "--layouts", Layouts]);

    private async Task AssertCleanAsync()
    {
        await CommandRun.OfAsync("accept", Layouts);
        CommandRun check = await CommandRun.OfAsync("check", Layouts);
        Assert.Equal("1 layout: 0 errors, 0 warnings\n", check.Error);
        Assert.Equal(ExitCode.Fine, check.ExitCode);
    }
}
