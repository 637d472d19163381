using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Tests.Evaluation;

public class StepTests
{
    [Theory]
    [InlineData("except: b", "a c")]
    [InlineData("except: [b, i]", "a")]
    [InlineData("except: \"*\"", "a")]
    [InlineData("except: ':scope > b'", "a c")]
    [InlineData("match: 'b'", "b")]
    [InlineData("match: 'a (\\w)'", "b")]
    [InlineData("match: '(z)|b'", "b")]
    [InlineData("remove: 'b'", "a c")]
    [InlineData("remove: ['a', 'b']", "c")]
    [InlineData("replace: { '(\\w) (\\w)': '$2 $1' }", "b a c")]
    [InlineData("replace: [{ a: b }, { b: x }]", "x x c")]
    [InlineData("map: { a b c: whole, a: part }", "whole")]
    [InlineData("reject: 'z'", "a b c")]
    public void A_step_changes_the_text(string step, string expected)
    {
        Reading read = Reading.Of($"value: {{ from: .x, {step} }}", "<p class=x>a <b>b</b> <i>c</i></p>");

        Assert.Equal(expected, read["value"]);
        Assert.Empty(read.Issues);
    }

    [Theory]
    [InlineData("except: '.x > *'", "")]
    [InlineData("match: 'z'", "a")]
    [InlineData("match: '(z?)a'", "a")]
    [InlineData("remove: '.*'", "a")]
    [InlineData("replace: { '.+': ' ' }", "a")]
    [InlineData("map: { a: '' }", "a")]
    [InlineData("reject: '^a'", "a")]
    [InlineData("reject: ['z', 'a']", "a")]
    public void An_empty_result_is_no_match(string step, string own)
    {
        Reading read = Reading.Of($"value?: {{ from: .x, {step} }}\nsame: .y", $"<p class=x>{own}<b></b></p><p class=y>y</p>");

        Assert.Null(read["value"]);
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void Where_a_rule_and_its_field_map_the_same_text_the_rule_s_word_counts()
    {
        Reading read = Reading.Of("value: { from: [{ from: .x, map: { a: own } }, .y], map: { a: shared, b: other } }", "<p class=x>a</p>");

        Assert.Equal("own", read["value"]);
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void White_space_in_a_label_counts_as_little_as_in_a_page()
    {
        Reading read = Reading.Of("value: .x as Desk", "<p class=x>TOP \n NEWS</p>", site: "enums: { Desk: { Top: 'TOP  NEWS', Sport: SPORT } }");

        Assert.Equal("Top", read["value"]!.ToString());
    }

    [Fact]
    public void Steps_come_in_the_order_of_the_language_however_they_are_written()
    {
        Reading read = Reading.Of(
            """
            values:
              reject: '^drop$'
              map: { "one!": drop, "two!": TWO }
              replace: [{ 'one': 'one!' }, { 'two': 'two!' }]
              remove: '^x'
              split: ','
              match: 'list: (.*)'
              except: b
              each: p
            """,
            "<p>the list: xone,xtwo,<b>,bold</b>three</p>");

        Assert.Equal("""{"values":["TWO","three"]}""", read.Json);
    }

    [Fact]
    public void A_rules_own_steps_come_before_the_fields()
    {
        Reading read = Reading.Of(
            "value: { from: [{ from: h1, remove: '^a' }, h2], remove: '^b', match: '.+' }",
            "<h1>abc</h1>");

        Assert.Equal("c", read["value"]);
    }

    [Theory]
    [InlineData("each .by", "Ann Lee|Bo Ray")]
    [InlineData("{ each: .by, reject: Bo }", "Ann Lee")]
    [InlineData("{ each: .by, split: none }", "Ann Lee and Bo Ray")]
    [InlineData("{ each: .by, split: ' (?=Lee)' }", "Ann|Lee and Bo Ray")]
    [InlineData("{ each: .by, remove: ' Lee' }", "By Ann|Bo Ray")]
    [InlineData("{ each: [{ from: .by, split: none }] }", "Ann Lee and Bo Ray")]
    [InlineData("{ each: [{ from: .by, split: ' (?=Lee)' }] }", "Ann|Lee and Bo Ray")]
    [InlineData("{ each: [{ from: .by, remove: ' Lee' }] }", "Ann|Bo Ray")]
    [InlineData("{ each: [{ from: .by, split: x }], split: ' (?=Lee)' }", "Ann|Lee and Bo Ray")]
    public void A_contracts_steps_hold_unless_the_layout_says_its_own(string authors, string expected)
    {
        Reading read = Reading.Of(
            $"title: h1\nauthors: {authors}\npublished: time\nbody: article",
            "<h1>Title</h1><p class=by>By Ann Lee and Bo Ray</p><time>2026-01-31T10:00Z</time><article><p>Text.</p></article>",
            page: "implements: Article",
            site: "culture: en-US");

        Assert.Equal(expected, string.Join("|", Assert.IsType<IEnumerable<object?>>(read["authors"], exactMatch: false)));
    }

    [Fact]
    public void Split_gives_several_values_without_empty_ones()
    {
        Reading read = Reading.Of("tags: { each: .tags, split: [',', ';'] }", "<p class=tags>a, b;;c ,</p><p class=tags>d</p>");

        Assert.Equal("""{"tags":["a","b","c","d"]}""", read.Json);
        Assert.Equal(4, read.Extraction.ProvenanceOf("tags")!.Matches);
    }

    [Fact]
    public void Unique_comes_after_the_steps()
    {
        Reading read = Reading.Of("tags: { each: .tag, remove: '^#', unique: true }", "<a class=tag>#b</a><a class=tag>a</a><a class=tag>b</a>");

        Assert.Equal("""{"tags":["b","a"]}""", read.Json);
        Assert.Empty(read.Issues);
    }

    [Fact]
    public void Regular_expressions_know_no_culture()
    {
        Reading read = Reading.Of(
            "dotless?: { from: p, match: '(?i)^ILIK$' }\nplain: { from: p, match: '(?i)^ılık$' }",
            "<p>ılık</p>");

        Assert.Equal("""{"dotless":null,"plain":"ılık"}""", read.Json);
    }

    [Theory]
    [InlineData("match: '^(?=(a+)+$)'")]
    [InlineData("split: '^(?=(a+)+$)'")]
    [InlineData("remove: '^(?=(a+)+$)'")]
    [InlineData("replace: { '^(?=(a+)+$)': '' }")]
    [InlineData("reject: '^(?=(a+)+$)'")]
    public void A_slow_expression_is_reported_and_drops_the_texts(string step)
    {
        string slow = new string('a', 50) + "!";
        Reading read = Reading.Of(
            $"values: {{ each: p, {step}, count: 0.. }}\nother: h1",
            "<h1>Text</h1>" + string.Concat(Enumerable.Repeat($"<p>{slow}</p>", 200)));

        Assert.Equal("""{"values":[],"other":"Text"}""", read.Json);
        Assert.Equal(["TimedOut values"], read.Issues);
    }

    [Fact]
    public void Exempt_elements_are_asked_from_the_element_that_is_read()
    {
        Reading read = Reading.Of("values: { each: .x, except: ':scope > b' }", "<p class=x>1<b>2</b><i><b>3</b></i></p><p class=x><b>4</b>5</p>");

        Assert.Equal("""{"values":["13","5"]}""", read.Json);
    }

    [Fact]
    public void A_replacement_that_multiplies_is_reported_and_drops_the_text()
    {
        Reading read = Reading.Of("value?: { from: p, replace: { '^(.*)$': '$1$1$1$1' } }\nother: h1",
            $"<h1>Text</h1><p>{new string('x', 500_000)}");

        Assert.Equal("""{"value":null,"other":"Text"}""", read.Json);
        Assert.StartsWith("a step makes more than 1,000,000 characters", Assert.Single(read.Extraction.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_texts_that_grow_are_too_much_for_a_page()
    {
        string text = new('y', 4000);
        Reading read = Reading.Of($"values: {{ each: p, map: {{ x: {text} }}, count: 0.. }}", string.Concat(Enumerable.Repeat("<p>x", 27_000)));

        Assert.Equal(["NotAPage"], read.Issues);
    }

    [Fact]
    public void A_text_that_is_split_too_often_is_reported_and_dropped()
    {
        Reading read = Reading.Of(
            "values: { each: p, split: '-', count: 0.. }", $"<p>{string.Concat(Enumerable.Repeat("x-", 10_001))}</p><p>a-b</p>");

        Assert.Equal("""{"values":[]}""", read.Json);
        Assert.Equal(["TimedOut values"], read.Issues);
    }

    [Fact]
    public void Expressions_share_the_time_of_a_page()
    {
        string slow = new string('a', 50) + "!";
        string fields = string.Concat(Enumerable.Range(0, 10).Select(number => $"f{number}?: {{ from: p, match: '^(?=(a+)+${number})' }}\n"));
        Reading read = Reading.Of(fields + "value?: { from: h1, match: T }", $"<h1>Text</h1><p>{slow}</p>");

        Assert.Null(read["value"]);
        Assert.Equal(11, read.Issues.Length);
        Assert.All(read.Issues, issue => Assert.StartsWith("TimedOut", issue, StringComparison.Ordinal));
        Assert.Contains("more than 5 seconds on the page", read.Extraction.Issues[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_slow_paragraph_of_a_body_is_one_report()
    {
        string slow = new string('a', 50) + "!";
        Reading read = Reading.Of("body?: { in: main, as: body, remove: '^(?=(a+)+$)' }", $"<main><p>{slow}</p><p>{slow}</p></main>");

        Assert.Equal(["TimedOut body"], read.Issues);
    }
}
