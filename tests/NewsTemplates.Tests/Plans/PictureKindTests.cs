using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class PictureKindTests
{
    [Theory]
    [InlineData("<img src=/a.jpg>", "img")]
    [InlineData("<amp-img src=/a.jpg></amp-img>", "amp-img")]
    [InlineData("<amp-img src=/s.jpg srcset='/a.jpg 900w, /s.jpg 300w'></amp-img>", "amp-img")]
    [InlineData("<amp-anim src=/a.jpg></amp-anim>", "amp-anim")]
    [InlineData("<picture><source srcset=/a.jpg><img src=/s.jpg></picture>", "picture")]
    [InlineData("<picture><source srcset=/a.jpg><img src=/s.jpg></picture>", "source")]
    [InlineData("<picture><source srcset=/a.jpg></picture>", "picture")]
    [InlineData("<picture><source srcset=/a.jpg></picture>", "source")]
    [InlineData("<picture><source data-srcset='/a.jpg 900w'><noscript><img src=/s.jpg></noscript></picture>", "picture")]
    [InlineData("<video poster=/a.jpg src=/film.mp4></video>", "video")]
    [InlineData("<video poster=/blank.gif data-poster=/a.jpg><source src=/film.mp4></video>", "video")]
    [InlineData("<amp-video poster=/a.jpg src=/film.mp4></amp-video>", "amp-video")]
    [InlineData("<svg><image href=/a.jpg width=9 height=9 /></svg>", "svg image")]
    [InlineData("<svg><image xlink:href=/a.jpg /></svg>", "svg")]
    public void A_picture_is_found_whatever_shows_it(string markup, string selector)
    {
        string page = $"<div class=card>{markup}</div>";
        foreach (RulePlan rule in new[] { Layout.From(selector), Layout.From(".card") })
        {
            Assert.Equal("https://harbour.example/a.jpg", Value(rule, page).Url.AbsoluteUri);
        }
    }

    [Theory]
    [InlineData("picture", "<picture><source srcset=/a.jpg><img src=/s.jpg></picture>")]
    [InlineData("video", "<video poster=/a.jpg src=/film.mp4></video>")]
    public void An_address_rule_may_name_it(string url, string markup) =>
        Assert.Equal("https://harbour.example/a.jpg", Value(Layout.From("div").Url(url), $"<div>{markup}</div>").Url.AbsoluteUri);

    [Fact]
    public void An_image_goes_before_what_holds_another_kind() => Assert.Equal(
        "https://harbour.example/a.jpg",
        Value(Layout.From("div"), "<div><svg><image href=/icon.png /></svg><video poster=/still.jpg></video><img src=/a.jpg></div>").Url.AbsoluteUri);

    [Fact]
    public void An_element_states_its_text_and_size()
    {
        Image image = Value(Layout.From("figure"), "<figure><amp-img src=/a.jpg alt=Pier width=640 height=360></amp-img></figure>");

        Assert.Equal(("Pier", 640, 360), (image.Alt, image.Width, image.Height));
    }

    [Fact]
    public void The_size_of_a_player_is_not_that_of_its_picture()
    {
        Image image = Value(Layout.From("video"), "<video poster=/a.jpg width=640 height=360></video>");

        Assert.Equal((null, null), (image.Width, image.Height));
    }

    [Theory]
    [InlineData("<video src=/film.mp4></video>")]
    [InlineData("<audio><source src=/song.mp3></audio>")]
    [InlineData("<svg><image href=data:image/png;base64,R0 /></svg>")]
    public void What_has_no_picture_is_no_image(string markup) =>
        Assert.Equal("Missing", Kind(Read(One<Image>(Layout.Image("value", 3, Layout.From("div"))), $"<div>{markup}</div>")));

    [Fact]
    public void A_picture_without_an_address_is_reported() =>
        Assert.Equal("NotConverted", Kind(Read(One<Image>(Layout.Image("value?", 3, Layout.From("div"))), "<div><picture></picture></div>")));

    private static string Kind(Extraction extraction) => Assert.Single(extraction.Issues).Kind.ToString();

    private static Image Value(RulePlan rule, string page) => ReadWhole(One<Image>(Layout.Image("value", 3, rule)), page).Value;
}
