using System.Linq;
using NewsTemplates.Plans;
using NewsTemplates.Tests.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Guards;

/// <summary>What stands in a value's place and is none is dropped and reported, and the next match or rule is tried.</summary>
public class ValueGuardTests
{
    [Theory]
    [InlineData("Lorem ipsum")]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.")]
    [InlineData("[TBD]")]
    [InlineData("AUTHOR NAME")]
    [InlineData("Headline goes here")]
    [InlineData("Your article title goes here…")]
    [InlineData("Insert caption here")]
    [InlineData("Hier steht die Überschrift")]
    [InlineData("Vorname Nachname")]
    [InlineData("Yazar Adı")]
    [InlineData("(Başlık buraya)")]
    [InlineData("Nom de l’auteur")]
    [InlineData("Имя Фамилия")]
    [InlineData("著者名")]
    [InlineData("Value:")]
    public void A_placeholder_is_no_value(string text)
    {
        Extraction<One<string>> read = Read(One<string>(Layout.Text("value", 3, "h1", "h2")), $"<h1>{text}</h1><h2>Bridge opens</h2>");
        Assert.Equal("Bridge opens", read.PageOrThrow().Value);
        Assert.Equal([(IssueKind.Placeholder, text), (IssueKind.Fallback, null)], read.Issues.Select(issue => (issue.Kind, issue.Found)));
    }

    [Theory]
    [InlineData("How lorem ipsum came into being")]
    [InlineData("TBD Holding buys a bridge")]
    [InlineData("The headline goes here and there")]
    [InlineData("The author name that nobody knew")]
    [InlineData("Untitled")]
    [InlineData("Value")]
    [InlineData("Author: the life of a word")]
    [InlineData("Name")]
    public void A_text_that_speaks_of_placeholders_is_a_value(string text) =>
        Assert.Equal(text, ReadWhole(One<string>(Layout.Text("value", 3, "h1")), $"<h1>{text}</h1>").Value);

    [Fact]
    public void What_the_layout_says_is_a_value() =>
        Assert.Equal("TBD", ReadWhole(One<string>(Layout.Text("value", 3, "const(TBD)")), "<h1>x</h1>").Value);

    [Fact]
    public void A_body_and_a_picture_have_no_placeholder()
    {
        Extraction<One<Body>> body = Read(
            One<Body>(Layout.Body("value", 3, ".story")), "<div class=story><p>The bridge opens.<p>Lorem ipsum dolor sit amet.</div>");
        Assert.Equal(["The bridge opens."], body.PageOrThrow().Value.Paragraphs);
        Assert.Equal(IssueKind.Placeholder, Assert.Single(body.Issues).Kind);

        Extraction<One<Image>> image = Read(One<Image>(Layout.Image("value", 3, "img")), "<img src=/a.jpg alt='Caption goes here'>");
        Assert.Null(image.PageOrThrow().Value.Alt);
        Assert.Equal(IssueKind.Placeholder, Assert.Single(image.Issues).Kind);
    }

    [Theory]
    [InlineData("By", IssueKind.Placeholder)]
    [InlineData("Von:", IssueKind.Placeholder)]
    [InlineData("Yazar:", IssueKind.Placeholder)]
    [InlineData("Haber :", IssueKind.Placeholder)]
    [InlineData("Author Name", IssueKind.Placeholder)]
    [InlineData("https://daily.example/people/ada", IssueKind.NotAName)]
    [InlineData("www.daily.example", IssueKind.NotAName)]
    [InlineData("ada@daily.example", IssueKind.NotAName)]
    public void An_author_is_neither_a_label_nor_an_address(string text, IssueKind kind)
    {
        Extraction<Many<string>> read = ReadList("authors", text, "Ada Vale");
        Assert.Equal(["Ada Vale"], read.PageOrThrow().Values);
        Assert.Equal([(kind, "authors[0]", text)], read.Issues.Select(issue => (issue.Kind, issue.Field, issue.Found)));
    }

    [Theory]
    [InlineData("authors", "Haber", "Per", "Byron", "daily.example", "Text", "@ada")]
    [InlineData("topics", "Tag", "Thema", "Labels", "https://daily.example/topic", "By")]
    [InlineData("dates", "Tags", "Von:")]
    public void A_text_that_may_be_a_value_is_one(string field, params string[] texts)
    {
        Extraction<Many<string>> read = ReadList(field, texts);
        Assert.Empty(read.Issues);
        Assert.Equal(texts, read.PageOrThrow().Values);
    }

