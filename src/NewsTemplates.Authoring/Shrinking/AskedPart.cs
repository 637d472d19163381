using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>What a selector asks of an attribute: all of it, its beginning, its end, a part or a word.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Sign">What stands before the equals sign; empty where all of it is asked for.</param>
/// <param name="Text">What is asked for.</param>
internal sealed record AskedPart(string Attribute, string Sign, string Text)
{
    private static readonly Regex Condition = new(
        @"(?<name>[\w:-]+)\s*(?<sign>[~|^$*]?)=\s*(?:""(?<part>[^""]*)""|'(?<part>[^']*)'|(?<part>[^\s\]""']+))\s*[is]?\s*\]",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>The expression that finds it in the attribute.</summary>
    public string Pattern => Sign switch
    {
        "^" => "^" + Regex.Escape(Text),
        "$" => Regex.Escape(Text) + "$",
        "*" => Regex.Escape(Text),
        "|" => "^" + Regex.Escape(Text) + "(?=-|$)",
        "~" => @"(?<!\S)" + Regex.Escape(Text) + @"(?!\S)",
        _ => "^" + Regex.Escape(Text) + "$",
    };

    /// <summary>What a selector asks of attributes.</summary>
    public static IEnumerable<AskedPart> In(string selector) => Condition.Matches(selector)
        .Where(match => match.Groups["part"].Length > 0)
        .Select(match => new AskedPart(match.Groups["name"].Value, match.Groups["sign"].Value, match.Groups["part"].Value));
}
