using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Language.Evaluation;
using static NewsTemplates.Authoring.Tests.Drafting.InventedProse;

namespace NewsTemplates.Authoring.Tests.Drafting;

/// <summary>Which pictures of invented pages drafted layouts read.</summary>
public class ImagesDraftTests
{
    [Fact]
    public void The_picture_above_the_text_and_those_in_it_are_read_though_they_stand_apart()
    {
        Image[] images = Read(Page(
            "<header><h1>Ferry returns</h1><div class=hero><img src=/pictures/pier.jpg></div></header>"
            + $"<div class=story>{Prose(0, 2)}<figure class=inset><img src=/pictures/boat.jpg></figure>{Prose(2, 2)}</div>"));

        Assert.Equal(["pier", "boat"], Names(images));
        Assert.Equal([true, false], images.Select(image => image.IsCover));
    }

    [Fact]
    public void A_picture_above_the_headline_is_read_where_the_page_names_it()
    {
        Image[] images = Read(Page(
            $"<div class=stage><img src=/pictures/wide/northern-pier.jpg></div><h1>Ferry returns</h1><div class=story>{Prose(0, 4)}</div>",
            "/pictures/small/northern-pier.jpg"));

        Assert.Equal("/pictures/wide/northern-pier.jpg", Assert.Single(images).Url.AbsolutePath);
    }

