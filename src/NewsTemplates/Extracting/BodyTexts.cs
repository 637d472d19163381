using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Extracting;

/// <summary>The texts of an article that were found in elements.</summary>
/// <param name="page">The page, or a fragment of markup in it.</param>
/// <param name="bodies">The elements that hold the article, none within another.</param>
/// <param name="elements">The texts that are elements.</param>
/// <param name="lines">The texts that are none.</param>
internal sealed class BodyTexts(PageDocument page, int[] bodies, List<BodyText> elements, List<BodyText> lines)
{
    /// <summary>Where paragraphs stand.</summary>
    public required Region Within { get; init; }

    /// <summary>Whether an element is cut out by <c>except</c>; null where nothing is.</summary>
    public required Func<int, bool>? IsExcluded { get; init; }

    /// <summary>Whether an element is cut out, or is the standfirst.</summary>
    public required Func<int, bool> IsCut { get; init; }

    /// <summary>All texts in the order of the page.</summary>
    public IEnumerable<BodyText> All => elements.Concat(lines).OrderBy(text => text.Node);

    /// <summary>Reports text of the article's elements that was not read.</summary>
    public void ReportUncovered(FieldReader field) => new BodyCoverage(page, elements, Within, IsExcluded).Report(field, bodies);

    /// <summary>How many texts a reader sees in the only paragraph; null where there are several.</summary>
    public int? PartsOfOnlyParagraph(ExtractionContext context)
    {
        if (elements.Where(text => text.Part == BodyPart.Paragraph && text.Text.Length > 0).ToList() is not [var only])
        {
            return null;
        }

        context.Spend(page.End(only.Node) - only.Node);
        return new BodyLines(isLineParagraph: false).Read(page, only.Node, Region.All, [], IsCut).Count();
    }
}
