using System;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class ImagePlanTests
{
    private const string Page = """
        <meta property=og:image content=/front.jpg>
        <div class=hero><figure><a href=/large.jpg><img src=/small.jpg alt="The bridge" title="By day" width=640 height=480></a>
        <figcaption>The bridge at dawn <i>(archive)</i> <b>Photo: Ann Lee</b></figcaption></figure></div>
        <p class=text>Text.
        """;

    [Fact]
    public void Parts_that_nobody_says_are_the_usual_ones() => Assert.Equal(
        new Image
        {
            Url = new Uri("https://harbour.example/small.jpg"),
            Alt = "The bridge",
            Caption = "The bridge at dawn (archive) Photo: Ann Lee",
            Width = 640,
            Height = 480,
            IsCover = true,
        },
        Value(Layout.From("figure")));

    [Fact]
    public void Each_part_has_its_own_rule() => Assert.Equal(
        new Image
        {
            Url = new Uri("https://harbour.example/huge.jpg"),
            Alt = "By night",
            Caption = "The bridge at dusk",
            Credit = "Ann Lee",
            Credits = ["Ann Lee"],
            IsCover = true,
        },
        Value(Layout.From("figure")
            .Url(Layout.From("a@href").Replace("large", "huge"))
            .Alt(Layout.From("img@title").Replace("day", "night"))
            .Caption(Layout.From("figcaption").Except("i").Replace("dawn", "dusk"))
            .Credit(Layout.From("figcaption b").Match("Photo: (.*)"))
            .Cover("closest(.hero)")) with { Width = null, Height = null });

    [Fact]
    public void A_part_without_steps_is_taken_as_it_is()
    {
        Image image = Value(Layout.From("figure").Url("img").Alt("img@title").Credit("figcaption b").Cover("closest(.foot)"));

        Assert.Equal(("By day", "Photo: Ann Lee", "The bridge at dawn (archive)", false), (image.Alt, image.Credit, image.Caption, image.IsCover));
    }

    [Fact]
    public void The_steps_of_a_rule_without_an_own_address_change_the_address() =>
        Assert.Equal("https://harbour.example/big.jpg", Value(Layout.From("figure").Replace("small", "big")).Url.AbsoluteUri);

    [Fact]
    public void An_address_alone_is_an_image() =>
        Assert.Equal(new Image { Url = new Uri("https://harbour.example/front.jpg"), IsCover = true }, Value("meta(og:image)"));

    [Theory]
    [InlineData("source@srcset", "https://harbour.example/wide.webp", "The harbour", 1534)]
    [InlineData("source", "https://harbour.example/wide.webp", "The harbour", 1534)]
    [InlineData("a@href", "https://harbour.example/large.jpg", "The harbour", null)]
    [InlineData("i@data-print", "https://harbour.example/print.jpg", "The harbour", null)]
    [InlineData("img@src", "https://harbour.example/small.jpg", "The harbour", 320)]
    [InlineData("img@data-print", "https://harbour.example/print.jpg", "The harbour", null)]
    [InlineData("img@srcset", "https://harbour.example/double.jpg", "The harbour", null)]
    [InlineData("meta(og:image)", "https://harbour.example/front.jpg", "The harbour", null)]
    public void Another_address_leaves_the_rest_of_the_picture(string url, string address, string alt, int? width)
    {
        Image image = Value(Layout.From("figure:first-child").Url(url), Gallery);

        Assert.Equal((address, alt, width), (image.Url.AbsoluteUri, image.Alt, image.Width));
    }

    [Fact]
    public void A_step_may_choose_of_a_srcset()
    {
        Image image = Value(Layout.From("figure:first-child").Url(Layout.From("source@srcset").Match(@"\S+(?= 800w)")), Gallery);

        Assert.Equal(("https://harbour.example/narrow.webp", 800), (image.Url.AbsoluteUri, image.Width));
    }

    [Fact]
    public void A_picture_outside_the_element_has_its_own_text() =>
        Assert.Equal("The mill", Value(Layout.From(".gallery").Url("figure + figure img@src"), Gallery).Alt);

    [Fact]
    public void A_srcset_that_cannot_be_read_is_reported() => Assert.Equal(
        "NotConverted value: '/a.jpg 5q, /b.jpg' cannot be read as uri",
        Assert.Single(Read(One<Image>(Layout.Image("value?", 3, Layout.From("img@srcset"))), "<img srcset='/a.jpg 5q, /b.jpg'>").Issues)
            .ToString().Split(" (")[0]);

    private const string Gallery = """
        <meta property=og:image content=/front.jpg>
        <div class=gallery><figure><i data-print=/print.jpg></i><a href=/large.jpg>Larger</a>
        <picture><source srcset="/narrow.webp 800w, /wide.webp 1534w"><img src=/small.jpg srcset="/small.jpg, /double.jpg 2x"
        data-print=/print.jpg alt="The harbour" width=320 height=213></picture></figure>
        <figure><img src=/mill.jpg alt="The mill"></figure></div>
        """;

    private static Image Value(RulePlan rule, string page = Page) => ReadWhole(One<Image>(Layout.Image("value", 3, rule)), page).Value;
}
