using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using NewsTemplates.Images;

namespace NewsTemplates.Tests.Images;

public class ImageSourceTests
{
    [Theory]
    [InlineData("a.jpg 320w, b.jpg 1280w, c.jpg 640w", "a.jpg 320w|b.jpg 1280w|c.jpg 640w")]
    [InlineData("a.jpg, b.jpg 2x", "a.jpg 1x|b.jpg 2x")]
    [InlineData("a.jpg 1.5x,b.jpg 3x", "a.jpg 1.5x|b.jpg 3x")]
    [InlineData("https://a.example/w_800,h_600/x.jpg 800w, /c,d 2w", "https://a.example/w_800,h_600/x.jpg 800w|/c,d 2w")]
    [InlineData("a.jpg,b.jpg", "a.jpg,b.jpg 1x")]
    [InlineData(" ,, a.jpg ,\n\tb.jpg 2x , ", "a.jpg 1x|b.jpg 2x")]
    [InlineData("a.jpg,, b.jpg", "a.jpg 1x|b.jpg 1x")]
    [InlineData("a.jpg 100w 50h", "a.jpg 100w")]
    [InlineData("a.jpg 50h, b.jpg 1w 2x, c.jpg 0w, d.jpg -1x, e.jpg 5q, f.jpg 1.5w, g.jpg", "g.jpg 1x")]
    [InlineData("a.jpg x(1, 2), b.jpg 2x", "b.jpg 2x")]
    [InlineData("data:image/gif;base64,R0lGOD 1x", "data:image/gif;base64,R0lGOD 1x")]
    [InlineData("", "")]
    [InlineData(",", "")]
    public void A_srcset_is_parsed_as_the_standard_says(string srcset, string expected) => Assert.Equal(
        expected,
        string.Join("|", Srcset.Parse(srcset).Select(c => string.Create(
            CultureInfo.InvariantCulture, $"{c.Url} {c.Width}{(c.Width is null ? "" : "w")}{c.Density}{(c.Density is null ? "" : "x")}"))));

