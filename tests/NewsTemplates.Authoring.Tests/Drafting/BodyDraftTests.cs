using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Evaluation;
using static NewsTemplates.Authoring.Tests.Drafting.InventedProse;

namespace NewsTemplates.Authoring.Tests.Drafting;

/// <summary>What drafted layouts read as the text of invented pages.</summary>
public class BodyDraftTests
{
    private const string Lead = "The old ferry line between the twin islands opens again, thirty years after its last boat.";

    [Fact]
    public void Prose_between_headline_and_text_is_the_standfirst()
    {
        Body body = Read(Page($"<header><h1>Ferry returns</h1></header><div>{Lead}</div><div class=story>{Prose(0, 4)}</div>"));

        Assert.Equal(Lead, Assert.Single(body.Summary));
        Assert.Equal(4, body.Paragraphs.Count);
    }

    [Theory]
    [InlineData("<p class=preface>", "</p>")]
    [InlineData("<div class=leadIn><p>", "</p></div>")]
    [InlineData("<p class=article_standfirst>", "</p>")]
    [InlineData("<p class='text font-medium'>", "</p>")]
    [InlineData("<p><strong>", "</strong></p>")]
    public void A_paragraph_at_the_head_of_the_text_that_is_called_so_is_the_standfirst(string start, string end)
    {
        Body body = Read(Page($"<div class=story><h1>Ferry returns</h1>{start}{Lead}{end}{Prose(0, 4)}</div>"));

        Assert.Equal(Lead, Assert.Single(body.Summary));
        Assert.Equal(4, body.Paragraphs.Count);
    }

    [Theory]
    [InlineData("<p>", "</p>")]
    [InlineData("<p class=first>", "</p>")]
    [InlineData("<p class=leaderboard>", "</p>")]
    [InlineData("<p><strong>COAST TOWN</strong> ", "</p>")]
    public void The_first_paragraph_is_no_standfirst_for_being_first(string start, string end)
    {
        Body body = Read(Page($"<div class=story><h1>Ferry returns</h1>{start}{Lead}{end}{Prose(0, 4)}</div>"));

        Assert.Empty(body.Summary);
        Assert.Equal(5, body.Paragraphs.Count);
    }

    [Fact]
    public void A_headline_said_twice_is_no_standfirst()
    {
        const string Headline = "A ferry line returns to the twin islands after thirty long years";
        Body body = Read(Page($"<h1>{Headline}</h1><h2 class=subtitle>{Headline}</h2><div class=story>{Prose(0, 4)}</div>", Headline));

        Assert.Empty(body.Summary);
    }

    [Fact]
    public void A_headline_in_the_navigation_is_none()
    {
        Body body = Read(Page(
            $"<nav><h1>Islands</h1></nav><div><h2>Is the ferry that was lost for thirty long years back for good?</h2>"
            + $"<div class=vorspann>{Lead}</div></div>"
            + $"<div class=story>{Prose(0, 4)}</div>"));

        Assert.Equal(Lead, Assert.Single(body.Summary));
    }

    [Fact]
    public void A_byline_between_headline_and_text_is_no_standfirst()
    {
        Body body = Read(Page($"<h1>Ferry returns</h1><div>By Ada Marsh</div><div class=story>{Prose(0, 4)}</div>"));

        Assert.Empty(body.Summary);
    }

    [Fact]
    public void A_standfirst_of_several_points_is_read_point_by_point()
    {
        string points = "<ul><li>The first boat leaves the northern pier in May.</li><li>A ticket costs as much as a loaf of bread.</li></ul>";
        Body body = Read(Page($"<h1>Ferry returns</h1><div class=summary-points>{points}</div><div class=story>{Prose(0, 4)}</div>"));

        Assert.Equal(2, body.Summary.Count);
    }

    [Fact]
    public void Pages_of_two_looks_each_have_their_standfirst()
    {
        string second = Lead.Replace("ferry", "night ferry");
        LayoutDraft draft = LayoutDraft.Of(
        [
            Page($"<h1>Ferry returns</h1><p class=lead>{Lead}</p><div class=story>{Prose(0, 4)}</div>", number: 1),
            Page($"<h1>Ferry at night</h1><div class=vorspann>{second}</div><div class=prose>{Prose(4, 4)}</div>", number: 2),
        ]);

        Assert.Equal([Lead, second], draft.Samples.Select(sample => BodyOf(sample)).Select(body => body.Summary.Concat(body.Paragraphs).First()));
    }

