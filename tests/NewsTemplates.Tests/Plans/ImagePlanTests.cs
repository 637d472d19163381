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

    private static Image Value(RulePlan rule) => ReadWhole(One<Image>(Layout.Image("value", 3, rule)), Page).Value;
}
