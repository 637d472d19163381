using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Checks;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>
/// Knows elements that may have become what rules without a value look for: of the same name, with a part of their classes' names, or a
/// heading, a byline or a date. Where nothing is missing there are none.
/// </summary>
internal sealed class SoughtParts
{
    private const int ShortestPiece = 4;

    private static readonly Regex Piece = new(@"\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly string[] Usual = ["h1", "h2", "h3", "time", "author", "byline", "date", "headline", "published", "title"];

    // Names of elements that tell nothing.
    private static readonly string[] Plain = ["article", "body", "html", "main", "section", "span"];

    private readonly HashSet<string> _pieces = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="run">The layout's run.</param>
    public SoughtParts(SampleRun run)
    {
        foreach (ExtractionIssue issue in run.Extraction.Issues.Where(issue => issue.Kind == IssueKind.Missing))
        {
            _pieces.UnionWith(Usual);
            _pieces.UnionWith((issue.FieldInfo?.Rules ?? []).SelectMany(rule => LayoutWords.NamesIn(rule.Source)).SelectMany(PiecesOf).Except(Plain));
        }
    }

    /// <summary>Whether something is missing.</summary>
    public bool Any => _pieces.Count > 0;

    /// <summary>The pieces of an element's names that are sought.</summary>
    public IEnumerable<string> PiecesOf(MarkupPart part) =>
        !Any ? []
        : new[] { "class", "id", "itemprop" }.SelectMany(part.Words).SelectMany(PiecesOf).Append(part.Name).Where(_pieces.Contains).Distinct();

    private static IEnumerable<string> PiecesOf(string name) =>
        Piece.Matches(name).Select(match => match.Value.ToLowerInvariant()).Where(piece => piece.Length >= ShortestPiece).Append(name);
}
