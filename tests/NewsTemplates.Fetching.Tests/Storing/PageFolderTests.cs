using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using NewsTemplates.Fetching.Http;
using NewsTemplates.Fetching.Storing;

namespace NewsTemplates.Fetching.Tests.Storing;

public sealed class PageFolderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "newstemplates-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_path))
        {
            Directory.Delete(_path, recursive: true);
        }
    }

    [Fact]
    public void A_page_is_kept_whole_and_the_list_says_all_that_is_known_of_it()
    {
        using (PageFolder folder = PageFolder.Open(_path))
        {
            folder.Add(new Uri("https://gull.example/asked"), PageOf("https://www.gull.example/came?a=ğ", "<h1>Gulls</h1>"));
        }

        JsonElement line = JsonDocument.Parse(Assert.Single(List())).RootElement;
        Assert.Equal("https://www.gull.example/came?a=%C4%9F", line.GetProperty("url").GetString());
        Assert.Equal("https://gull.example/asked", line.GetProperty("requested").GetString());
        Assert.Equal("2026-03-01T12:00:00+00:00", line.GetProperty("captured").GetString());
        Assert.Equal("text/html; charset=utf-8", line.GetProperty("contentType").GetString());
        Assert.Equal(["ETag", "\"1\""], line.GetProperty("headers")[1].EnumerateArray().Select(part => part.GetString()));
        Assert.Equal("<h1>Gulls</h1>", Unpacked(line.GetProperty("page").GetString()!));
    }

    [Fact]
    public void Who_opens_a_folder_again_goes_on()
    {
        using (PageFolder folder = PageFolder.Open(_path))
        {
            folder.Add(new Uri("https://gull.example/1"), PageOf("https://gull.example/one", "1"));
        }

        using (PageFolder folder = PageFolder.Open(_path))
        {
            Assert.True(folder.Contains(new Uri("https://gull.example/1")));
            Assert.True(folder.Contains(new Uri("https://gull.example/one")));
            Assert.False(folder.Contains(new Uri("https://gull.example/2")));
            folder.Add(new Uri("https://gull.example/2"), PageOf("https://gull.example/2", "2"));
        }

        Assert.Equal(2, List().Length);
    }

    [Theory]
    [InlineData("{\"page\":\"gull.exa")]
    [InlineData("{\"page\":\"a\",\"url\":\"https://gull.example/torn\"}")]
    public void A_line_that_was_not_written_to_its_end_is_cut_off(string torn)
    {
        using (PageFolder folder = PageFolder.Open(_path))
        {
            folder.Add(new Uri("https://gull.example/1"), PageOf("https://gull.example/1", "1"));
        }

        File.AppendAllText(Path.Combine(_path, PageFolder.ListName), torn);
        using (PageFolder folder = PageFolder.Open(_path))
        {
            Assert.Equal(1, folder.Count);
            Assert.False(folder.Contains(new Uri("https://gull.example/torn")));
            folder.Add(new Uri("https://gull.example/2"), PageOf("https://gull.example/2", "2"));
        }

        Assert.Equal(2, List().Length);
        Assert.All(List(), line => Assert.NotNull(KeptPage.AddressesIn(Encoding.UTF8.GetBytes(line))));
    }

    [Fact]
    public void What_is_no_line_of_the_list_stays_and_is_passed_over()
    {
        Directory.CreateDirectory(_path);
        File.WriteAllText(Path.Combine(_path, PageFolder.ListName), "no json\n[1]\n{\"url\":7}\n{\"url\":\"https://gull.example/1\"}\n");
        using PageFolder folder = PageFolder.Open(_path);
        Assert.Equal(1, folder.Count);
        Assert.Equal(4, List().Length);
    }

    [Theory]
    [InlineData("https://../../etc/passwd")]
    [InlineData("http://[::1]/a")]
    [InlineData("https://münih.example/a")]
    [InlineData("https://gull.example/../../../a%2f..%2f..")]
    public void No_address_leads_out_of_the_folder(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? asked))
        {
            return;
        }

        using PageFolder folder = PageFolder.Open(_path);
        folder.Add(asked, PageOf(asked.AbsoluteUri, "page"));
        string name = JsonDocument.Parse(Assert.Single(List())).RootElement.GetProperty("page").GetString()!;
        Assert.StartsWith(_path + Path.DirectorySeparatorChar, Path.GetFullPath(Path.Combine(_path, name)), StringComparison.Ordinal);
        Assert.Equal("page", Unpacked(name));
    }

    [Fact]
    public async Task Several_threads_add_pages_at_once()
    {
        using (PageFolder folder = PageFolder.Open(_path))
        {
            await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() =>
                folder.Add(new Uri($"https://gull.example/{number}"), PageOf($"https://gull.example/{number}", $"page {number}")))));
        }

        Assert.Equal(40, List().Select(line => JsonDocument.Parse(line).RootElement.GetProperty("page").GetString()).Distinct().Count());
    }

    [Fact]
    public void Only_one_has_a_folder_open()
    {
        using PageFolder folder = PageFolder.Open(_path);
        Assert.Throws<IOException>(() => PageFolder.Open(_path));
    }

    private static FetchedPage PageOf(string address, string text) => new(
        new Uri(address),
        new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        Encoding.UTF8.GetBytes(text),
        [KeyValuePair.Create("Content-Type", "text/html; charset=utf-8"), KeyValuePair.Create("ETag", "\"1\"")]);

    private string[] List()
    {
        using var reader = new StreamReader(new FileStream(
            Path.Combine(_path, PageFolder.ListName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private string Unpacked(string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(_path, name)), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }
}
