using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NewsTemplates.Html;
using NewsTemplates.Markup;
using NewsTemplates.Matching;

namespace NewsTemplates.Tests.Matching;

public class SelectorSetTests
{
    private const string Html = """
        <!DOCTYPE html><body>
        <section id=a class="x y"><p class=x>one</p><p>two</p></section>
        <section id=b class=y><p class="x X">three</p></section>
        """;

    private static readonly PageDocument Page = PageReader.Read(Html);

    private static readonly ElementTest Always = (_, _, _) => true;

    [Theory]
    [InlineData("Id", "a", "section")]
    [InlineData("Id", "c", "")]
    [InlineData("Class", "x", "section p p")]
    [InlineData("Class", "X", "p")]
    [InlineData("Class", "none", "")]
    [InlineData("Name", "p", "p p p")]
    [InlineData("Name", "P", "")]
    [InlineData("Any", "", "html head body section p p section p")]
    [InlineData("Scope", "", "html")]
    public void A_test_runs_on_elements_with_the_mark_and_no_others(string kind, string value, string expected)
    {
        List<int> tried = [];
        Selector selector =
            Select("s", (_, element, _) => { tried.Add(element); return false; }, new SelectorKey(Enum.Parse<SelectorKeyKind>(kind), value));
        Assert.Empty(new SelectorSet(selector).Match(Page, 0)[0]);
        Assert.Equal(expected, Names(tried));
    }

    [Fact]
    public void An_element_with_several_marks_is_found_once_and_in_its_place()
    {
        Selector selector = Select("s", Always, SelectorKey.Class("y"), SelectorKey.Class("x"), SelectorKey.Name("section"), SelectorKey.Id("b"));
        Assert.Equal("section p section p", Names(new SelectorSet(selector).Match(Page, 0)[0]));
    }

    [Fact]
    public void A_selector_without_keys_is_tried_everywhere() =>
        Assert.Equal(8, new SelectorSet(Select("s", Always)).Match(Page, 0)[0].Count);

    [Fact]
    public void Only_elements_below_the_scope_are_found()
    {
        int scope = Find("b");
        SelectorMatches matches = new SelectorSet(Select("p", Always, SelectorKey.Name("p")), Select("*", Always)).Match(Page, scope);
        Assert.Equal("three", Page.Text(Assert.Single(matches[0]) + 1).ToString());
        Assert.Equal(matches[0], matches[1]);
    }

    [Fact]
    public void The_scope_itself_is_found_by_what_can_stand_for_it_and_stands_first()
    {
        int scope = Find("a");
        Selector selector = Select(":scope, p", Always, SelectorKey.Scope, SelectorKey.Name("p"));
        Assert.Equal("section p p", Names(new SelectorSet(selector).Match(Page, scope)[0]));
    }

    [Fact]
    public void The_scope_itself_is_asked_by_its_own_test_if_there_is_one()
    {
        int scope = Find("a");
        Selector selector = new(":scope[href], section", Always, (_, _, _) => false, SelectorKey.Scope, SelectorKey.Name("section"));
        Assert.Empty(new SelectorSet(selector).Match(Page, scope)[0]);
        Assert.True(selector.Matches(new MatchContext(Page), scope, scope));
    }

    [Fact]
    public void In_a_group_its_opener_is_found_as_all_others_are()
    {
        SiblingGroup group = SiblingGroup.Of(Page, [Find("a")], Page.Count).Single();
        SelectorMatches matches = new SelectorSet(
            Select("section", Always, SelectorKey.Name("section")),
            Select(":scope", Always, SelectorKey.Scope),
            Select(":scope, p", Always, SelectorKey.Scope, SelectorKey.Name("p"))).Match(new MatchContext(Page), group);
        Assert.Equal("section section", Names(matches[0]));
        Assert.Equal("section", Names(matches[1]));
        Assert.Equal("section p p p", Names(matches[2]));
    }

    [Fact]
    public void Of_the_whole_page_the_root_is_the_scope() =>
        Assert.Equal(
            Page.Root,
            Assert.Single(new SelectorSet(Select(":scope", (p, e, s) => ElementMatch.IsScope(p.Page, e, s), SelectorKey.Scope)).Match(Page, 0)[0]));

    [Fact]
    public void In_quirks_mode_classes_and_ids_are_found_in_any_case()
    {
        PageDocument quirks = PageReader.Read("<body><p class=Lead><p id=ONE>");
        SelectorMatches matches = new SelectorSet(
            Select(".lead", (p, e, _) => ElementMatch.HasClass(p, e, "lead"u8), SelectorKey.Class("lead")),
            Select("#one", (p, e, _) => ElementMatch.HasId(p, e, "one"u8), SelectorKey.Id("one"))).Match(quirks, 0);
        Assert.Single(matches[0]);
        Assert.Single(matches[1]);
        Assert.True(matches[0][0] < matches[1][0]);
    }

    [Fact]
    public void One_set_serves_many_pages_on_many_threads()
    {
        SelectorSet set = new(Select("p", Always, SelectorKey.Name("p")), Select(".x", Always, SelectorKey.Class("x")));
        PageDocument[] pages = [.. Enumerable.Range(0, 8)
            .Select(i => PageReader.Read($"<!DOCTYPE html><i class=n{i}></i>" + string.Concat(Enumerable.Repeat("<p class=x></p>", i))))];
        Parallel.For(0, 4_000, i =>
        {
            SelectorMatches matches = set.Match(pages[i % 8], 0);
            Assert.Equal(i % 8, matches[0].Count);
            Assert.Equal(matches[0], matches[1]);
        });
    }

    [Fact]
    public void A_page_without_elements_has_nothing_to_find()
    {
        PageDocument empty = new PageDocumentBuilder(PageSource.Of([]), NameTable.Create(), new(0)).Build();
        Assert.Empty(new SelectorSet(Select("*", Always), Select(":scope", Always, SelectorKey.Scope)).Match(empty, 0)[1]);
    }

    private static Selector Select(string text, ElementTest test, params SelectorKey[] keys) => new(text, test, test, keys);

    private static int Find(string id) => Enumerable.Range(1, Page.Count - 1).Single(node => Page.Attribute(node, "id") == id);

    private static string Names(IEnumerable<int> elements) => string.Join(" ", elements.Select(Page.Name));
}
