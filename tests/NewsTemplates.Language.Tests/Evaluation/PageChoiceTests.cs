using System;
using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Language.Tests.Evaluation;

/// <summary>Which page reads an address that several pages take equally well.</summary>
public class PageChoiceTests
{
    private const string Layout =
        """
        site: Daily
        hosts: [daily.example]
        pages:
          Article: { urls: "/{slug}", fields: { title: h1 } }
          Video: { urls: "/{slug}", when: video, fields: { title: h1, clip: video@src } }
          Live: { urls: "/{slug}", when: .ticker, unless: .over, fields: { title: h1 } }
          Front: { urls: /home, when: .front, fields: { title: h1 } }
          Copy: { urls: "/{slug}", reads: text, when: "TICKER {}", fields: { title: "TICKER {title}" } }
          Capture: { urls: "/{slug}", reads: text, fields: { title: "TITLE {title}" } }
        """;

    private static readonly Uri Address = new("https://daily.example/a");

    private static readonly Site Site = Language.Layout.Read("site.layout.yaml", Layout).Site!;

    private static readonly Site Captures = Language.Layout.Read(
        "captures.layout.yaml",
        """
        site: Captures
        hosts: [daily.example]
        pages:
          Note: { urls: "/{slug}/{note}", reads: text, fields: { title: "NOTE {title}" } }
        """).Site!;

    // The first site has the host, but no page for the address.
    private static readonly SiteCatalog Both = new([Captures, Site]);

    [Theory]
    [InlineData("<h1>A</h1>", "Article")]
    [InlineData("<h1>A</h1><video src=a.mp4></video>", "Video")]
    [InlineData("<h1>A</h1><p class=ticker>", "Live")]
    [InlineData("<h1>A</h1><p class='ticker over'>", "Article")]
    [InlineData("<h1>A</h1><video src=a.mp4></video><p class=ticker>", "Video")]
    public void The_first_page_whose_conditions_hold_reads_it_one_without_conditions_last(string html, string expected)
    {
        Extraction extraction = Site.Extract(html, new Uri("https://daily.example/a"))!;
        Assert.Equal(expected, extraction.Layout.Name);
        Assert.NotNull(extraction.Record);
        Extraction ofBytes = Site.Extract(Encoding.UTF8.GetBytes(html), new Uri("https://daily.example/a"))!;
        Assert.Equal(expected, ofBytes.Layout.Name);
        Assert.Equal(expected, new SiteCatalog([Site]).Extract(html, new Uri("https://daily.example/a"))!.Layout.Name);
    }

    [Theory]
    [InlineData("TICKER Goal", "Copy")]
    [InlineData("TITLE Goal", "Capture")]
    public void Captures_are_chosen_by_their_patterns(string text, string expected) =>
        Assert.Equal(expected, Site.Extract(text, new Uri("https://daily.example/a"), PageContent.Text)!.Layout.Name);

    [Fact]
    public void A_page_whose_address_says_more_is_meant_even_where_its_condition_refuses_the_page()
    {
        Extraction extraction = Site.Extract("<h1>A</h1>", new Uri("https://daily.example/home"))!;
        Assert.Equal("Front", extraction.Layout.Name);
        Assert.Equal(IssueKind.Refused, Assert.Single(extraction.Issues).Kind);
    }

