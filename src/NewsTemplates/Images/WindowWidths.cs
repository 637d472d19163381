using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsTemplates.Text;

namespace NewsTemplates.Images;

/// <summary>The widths of window for which the <c>media</c> of a <c>source</c> offers its versions, in pixels.</summary>
/// <param name="Least">The least width; 0 without a limit.</param>
/// <param name="Most">The greatest width; infinite without a limit.</param>
internal readonly record struct WindowWidths(double Least, double Most)
{
    private const double PixelsPerEm = 16;

    // A condition is short; what is longer is none.
    private const int MostCharacters = 1000;

    private static readonly WindowWidths All = new(0, double.PositiveInfinity);

    // (max-width: 40em), (width <= 640px), (320px <= width)
    private static readonly Regex Limit = new(
        @"(?<end>m(?:in|ax))-(?:device-)?width\s*:\s*(?<size>[0-9.]{1,9})(?<unit>px|r?em|)\s*\)"
            + @"|(?<![\w-])width\s*(?<sign>[<>])=?\s*(?<size>[0-9.]{1,9})(?<unit>px|r?em|)"
            + @"|(?<size>[0-9.]{1,9})(?<unit>px|r?em|)\s*(?<turned>[<>])=?\s*width(?![\w-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        BoundedRegex.TimeLimit);

    /// <summary>Whether wider windows show another version.</summary>
    public bool AreLimited => !double.IsPositiveInfinity(Most);

    /// <summary>The widths of an element: all where it says none. Of several conditions that one serves which takes the widest windows.</summary>
    /// <param name="element">The attributes of the element.</param>
    public static WindowWidths Of(Dictionary<string, string> element)
    {
        if (!element.TryGetValue("media", out string? media) || media.Length > MostCharacters)
        {
            return All;
        }

        WindowWidths? widest = null;
        foreach (string condition in media.Split(','))
        {
            WindowWidths widths = Read(condition);
            widest = widest is { } other && !widths.AreWiderThan(other) ? other : widths;
        }

        return widest ?? All;
    }

    /// <summary>Whether these are of wider windows than others.</summary>
    public bool AreWiderThan(WindowWidths other) => Most > other.Most || (Most.Equals(other.Most) && Least > other.Least);

    private static WindowWidths Read(string condition)
    {
        WindowWidths widths = All;
        // What is not so may be anything.
        if (condition.TrimStart().StartsWith("not", StringComparison.OrdinalIgnoreCase))
        {
            return widths;
        }

        for (Match limit = Limit.Match(condition); limit.Success; limit = limit.NextMatch())
        {
            if (!double.TryParse(limit.Groups["size"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double size))
            {
                continue;
            }

            size *= limit.Groups["unit"].Value.EndsWith("em", StringComparison.OrdinalIgnoreCase) ? PixelsPerEm : 1;
            bool isMost = limit.Groups["end"].Value.Equals("max", StringComparison.OrdinalIgnoreCase)
                || limit.Groups["sign"].Value == "<"
                || limit.Groups["turned"].Value == ">";
            widths = isMost ? widths with { Most = Math.Min(widths.Most, size) } : widths with { Least = Math.Max(widths.Least, size) };
        }

        return widths;
    }
}
