using System;

namespace NewsTemplates.Authoring.Scoring;

/// <summary>By what an address is known again: without scheme, query, fragment and the slash at its end.</summary>
internal static class GoldAddress
{
    public static string Of(string url)
    {
        int authority = url.IndexOf("//", StringComparison.Ordinal);
        return (authority < 0 ? url : url[(authority + 2)..]).Split('?', '#')[0].TrimEnd('/');
    }
}
