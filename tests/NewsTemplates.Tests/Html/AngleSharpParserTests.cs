using System.Collections.Generic;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CsCheck;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

/// <summary>Pages that AngleSharp parses: those that the reader of our own steps aside for.</summary>
public sealed class AngleSharpParserTests
{
    private static readonly PageReadingOptions Options = new() { Parser = AngleSharpParser.Instance };

    private static readonly Gen<string> Piece = Gen.OneOfConst(
        "<p>", "</p>", "<div class='a b'>", "</div>", "<b>", "</b>", "<i id=x>", "</i>", "<a href='/x?a&amp;b'>", "</a>",
        "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<br>", "<img alt='İ'>", "text ", "ı&nbsp;&lt;",
        "<!-- c -->", "<script>a<b</script>", "<style>x</style>", "<template><p>t</template>", "<noscript><img></noscript>",
        "<svg viewBox='0 0 1 1'>", "<title>", "</title>", "</svg>", "<math><mi>", "</math>", "<select>", "<option>", "</select>",
        "<form>", "</form>", "<button>", "</body>", "</html>", "<frameset>", "<h1>", "</h2>", "<textarea>", "</textarea>",
        "<![CDATA[x]]>", "<?php x ?>", "<!doctype html>", "<base href=b>", "<body class=z>", "\r\n", "<", "&");

    internal static readonly Gen<string> Pages = Piece.Array[0, 60].Select(string.Concat);

    [Fact]
    public void A_page_is_the_parsers_tree_node_for_node() => Pages.Sample(
        html =>
        {
            if (Record.Exception(() => Tree(html)) is null)
            {
                Assert.Equal(Tree(html), Tree(PageReader.Read(html, Options)));
            }
            else
            {
                Assert.Throws<NotAPageException>(() => PageReader.Read(html, Options));
            }
        });

    [Fact]
    public void A_page_that_the_parser_gives_up_is_no_page()
    {
        var failure = Assert.Throws<NotAPageException>(
            () => PageReader.Read("<select><button><b><td><template></template></b></td>b", Options));
        Assert.Equal("This is no page but markup that the HTML parser cannot make a tree of.", failure.Message);
        Assert.NotNull(failure.InnerException);
    }

    [CorpusFact]
    public void Real_pages_are_its_tree_node_for_node()
    {
        foreach (string path in Corpus.Sample)
        {
            byte[] bytes = Corpus.Read(path);
            Assert.True(Tree(Encoding.UTF8.GetString(bytes)).SequenceEqual(Tree(PageReader.Read(bytes, null, Options))), path);
        }
    }

    [Fact]
    public void A_page_eight_times_as_deep_is_refused()
    {
        // html and body are two.
        Assert.Equal(512, PageReader.Read(Repeat("<div>", (8 * 512) - 2) + "x", Options).FlattenedAt);
        PageLimitException refusal = Assert.Throws<PageLimitException>(() => PageReader.Read(Repeat("<div>", 8 * 512) + "x", Options));
        Assert.Equal((PageLimit.Depth, 4096), (refusal.Limit, refusal.Maximum));
    }

    // AngleSharp drops the prefix.
    private static string NameOf(IAttr attribute) =>
        attribute.NamespaceUri == "http://www.w3.org/1999/xlink" ? "xlink:" + attribute.LocalName : attribute.Name;

    // Both trees as lines: depth, name or text, attributes, mode.
    private static List<string> Tree(string html)
    {
        List<string> lines = [];
        IHtmlDocument document = BrowserTree.Parse(html);
        lines.Add(document.CompatMode);
        void Walk(INode parent, int depth)
        {
            foreach (INode node in parent.ChildNodes)
            {
                if (node is IElement element)
                {
                    lines.Add($"{depth} "
                        + $"<{element.LocalName}|{element.NamespaceUri == "http://www.w3.org/1999/xhtml"}|{string.Join(' ', element.ClassList)}|"
                        + $"{string.Join(';', element.Attributes.Select(a => $"{NameOf(a)}={a.Value}"))}");
                    Walk(element, depth + 1);
                }
                else if (node is IText or IComment)
                {
                    lines.Add($"{depth} {(node is IText ? "text" : "comment")} {node.TextContent}");
                }
            }
        }

        Walk(document, 1);
        return lines;
    }

    private static List<string> Tree(PageDocument page)
    {
        List<string> lines = [page.IsQuirks ? "BackCompat" : "CSS1Compat"];
        int[] depths = new int[page.Count];
        for (int node = 1; node < page.Count; node++)
        {
            int depth = depths[node] = depths[page.Parent(node)] + 1;
            lines.Add(page.Kind(node) switch
            {
                NodeKind.Element => $"{depth} "
                    + $"<{page.Name(node)}|{page.IsHtml(node)}|{string.Join(' ', page.Classes(node))}|"
                    + $"{string.Join(';', page.Attributes(node).Select(a => $"{a.Key}={a.Value}"))}",
                NodeKind.Text => $"{depth} text {page.Text(node)}",
                _ => $"{depth} comment {page.Text(node)}",
            });
        }

        return lines;
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
