using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Markup;

/// <summary>Where the reader follows the standard and AngleSharp does not, and what it hands to that.</summary>
public class TreeBuilderTests
{
    private static readonly PageReadingOptions Own = new() { Parser = MarkupParser.Instance, KeepPositions = true };

    [Theory]
    [InlineData("x&;y", "html(head body('x&;y'))")]
    [InlineData("<style></A></style>", "html(head(style('</A>')) body)")]
    [InlineData("<select><p>x</p></select>", "html(head body(select(p('x'))))")]
    [InlineData("<select><option>1<option>2<optgroup><option>3", "html(head body(select(option('1') option('2') optgroup(option('3')))))")]
    [InlineData("<select><li><hr>", "html(head body(select(li hr)))")]
    [InlineData("<select><select>x", "html(head body(select 'x'))")]
    [InlineData("<select><input>", "html(head body(select input))")]
    [InlineData("<frameset>x <frame>y</frameset> z", "html(head frameset(' ' frame) ' ')")]
    [InlineData("</head><template></template>x", "html(head(template) body('x'))")]
    [InlineData("<table><pre><caption>x", "html(head body(pre table(caption('x'))))")]
    [InlineData("<table><td></th>x", "html(head body(table(tbody(tr(td('x'))))))")]
    [InlineData("<table> <", "html(head body(' <' table))")]
    [InlineData("\0<link>", "html(head body(link))")]
    [InlineData("<span><time></span>x", "html(head body(span(time) 'x'))")]
    [InlineData("<search><form></search>x", "html(head body(search(form) 'x'))")]
    [InlineData("<svg><title><i></title>x", "html(head body(svg(title(i('x')))))")]
    [InlineData("<a><svg><style></a>x", "html(head body(a(svg(style)) 'x'))")]
    [InlineData("<math><figure><mi></figure>x", "html(head body(math(figure(mi) 'x')))")]
    [InlineData("<svg><script><g><script/><desc>", "html(head body(svg(script(g(script desc)))))")]
    [InlineData("<p><b><plaintext>x</b>", "html(head body(p(b) plaintext(b('x</b>'))))")]
    [InlineData("<template><p>x</template>y", "html(head(template) body('y'))")]
    [InlineData("a\0b<svg>c\0d", "html(head body('ab' svg('c\uFFFDd')))")]
    [InlineData("<svg><![CDATA[<&amp;]]>x", "html(head body(svg('<&amp;x')))")]
    [InlineData("<svg></svg><svg/><![CDATA[x]]>y", "html(head body(svg svg <!--[CDATA[x]]--> 'y'))")]
    [InlineData("<svg><![CDATA[a\0]]>b", "html(head body(svg('a\uFFFDb')))")]
    [InlineData("<math><mi><![CDATA[\0a\0\0b<]]>c", "html(head body(math(mi('ab<c'))))")]
    [InlineData("<b>1<p>2</b>3</p>", "html(head body(b('1') p(b('2') '3')))")]
    [InlineData("<table>a<tr>b<td>c", "html(head body('ab' table(tbody(tr(td('c'))))))")]
    [InlineData("<p><noscript><img></noscript>", "html(head body(p(noscript(img))))")]
    [InlineData("<p><noscript><noscript>x&amp;lt;</b>y", "html(head body(p(noscript(noscript('x&lt;y')))))")]
    public void The_tree_is_that_of_the_standard(string html, string tree)
    {
        // The comment is long enough that a NUL does not make binary data of the page.
        string start = $"<!DOCTYPE html><!--{new string('c', 2000)}-->";
        PageDocument page = PageReader.Read(start + html, Own);

        Assert.Equal(tree, Text(page, page.Root));
    }

    [Fact]
    public void A_place_is_that_of_the_start_tag_in_lines_and_characters()
    {
        PageDocument page = PageReader.Read("<p>é😀<b>x</b>\r\n  <svg>", Own);
        int[] elements = [.. Enumerable.Range(1, page.Count - 1).Where(node => page.Kind(node) == NodeKind.Element)];

        Assert.Equal(
            ["html", "head", "body", "p (1, 1)", "b (1, 7)", "svg (2, 3)"],
            elements.Select(node => $"{page.Name(node)} {page.Position(node)}".Trim()));
    }

    [Fact]
    public void Declarative_shadow_trees_are_read_all_the_same()
    {
        PageDocument page = PageReader.Read("<!DOCTYPE html><div><template shadowrootmode=open><p>x</p></template></div>", Own);

        Assert.Equal("html(head body(div(p('x'))))", Text(page, page.Root));
    }

    private static string Text(PageDocument page, int node)
    {
        if (page.Kind(node) == NodeKind.Text)
        {
            return $"'{page.Text(node)}'";
        }

        if (page.Kind(node) == NodeKind.Comment)
        {
            return $"<!--{page.Text(node)}-->";
        }

        var text = new StringBuilder();
        for (int child = node + 1; child < page.End(node); child = page.End(child))
        {
            text.Append(text.Length > 0 ? " " : "").Append(Text(page, child));
        }

        return page.Name(node) + (text.Length > 0 ? $"({text})" : "");
    }
}
