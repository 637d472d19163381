using System;
using System.Text.RegularExpressions;
using NewsTemplates.Text;

namespace NewsTemplates.Urls;

/// <summary>
/// Addresses under which web archives that are run with Wayback or pywb keep a page: <c>/web/20260131120000/https://daily.example/a</c>. Such an
/// archive writes its own addresses into the pages.
/// </summary>
internal static class ArchivedAddress
{
    private static readonly Regex Archived =
        new("^/(?:[^/]+/)?[0-9]{4,14}(?:[a-z]{2}_)?/(?<original>https?:/{1,2}[^/].*)$", RegexOptions.CultureInvariant, BoundedRegex.TimeLimit);

    /// <summary>The address that the page had where the archive found it; the address itself if it is none of an archive's.</summary>
    public static Uri OriginalOf(Uri address)
    {
        Match match = Archived.Match(address.PathAndQuery);
        if (!match.Success)
        {
            return address;
        }

        string original = match.Groups["original"].Value;
        int slashes = original.IndexOf(':') + 1;
        return HttpAddress.Resolve(original.Substring(0, slashes) + "//" + original.Substring(slashes).TrimStart('/'), null, null) is { } absolute
            && Uri.TryCreate(absolute, UriKind.Absolute, out Uri? found) ? found : address;
    }
}
