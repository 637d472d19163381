using System;
using System.Buffers;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using NewsTemplates.Html;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>What holds of every text that is read as a layout.</summary>
internal sealed class SoundReading
{
    private static readonly PageDocument Page = PageReader.Read(
        """
        <html lang="en"><head><title>Bridge</title><base href="/x/">
        <link rel="canonical" href="https://harbour.example/a/b/1">
        <meta property="og:title" content="Bridge opens"><meta name="author" content="A. Writer and B. Writer">
        <script type="application/ld+json">{ "@type": "NewsArticle", "headline": "Bridge", "datePublished": "2026-03-01T10:00:00Z", "image": [{ "url": "a.jpg" }], "author": [{ "name": "A" }] }</script>
        <script>window.state = { "story": { "tags": ["Sea", { "name": "Sky" }], "content": "<p>One</p>" } }</script></head>
        <body class="front"><article class="story main"><h1 class="headline" id="main">Bridge opens &mdash; at last</h1><h2>Why</h2><p class="lead">HARBOUR City</p>
        <p>One &nbsp; two {{ x.y }} three.</p><p>31.12.2026 1.234,5</p><time datetime="2026-03-01">1 March</time>
        <figure><img src="a.jpg" data-src="b.jpg" srcset="c.jpg 2x" alt="A bridge"><figcaption>Cap (photo: X)</figcaption></figure>
        <ul><li class="teaser"><h3><a href="/a">A</a></h3><span class="desk">WORLD</span></li><li class="teaser"><h3><a href="/b">B</a></h3><span class="desk">SPOR</span></li></ul>
        <svg><linearGradient></linearGradient></svg><template><p>t</p></template></article></body></html>
        """);

    private const string Capture = "date 31.12.2026 Desk\nBridge opens\nBridge opens\nHARBOUR / The bridge\nLATEST NEWS\n1. First\nFirst\n2. Second\n"
        + "Second\nWORLD A\nA\nText\nRecommended\n";

    private long _read;
    private long _evaluated;

    /// <summary>The share of the texts that were layouts without errors, in percent.</summary>
    public long Evaluated => 100 * _evaluated / Math.Max(1, _read);

    /// <summary>Reads a text, and if it is a layout without errors, pages with it.</summary>
    public void Check(string text)
    {
        Layout layout = Layout.Read("folder/site.layout.yaml", text);
        Layout again = Layout.Read("folder/site.layout.yaml", text);
        Assert.Equal(layout.Diagnostics, again.Diagnostics);
        foreach (LayoutDiagnostic found in layout.Diagnostics)
        {
            AssertPlaced(layout.Source, found);
        }

        Assert.Equal(layout.Diagnostics.Count, layout.Diagnostics.Distinct().Count());
        Interlocked.Increment(ref _read);
        if (layout.HasErrors)
        {
            Assert.Null(layout.Site);
            return;
        }

        Interlocked.Increment(ref _evaluated);
        if (layout.IsFamily)
        {
            return;
        }

        Assert.NotNull(layout.Site);
        foreach (PageLayout page in layout.Site.Pages)
        {
            Evaluate(page);
        }
    }

    private static void Evaluate(PageLayout page)
    {
        string host = page.Site.Hosts[0].TrimStart('*', '.');
        string path = page.Urls.Count == 0 ? "/a/b/1" : Regex.Replace(page.Urls[0].ToString(), @"\{[^}]*\}", "1");
        if (!Uri.TryCreate($"https://{(page.Site.Hosts[0].StartsWith('*') ? "a." : "")}{host}{path}", UriKind.Absolute, out Uri? url))
        {
            return;
        }

        Extraction extraction = page.Content == PageContent.Html ? page.Extract(Page, url) : page.Extract(Capture, url);
        Assert.All(extraction.Issues, issue => Assert.NotEmpty(issue.ToString()));
        if (extraction.Record is { } record)
        {
            using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
            record.WriteTo(writer);
        }
        else
        {
            Assert.NotEmpty(extraction.Issues);
        }
    }

    private static void AssertPlaced(LayoutSource source, LayoutDiagnostic found)
    {
        SourceSpan span = found.Span;
        Assert.InRange(span.Start, 0, source.Text.Length);
        Assert.InRange(span.End, span.Start, source.Text.Length);
        Assert.Equal(source.Span(span.Start, span.End), span);
        Assert.Equal(span.StartColumn, span.Start - source.LineStart(span.StartLine));
        Assert.Equal(span.EndColumn, span.End - source.LineStart(span.EndLine));
        Assert.NotEmpty(found.Message);
        Assert.DoesNotContain("\n", found.Message, StringComparison.Ordinal);
        Assert.True(found.Message.Length < 2_000, $"a message of {found.Message.Length} characters: {found.Id}");
    }
}
