using System.Collections.Generic;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Scripts;

/// <summary>A <c>script</c> of a page.</summary>
/// <param name="Type">Its <c>type</c>, or null.</param>
/// <param name="Id">Its <c>id</c>, or null.</param>
/// <param name="Text">What is written in it.</param>
internal sealed record PageScript(string? Type, string? Id, string Text)
{
    /// <summary>The scripts of a page in order, but for those in a <c>noscript</c>.</summary>
    public static IEnumerable<PageScript> In(PageDocument page)
    {
        for (int node = 0; node < page.Count; node++)
        {
            if (page.IsElement(node, "script") && !page.IsInNoscript(node))
            {
                yield return new PageScript(page.Attribute(node, "type"), page.Attribute(node, "id"), RawText(page, node));
            }
        }
    }

    private static string RawText(PageDocument page, int element)
    {
        var text = new StringBuilder();
        for (int node = element + 1; node < page.End(element); node++)
        {
            if (page.Kind(node) == NodeKind.Text)
            {
                text.Append(page.Text(node).ToString());
            }
        }

        return text.ToString();
    }
}
