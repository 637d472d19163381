using System;
using System.Text.RegularExpressions;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Numbers written in hexadecimal digits, as ids are (<c>0be1cf24-7fba-41ad-9c30-5e6d7a8b9c0d</c>): what looks like words in them is none.
/// </summary>
internal static class HexNumber
{
    /// <summary>The expression that finds them: the groups of a UUID, or eight digits at least, letters among them.</summary>
    public const string Pattern = @"(?<![\p{L}\p{N}])(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
        + @"|(?=[A-Fa-f]{0,64}[0-9])(?=[0-9]{0,64}[A-Fa-f])[0-9A-Fa-f]{8,64})(?![\p{L}\p{N}])";

    private static readonly Regex Number = new(Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>A text without them.</summary>
    public static string Without(string text) => Number.Replace(text, " ");
}
