using System;
using System.Linq;

namespace NewsTemplates.Language.Tests.Evaluation;

/// <summary>Texts that a page has as values of JSON, with markup or without.</summary>
public class ScriptBodyTests
{
    [Theory]
    [InlineData("""{"text":"<p>One.</p><h2>Why</h2><p>Two &amp; <b>three</b>.</p>"}""", "One.|# Why|Two & three.")]
    [InlineData("""{"text":["<p>One.</p>","<h2>Why</h2>","<p>Two.</p>"]}""", "One.|# Why|Two.")]
    [InlineData("""{"text":"&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"}""", "One.|Two.")]
    [InlineData("""{"text":"<p>1 &lt; 2</p>"}""", "1 < 2")]
    [InlineData("""{"text":["One <a href=/x>link</a>.","Two."]}""", "One link.|Two.")]
    [InlineData("""{"text":["One.","Two &amp; three: a < b, c > d."]}""", "One.|Two & three: a < b, c > d.")]
    [InlineData("""{"text":"One.\n\nTwo.\r\nThree."}""", "One.|Two.|Three.")]
    [InlineData("""{"text":[{"name":"One."},{"name":"Two."}]}""", "One.|Two.")]
    [InlineData("""{"text":"<p>One.</p><script>f()<\/script><p>Two."}""", "One.|Two.")]
    [InlineData("""{"text":"<h2>Why</h2>"}""", null)]
    [InlineData("""{"text":" "}""", null)]
    public void A_body_is_read_from_JSON(string json, string? expected)
    {
        foreach ((string source, string script) in Both(json))
        {
            Reading read = Reading.Of($"title: h1\nbody?: {{ in: {source}, as: body }}", "<h1>Ferry</h1>" + script);

            Assert.Equal(expected, Show(read["body"]));
            Assert.DoesNotContain(read.Issues, issue => expected is not null || issue != "NeedsScripts body");
        }
    }

    [Theory]
    [InlineData("paragraphs: .t", "One.|# Why not|Two. Ad")]
    [InlineData("paragraphs: '.t, .u', except: i", "One.|# Why not|Two.|Three.")]
    [InlineData("paragraphs: ':scope > div > p', except: [i, h3]", "One.|Two.")]
    [InlineData("paragraphs: text, headings: none, except: [i, h3]", "One.|Two.|Three.")]
    [InlineData("paragraphs: '.t, .u', headings: h3, except: i, remove: o", "One.|# Why nt|Tw.|Three.")]
    public void The_parts_of_a_body_are_sought_in_its_markup(string parts, string expected)
    {
        const string Json = """{"text":"<div><p class=t>One.</p><h3>Why not</h3><p class=t>Two. <i>Ad</i></p><span class=u>Three.</span></div>"}""";
        foreach ((string source, string script) in Both(Json))
        {
            Reading read = Reading.Of($"title: h1\nbody: {{ in: {source}, as: body, {parts} }}", "<h1>Ferry</h1><p class=t>No</p>" + script);

            Assert.Equal(expected, Show(read["body"]));
        }
    }

    [Fact]
    public void The_standfirst_is_sought_in_the_page()
    {
        Reading read = Reading.Of(
            "title: h1\nbody: { in: script-json(story.text), as: body, summary: .spot, except: b }",
            """<h1>Ferry</h1><p class=spot>Spot<b>!</b></p><script>story = {"text":"<p class=spot>One.<b>!</b></p>"}</script>""");

        Body body = (Body)read["body"]!;
        Assert.Equal(("Spot", "One."), (Assert.Single(body.Summary), Assert.Single(body.Paragraphs)));
    }

    [Fact]
    public void Text_of_its_markup_that_nothing_reads_is_reported()
    {
        string prose = string.Concat(Enumerable.Repeat("The ferry is late again today. ", 5));
        Reading uncovered = Reading.Of(
            "title: h1\nbody: { in: script-json(story.text), as: body }",
            $$"""<h1>Ferry</h1><script>story = {"text":"<p>One.</p>{{prose}}"}</script>""");
        Reading joined = Reading.Of(
            "title: h1\nbody: { in: script-json(story.text), as: body }",
            """<h1>Ferry</h1><script>story = {"text":"One.<br><br>Two."}</script>""");

        Assert.Equal(["Uncovered body"], uncovered.Issues);
        Assert.Equal(["JoinedParagraphs body"], joined.Issues);
    }

    [Theory]
    [InlineData("value: SOURCE", "One & two <3")]
    [InlineData("value: { from: SOURCE, except: i }", "One & <3")]
    [InlineData("value: SOURCE as html", "<p>One &amp; <i>two</i></p> &lt;3")]
    public void Markup_in_a_value_is_read_as_markup(string field, string expected)
    {
        foreach ((string source, string script) in Both("""{"text":"<p>One &amp; <i>two</i></p> &lt;3"}"""))
        {
            Reading read = Reading.Of(field.Replace("SOURCE", source, StringComparison.Ordinal), script);

            Assert.Equal(expected, read["value"]);
        }
    }

    /// <summary>The same in the page's JSON-LD and in a script, each with the source that finds it.</summary>
    private static (string Source, string Script)[] Both(string json) =>
    [
        ("script-json(story.text)", $$"""<script>window.story = {{json}};</script>"""),
        ("json-ld(Report.text)", $$"""<script type="application/ld+json">{"@type":"Report",{{json[1..]}}</script>"""),
    ];

    private static string? Show(object? value) => value is not Body body ? null
        : string.Join('|', body.Sections.SelectMany(section =>
            section.Paragraphs.Prepend(section.Heading is { } heading ? "# " + heading : "").Where(text => text.Length > 0)));
}
