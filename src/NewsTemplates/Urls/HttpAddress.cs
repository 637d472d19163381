using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace NewsTemplates.Urls;

/// <summary>
/// Addresses of <c>http</c> and <c>https</c>, resolved and put in order by the "basic URL parser" of the URL standard: what it calls
/// special URLs. Backslashes are slashes, a missing or superfluous slash does no harm, and each part is percent-encoded by its own rules.
/// </summary>
internal static class HttpAddress
{
    private static readonly char[] Slashes = ['/', '\\'];

    private static readonly char[] EndOfHost = ['/', '\\', '?', '#'];

    /// <summary>The absolute address in ASCII; null if the text is none.</summary>
    /// <param name="address">A cleaned text that has no scheme, or <c>http</c> or <c>https</c>.</param>
    /// <param name="baseUri">Where relative addresses start, or null.</param>
    /// <param name="encoding">The encoding of the query; null stands for UTF-8.</param>
    public static string? Resolve(string address, Uri? baseUri, Encoding? encoding)
    {
        string? written = WebAddress.SchemeOf(address);
        Uri? start = baseUri is { IsAbsoluteUri: true, Scheme: "http" or "https" } && (written is null || written == baseUri.Scheme) ? baseUri : null;
        if ((written ?? start?.Scheme) is not { } scheme)
        {
            return null;
        }

        string rest = written is null ? address : address.Substring(written.Length + 1);
        (rest, string fragment) = Cut(rest, '#', PercentEncoding.Fragment, null);
        (rest, string query) = Cut(rest, '?', PercentEncoding.Query, encoding);

        // "https:name" is relative on a page of https, and the host "name" on any other.
        int slashes = rest.Length - rest.TrimStart(Slashes).Length;
        if (slashes >= 2 || start is null)
        {
            rest = rest.Substring(slashes);
            int end = rest.IndexOfAny(EndOfHost);
            end = end < 0 ? rest.Length : end;
            return UrlAuthority.Read(rest.Substring(0, end)) is { } authority
                ? scheme + "://" + authority + Path([], rest.Substring(end)) + query + fragment
                : null;
        }

        string origin = scheme + "://" + UrlAuthority.Of(start);
        if (rest.Length == 0)
        {
            return origin + start.AbsolutePath + (query.Length == 0 ? start.Query : query) + fragment;
        }

        string[] folders = slashes == 1 ? [] : start.AbsolutePath.Substring(1).Split('/');
        return origin + Path(folders.AsSpan(0, Math.Max(folders.Length - 1, 0)), rest) + query + fragment;
    }

    /// <summary>What stands before a mark, and, encoded, the mark with all that follows it.</summary>
    private static (string Before, string Encoded) Cut(string text, char mark, string set, Encoding? encoding)
    {
        int at = text.IndexOf(mark);
        return at < 0 ? (text, "") : (text.Substring(0, at), mark + PercentEncoding.Of(text.Substring(at + 1), set, encoding));
    }

    private static string Path(ReadOnlySpan<string> folders, string path)
    {
        var segments = new List<string>(folders.ToArray());
        string[] parts = (path.TrimStart(Slashes).Length < path.Length ? path.Substring(1) : path).Split(Slashes);
        for (int i = 0; i < parts.Length; i++)
        {
            string dots = parts[i].Length <= "%2e%2e".Length ? parts[i].Replace("%2e", ".").Replace("%2E", ".") : parts[i];
            if (dots == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }

            if (dots is not ("." or ".."))
            {
                segments.Add(PercentEncoding.Of(parts[i], PercentEncoding.Path));
            }
            else if (i == parts.Length - 1)
            {
                segments.Add("");
            }
        }

        return "/" + string.Join("/", segments);
    }
}