    [Fact]
    public void Candidates_come_back_as_they_were_written() =>
        Gen.Select(Gen.String[Gen.Char["abc,/.?=&:"], 1, 10], Gen.Int[1, 5000]).Array[0, 6].Sample(images =>
        {
            (string Url, int Width)[] proper = images.Where(i => i.Item1[0] != ',' && i.Item1[^1] != ',').ToArray();
            return Srcset.Parse(string.Join(", ", proper.Select(p => $"{p.Url} {p.Width}w")))
                .SequenceEqual(proper.Select(p => new SrcsetCandidate(p.Url, p.Width, null)));
        });

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text =>
    {
        ImageSource.Choose([KeyValuePair.Create("src", text), KeyValuePair.Create("data-src", text), KeyValuePair.Create("srcset", text)], []);
        WindowWidths.Of(new Dictionary<string, string> { ["media"] = text });
        ImageSource.Dimension(text);
    });

    [Theory]
    [InlineData("src=a.jpg", "a.jpg")]
    [InlineData("src=s.jpg srcset=a.jpg_320w,_b.jpg_1280w", "b.jpg")]
    [InlineData("src=s.jpg srcset=a.jpg_1x,_b.jpg_2x", "b.jpg")]
    [InlineData("src=s.jpg srcset=a.jpg_3x,_b.jpg_320w", "b.jpg")]
    [InlineData("src=s.jpg data-src=l.jpg", "l.jpg")]
    [InlineData("src=blank.gif data-original=l.jpg", "l.jpg")]
    [InlineData("src=s.jpg data-src=l.jpg data-srcset=a.jpg_320w,_b.jpg_640w", "b.jpg")]
    [InlineData("src=s.jpg srcset=data:image/gif;base64,R0_1w data-srcset=b.jpg_640w", "b.jpg")]
    [InlineData("src=s.jpg data-lazy=true data-src={\"a\":\"b.jpg\"}", "s.jpg")]
    [InlineData("src=s.jpg data-src=/i/{width}/b.jpg", "s.jpg")]
    [InlineData("src=s.jpg data-url=/pages/1", "s.jpg")]
    [InlineData("src=s.jpg data-url=/l.jpg?w=640", "/l.jpg?w=640")]
    [InlineData("src=blank.gif data-url=/pictures/1", "/pictures/1")]
    [InlineData("src=_a.jpg_", "a.jpg")]
    [InlineData("src=data:image/gif;base64,R0", null)]
    [InlineData("src=/img/placeholder.png", null)]
    [InlineData("alt=a.jpg", null)]
    public void The_largest_image_that_is_no_placeholder_serves(string attributes, string? expected) =>
        Assert.Equal(expected, ImageSource.Choose(Attributes(attributes), []));

    [Fact]
    public void Source_elements_take_part()
    {
        Assert.Equal("big.webp", ImageSource.Choose(
            Attributes("src=s.jpg srcset=a.jpg_320w"), [Attributes("srcset=mid.webp_800w"), Attributes("srcset=big.webp_1600w,_c.webp_400w")]));
        Assert.Equal("first.jpg", ImageSource.Choose(Attributes("src=s.jpg"), [Attributes("srcset=first.jpg"), Attributes("srcset=second.jpg")]));
        Assert.Equal("late.jpg", ImageSource.Choose(Attributes("src=blank.gif"), [Attributes("data-srcset=late.jpg")]));
    }

    [Theory]
    [InlineData("narrow.jpg media=(max-width:_420px) | wide.jpg", "src=placeholder.png", "wide.jpg")]
    [InlineData("narrow.jpg_1x,_double.jpg_2x media=(max-width:_420px) | wide.jpg_1x", "src=placeholder.png", "wide.jpg")]
    [InlineData("narrow.jpg_840w media=(max-width:_420px) | wide.jpg", "", "wide.jpg")]
    [InlineData("narrow.jpg_840w media=(max-width:_420px) | wide.jpg_640w", "", "narrow.jpg")]
    [InlineData("a.jpg media=(max-width:_420px) | b.jpg media=(max-width:_40em)", "src=blank.gif", "b.jpg")]
    [InlineData("a.jpg media=(max-width:_420px) | b.jpg media=(max-width:_40em)", "src=shown.jpg", "shown.jpg")]
    [InlineData("a.jpg_800w media=(max-width:_420px)", "src=shown.jpg width=640", "a.jpg")]
    [InlineData("a.jpg_800w media=(max-width:_420px)", "src=shown.jpg width=1280", "shown.jpg")]
    [InlineData("a.jpg media=(min-width:_600px) | b.jpg media=(min-width:_1200px) | c.jpg_1x,_d.jpg_2x", "src=s.jpg", "b.jpg")]
    [InlineData("a.jpg media=(width_<_600px) | b.jpg media=(320px_<=_width_<=_900px) | c.jpg media=(900px_>_width)", "", "b.jpg")]
    [InlineData("a.jpg media=(max-width:_600px),_(min-width:_900px) | b.jpg media=screen", "", "a.jpg")]
    [InlineData("a.jpg media=not_all_and_(max-width:_600px) | b.jpg media=(max-width:_900px)", "", "a.jpg")]
    public void What_wide_windows_show_serves_before_what_narrow_ones_do(string sources, string image, string expected) => Assert.Equal(
        expected,
        ImageSource.Choose(image.Length == 0 ? [] : Attributes(image), sources.Split(" | ").Select(source => Attributes("srcset=" + source))));

    [Fact]
    public void What_a_script_replaces_does_not_serve_for_wide_windows() => Assert.Equal("late.jpg", ImageSource.Choose(
        Attributes("src=s.jpg"), [Attributes("data-srcset=late.jpg media=(max-width:_420px)")]));

    [Theory]
    [InlineData("blank.gif")]
    [InlineData("/img/1x1.png")]
    [InlineData("/img/transparent.png?v=2")]
    [InlineData("/img/transparent-1x1.gif")]
    [InlineData("/img/ajax-loader.gif")]
    [InlineData("/img/loading_icon.gif")]
    [InlineData("/img/lazy-picture-placeholder-01c4ee.png")]
    [InlineData("/img/no-image.png")]
    [InlineData("https://a.example/spacer.gif#x")]
    [InlineData("about:blank")]
    [InlineData("#")]
    [InlineData(" ")]
    public void A_placeholder_is_known_by_its_name(string src) => Assert.Null(ImageSource.Choose([KeyValuePair.Create("src", src)], []));

    [Theory]
    [InlineData("/img/transparent-solar-panels.jpg")]
    [InlineData("/img/white-transparent-car.png")]
    [InlineData("/img/loading-dock-fire.jpg")]
    [InlineData("/img/mavi_1x1.jpg")]
    [InlineData("/img/pixel-phone-review.jpg")]
    [InlineData("/vi/abc/hqdefault.jpg")]
    [InlineData("/blank/photo.jpg")]
    [InlineData("/img/12345.jpg")]
    [InlineData("/image.jpg")]
    [InlineData("/img/grey-wolf.jpg")]
    public void A_photograph_is_no_placeholder(string src) => Assert.Equal(src, ImageSource.Choose([KeyValuePair.Create("src", src)], []));

    [Theory]
    [InlineData("a.jpg", "src=a.jpg width=320 height=180", "320 x 180")]
    [InlineData("a.jpg", "src=a.jpg height=180", " x 180")]
    [InlineData("a.jpg", "data-src=a.jpg src=b.jpg width=320 height=180", "320 x 180")]
    [InlineData("a.jpg", "data-full-src=a.jpg src=b.jpg width=320 height=180", " x ")]
    [InlineData("a.jpg", "data-zoom=a.jpg src=b.jpg width=320 height=180", " x ")]
    [InlineData("a.jpg", "srcset=a.jpg_1534w,_b.jpg_320w src=b.jpg width=320 height=180", "1534 x ")]
    [InlineData("b.jpg", "srcset=a.jpg_1534w,_b.jpg_320w src=b.jpg width=320 height=180", "320 x 180")]
    [InlineData("a.jpg", "srcset=a.jpg_1534w src=a.jpg width=320 height=180", "1534 x ")]
    [InlineData("a.jpg", "data-srcset=a.jpg_2x,_b.jpg_1x width=320 height=180", " x ")]
    [InlineData("b.jpg", "data-srcset=a.jpg_2x,_b.jpg_1x width=320 height=180", "320 x 180")]
    [InlineData("a.jpg 640w, b.jpg 1280w", "srcset=a.jpg_640w,_b.jpg_1280w", "1280 x ")]
    public void A_size_is_that_of_the_address(string address, string attributes, string expected)
    {
        (int? width, int? height) = ImageSource.SizeOf(address, ImageSource.Elements(Attributes(attributes), []));
        Assert.Equal(expected, $"{width} x {height}");
    }

    [Fact]
    public void A_source_element_states_the_size_of_its_own_address() => Assert.Equal((1534, 1022), ImageSource.SizeOf(
        "a.webp",
        ImageSource.Elements(
            Attributes("src=s.jpg width=320 height=213"),
            [Attributes("srcset=b.webp width=900"), Attributes("srcset=a.webp width=1534 height=1022")])));

    [Theory]
    [InlineData("640", 640)]
    [InlineData(" 640px", 640)]
    [InlineData("640.9", 640)]
    [InlineData("100%", null)]
    [InlineData("12.5%", null)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("auto", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_dimension_is_in_pixels(string? text, int? expected) => Assert.Equal(expected, ImageSource.Dimension(text));

    /// <summary>Attributes in short: spaces between them, underscores for spaces within.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Attributes(string text) =>
        text.Split(' ').Select(a => a.Split('=', 2)).Select(a => KeyValuePair.Create(a[0], a[1].Replace('_', ' ')));
}
