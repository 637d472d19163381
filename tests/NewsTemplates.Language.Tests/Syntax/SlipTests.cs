using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Syntax;

/// <summary>Texts that need quotes and have none: one report at the exact place, and read as they were meant.</summary>
public class SlipTests
{
    [Theory]
    // The first character.
    [InlineData("NT1020", "css: «#main»\nb: c", "#main")]
    [InlineData("NT1020", "css: «#main .lead» # the lead\nb: c", "#main .lead")]
    [InlineData("NT1020", "css: «> a»\nb: c", "> a")]
    [InlineData("NT1020", "css: «>a:hover»\nb: c", ">a:hover")]
    [InlineData("NT1020", "css: «@href»\nb: c", "@href")]
    [InlineData("NT1020", "css: «`x`»\nb: c", "`x`")]
    [InlineData("NT1020", "css: «*»\nb: c", "*")]
    [InlineData("NT1020", "css: «* > a»\nb: c", "* > a")]
    [InlineData("NT1020", "css: «*.x»\nb: c", "*.x")]
    [InlineData("NT1020", "css: «*.x > a»\nb: c", "*.x > a")]
    [InlineData("NT1020", "css: «*.x, b»\nb: c", "*.x, b")]
    [InlineData("NT1020", "css: «%x»\nb: c", "%x")]
    [InlineData("NT1020", "css: «| x»\nb: c", "| x")]
    [InlineData("NT1020", "css: «|x»\nb: c", "|x")]
    [InlineData("NT1020", "css: «? x»\nb: c", "? x")]
    [InlineData("NT1020", "css: «, x»\nb: c", ", x")]
    [InlineData("NT1020", "css: «} x»\nb: c", "} x")]
    // A comment that is none.
    [InlineData("NT1021", "css: div «#main»\nb: c", "div #main")]
    [InlineData("NT1021", "css: div «#main > a»  # the way in\nb: c", "div #main > a")]
    // A colon.
    [InlineData("NT1023", "css: «b: c»\nb: c", "b: c")]
    [InlineData("NT1023", "css: «x y: z, w: v»  # note\nb: c", "x y: z, w: v")]
    // Brackets and braces.
    [InlineData("NT1024", "css: «[data-x] h1»\nb: c", "[data-x] h1")]
    [InlineData("NT1024", "css: «[data-x='a, b'].c, d»\nb: c", "[data-x='a, b'].c, d")]
    [InlineData("NT1024", "css: «{slug}»\nb: c", "{slug}")]
    [InlineData("NT1024", "css: «{slug}-{id}»\nb: c", "{slug}-{id}")]
    [InlineData("NT1024", "css: «{dateline} / {}»\nb: c", "{dateline} / {}")]
    // What follows a quote.
    [InlineData("NT1025", "css: \"a\" «b»\nb: c", "\"a\" b")]
    [InlineData("NT1025", "css: 'it'«s here'»\nb: c", "'it's here'")]
    // A properties' sign.
    [InlineData("NT1030", "css: «&x»\nb: c", "&x")]
    [InlineData("NT1030", "css: «&x» b\nb: c", "&x b")]
    [InlineData("NT1032", "css: «!important»\nb: c", "!important")]
    [InlineData("NT1032", "css: «!important» b\nb: c", "!important b")]
    // A list's dash.
    [InlineData("NT1014", "css: «-» a\nb: c", "- a")]
    // Escapes and quotes.
    [InlineData("NT1018", "css: \"^«\\d»+$\"\nb: c", "^\\d+$")]
    [InlineData("NT1017", "css: «\"»abc\nb: c", "abc")]
    [InlineData("NT1017", "css: «'»abc\nb: c", "abc")]
    [InlineData("NT1019", "css: «[»1, 2\nb: c", "[1, 2")]
    [InlineData("NT1019", "css: «{»x: 1\nb: c", "{x: 1")]
    public void A_slip_is_reported_once_and_read_as_it_was_meant(string id, string layout, string meant)
    {
        LayoutSyntax syntax = new Marked(layout).AssertReports(id);
        var value = Assert.IsType<ScalarSyntax>(syntax.Root!.Find("css")!.Value);
        Assert.Equal(meant, value.Value);
        Assert.True(value.IsFixed);
        Assert.False(value.IsNull);
        Assert.Equal("c", Assert.IsType<ScalarSyntax>(syntax.Root.Find("b")!.Value).Value);
    }

