using System.Linq;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class BodyTests
{
    private const string Long = "The ferry that was to leave at noon stayed in the harbour until the storm had gone, and all waited.";

    private static readonly RulePlan Story = Layout.From(".story");

    private static Extraction<One<Body?>> Extract(string html, RulePlan? rule = null) =>
        Read(One<Body?>(Layout.Body("value", 3, rule ?? Story)), html);

    /// <summary>The body in short: headings have a number sign, paragraphs are parted by bars.</summary>
    private static string Short(string story, RulePlan? rule = null)
    {
        Body body = ReadWhole(One<Body?>(Layout.Body("value", 3, rule ?? Story)), $"<div class=story>{story}</div>").Value!;
        return string.Join(
            '|',
            body.Sections.SelectMany(section => section.Heading is null ? section.Paragraphs : section.Paragraphs.Prepend("#" + section.Heading)));
    }

    private static string Found(string story, RulePlan? rule = null) =>
        string.Join('|', Extract($"<div class=story>{story}</div>", rule).Issues.Select(issue => $"{issue.Kind} {issue.Field}: {issue.Found}"));

    [Theory]
    [InlineData("One.<br><br>Two.<br>\nTwo more.<br>&nbsp;<br />Three.", "One.|Two. Two more.|Three.")]
    [InlineData("<p>One.</p>Two <b>bold</b>.<p>Three.<br><br>Four.</p>Five.", "One.|Two bold.|Three.|Four.|Five.")]
    [InlineData("One.<h3>Head<br>line</h3>Two.", "One.|#Head line|Two.")]
    [InlineData("<br><br>One.<div><div>Two.</div></div><hr>Three.<br><br>", "One.|Two.|Three.")]
    [InlineData("One.<script>x</script> More.<span hidden>x</span><p hidden>x</p>Two.", "One. More.|Two.")]
    [InlineData("One.<ul><li>Two.<li>Three.</ul>", "One.|Two.|Three.")]
    public void All_text_can_be_taken_parted_by_empty_lines(string story, string paragraphs) =>
        Assert.Equal(paragraphs, Short(story, Story.Paragraphs("text")));

    [Theory]
    [InlineData("One.<br>Two.<br><br>Three.<p>Four.<br>Five.</p>Six.", "One.|Two.|Three.|Four.|Five.|Six.")]
    [InlineData("<b>One</b> is.<br>Two.", "One is.|Two.")]
    public void Each_line_can_be_a_paragraph(string story, string paragraphs) => Assert.Equal(paragraphs, Short(story, Story.Paragraphs("lines")));

    [Theory]
    [InlineData("text", "One.<br><b>Head</b><br>Two <b>bold</b>.<br><b>Also</b> bold.", "One.|#Head|Two bold. Also bold.")]
    [InlineData("text", "One.<br><b>Long<br>head</b><br>Two.<br><br><b>Head</b>: Three.", "One.|#Long head|Two.|Head: Three.")]
    [InlineData("lines", "One.<br><b>Head</b><br>Two <b>bold</b>.", "One.|#Head|Two bold.")]
    public void A_heading_fills_its_line(string word, string story, string paragraphs) =>
        Assert.Equal(paragraphs, Short(story, Story.Paragraphs(word).Headings("b")));

    [Fact]
    public void All_text_is_without_what_is_cut_the_standfirst_and_the_steps()
    {
        RulePlan rule = Story.Paragraphs("text").Except(".share").Reject("^Ad$").Summary(".spot");
        Body body = ReadWhole(
            One<Body?>(Layout.Body("value", 3, rule)),
            "<div class=story><i class=spot>Spot.</i>One.<div class=share>Share</div>Two.<br><br>Ad</div>").Value!;
        Assert.Equal(["Spot."], body.Summary);
        Assert.Equal(["One.", "Two."], body.Paragraphs);
    }

    [Fact]
    public void All_text_of_elements_within_each_other_is_taken_once() =>
        Assert.Equal("One.|Two.", Short("One.<div class=story>Two.</div>", Story.Paragraphs("text")));

    [Theory]
    [InlineData("<p>One.</p>Loose words here.", "Uncovered value: Loose words here.")]
    [InlineData("Loose words here.<p>One.</p>", "Uncovered value: Loose words here.")]
    [InlineData("<div><p>One.</p><span>Loose</span> words.</div>", "Uncovered value: Loose words.")]
    [InlineData("<p>" + Long + "</p>" + Long, "Uncovered value: " + Long)]
    [InlineData("<p>" + Long + "</p><div>" + Long + "</div>", "Uncovered value: " + Long)]
    public void Text_that_no_rule_reads_is_reported(string story, string issues) => Assert.Equal(issues, Found(story));

    [Theory]
    [InlineData("<p>" + Long + "</p>Share")]
    [InlineData("<p>" + Long + "</p>Photo: Ann Lee")]
    [InlineData("<p>One.</p><a href=/x>Other stories of the week</a>")]
    [InlineData("<p>One.</p><figure>A picture of the harbour</figure><div>A label</div>")]
    [InlineData("<p>One.</p><span hidden>Loose words here.</span><noscript>Loose words here.</noscript>")]
    [InlineData("<p>One. <br> Two.</p>")]
    public void Little_things_beside_the_paragraphs_are_not(string story) => Assert.Equal("", Found(story));

    [Theory]
    [InlineData("One.<br><br>Two.", 2)]
    [InlineData("<br> <br>One.<br>Two.<br> <br>", 0)]
    [InlineData("One.<br><b> </b><br>Two.<hr>Three.", 3)]
    [InlineData("<div>One.</div><div>Two.</div>", 2)]
    [InlineData("<div>One.</div><h2>Head</h2>", 2)]
    [InlineData("<div>One.</div><div class=x>Two.</div>", 0)]
    public void A_paragraph_that_is_several_is_reported(string story, int texts) =>
        Assert.Equal(
            texts == 0 ? [] : [$"JoinedParagraphs value: the only paragraph is {texts} texts that empty lines or elements part"],
            Said(Read(One<Body?>(Layout.Body("value", 3, Story.Paragraphs(":scope").Except(".x"))), "<div class=story>" + story + "</div>")));

    [Fact]
    public void What_is_cut_or_out_of_bounds_is_not_missed()
    {
        Assert.Equal("", Found("<p>One.</p><span class=x>Loose words here.</span>", Story.Except(".x")));
        Assert.Empty(Read(
            One<Body?>(Layout.Body("value", 3, Story).Until(".end")), "<div class=story><p>One.</p><i class=end></i>Loose words here.</div>").Issues);
        Assert.Equal("", Found("One.<br>Two.", Story.Paragraphs(":scope")));
    }

    [Fact]
    public void Noscript_is_found_only_by_a_rule_that_names_it()
    {
        const string Page = "<body><noscript><h1>Enable scripts</h1><p>x</p><img src=/a.jpg></noscript><h1>Bridge opens</h1>"
            + "<div class=story><noscript><p>Enable scripts</p></noscript><p>One.</p></div>";
        Assert.Equal("Bridge opens", ReadWhole(One<string>(Layout.Text("value", 3, "h1")), Page).Value);
        Assert.Equal("Enable scripts", ReadWhole(One<string>(Layout.Text("value", 3, "noscript h1")), Page).Value);
        Assert.Equal("/a.jpg", ReadWhole(One<string>(Layout.Text("value", 3, "img@src")), Page).Value);
        Assert.Equal(["One."], ReadWhole(One<Body?>(Layout.Body("value", 3, ".story")), Page).Value!.Paragraphs);
    }
}
