using System.Globalization;
using System.Linq;
using System.Net;
using System.Text.Json;
using NewsTemplates.Plans;
using static NewsTemplates.Tests.Plans.Harbour;

namespace NewsTemplates.Tests.Plans;

public class ImageVersionsTests
{
    [Theory]
    [InlineData("<img src=/a.jpg>", "")]
    [InlineData("<img src=/a.jpg srcset='/a.jpg 640w'>", "")]
    [InlineData("<img srcset='/a.jpg 640w, /b.jpg 1280w'>", "/a.jpg 640wx; /b.jpg 1280wx")]
    [InlineData("<img src=/s.jpg srcset='/s.jpg, /b.jpg 2x' width=320 height=180>", "/s.jpg 320wx180 1x; /b.jpg wx 2x")]
    [InlineData("<img src=/s.jpg srcset='/b.jpg 1280w' width=320 height=180>", "/b.jpg 1280wx; /s.jpg 320wx180")]
    [InlineData("<img src=/blank.gif data-srcset='/a.jpg 640w, /b.jpg 1280w'>", "/a.jpg 640wx; /b.jpg 1280wx")]
    [InlineData("<img src=/house-style.png data-srcset='/a.jpg 640w, /b.jpg 1280w'>", "/a.jpg 640wx; /b.jpg 1280wx")]
    [InlineData("<img src=/house-style.png data-src=/a.jpg>", "")]
    [InlineData("<img data-src=/a.jpg data-full-src=/b.jpg width=320>", "/b.jpg wx; /a.jpg 320wx")]
    [InlineData("<img data-src=/a.jpg data-url=/story>", "")]
    [InlineData(
        "<picture><source type=image/webp srcset='/b.webp 1280w'><source data-srcset='/b.avif 900w' type=' '><img src=/house-style.png></picture>",
        "/b.webp 1280wx image/webp; /b.avif 900wx")]
    [InlineData("<amp-img src=/a.jpg srcset='/a.jpg 640w, /b.jpg 1280w'></amp-img>", "/a.jpg 640wx; /b.jpg 1280wx")]
    [InlineData("<img srcset='/a.jpg 640w, https://harbour.example/a.jpg 600w, /b.jpg 1280w, /b.jpg 2x'>", "/a.jpg 640wx; /b.jpg 1280wx")]
    [InlineData("<img srcset='/a.jpg 1x, /b.jpg 1e300x'>", "/a.jpg wx 1x; /b.jpg wx")]
    [InlineData("<video poster=/a.jpg></video>", "")]
    public void Each_address_of_a_picture_is_a_version(string markup, string expected) =>
        Assert.Equal(expected, Text(Value(Layout.From("div"), $"<div>{markup}</div>")));

    [Theory]
    [InlineData("img", "/a.jpg 640wx; /b.jpg 1280wx; /s.jpg wx")]
    [InlineData("img@srcset", "/a.jpg 640wx; /b.jpg 1280wx; /s.jpg wx")]
    [InlineData("img@src", "/a.jpg 640wx; /b.jpg 1280wx; /s.jpg wx")]
    [InlineData("a@href", "")]
    public void An_address_that_the_layout_chose_is_one_of_them_or_alone(string url, string expected) => Assert.Equal(
        expected,
        Text(Value(
            Layout.From("div").Url(url),
            "<div><a href=/l.jpg></a><img src=/s.jpg srcset='/a.jpg 640w, /b.jpg 1280w'></div>")));

    [Fact]
    public void Images_with_the_same_versions_are_equal_and_print_them_as_json()
    {
        const string Page = "<img srcset='/a.jpg, /b.jpg 1.5x'>";
        Image image = Value(Layout.From("img"), Page);

        Assert.Equal(image, Value(Layout.From("img"), Page));
        Assert.Equal(image.GetHashCode(), Value(Layout.From("img"), Page).GetHashCode());
        Assert.EndsWith(
            """
            "versions":[{"url":"https://harbour.example/a.jpg","width":null,"height":null,"density":1,"type":null},
            {"url":"https://harbour.example/b.jpg","width":null,"height":null,"density":1.5,"type":null}]}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(image));
    }

    [Theory]
    [InlineData("""<img data-attrs='{"src": "/a.jpg", "width": 900, "height": "600"}'>""", "/a.jpg 900 600")]
    [InlineData("""<img src=/blank.gif data-image-options='{"url": "/a.jpg?x=1"}'>""", "/a.jpg?x=1  ")]
    [InlineData("""<img src=/s.jpg data-attrs='{"src": "/a.jpg"}'>""", "/s.jpg  ")]
    [InlineData("""<img data-cfsrc=/a.jpg>""", "/a.jpg  ")]
    [InlineData("""<img data-lazy-src=/a.jpg src=/blank.gif>""", "/a.jpg  ")]
    public void What_scripts_load_is_found(string markup, string expected)
    {
        Image image = Value(Layout.From("img"), markup);

        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{image.Url.PathAndQuery} {image.Width} {image.Height}"));
    }

    [Theory]
    [InlineData("""{"url": "/story"}""")]
    [InlineData("""{"src": true}""")]
    [InlineData("""{"src": "/blank.gif"}""")]
    [InlineData("""{"image": {"src": "/a.jpg"}}""")]
    [InlineData("""{'src': '/a.jpg'}""")]
    [InlineData("""[{"src": "/a.jpg"}]""")]
    [InlineData("""{"src": "/a.jpg" """)]
    public void Settings_that_name_no_picture_are_none(string settings) => Assert.Equal(
        "NotConverted",
        Assert.Single(Read(
            One<Image>(Layout.Image("value?", 3, Layout.From("img"))),
            $"<img data-attrs=\"{WebUtility.HtmlEncode(settings)}\">").Issues).Kind.ToString());

    private static string Text(Image image) => string.Join("; ", image.Versions.Select(version => string.Create(
        CultureInfo.InvariantCulture,
        $"{version.Url.PathAndQuery} {version.Width}wx{version.Height} {version.Density}{(version.Density is null ? "" : "x")} {version.Type}")
        .Replace("  ", " ").TrimEnd()));

    private static Image Value(RulePlan rule, string page) => ReadWhole(One<Image>(Layout.Image("value", 3, rule)), page).Value;
}