    [Theory]
    [InlineData("NT1020", "a: { css: «#main», b: c }", "#main")]
    [InlineData("NT1020", "a: { css: «@href», b: c }", "@href")]
    [InlineData("NT1020", "a: { css: «*», b: c }", "*")]
    [InlineData("NT1020", "a: { css: «!important», b: c }", "!important")]
    [InlineData("NT1020", "a: { css: «|x», b: c }", "|x")]
    [InlineData("NT1021", "a: { css: div «#main», b: c }", "div #main")]
    [InlineData("NT1022", "a: { css: «h6, p», b: c }", "h6, p")]
    [InlineData("NT1022", "a: { css: «h6, p:not(.x, .y)», b: c }", "h6, p:not(.x, .y)")]
    [InlineData("NT1024", "a: { css: «[data-x] h1», b: c }", "[data-x] h1")]
    [InlineData("NT1024", "a: { css: «{a}-{b}», b: c }", "{a}-{b}")]
    [InlineData("NT1025", "a: { css: 'y' «z», b: c }", "'y' z")]
    public void Slips_within_braces_too(string id, string layout, string meant)
    {
        LayoutSyntax syntax = new Marked(layout).AssertReports(id);
        var braces = Assert.IsType<MappingSyntax>(syntax.Root!.Find("a")!.Value);
        Assert.Equal(2, braces.Entries.Count);
        Assert.Equal(meant, Assert.IsType<ScalarSyntax>(braces.Find("css")!.Value).Value);
        Assert.Equal("c", Assert.IsType<ScalarSyntax>(braces.Find("b")!.Value).Value);
    }

    [Theory]
    [InlineData("NT1020", "a: [«#main», b]", "#main")]
    [InlineData("NT1021", "a: [div «#main», b]", "div #main")]
    [InlineData("NT1022", "a: [«p:not(.x, .y, .z)», b]", "p:not(.x, .y, .z)")]
    [InlineData("NT1024", "a: [«[data-x] h1», b]", "[data-x] h1")]
    [InlineData("NT1020", "a:\n  - «#main»\n  - b", "#main")]
    [InlineData("NT1021", "a:\n  - div «#main»\n  - b", "div #main")]
    [InlineData("NT1020", "a:\n  - «> x»\n  - b", "> x")]
    [InlineData("NT1023", "a:\n  - k: «v: w»\n  - b", "")]
    public void Slips_within_lists_too(string id, string layout, string meant)
    {
        LayoutSyntax syntax = new Marked(layout).AssertReports(id);
        var list = Assert.IsType<SequenceSyntax>(syntax.Root!.Find("a")!.Value);
        Assert.Equal(2, list.Items.Count);
        Assert.Equal("b", Assert.IsType<ScalarSyntax>(list.Items[1]).Value);
        if (meant.Length > 0)
        {
            Assert.Equal(meant, Assert.IsType<ScalarSyntax>(list.Items[0]).Value);
        }
    }

    [Theory]
    [InlineData("«@x»: b")]
    [InlineData("a: b\n«%x»: b")]
    [InlineData("«*.x»: b")]
    public void A_key_that_needs_quotes_ends_at_its_colon(string layout)
    {
        LayoutSyntax syntax = new Marked(layout).AssertReports("NT1020");
        MappingEntry entry = syntax.Root!.Entries[syntax.Root.Entries.Count - 1];
        Assert.Equal("b", Assert.IsType<ScalarSyntax>(entry.Value).Value);
    }

