using System;

namespace NewsTemplates.Scripts;

/// <summary>What the <c>type</c> of a <c>script</c> says that it holds.</summary>
internal static class ScriptType
{
    /// <summary>Whether it is code that browsers run.</summary>
    public static bool IsCode(string? type) => type is null or "" or "module" || type.EndsWith("javascript", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is JSON, and no JSON-LD.</summary>
    public static bool IsJson(string? type)
    {
        string media = (type ?? "").Split(';')[0].Trim();
        return media.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
            || (media.EndsWith("+json", StringComparison.OrdinalIgnoreCase) && !media.EndsWith("/ld+json", StringComparison.OrdinalIgnoreCase));
    }
}