    [Fact]
    public void Pictures_without_a_figure_are_read()
    {
        Image[] images = Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<p><img src=/pictures/boat.jpg></p>{Prose(2, 2)}"
            + $"<p><img src=/pictures/gull.jpg></p>{Prose(4, 2)}</div>"));

        Assert.Equal(["boat", "gull"], Names(images));
    }

    [Theory]
    [InlineData("<figure><a href=/islands/market-9><img src=/pictures/other.jpg><span>The market opens</span></a></figure>")]
    [InlineData("<div><figure><img src=/pictures/other.jpg></figure><h3><a href=/islands/market-9>The market of the islands opens</a></h3></div>")]
    [InlineData("<aside><figure><img src=/pictures/other.jpg></figure></aside>")]
    [InlineData("<div class=related-box><figure><img src=/pictures/other.jpg></figure></div>")]
    [InlineData("<figure><img class=profile-picture src=/pictures/other.jpg></figure>")]
    [InlineData("<div itemscope itemtype=http://schema.org/Person><figure><img src=/pictures/other.jpg></figure></div>")]
    [InlineData("<figure class=avatar><img src=/pictures/other.jpg></figure>")]
    [InlineData("<figure><img src=/pictures/other.jpg width=60 height=60></figure>")]
    [InlineData("<figure><img src=/pictures/other.svg></figure>")]
    public void Pictures_of_other_things_in_the_text_are_none(string other)
    {
        Image[] images = Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<figure class=inset><img src=/pictures/boat.jpg></figure>{Prose(2, 2)}"
            + $"{other}{Prose(4, 2)}</div>"));

        Assert.Equal(["boat"], Names(images));
    }

    [Fact]
    public void A_picture_that_all_pages_show_is_none()
    {
        const string Club = "<div><img src=/pictures/club.jpg></div>";
        LayoutDraft draft = LayoutDraft.Of(
        [
            Page($"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<figure><img src=/pictures/boat.jpg></figure>{Club}{Prose(2, 2)}</div>"),
            Page(
                $"<h1>Ferry returns</h1><div class=story>{Prose(4, 2)}<figure><img src=/pictures/gull.jpg></figure>{Club}{Prose(6, 2)}</div>",
                number: 2),
        ]);

        Assert.Equal([["boat"], ["gull"]], draft.Samples.Select(sample => Names(ImagesOf(sample))));
    }

    [Fact]
    public void A_page_that_shows_no_picture_has_the_one_of_its_metadata()
    {
        LayoutDraft draft = LayoutDraft.Of(
        [
            Page(
                $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<figure><img src=/pictures/boat.jpg></figure>{Prose(2, 2)}</div>",
                "/pictures/card.jpg"),
            Page($"<h1>Ferry returns</h1><div class=story>{Prose(4, 4)}</div>", "/pictures/shared.jpg", number: 2),
        ]);

        Assert.Equal([["boat"], ["shared"]], draft.Samples.Select(sample => Names(ImagesOf(sample))));
    }

    [Fact]
    public void A_credit_at_the_end_of_captions_is_cut_from_them()
    {
        Image image = Assert.Single(Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<figure><img src=/pictures/boat.jpg>"
            + $"<figcaption>The boat at its pier. (Foto: Ada Marsh)</figcaption></figure>{Prose(2, 2)}</div>")));

        Assert.Equal("The boat at its pier.", image.Caption);
        Assert.Equal("Ada Marsh", image.Credit);
    }

    [Fact]
    public void A_caption_beside_the_picture_is_known_by_its_name()
    {
        Image image = Assert.Single(Read(Page(
            "<h1>Ferry returns</h1><div class=stage><div class=frame><img src=/pictures/pier.jpg></div><div class=below>"
            + "<span class=stage-caption>The pier in spring.</span><span class=stage-copyright>Ada Marsh</span></div></div>"
            + $"<div class=story>{Prose(0, 4)}</div>")));

        Assert.Equal("The pier in spring.", image.Caption);
        Assert.Equal("Ada Marsh", image.Credit);
    }

    [Fact]
    public void Small_print_in_a_caption_is_the_credit()
    {
        Image image = Assert.Single(Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<figure><img src=/pictures/boat.jpg>"
            + $"<figcaption><p>The boat at its pier.</p><small>Ada Marsh</small></figcaption></figure>{Prose(2, 2)}</div>")));

        Assert.Equal("The boat at its pier.", image.Caption);
        Assert.Equal("Ada Marsh", image.Credit);
    }

    [Fact]
    public void Captions_of_two_looks_are_both_read()
    {
        LayoutDraft draft = LayoutDraft.Of(
        [
            Page(
                $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<figure class=inset><img src=/pictures/boat.jpg>"
                + $"<div><b class=caption-text>The boat.</b><i class=caption-author>Ada Marsh</i></div></figure>{Prose(2, 2)}</div>"),
            Page(
                $"<h1>Ferry returns</h1><div class=story>{Prose(4, 2)}<figure class=inset><img src=/pictures/gull.jpg>"
                + $"<div><b class=legend>The gull.</b><i class=rights>Ben Reed</i></div></figure>{Prose(6, 2)}</div>",
                number: 2),
            Page(
                $"<h1>Ferry returns</h1><div class=story>{Prose(0, 1)}<figure class=inset><img src=/pictures/rope.jpg>"
                + $"<figcaption>The rope.</figcaption></figure>{Prose(3, 1)}{Prose(8, 2)}</div>",
                number: 3),
        ]);

        Image[] images = [.. draft.Samples.Select(sample => Assert.Single(ImagesOf(sample)))];
        Assert.Equal(["The boat.", "The gull.", "The rope."], images.Select(image => image.Caption));
        Assert.Equal(["Ada Marsh", "Ben Reed", null], images.Select(image => image.Credit));
    }

    [Fact]
    public void A_button_that_is_drawn_in_a_figure_is_no_second_picture()
    {
        Image image = Assert.Single(Read(Page(
            $"<h1>Ferry returns</h1><div class=story>{Prose(0, 2)}<figure><div class=frame><img src=/pictures/boat.jpg>"
            + $"<img src=/pictures/enlarge.svg></div><figcaption>The boat at its pier.</figcaption></figure>{Prose(2, 2)}</div>")));

        Assert.Equal("The boat at its pier.", image.Caption);
    }

    private static Image[] Read(DraftPage page) => ImagesOf(LayoutDraft.Of([page]).Samples[0]);

    private static Image[] ImagesOf(DraftedSample sample) =>
        [.. Assert.IsAssignableFrom<IEnumerable<object>>(Assert.IsAssignableFrom<LayoutRecord>(sample.Result.Record)["images"]).Cast<Image>()];

    private static string[] Names(Image[] images) => [.. images.Select(image => System.IO.Path.GetFileNameWithoutExtension(image.Url.AbsolutePath))];

    private static DraftPage Page(string content, string? picture = null, int number = 1)
    {
        string head = "<title>Ferry returns | Coast</title><meta property=og:type content=article><meta property=og:title content=\"Ferry returns\">"
            + $"<meta property=article:published_time content=2025-03-0{number}T08:00:00+00:00>"
            + (picture is null ? "" : $"<meta property=og:image content=https://coast.example{picture}>");
        return new DraftPage(
            $"page{number}.html",
            $"<!DOCTYPE html><html lang=en><head>{head}</head><body>{content}</body></html>",
            new Uri($"https://coast.example/harbour/ferry-{number}204"));
    }
}
