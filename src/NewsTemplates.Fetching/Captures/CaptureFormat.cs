using System;
using System.IO;
using System.Text;

namespace NewsTemplates.Fetching.Captures;

/// <summary>Forms of files in which pages are kept.</summary>
internal enum CaptureFormat
{
    /// <summary>The page itself, HTML or text.</summary>
    Page,

    /// <summary>A page and its pictures as a MIME message.</summary>
    Mhtml,

    /// <summary>A page and its pictures as Safari keeps them.</summary>
    WebArchive,

    /// <summary>The records of a crawl.</summary>
    Warc,
}

/// <summary>Tells the form of a file by its beginning; what its name says is only held against it.</summary>
internal static class CaptureFormats
{
    /// <summary>How much of a file tells its form.</summary>
    public const int Looked = 16 * 1024;

    /// <summary>The form of a file that is not packed.</summary>
    public static CaptureFormat Of(ReadOnlySpan<byte> start) =>
        start.StartsWith("WARC/"u8) ? CaptureFormat.Warc
        : start.StartsWith("bplist0"u8) ? CaptureFormat.WebArchive
        : IsMimeMessage(start) ? CaptureFormat.Mhtml
        : CaptureFormat.Page;

    /// <summary>The form that a file's name says.</summary>
    public static CaptureFormat OfName(string name) => Path.GetExtension(WithoutPacking(name)).ToLowerInvariant() switch
    {
        ".mhtml" or ".mht" => CaptureFormat.Mhtml,
        ".webarchive" => CaptureFormat.WebArchive,
        ".warc" => CaptureFormat.Warc,
        _ => CaptureFormat.Page,
    };

    /// <summary>A file's name without the ending of what packed it.</summary>
    public static string WithoutPacking(string name) => IsNamedGzip(name) || IsNamedBrotli(name) ? name[..^3] : name;

    public static bool IsNamedGzip(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    public static bool IsNamedBrotli(string name) => name.EndsWith(".br", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a form is called.</summary>
    public static string Describe(CaptureFormat format) => format switch
    {
        CaptureFormat.Mhtml => "MHTML",
        CaptureFormat.WebArchive => "a web archive",
        CaptureFormat.Warc => "WARC",
        _ => "a page",
    };

    // Header lines from the first line on, among them that of MIME's version or type.
    private static bool IsMimeMessage(ReadOnlySpan<byte> start)
    {
        bool isMime = false;
        ReadOnlySpan<byte> looked = start.Length < Looked ? start : start[..(start[..Looked].LastIndexOf((byte)'\n') + 1)];
        foreach (ReadOnlySpan<char> line in Encoding.Latin1.GetString(looked).AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
            {
                return isMime;
            }

            if (line[0] is not (' ' or '\t') && !IsField(line))
            {
                return false;
            }

            isMime |= line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase);
        }

        return isMime;
    }

    private static bool IsField(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        return colon > 0 && !line[..colon].ContainsAnyExceptInRange('!', '~');
    }
}
