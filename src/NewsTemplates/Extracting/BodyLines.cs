using System;
using System.Collections.Generic;
using NewsTemplates.Html;
using NewsTemplates.Text;

namespace NewsTemplates.Extracting;

/// <summary>
/// Reads paragraphs that are no elements of their own: all text of an element, parted where a block element begins or ends, and by an empty
/// line (two <c>br</c>), or by each <c>br</c>. A line that a heading element fills is a heading.
/// </summary>
/// <param name="isLineParagraph">Whether each <c>br</c> ends a paragraph.</param>
internal sealed class BodyLines(bool isLineParagraph)
{
    private const int NoHeading = -1;

    /// <summary>The texts of an element, in page order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="element">The element.</param>
    /// <param name="within">Where its text stands.</param>
    /// <param name="headings">The heading elements in it.</param>
    /// <param name="isCut">Whether an element is left out with all it holds.</param>
    public IEnumerable<BodyText> Read(PageDocument page, int element, Region within, HashSet<int> headings, Func<int, bool> isCut)
    {
        BodyText? open = null;
        int openHeading = NoHeading;
        foreach ((BodyText line, int heading, bool isParted) in Lines(page, element, within, headings, isCut))
        {
            bool continues = heading == openHeading && (heading != NoHeading || !isParted);
            if (open is { } before)
            {
                if (continues)
                {
                    open = before with { Text = before.Text + " " + line.Text };
                    continue;
                }

                yield return before;
            }

            open = line;
            openHeading = heading;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>
    /// The lines that have text; with each the heading that it is, and whether more than the end of a line parts it from the one before.
    /// </summary>
    private IEnumerable<(BodyText Line, int Heading, bool IsParted)> Lines(
        PageDocument page, int element, Region within, HashSet<int> headings, Func<int, bool> isCut)
    {
        var text = new WhiteSpace.Collapser();
        var visibility = new Visibility(page);
        (int first, int heading, int headingEnd, int lineHeading, int breaks) = (NoHeading, NoHeading, 0, NoHeading, isLineParagraph ? 1 : 0);
        int end = PageText.IsUnseen(page, element) ? element : page.End(element);
        int last = element;
        for (int node = element; node <= end; node++)
        {
            int gaps = 0;
            for (; last != element && page.End(last) <= node; last = page.Parent(last))
            {
                gaps += PageText.IsBlock(page, last) ? 2 : 0;
            }

            bool isElement = node < end && page.Kind(node) == NodeKind.Element;
            gaps += node == end || (isElement && PageText.IsBlock(page, node)) ? 2 : isElement && page.IsElement(node, "br") ? 1 : 0;
            if (gaps > 0)
            {
                if (first != NoHeading && text.Take() is { Length: > 0 } line)
                {
                    BodyPart part = lineHeading == NoHeading ? BodyPart.Paragraph : BodyPart.Heading;
                    yield return (new BodyText(first, part, line), lineHeading, breaks > 1);
                    breaks = isLineParagraph ? 1 : 0;
                }

                first = NoHeading;
                breaks += gaps;
            }

            if (node == end)
            {
                yield break;
            }

            last = node;
            visibility.Enter(node);
            if (isElement && (PageText.IsUnseen(page, node) || (node != element && isCut(node))))
            {
                // What is cut out may be the last there is, or be followed at once by the end of what holds it.
                last = page.Parent(node);
                node = page.End(node) - 1;
                continue;
            }

            if (isElement && node >= headingEnd && headings.Contains(node))
            {
                (heading, headingEnd) = (node, page.End(node));
            }
            else if (page.Kind(node) == NodeKind.Text && visibility.IsVisible && within.Contains(node, node + 1))
            {
                if (!WhiteSpace.IsBlank(page.Text(node)))
                {
                    int inHeading = node < headingEnd ? heading : NoHeading;
                    lineHeading = first == NoHeading || lineHeading == inHeading ? inHeading : NoHeading;
                    first = first == NoHeading ? node : first;
                }

                // White space alone parts words, too.
                page.AppendTo(text, node);
            }
        }
    }
}
