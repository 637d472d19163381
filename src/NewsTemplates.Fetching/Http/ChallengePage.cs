using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace NewsTemplates.Fetching.Http;

/// <summary>Answers of services that stand before a site and let only browsers and people through. What they say in headers tells them.</summary>
internal static class ChallengePage
{
    private static readonly (string Header, string? Value)[] Marks =
    [
        ("cf-mitigated", "challenge"), ("x-amzn-waf-action", null), ("x-datadome", null), ("x-px-block", null), ("x-vercel-mitigated", "challenge"),
    ];

    /// <summary>Whether a response is none of the site's own, but such an answer.</summary>
    public static bool IsAnsweredBy(HttpResponseMessage response) => Array.Exists(Marks, mark =>
        response.Headers.TryGetValues(mark.Header, out IEnumerable<string>? values)
        && (mark.Value is null ? !response.IsSuccessStatusCode : values.Contains(mark.Value, StringComparer.OrdinalIgnoreCase)));
}