    [Fact]
    public void All_slips_of_a_file_are_reported_in_one_go()
    {
        LayoutSyntax syntax = new Marked(
            "a: «> x»\nb: { css: «@y», c: d }\ne: div «#z»\nf: «[q] r»\ng: { p: «h1, h2» }\nh: \"x\" «y»\ni: j\n")
            .AssertReports("NT1020", "NT1020", "NT1021", "NT1024", "NT1022", "NT1025");
        Assert.Equal(7, syntax.Root!.Entries.Count);
    }

    [Theory]
    [InlineData("title: h1 # the headline")]
    [InlineData("title: h1 #")]
    [InlineData("title: h1 ## the headline")]
    [InlineData("title: 'h1' #x")]
    [InlineData("title: h1\n#x\n")]
    [InlineData("title: #x\n  b: c")]
    [InlineData("title: |\n  x #y\n")]
    [InlineData("a: [h1, '#x'] #y")]
    [InlineData("a: \"#x\"")]
    [InlineData("a: p:has(> a)")]
    [InlineData("a: :scope@href")]
    [InlineData("summary?: meta(og:title)")]
    [InlineData("a: /tr/{section}/{slug}")]
    [InlineData("a: { b: [x, y], c: { d: e } }")]
    [InlineData("a: [x: y, z: w]")]
    [InlineData("replace: ['\\(', ')']")]
    [InlineData("a: [\\(, \\)]")]
    [InlineData("when: yes\nb: on\nc: no")]
    public void What_is_right_is_not_reported(string layout) => Assert.Empty(new Marked(layout).Parse().Diagnostics);

    [Fact]
    public void Message_says_what_to_write()
    {
        Assert.Equal(
            "A text that begins with '#' must be quoted: \"#main\"",
            new Marked("a: #main").Parse().Diagnostics[0].Message);
        Assert.Equal(
            "A text that begins with '>' must be quoted: '> a[x=\"y\"]'",
            new Marked("a: > a[x=\"y\"]").Parse().Diagnostics[0].Message);
    }

    [Theory]
    [InlineData("[data-x]", true)]
    [InlineData("[class*=lead]", true)]
    [InlineData("[data-x='a b']", true)]
    [InlineData("[h1, h2]", false)]
    [InlineData("[.lead]", false)]
    [InlineData("['data-x']", false)]
    [InlineData("[news.example]", false)]
    [InlineData("[]", false)]
    public void A_list_says_whether_it_looks_like_a_selector(string list, bool expected)
    {
        LayoutSyntax syntax = new Marked("a: " + list).AssertReports();
        Assert.Equal(expected, Assert.IsType<SequenceSyntax>(syntax.Root!.Find("a")!.Value).LooksLikeUnquotedSelector);
    }

    [Fact]
    public void A_list_of_lines_never_looks_like_a_selector()
    {
        LayoutSyntax syntax = new Marked("a:\n  - data-x\n").AssertReports();
        Assert.False(Assert.IsType<SequenceSyntax>(syntax.Root!.Find("a")!.Value).LooksLikeUnquotedSelector);
    }

    [Fact]
    public void Key_and_value_without_a_blank_within_braces_are_told_apart()
    {
        LayoutSyntax syntax = new Marked("a: { from«:»h1, as: int }").AssertReports("NT1016");
        var braces = Assert.IsType<MappingSyntax>(syntax.Root!.Find("a")!.Value);
        Assert.Equal("h1", Assert.IsType<ScalarSyntax>(braces.Find("from")!.Value).Value);
    }

    [Fact]
    public void A_lone_word_behind_a_comma_is_no_key()
    {
        LayoutSyntax syntax = new Marked("a: { from: [x, y], «b» }").AssertReports("NT1022");
        Assert.Single(Assert.IsType<MappingSyntax>(syntax.Root!.Find("a")!.Value).Entries);
    }
}
