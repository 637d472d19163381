using System;
using System.Globalization;
using System.Text;

namespace NewsTemplates.Fetching.Captures;

/// <summary>An HTTP response as it came over the line.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Header">The fields of its header.</param>
/// <param name="Body">Its body, still chunked and packed.</param>
internal sealed record HttpResponse(int Status, HeaderFields Header, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads a response; null if the bytes are none, or end within the header.</summary>
    public static HttpResponse? Read(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        int statusEnd = span.IndexOf((byte)'\n');
        if (statusEnd < 0 || !span.StartsWith("HTTP/"u8))
        {
            return null;
        }

        string[] status = Encoding.Latin1.GetString(span[..statusEnd]).Split(' ', 3);
        int headerEnd = HeaderEnd(span, statusEnd + 1);
        return headerEnd >= 0
            && status.Length > 1
            && int.TryParse(status[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int code)
                ? new HttpResponse(code, HeaderFields.Read(span[(statusEnd + 1)..headerEnd]), bytes[headerEnd..])
                : null;
    }

    // Behind the first empty line; lines may end without a carriage return.
    private static int HeaderEnd(ReadOnlySpan<byte> span, int lineStart)
    {
        while (span[lineStart..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            int next = lineStart + length + 1;
            if (span[lineStart..next].Trim("\r\n"u8).IsEmpty)
            {
                return next;
            }

            lineStart = next;
        }

        return -1;
    }
}
