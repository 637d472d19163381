using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Text;

namespace NewsTemplates.Sources;

/// <summary>The kinds of text that a placeholder of a line pattern takes.</summary>
internal enum PlaceholderKind
{
    /// <summary>Anything, as short as possible.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number, whole or not.</summary>
    Decimal,

    /// <summary>A date, with its time if one follows.</summary>
    Date,

    /// <summary>A web address.</summary>
    Uri,

    /// <summary>Text with an upper-case and without a lower-case letter.</summary>
    Caps,

    /// <summary>A label of an enum of the layout.</summary>
    Enum,

    /// <summary>What the layout's own regular expression matches.</summary>
    Regex,
}

/// <summary>What a placeholder of a line pattern takes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Written">The type as written, without the colon; empty if there is none.</param>
/// <param name="Expression">The regular expression, without anchors. It captures nothing and matches no line feed.</param>
internal sealed record PlaceholderType(PlaceholderKind Kind, string Written, string Expression)
{
    private const string Number = @"[-+−]?(?:[0-9]{1,3}(?:[.,'’ ][0-9]{3})+(?![0-9])|[0-9]+)";
    private const string Day = "(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])";
    private const string Year = "(?:1[5-9]|2[01])[0-9]{2}(?![0-9])";
    private const string Month = @"\p{L}[\p{L}\p{M}]{2,}\.?";
    private const string Time =
        @"(?:(?:,? |T| - | at )[0-2]?[0-9][:.][0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?: ?[AaPp]\.?[Mm]\b\.?)?"
        + "(?: ?(?:Z|UTC|GMT|[-+][0-9]{2}:?[0-9]{2}))?)?";

    private const string Date =
        "(?<![0-9])(?:" + Year + "[-/.]" + Day + "[-/.]" + Day
        + "|" + Day + "[-/.]" + Day + "[-/.](?:" + Year + "|[0-9]{2}(?![0-9]))"
        + @"|(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|\.|º)?(?: de)? " + Month + ",?(?: de)? " + Year
        + "|" + Month + @" (?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|\.)?,? " + Year + ")" + Time;

    /// <summary>The types that are words.</summary>
    private static readonly PlaceholderType[] Known =
    [
        new(PlaceholderKind.Int, "int", Number),
        new(PlaceholderKind.Decimal, "decimal", Number + "(?:[.,][0-9]+)?"),
        new(PlaceholderKind.Date, "date", Date),
        new(PlaceholderKind.Uri, "uri", @"(?i:https?://|www\.)[^\n ]+"),
        new(PlaceholderKind.Caps, "caps", @"[^\n\p{Ll}\p{Lt}\p{Lu}]*\p{Lu}[^\n\p{Ll}\p{Lt}]*?"),
    ];

    /// <summary>What a placeholder without a type takes.</summary>
    public static PlaceholderType Text { get; } = new(PlaceholderKind.Text, "", @"[^\n]+?");

    /// <summary>The words for types.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Known.Select(type => type.Written)];

    /// <summary>The type of that exact word, or null.</summary>
    public static PlaceholderType? Find(string word) => Array.Find(Known, type => type.Written == word);

    /// <summary>One of an enum's labels, a longer one before a shorter that it starts with.</summary>
    public static PlaceholderType OfEnum(string name, IReadOnlyList<string> labels)
    {
        IEnumerable<string> ordered = labels
            .Select(WhiteSpace.Collapse)
            .SelectMany(label => new[] { label, CanonicalForm.Of(label), CanonicalForm.Apart(label) })
            .Distinct()
            .OrderByDescending(label => label.Length)
            .ThenBy(label => label, StringComparer.Ordinal)
            .Select(Escape);
        return new(PlaceholderKind.Enum, name, labels.Count == 0 ? "(?!)" : string.Join("|", ordered));
    }

    /// <summary>A layout's own expression.</summary>
    public static PlaceholderType OfRegex(string written, string expression) => new(PlaceholderKind.Regex, "/" + written + "/", expression);

    /// <summary>The text as a regular expression that matches just it.</summary>
    public static string Escape(string text) => Regex.Escape(text).Replace(@"\ ", " ");

    public override string ToString() => Written;
}
