using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;
using static NewsTemplates.Fetching.Tests.Files;

namespace NewsTemplates.Fetching.Tests;

public class MhtmlTests
{
    public const string Message = """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://gull.example/news/pier
        Subject: Gulls
        Date: Tue, 3 Feb 2026 08:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/related;
        	type="text/html";
        	boundary="----MultipartBoundary--x----"


        ------MultipartBoundary--x----
        Content-Type: text/html
        Content-ID: <frame-1@mhtml.blink>
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://gull.example/news/pier

        <html><h1>Gulls are back =E2=80=94 and lou=
        d</h1></html>
        ------MultipartBoundary--x----
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://gull.example/a.png

        iVBORw0KGgo=

        ------MultipartBoundary--x------

        """;

    private const string Page = "<html><h1>Gulls are back — and loud</h1></html>";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task The_page_is_decoded_with_its_address_and_date(string newLine)
    {
        Capture capture = await ReadOneAsync(Message.ReplaceLineEndings(newLine), "a.html");

        Assert.Null(capture.Problem);
        Assert.Equal(Page, Html(capture));
        Assert.Equal("text/html", capture.ContentType);
        Assert.Equal(new Uri("https://gull.example/news/pier"), capture.Address);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 8, 0, 0, TimeSpan.FromHours(1)), capture.Captured);
    }

    [Fact]
    public async Task Packed_it_is_read_too() => Assert.Equal(Page, Html(await ReadOneAsync(Gzip(Utf8(Message)), "a.mhtml.gz")));

    [Theory]
    [InlineData("start=\"<main@x>\"", "Second")]
    [InlineData("start=\"main@x\"", "Second")]
    [InlineData("start=\"<other@x>\"", "First")]
    [InlineData("type=\"text/html\"", "First")]
    public async Task The_page_is_what_the_message_starts_with(string parameter, string expected)
    {
        Capture capture = await ReadOneAsync(Parts(
            $"Content-Type: multipart/related; {parameter}; boundary=b",
            "Content-Type: text/html\nContent-ID: <frame@x>\n\n<p>First",
            "Content-Type: text/html; charset=\"utf-8\"\nContent-ID: <main@x>\n\n<p>Second"));

        Assert.Equal("<p>" + expected, Html(capture));
        Assert.Equal(expected == "First" ? "text/html" : "text/html; charset=utf-8", capture.ContentType);
    }

    [Fact]
    public async Task The_page_is_what_has_the_address_of_the_whole()
    {
        Capture capture = await ReadOneAsync(Parts(
            "Content-Type: multipart/related; boundary=b\nSnapshot-Content-Location: https://gull.example/long/\n path",
            "Content-Type: text/html\nContent-Location: https://ads.example/frame\n\n<p>Buy",
            "Content-Type: text/html\nContent-Location: https://gull.example/long/path\n\n<p>Read"));

        Assert.Equal("<p>Read", Html(capture));
        Assert.Equal(new Uri("https://gull.example/long/path"), capture.Address);
    }

    [Fact]
    public async Task A_page_within_another_multipart_is_found()
    {
        Capture capture = await ReadOneAsync(Parts(
            "Content-Type: multipart/related; boundary=b",
            "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nWords\n"
            + "--c\nContent-Type: text/html\n\n<p>Markup\n--c--",
            "Content-Type: text/css\n\np {}"));

        Assert.Equal("<p>Markup", Html(capture));
    }

    [Fact]
    public async Task A_message_of_one_part_is_a_page()
    {
        string body = Convert.ToBase64String(Encoding.Latin1.GetBytes("<p>café"));
        Capture capture = await ReadOneAsync(
            $"MIME-Version: 1.0\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n"
            + $"Content-Location: https://gull.example/cafe\n\n{body}\n");

        Assert.Null(capture.Problem);
        Assert.Equal("<p>café", Encoding.Latin1.GetString(capture.Content!.Value.Span));
        Assert.Equal(("text/html; charset=iso-8859-1", new Uri("https://gull.example/cafe")), (capture.ContentType, capture.Address));
    }

    [Theory]
    [InlineData("file:///C:/a.html")]
    [InlineData("cid:frame@x")]
    [InlineData("pier.html")]
    public async Task An_address_that_is_none_of_the_web_is_none(string location) => Assert.Null((await ReadOneAsync(Parts(
        "Content-Type: multipart/related; boundary=b", $"Content-Type: text/html\nContent-Location: {location}\n\n<p>A"))).Address);

    [Fact]
    public async Task A_message_without_a_page_is_refused()
    {
        Capture capture = await ReadOneAsync("MIME-Version: 1.0\nContent-Type: text/plain\n\nHello\n", "a.mht");

        Assert.Equal(CaptureFault.NotAPage, capture.Problem?.Fault);
        Assert.StartsWith("this is a MIME message without HTML: ", capture.Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cut_off_anywhere_it_gives_the_whole_page_or_none()
    {
        int pageEnd = Message.IndexOf("</html>\n", StringComparison.Ordinal) + "</html>\n".Length;
        for (int length = Message.IndexOf("MIME", StringComparison.Ordinal) + 20; length < Message.Length - 4; length++)
        {
            Capture capture = await ReadOneAsync(Message[..length], "a.mhtml");

            Assert.Equal(CaptureFault.Damaged, capture.Problem?.Fault);
            Assert.True(capture.Content is null ? length < pageEnd + 40 : Html(capture) == Page, Message[..length]);
        }
    }

    [Fact]
    public async Task More_parts_than_are_allowed_are_refused()
    {
        string message = Parts("Content-Type: multipart/related; boundary=b", [.. Enumerable.Repeat("Content-Type: text/html\n\n<p>A", 50)]);

        Assert.Equal(CaptureFault.TooLarge, Assert.Single(await ReadAsync(message, null, new CaptureOptions { MaximumParts = 50 })).Problem?.Fault);
        Assert.Null(Assert.Single(await ReadAsync(message, null, new CaptureOptions { MaximumParts = 51 })).Problem);
    }

    [Fact]
    public async Task More_header_lines_than_a_part_has_are_refused() => Assert.Equal(
        CaptureFault.TooLarge,
        (await ReadOneAsync("MIME-Version: 1.0\n" + string.Concat(Enumerable.Repeat("X: y\n", 5000)) + "\n<p>A")).Problem?.Fault);

    [Fact]
    public async Task Multiparts_nested_without_end_end()
    {
        var message = new StringBuilder();
        for (int depth = 0; depth < 20_000; depth++)
        {
            message.Append($"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n");
        }

        Assert.Null((await ReadOneAsync(message.ToString())).Content);
    }

    // A line ends before what parts the parts.
    private static string? Html(Capture capture) => capture.Text()?.TrimEnd('\r', '\n');

    public static string Parts(string header, params IEnumerable<string> parts) =>
        $"MIME-Version: 1.0\n{header}\n\n" + string.Concat(parts.Select(part => $"--b\n{part}\n")) + "--b--\n";
}
