using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Html;
using NewsTemplates.LinkedData;
using NewsTemplates.Matching;

namespace NewsTemplates.Extracting;

/// <summary>Markup that a page has as the text of a value, read as elements.</summary>
/// <param name="Matching">The elements, as selectors are matched on them.</param>
/// <param name="Body">The element that holds them all.</param>
internal sealed record PageFragment(MatchContext Matching, int Body)
{
    // Of markup that is tangled the parser makes many nodes, each of which has taken time.
    private const int StepsPerNode = 100;

    public PageDocument Page => Matching.Page;

    /// <summary>The markup of a value; null where it cannot be read.</summary>
    public static PageFragment? Of(string markup, ExtractionContext context)
    {
        context.Spend(0, markup.Length);
        if (MarkupText.Read(markup) is not { } page)
        {
            return null;
        }

        context.Spend(StepsPerNode * page.Count);
        int body = 0;
        while (!page.IsElement(body, "body"))
        {
            body++;
        }

        return new PageFragment(new MatchContext(page, steps => context.Spend(steps)), body);
    }

    /// <summary>
    /// The values of an article's text together: markup as it is, or in a <c>p</c> where it has no block elements; of plain texts each line
    /// in a <c>p</c>.
    /// </summary>
    public static PageFragment? Of(IEnumerable<JsonLdValue> values, ExtractionContext context)
    {
        var markup = new StringBuilder();
        foreach (JsonLdValue value in values)
        {
            if (value.Markup is { } written)
            {
                markup.Append(MarkupText.HasBlocks(written) ? written : Paragraph(written));
            }
            else if (value.Text is { } plain)
            {
                markup.Append(string.Concat(plain.Split('\n', '\r').Where(line => line.Length > 0).Select(MarkupText.Escape).Select(Paragraph)));
            }

            markup.Append('\n');
        }

        return Of(markup.ToString(), context);
    }

    private static string Paragraph(string markup) => "<p>" + markup + "</p>";
}
