using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Evaluation;

namespace NewsTemplates.Authoring.Tests.Drafting;

/// <summary>What drafted layouts leave out of the text of invented pages that stands among it.</summary>
public class TextBoxesTests
{
    [Fact]
    public void A_box_with_paragraphs_under_a_heading_is_none_of_the_text()
    {
        Body body = Read($"<div class=story>{Prose(0, 4)}<div class=background><h3>The islands</h3>{Prose(6, 2)}</div>{Prose(4, 2)}</div>");

        Assert.Equal(Sentences(0, 6), body.Paragraphs);
        Assert.All(body.Sections, section => Assert.Null(section.Heading));
    }

    [Fact]
    public void Quotations_and_lists_between_paragraphs_are_text()
    {
        string quotation = $"<div class=said><blockquote>{Prose(6, 2)}</blockquote></div>";
        Body body = Read($"<div class=story>{Prose(0, 4)}{quotation}{Prose(4, 2)}</div>");

        Assert.Equal(8, body.Paragraphs.Count);
    }

    [Fact]
    public void Parts_of_one_look_are_all_text()
    {
        Body body = Read($"<div class=story><div class=part>{Prose(0, 4)}</div><div class=part><h2>Fares</h2>{Prose(4, 2)}</div></div>");

        Assert.Equal(6, body.Paragraphs.Count);
        Assert.Contains(body.Sections, section => section.Heading == "Fares");
    }

    [Fact]
    public void A_part_called_a_box_is_none_of_the_text_though_it_holds_most()
    {
        string again = string.Concat(Sentences(5, 5).Select(text => $"<p>So it is: {text}</p>"));
        string box = $"<div class=factbox><div class=speech>{Prose(5, 5)}{again}</div></div>";
        Body body = Read($"<div class=story>{Prose(0, 5)}{box}</div>");

        Assert.Equal(Sentences(0, 5), body.Paragraphs);
    }

    [Fact]
    public void Headings_of_one_look_part_the_text_though_boxes_stand_behind_them()
    {
        string[] names = ["The cheapest", "The fastest", "The quietest"];
        string parts = string.Concat(names.Select((name, index) =>
            $"<div id=boat{(char)('a' + index)}><h2>{name}</h2></div>"
            + "<div class=offer><span>Twelve coins at the northern pier, nine at the other one</span></div>"
            + Prose(2 * index, 2)));
        Body body = Read($"<div class=story>{Prose(6, 2)}{parts}</div>");

        Assert.Equal(names, body.Sections.Select(section => section.Heading).OfType<string>());
    }

    [Fact]
    public void A_last_line_that_tells_to_whom_one_may_write_is_no_text()
    {
        Body body = Read($"<div class=story>{Prose(0, 4)}<p>Do you know more? Write to <a href=mailto:desk@coast.example>our desk</a>.</p></div>");

        Assert.Equal(4, body.Paragraphs.Count);
    }

    [Fact]
    public void A_last_line_that_asks_to_subscribe_is_no_text()
    {
        const string Offer = "<p>More of the islands each morning: <a href=/newsletter/islands>sign up for our letter</a>.</p>";
        Body body = Read($"<div class=story>{Prose(0, 4)}{Offer}</div>");

        Assert.Equal(4, body.Paragraphs.Count);
    }

    [Fact]
    public void A_link_to_a_letter_within_the_text_is_text()
    {
        const string Told = "<p>The harbour master wrote in his <a href=/newsletter/harbour>letter to the islands</a> that no boat was lost.</p>";
        Body body = Read($"<div class=story>{Prose(0, 2)}{Told}{Prose(2, 2)}</div>");

        Assert.Equal(5, body.Paragraphs.Count);
    }

    [Fact]
    public void A_line_of_signs_between_two_parts_is_no_heading()
    {
        Body body = Read($"<div class=story>{Prose(0, 2)}<h2>First part</h2>{Prose(2, 2)}<h2>___</h2>{Prose(4, 2)}</div>");

        Assert.Equal(["First part"], body.Sections.Select(section => section.Heading).OfType<string>());
        Assert.Equal(6, body.Paragraphs.Count);
    }

    [Fact]
    public void A_label_before_each_paragraph_is_no_heading_either()
    {
        string text = string.Concat(Sentences(0, 4).Select((sentence, index) =>
            index == 0 ? $"<section class=piece><h2 class=unseen>Story content</h2><p>{sentence}</p></section>"
            : $"<section class=piece><div class=unseen>Story content</div><p>{sentence}</p></section>"));
        Body body = Read($"<div class=story>{text}</div>");

        Assert.Equal(Sentences(0, 4), body.Paragraphs);
        Assert.All(body.Sections, section => Assert.Null(section.Heading));
    }

    [Fact]
    public void A_list_of_points_below_the_headline_is_the_standfirst()
    {
        string points = "<ul><li>The first boat leaves the northern pier in May.</li><li>A ticket costs as much as a loaf of bread.</li></ul>";
        Body body = Read($"<div class=top>{points}</div><div class=story>{Prose(0, 4)}</div>");

        Assert.Equal(2, body.Summary.Count);
    }

    [Fact]
    public void An_id_that_says_what_one_page_tells_is_not_cut_out()
    {
        DraftPage page = Page($"<div class=story>{Prose(0, 3)}<div id=ferry-fares><ul><li><p>Nine coins</p></li></ul></div>{Prose(3, 3)}</div>");

        Assert.DoesNotContain("ferry-fares", LayoutDraft.Of([page]).Yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Read also: the seals", "Read also:")]
    [InlineData("She sang \"Ferry: a song\" twice", null)]
    public void A_label_has_no_quotation(string text, string? label) => Assert.Equal(label, SideNotes.Label(text));

    private static Body Read(string content) =>
        Assert.IsType<Body>(Assert.IsAssignableFrom<LayoutRecord>(LayoutDraft.Of([Page(content)]).Samples[0].Result.Record)["body"]);

    private static DraftPage Page(string content)
    {
        const string Head = "<title>Ferry returns | Coast</title><meta property=og:type content=article>"
            + "<meta property=og:title content='Ferry returns'><meta property=article:published_time content=2025-03-01T08:00:00+00:00>";
        return new DraftPage(
            "page.html",
            $"<!DOCTYPE html><html lang=en><head>{Head}</head><body><main><h1>Ferry returns</h1>{content}</main></body></html>",
            new Uri("https://coast.example/harbour/ferry-1204"));
    }

    private static string Prose(int first, int count) => string.Concat(Sentences(first, count).Select(text => $"<p>{text}</p>"));

    private static IEnumerable<string> Sentences(int first, int count)
    {
        IReadOnlyList<string> words = ["pier", "captain", "lantern", "harbour", "gull", "timetable", "engine", "rope", "tide", "anchor"];
        return Enumerable.Range(first, count).Select(number =>
            $"On its way number {number} the boat passed the {words[number]}, and those who stood on deck spoke of the "
            + $"{words[(number + 3) % words.Count]} for a long time, until the {words[(number + 7) % words.Count]} came in sight.");
    }
}
