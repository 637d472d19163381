using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Keys;

/// <summary>Words that other tools have for what the keys here mean.</summary>
internal static class KeySynonyms
{
    // Of several keys, the first that the place has.
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["css"] = ["from"],
        ["xpath"] = ["from"],
        ["selector"] = ["from"],
        ["selectors"] = ["from"],
        ["source"] = ["from"],
        ["attr"] = ["from"],
        ["attribute"] = ["from"],
        ["all"] = ["each"],
        ["list"] = ["each"],
        ["multiple"] = ["each"],
        ["group"] = ["groups"],
        ["type"] = ["as"],
        ["regex"] = ["match", "urls"],
        ["regexp"] = ["match", "urls"],
        ["pattern"] = ["match", "urls"],
        ["exclude"] = ["except"],
        ["ignore"] = ["except"],
        ["skip"] = ["except"],
        ["without"] = ["except"],
        ["strip"] = ["except", "remove"],
        ["drop"] = ["except", "reject"],
        ["delete"] = ["remove"],
        ["filter"] = ["reject"],
        ["values"] = ["map"],
        ["separator"] = ["split"],
        ["delimiter"] = ["split"],
        ["dateformat"] = ["format"],
        ["lang"] = ["culture"],
        ["language"] = ["culture"],
        ["locale"] = ["culture"],
        ["tz"] = ["timezone"],
        ["zone"] = ["timezone"],
        ["distinct"] = ["unique"],
        ["limit"] = ["count"],
        ["min"] = ["count"],
        ["max"] = ["count"],
        ["before"] = ["until"],
        ["container"] = ["in"],
        ["content"] = ["in"],
        ["src"] = ["url"],
        ["photographer"] = ["credit"],
        ["name"] = ["site", "family"],
        ["domain"] = ["hosts"],
        ["domains"] = ["hosts"],
        ["base"] = ["extends"],
        ["inherits"] = ["extends", "implements"],
        ["types"] = ["blocks"],
        ["templates"] = ["pages"],
        ["path"] = ["urls", "file"],
        ["paths"] = ["urls"],
        ["route"] = ["urls"],
        ["url"] = ["urls"],
        ["contract"] = ["implements"],
        ["interface"] = ["implements"],
        ["properties"] = ["fields"],
        ["if"] = ["when"],
        ["unlike"] = ["unless"],
        ["from"] = ["since"],
        ["to"] = ["until"],
        ["date"] = ["captured"],
    };

    // What has no key of its own.
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.OrdinalIgnoreCase)
    {
        ["required"] = Requiredness,
        ["optional"] = Requiredness,
        ["nullable"] = Requiredness,
        ["default"] = Requiredness,
        ["width"] = ImageSize,
        ["height"] = ImageSize,
    };

    private const string Requiredness = ": a field must have a value unless its name ends in '?'";

    private const string ImageSize =
        ": an image has the keys url, alt, caption, credit and cover; its width and height are what the page states of that url";

    /// <summary>The key of a table that a word stands for, or null.</summary>
    public static string? Find(string word, KeyTable table) =>
        Keys.TryGetValue(word, out string[]? keys) ? keys.FirstOrDefault(key => table.Find(key) is not null) : null;

    /// <summary>How to say what a word means where no key does, as the end of a message; or null.</summary>
    public static string? Advice(string word) => Otherwise.TryGetValue(word, out string? advice) ? advice : null;
}