    [Fact]
    public void What_cannot_be_read_is_an_issue_of_one_of_them()
    {
        Extraction extraction = Site.Extract(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0, 0 }, new Uri("https://daily.example/a"))!;
        Assert.Equal(IssueKind.NotAPage, Assert.Single(extraction.Issues).Kind);
    }

    [Fact]
    public void Another_address_is_nobodys()
    {
        Assert.Null(Site.Extract("<h1>A</h1>", new Uri("https://weekly.example/a")));
        Assert.Null(Site.Extract("<h1>A</h1>", new Uri("https://daily.example/a/b")));
        Assert.Throws<ArgumentNullException>(() => Site.Extract((string)null!, new Uri("https://daily.example/a")));
    }

    [Theory]
    [InlineData("<h1>A</h1>")]
    [InlineData("<h1>A</h1><video src=a.mp4></video>")]
    [InlineData("<h1>A</h1><p class=ticker>")]
    public void A_page_is_parsed_once_whoever_chooses(string html)
    {
        AssertParsedOnce(options => Site.Extract(html, Address, options: options));
        AssertParsedOnce(options => Site.Extract(Encoding.UTF8.GetBytes(html), Address, options: options));
        AssertParsedOnce(options => Both.Extract(html, Address, options: options));
        AssertParsedOnce(options => Both.Extract(Encoding.UTF8.GetBytes(html), Address, options: options));

        static void AssertParsedOnce(Func<ExtractionOptions, Extraction?> extract)
        {
            var parser = new CountingParser();
            Assert.NotNull(extract(new ExtractionOptions { Reading = new PageReadingOptions { Parser = parser } })!.Record);
            Assert.Equal(1, parser.Parsed);
        }
    }

    [Fact]
    public void A_page_that_cannot_be_read_is_not_tried_twice()
    {
        var parser = new CountingParser();
        var options = new ExtractionOptions { Reading = new PageReadingOptions { Parser = parser, MaximumElements = 3 } };
        Assert.Equal(IssueKind.NotAPage, Assert.Single(Both.Extract("<h1>A</h1>", Address, options: options)!.Issues).Kind);
        Assert.Equal(1, parser.Parsed);
    }

    [Theory]
    [InlineData("TICKER Goal", "Copy")]
    [InlineData("TITLE Goal", "Capture")]
    public void A_capture_is_read_once_whoever_chooses(string text, string expected)
    {
        // Bytes that are no UTF-8 are decoded with the default encoding.
        byte[] bytes = [.. Encoding.ASCII.GetBytes(text), 0xFF];
        var encoding = new CountingEncoding();
        var options = new ExtractionOptions { Reading = new PageReadingOptions { DefaultEncoding = encoding } };
        Assert.Equal(expected, Site.Extract(bytes, Address, PageContent.Text, options)!.Layout.Name);
        Assert.Equal(1, encoding.Decoded);
        Assert.Equal(expected, Both.Extract(bytes, Address, PageContent.Text, options)!.Layout.Name);
        Assert.Equal(2, encoding.Decoded);
    }

    [Theory]
    [InlineData("<h1>A</h1>", "Article")]
    [InlineData("<h1>A</h1><video src=a.mp4></video>", "Video")]
    public void A_page_that_is_parsed_already_is_read_as_its_text_is(string html, string expected)
    {
        PageDocument page = PageReader.Read(html);
        PageLayout layout = Site.Pages.Single(candidate => candidate.Name == expected);
        foreach (Extraction extraction in new[] { Site.Extract(page, Address)!, Both.Extract(page, Address)!, layout.Extract(page, Address) })
        {
            Assert.Same(layout, extraction.Layout);
            Assert.Equal(Reading.JsonOf(layout.Extract(html, Address).Record!), Reading.JsonOf(extraction.Record!));
            Assert.Equal(layout.Extract(html, Address).Issues, extraction.Issues);
        }
    }

    [Fact]
    public void A_page_that_is_parsed_already_is_no_capture()
    {
        PageDocument page = PageReader.Read("<h1>A</h1>");
        PageLayout capture = Site.Pages.Single(candidate => candidate.Name == "Capture");
        Assert.Contains(
            "Daily.Capture", Assert.Throws<ArgumentException>("page", () => capture.Extract(page, Address)).Message, StringComparison.Ordinal);
        var note = new Uri("https://daily.example/a/b");
        Assert.NotNull(Captures.Find(note, PageContent.Text));
        Assert.Null(Captures.Extract(page, note));
        Assert.Null(Both.Extract(page, note));
    }

    [Fact]
    public void A_page_and_an_address_are_needed()
    {
        PageDocument page = PageReader.Read("<h1>A</h1>");
        var elsewhere = new Uri("https://weekly.example/a");
        Assert.Throws<ArgumentNullException>("page", () => Site.Pages[0].Extract((PageDocument)null!, Address));
        Assert.Throws<ArgumentNullException>("page", () => Site.Extract((PageDocument)null!, elsewhere));
        Assert.Throws<ArgumentNullException>("page", () => Both.Extract((PageDocument)null!, elsewhere));
        Assert.Throws<ArgumentNullException>("page", () => Both.Extract((string)null!, elsewhere));
        Assert.Throws<ArgumentNullException>("url", () => Site.Pages[0].Extract(page, null!));
        Assert.Throws<ArgumentNullException>("url", () => Site.Extract(page, null!));
        Assert.Throws<ArgumentNullException>("url", () => Both.Extract(page, null!));
        Assert.Throws<ArgumentException>("url", () => Site.Pages[0].Extract(page, new Uri("/a", UriKind.Relative)));
        Assert.Null(Site.Extract(page, elsewhere));
        Assert.Null(Both.Extract(page, elsewhere));
    }

    [Fact]
    public void Conditions_that_differ_break_a_tie() => Assert.Empty(Language.Layout.Read("site.layout.yaml", Layout).Diagnostics);

    private sealed class CountingParser : IPageParser
    {
        public int Parsed { get; private set; }

        public PageDocument Parse(PageSource source, PageReadingOptions options)
        {
            Parsed++;
            return PageReadingOptions.Default.Parser.Parse(source, options);
        }
    }

    private sealed class CountingEncoding : ASCIIEncoding
    {
        public int Decoded { get; private set; }

        public override string GetString(byte[] bytes, int byteIndex, int byteCount)
        {
            Decoded++;
            return base.GetString(bytes, byteIndex, byteCount);
        }
    }
}
