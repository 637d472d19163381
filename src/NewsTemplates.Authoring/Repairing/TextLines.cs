using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>The text that stands loose in an element, between its blocks: line by line, and as paragraphs that empty lines part.</summary>
internal static class TextLines
{
    /// <summary>The lines and the paragraphs of several lines, in order; none empty.</summary>
    public static IEnumerable<string> Of(AnalyzedPage page, int element)
    {
        var paragraph = new List<string>();
        foreach (string? line in Lines(page.Document, element).Append(null))
        {
            if (line is { Length: > 0 })
            {
                paragraph.Add(line);
                yield return line;
            }
            else
            {
                if (paragraph.Count > 1)
                {
                    yield return string.Join(" ", paragraph);
                }

                paragraph.Clear();
            }
        }
    }

    /// <summary>The lines; null where a block ends them.</summary>
    private static IEnumerable<string?> Lines(PageDocument page, int element)
    {
        var line = new StringBuilder();
        for (int node = element + 1; node < page.End(element);)
        {
            bool isBlock = page.Kind(node) == NodeKind.Element && PageText.IsBlock(page, node);
            if (isBlock || page.IsElement(node, "br"))
            {
                yield return Taken();
            }

            if (isBlock)
            {
                yield return null;
            }

            if (page.Kind(node) == NodeKind.Text)
            {
                line.Append(page.Text(node));
            }

            bool isPassedOver = isBlock || (page.Kind(node) == NodeKind.Element && PageText.IsUnseen(page, node));
            node = isPassedOver ? page.End(node) : node + 1;
        }

        yield return Taken();

        string Taken()
        {
            string taken = WhiteSpace.Collapse(line.ToString());
            line.Clear();
            return taken;
        }
    }
}
