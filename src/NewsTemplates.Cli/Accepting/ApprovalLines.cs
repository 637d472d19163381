using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Cli.Terminal;
using NewsTemplates.Language.Checks;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Cli.Accepting;

/// <summary>What an approval changes, as lines for the person who approves: every value, and nothing in it invisible.</summary>
internal static class ApprovalLines
{
    /// <summary>How a result differs from the approved text, line by line.</summary>
    public static IReadOnlyList<string> Of(string approved, Extraction extraction, PageProfile? profile)
    {
        try
        {
            ApprovedResult before = ApprovedResult.Read(approved);
            string[] lines =
            [
                .. ApprovedResult.Changes(before, extraction).Select(difference => Line(difference, difference.ToString())),
                .. Equals(before.Profile, profile) ? Array.Empty<string>() : ["its profile"],
            ];
            return lines.Length == 0 ? ["only its form"] : lines;
        }
        catch (FormatException broken)
        {
            return [EscapedText.Of($"what was approved cannot be read: {broken.Message}"), .. OfAll(extraction)];
        }
    }

    /// <summary>All that a result says, line by line.</summary>
    public static IReadOnlyList<string> OfAll(Extraction extraction) =>
    [
        .. ApprovedResult.Changes(null, extraction).Select(difference => Line(difference, difference.Found ?? "")),
        .. EmptyValues.LineOf(extraction.Record) is { } nothing ? new[] { nothing } : [],
    ];

    private static string Line(ApprovedDifference difference, string text) =>
        EscapedText.Of($"{difference.Path}: {(difference.Part == ApprovedPart.Rule ? "its rule " : "")}{text}");
}