    [Theory]
    [InlineData("Tags")]
    [InlineData("Etiketler:")]
    [InlineData("Themen:")]
    [InlineData("Topics :")]
    public void A_topic_is_no_label(string text)
    {
        Extraction<Many<string>> read = ReadList("topics", text, "Bridges");
        Assert.Equal(["Bridges"], read.PageOrThrow().Values);
        Assert.Equal(IssueKind.Placeholder, Assert.Single(read.Issues).Kind);
    }

    [Theory]
    [InlineData("<p>Subscribe to continue reading.", true)]
    [InlineData("<p>This article is for subscribers only.<p>Already a subscriber? Log in.", true)]
    [InlineData("<p>Dieser Artikel ist nur für Abonnenten.<p>Jetzt weiterlesen mit dem Abo.", true)]
    [InlineData("<p>Haberin devamını okumak için giriş yapın.", true)]
    [InlineData("<p>We use cookies to show you this page.", true)]
    [InlineData("<p>Please enable JavaScript to read on.", true)]
    [InlineData("<p>The bridge opens on Monday.<p>Subscribe to continue reading.", false)]
    [InlineData("<p>We use cookies, the mayor said, because we like to bake.<p>The fair lasts until Monday.", false)]
    [InlineData("<p>The harbour asks its guests to subscribe to continue.", false)]
    public void A_body_is_not_a_notice_alone(string story, bool isNotice)
    {
        Extraction<One<Body>> read = Read(One<Body>(Layout.Body("value", 3, ".story")), $"<div class=story>{story}</div>");
        Assert.Equal(isNotice ? [IssueKind.Notice, IssueKind.Missing] : [], read.Issues.Select(issue => issue.Kind));
        Assert.Equal(isNotice, read.Page is null);
        Assert.Equal(isNotice, read.Provenance.Count == 0);
    }

    [Fact]
    public void Where_one_rule_finds_a_notice_the_next_one_serves()
    {
        Extraction<One<Body>> read = Read(
            One<Body>(Layout.Body("value", 3, ".a", ".b")),
            "<div class=a><p>Sign in to continue reading.</div><div class=b><p>The bridge opens.</div>");
        Assert.Equal(["The bridge opens."], read.PageOrThrow().Value.Paragraphs);
        Assert.Equal([IssueKind.Notice, IssueKind.Fallback], read.Issues.Select(issue => issue.Kind));
    }

    [Theory]
    [InlineData("<div class=story></div><script src=app.js></script>", IssueKind.NeedsScripts)]
    [InlineData("<h1>Bridge opens after a long winter</h1><div class=story><div id=app></div></div><script>run()</script>", IssueKind.NeedsScripts)]
    [InlineData("<div id=root></div><noscript>Enable scripts.</noscript><script type=module src=a.js></script>", IssueKind.NeedsScripts)]
    [InlineData("<div class=story></div>", IssueKind.Missing)]
    [InlineData("<div class=story></div><script type=application/ld+json>{}</script>", IssueKind.Missing)]
    [InlineData("<div class=story>The bridge opens.</div><script src=app.js></script>", IssueKind.Missing)]
    [InlineData("<div class=story></div><p>{0}</p><script src=app.js></script>", IssueKind.Missing)]
    [InlineData("<div class=text><p>{0}</p></div><script src=app.js></script>", IssueKind.Missing)]
    public void A_page_whose_text_comes_by_script_is_not_the_layout_s_fault(string html, IssueKind kind)
    {
        string prose = string.Concat(Enumerable.Repeat("The bridge over the sound opens again on Monday. ", 6));
        Extraction<One<Body>> read = Read(One<Body>(Layout.Body("value", 3, ".story")), html.Replace("{0}", prose, System.StringComparison.Ordinal));
        Assert.Equal((kind, "value"), (Assert.Single(read.Issues).Kind, read.Issues[0].Field));
    }

    [Fact]
    public void A_page_that_nests_too_deep_says_so_once_and_is_read()
    {
        string deep = string.Concat(Enumerable.Repeat("<div class=comment>x", 600));
        Extraction<Many<string>> read = Read(
            Layout.Page("Story", values => new Many<string>(values.List<string>("value"))).With(Layout.Fields(Layout.Text("value", 3, "p").Each())),
            "<p>One.</p>" + deep + "<p>Two.</p>");
        Assert.Equal(["One.", "Two."], read.PageOrThrow().Values);
        Assert.Equal(
            ["TooDeep: the page nests more than 512 elements: deeper ones are read as if they stood beside each other"], Said(read));
    }

    private static Extraction<Many<string>> ReadList(string field, params string[] texts) => Read(
        Layout.Page("Story", values => new Many<string>(values.List<string>(field))).With(Layout.Fields(Layout.Text(field, 3, "li").Each())),
        string.Concat(texts.Select(text => $"<li>{text}</li>")));
}
