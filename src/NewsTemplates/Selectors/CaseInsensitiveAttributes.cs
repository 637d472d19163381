using System;
using System.Collections.Generic;

namespace NewsTemplates.Selectors;

/// <summary>
/// The attributes whose values selectors compare without regard to the case of A to Z, by the HTML standard
/// ("Case-sensitivity of selectors"). The standard means elements of HTML; here, as in AngleSharp, all elements.
/// </summary>
internal static class CaseInsensitiveAttributes
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear", "codetype",
        "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype", "face", "frame", "hreflang",
        "http-equiv", "lang", "language", "link", "media", "method", "multiple", "nohref", "noresize", "noshade",
        "nowrap", "readonly", "rel", "rev", "rules", "scope", "scrolling", "selected", "shape", "target", "text", "type",
        "valign", "valuetype", "vlink",
    };

    /// <summary>Whether the attribute is one of them.</summary>
    /// <param name="name">The attribute's name in lower case.</param>
    public static bool Contains(string name) => Names.Contains(name);
}