    [Fact]
    public void Short_bold_paragraphs_between_others_are_headings()
    {
        Body body = Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<p><strong>Fares</strong></p>{Prose(2, 2)}"
            + $"<p><strong>Times</strong></p>{Prose(4, 2)}</div>"));

        Assert.Equal(["Fares", "Times"], body.Sections.Select(section => section.Heading).OfType<string>());
    }

    [Fact]
    public void Headings_linked_from_a_table_of_contents_are_headings()
    {
        Body body = Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<h2 id=toc_1>Fares</h2>{Prose(2, 2)}<h2 id=toc_2>Times</h2>{Prose(4, 2)}</div>"));

        Assert.Equal(["Fares", "Times"], body.Sections.Select(section => section.Heading).OfType<string>());
    }

    [Fact]
    public void The_heading_of_a_list_of_other_stories_is_none_of_the_text()
    {
        string others = "<ul><li><a href=/a-1>The harbour master who counts the seals</a></li><li><a href=/b-2>Bread is dearer again</a></li></ul>";
        Body body = Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<h2>Fares</h2>{Prose(2, 2)}<h4>You may like</h4>{others}{Prose(4, 2)}</div>"));

        Assert.Equal(["Fares"], body.Sections.Select(section => section.Heading).OfType<string>());
        Assert.Equal(6, body.Paragraphs.Count);
    }

    [Fact]
    public void What_stands_on_several_pages_is_no_text()
    {
        const string Invitation = "<p>Our letter brings you the news of the islands each morning before breakfast.</p>";
        LayoutDraft draft = LayoutDraft.Of(
        [
            Page($"<h1>Ferry returns</h1><div class=story>{Prose(0, 4)}{Invitation}</div>", number: 1),
            Page($"<h1>Ferry at night</h1><div class=story>{Prose(4, 4)}{Invitation}</div>", number: 2),
        ]);

        Assert.All(draft.Samples, sample => Assert.Equal(4, BodyOf(sample).Paragraphs.Count));
    }

    [Fact]
    public void Two_states_of_one_article_share_their_text()
    {
        LayoutDraft draft = LayoutDraft.Of(
        [
            Page($"<h1>Ferry returns</h1><div class=story>{Prose(0, 4)}</div>", number: 1),
            Page($"<h1>Ferry returns</h1><div class=story>{Prose(0, 5)}</div>", number: 2),
        ]);

        Assert.Equal([4, 5], draft.Samples.Select(sample => BodyOf(sample).Paragraphs.Count));
    }

    [Fact]
    public void Pointers_to_other_stories_are_dropped_by_the_words_they_begin_with()
    {
        const string Pointer = "<p><b>Read also: <a href=/other-5>The harbour master who counts the seals</a></b></p>";
        LayoutDraft draft = LayoutDraft.Of(
        [
            Page(
                $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}{Pointer}{Prose(2, 2)}"
                + $"{Pointer.Replace("seals", "boats")}{Prose(4, 2)}</div>")
        ]);

        Assert.Equal(6, BodyOf(draft.Samples[0]).Paragraphs.Count);
        Assert.Contains("reject: \"^Read also:\"", draft.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_are_all_link_are_dropped_by_their_form()
    {
        static string Line(string text) => $"<p><a href=/other-6><strong>{text}</strong></a></p>";
        Body body = Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}{Line("SEALS COUNTED AT THE PIER")}{Prose(2, 2)}"
            + $"{Line("BREAD IS DEARER AGAIN")}{Prose(4, 2)}</div>"));

        Assert.Equal(6, body.Paragraphs.Count);
    }

    [Fact]
    public void Lines_of_copyright_are_dropped()
    {
        Body body = Read(Page($"<h1>Ferry returns</h1><div class=story>{Prose(0, 4)}<p>Copyright © 2025 Coast Press</p></div>"));

        Assert.Equal(4, body.Paragraphs.Count);
    }

    [Fact]
    public void A_last_paragraph_that_is_short_and_a_sentence_is_text()
    {
        Body body = Read(Page($"<h1>Ferry returns</h1><div class=story>{Prose(0, 4)}<p>The bell rang twice.</p></div>"));

        Assert.Equal("The bell rang twice.", body.Paragraphs[^1]);
    }

    [Fact]
    public void Text_whose_class_is_called_like_a_part_of_the_page_is_kept()
    {
        Body body = Read(Page($"<h1>Ferry returns</h1><div class=teaser_box><div class=nav_text>{Prose(0, 6)}</div></div>"));

        Assert.Equal(6, body.Paragraphs.Count);
    }

    [Fact]
    public void Long_lines_between_breaks_are_paragraphs()
    {
        string lines = string.Join("<br>", Enumerable.Range(0, 5).Select(Sentence));
        Body body = Read(Page($"<h1>Ferry returns</h1><div class=outer><div class=story>{lines}</div></div>"));

        Assert.Equal(5, body.Paragraphs.Count);
    }

    private static Body Read(DraftPage page) => BodyOf(LayoutDraft.Of([page]).Samples[0]);

    private static Body BodyOf(DraftedSample sample) => Assert.IsType<Body>(Assert.IsAssignableFrom<LayoutRecord>(sample.Result.Record)["body"]);

    private static DraftPage Page(string content, string title = "Ferry returns", int number = 1)
    {
        string head = $"<title>{title} | Coast</title><meta property=og:type content=article><meta property=og:title content=\"{title}\">"
            + $"<meta property=article:published_time content=2025-03-0{number}T08:00:00+00:00>";
        return new DraftPage(
            $"page{number}.html",
            $"<!DOCTYPE html><html lang=en><head>{head}</head><body><main>{content}</main></body></html>",
            new Uri($"https://coast.example/harbour/ferry-{number}204"));
    }
}
