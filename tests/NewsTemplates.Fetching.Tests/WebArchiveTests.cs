using System;
using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Captures;
using static NewsTemplates.Fetching.Tests.Files;

namespace NewsTemplates.Fetching.Tests;

public class WebArchiveTests
{
    [Theory]
    [InlineData("<p>Kısa")]
    [InlineData("<p>Gulls have come back to the pier, and nobody sleeps.")]
    public async Task The_page_is_read_with_its_address_and_encoding(string page)
    {
        byte[] data = Encoding.BigEndianUnicode.GetBytes(page);
        Capture capture = await ReadOneAsync(Archive(data, encoding: "UTF-16BE"), "a.webarchive");

        Assert.Null(capture.Problem);
        Assert.Equal(page, Encoding.BigEndianUnicode.GetString(capture.Content!.Value.Span));
        Assert.Equal("text/html; charset=UTF-16BE", capture.ContentType);
        Assert.Equal(new Uri("https://gull.example/news/pier-1"), capture.Address);
    }

    [Fact]
    public async Task An_address_may_have_any_letters() => Assert.Equal(
        new Uri("https://gull.example/%C3%A7ay"), (await ReadOneAsync(Archive(Utf8("<p>A"), url: "https://gull.example/çay"))).Address);

    [Fact]
    public async Task What_an_archive_does_not_say_is_not_there()
    {
        Capture capture = await ReadOneAsync(PropertyList(new Dictionary<string, object>
        {
            ["WebMainResource"] = new Dictionary<string, object> { ["WebResourceData"] = Utf8("<p>A") },
        }));

        Assert.Equal(("<p>A", "text/html", null), (capture.Text(), capture.ContentType, capture.Address));
    }

    [Theory]
    [InlineData("application/pdf", "this is a web archive of application/pdf, not of a page")]
    [InlineData("image/png", "this is a web archive of image/png, not of a page")]
    public async Task An_archive_of_something_else_is_refused(string type, string message) =>
        Assert.Equal(new CaptureProblem(CaptureFault.NotAPage, message), (await ReadOneAsync(Archive([1, 2, 3], type))).Problem);

    [Fact]
    public async Task Another_property_list_is_refused()
    {
        Capture capture = await ReadOneAsync(PropertyList(new Dictionary<string, object> { ["Name"] = "Pier" }));

        Assert.StartsWith("this is a property list without a page: ", capture.Problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cut_off_it_is_refused()
    {
        byte[] archive = Archive(Utf8("<p>Gulls"));
        for (int length = 8; length < archive.Length; length++)
        {
            Assert.Null((await ReadOneAsync(archive[..length])).Content);
        }
    }

    public static byte[] Archive(
        byte[] data, string type = "text/html", string encoding = "UTF-8", string url = "https://gull.example/news/pier-1") =>
        PropertyList(new Dictionary<string, object>
        {
            ["WebMainResource"] = new Dictionary<string, object>
            {
                ["WebResourceFrameName"] = "",
                ["WebResourceMIMEType"] = type,
                ["WebResourceData"] = data,
                ["WebResourceTextEncodingName"] = encoding,
                ["WebResourceURL"] = url,
            },
            ["WebSubresources"] = new Dictionary<string, object>(),
        });
}
