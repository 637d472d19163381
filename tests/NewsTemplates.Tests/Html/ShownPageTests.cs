using System.Linq;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

/// <summary>A page is what a browser that runs scripts shows of it.</summary>
public sealed class ShownPageTests
{
    private static string Text(string html) => PageText.Of(PageReader.Read(html), 0);

    private static int First(PageDocument page, string name) => Enumerable.Range(0, page.Count).First(node => page.IsElement(node, name));

    [Theory]
    [InlineData("a<b style='visibility:hidden'>x</b><b style='Visibility: COLLAPSE'>x</b>b", "ab")]
    [InlineData("<p style='visibility:hidden'>x<b style='visibility:visible'>a<i>b</i></b>x<i style='visibility:inherit'>x</i></p>c", "ab c")]
    [InlineData("<p style='display:none !important; display:block'>x</p><p style='display:none; display:block !important'>a</p>", "a")]
    [InlineData("<details><summary>a</summary>b</details><p aria-hidden=true>c", "a b c")]
    public void What_the_elements_own_style_hides_is_no_text(string html, string text) => Assert.Equal(text, Text(html));

    [Fact]
    public void An_element_left_open_in_noscript_ends_with_it()
    {
        PageDocument page = PageReader.Read("<body><noscript><div><b>x</noscript><p>a");
        Assert.Equal("a", PageText.Of(page, 0));
        Assert.Equal(First(page, "body"), page.Parent(First(page, "p")));
        Assert.True(page.IsInNoscript(First(page, "b")));
        Assert.False(page.IsInNoscript(First(page, "noscript")));
        Assert.False(page.IsInNoscript(First(page, "p")));
    }

    [Fact]
    public void Noscript_does_not_end_the_head_and_its_base_does_not_count()
    {
        PageDocument page = PageReader.Read("<head><noscript><base href=x><div>y</div></noscript><link rel=prev><base href=z></head>a");
        Assert.Equal(First(page, "head"), page.Parent(First(page, "link")));
        Assert.Equal("z", page.BaseHref);
    }

    [Fact]
    public void Places_in_noscript_are_those_in_the_source()
    {
        PageDocument page = PageReader.Read("<body>\r\n<p>\n  <noscript title='>'><i></i>\n <b></b></noscript>", new() { KeepPositions = true });
        Assert.Equal((3, 23), page.Position(First(page, "i")));
        Assert.Equal((4, 2), page.Position(First(page, "b")));
    }

    [Theory]
    [InlineData("<x-story><template shadowrootmode=open><p>a</p></template></x-story>", "a")]
    [InlineData("<div><template shadowrootmode=CLOSED>a <slot></slot> c</template>b</div>", "a b c")]
    [InlineData("<x-y><template shadowrootmode=open><slot name=t>x</slot>-<slot>b</slot></template><b slot=t>a</b></x-y>", "a-b")]
    [InlineData("<x-y><template shadowrootmode=open>a</template>not shown</x-y>", "a")]
    [InlineData("<x-y><template shadowrootmode=open>a<x-z><template shadowrootmode=open>b</template></x-z></template></x-y>", "ab")]
    [InlineData("<x-y><template shadowrootmode=open>a</template><template shadowrootmode=open>x</template></x-y>", "a")]
    [InlineData("<ul><template shadowrootmode=open>x</template></ul><div><template>x</template>a</div>", "a")]
    public void A_declarative_shadow_tree_stands_in_its_host(string html, string text) => Assert.Equal(text, Text(html));

    [Fact]
    public void Selectors_go_through_the_host()
    {
        PageDocument page = PageReader.Read("<x-y><template shadowrootmode=open><div><slot></slot></div></template><p>a</x-y>");
        Assert.Equal(First(page, "x-y"), page.Parent(First(page, "div")));
        Assert.Equal(First(page, "slot"), page.Parent(First(page, "p")));
    }
}
