using System.Linq;
using System.Text;

namespace NewsTemplates.Cli.Tests;

/// <summary>Pages as browsers and crawlers keep them.</summary>
internal static class CaptureFiles
{
    public static string Mhtml(string url, string page, string date = "Tue, 03 Feb 2026 08:00:00 -0000") =>
        $"Snapshot-Content-Location: {url}\r\nDate: {date}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
        + $"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {url}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{page}\r\n--b--\r\n";

    public static string Warc(params (string Url, string Page)[] pages) => string.Concat(pages.Select(page =>
    {
        string block = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page.Page}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {page.Url}\r\nWARC-Date: 2026-02-03T08:00:00Z\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";
    }));
}
