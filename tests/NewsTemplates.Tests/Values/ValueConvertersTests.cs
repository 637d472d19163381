using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using NewsTemplates.Values;

namespace NewsTemplates.Tests.Values;

public class ValueConvertersTests
{
    private static readonly ConversionContext Page = ConversionContext.Of(new Uri("https://haber.example/gundem/yazi-12.html?x=1"));

    private static readonly AnyConverter[] All =
    [
        AnyConverter.Of(ValueConverters.Text),
        AnyConverter.Of(ValueConverters.Html),
        AnyConverter.Of(ValueConverters.Uri),
        AnyConverter.Of(ValueConverters.Bool),
        AnyConverter.Of(ValueConverters.Duration),
        AnyConverter.Of(ValueConverters.Language),
        AnyConverter.Of(ValueConverters.Int("tr-TR")),
        AnyConverter.Of(ValueConverters.Long("hi-IN")),
        AnyConverter.Of(ValueConverters.Decimal("fr-FR")),
        AnyConverter.Of(ValueConverters.DateTime("tr-TR", "Europe/Istanbul", "d MMMM yyyy HH:mm", "yyyyMMddK", "unix", "unix-ms")),
        AnyConverter.Of(ValueConverters.DateTime("fa-IR", "Asia/Tehran", "yyyy/M/d")),
        AnyConverter.Of(ValueConverters.Date("de-DE", "d. MMM yyyy", "unix")),
        AnyConverter.Of(ValueConverters.Enum("Bölüm", new Dictionary<string, int> { ["DÜNYA"] = 1 })),
    ];

    [Fact]
    public void No_text_makes_a_converter_throw() => Assert.All(All, converter =>
    {
        Gen<string> words = Gen.OneOfConst(
            "2024-10-06", "T", "10:20", "+03:00", "Z", "[", "]", "(", ".", ",", " ", "-", "9999-12-31", "0001-01-01", "24:00:00", "PT", "P", "1H",
            "9223372036854775807", "١٢", "ekim", "EKİM", "http://", "//", "javascript:", "[::", "%", "#", "\\", "x", "i", "DÜNYA", "\uD800", "\0",
            "e9", "true");
        Gen<string> text = Gen.OneOf(Gen.String, words.Array[0, 8].Select(string.Concat));
        text.Sample(t =>
        {
            bool isConverted = converter.TryConvert(t, out object? value);
            return !isConverted || value is not null;
        });
    });

    [Fact]
    public void Nothing_is_never_a_value() => Assert.All(All, converter =>
    {
        Assert.False(converter.TryConvert("", out _));
        Assert.False(converter.TryConvert(" \u00A0\n", out _));
        Assert.NotEmpty(converter.Name);
        Assert.NotEmpty(converter.Expects);
    });

    [Theory]
    [InlineData("1234567", "tr-TR", 1234567)]
    [InlineData("1.234.567", "tr-TR", 1234567)]
    [InlineData(" +12 ", "tr-TR", 12)]
    [InlineData("\u2212" + "7", "tr-TR", -7)]
    [InlineData("1,234", "en-US", 1234)]
    [InlineData("1,234", null, 1234)]
    [InlineData("12 345", "fr-FR", 12345)]
    [InlineData("12\u202F345", "fr-FR", 12345)]
    [InlineData("12\u00A0345", "en-US", 12345)]
    [InlineData("12'345", "de-CH", 12345)]
    [InlineData("12’345", "de-CH", 12345)]
    [InlineData("12,34,567", "hi-IN", 1234567)]
    [InlineData("1,234,567", "hi-IN", 1234567)]
    [InlineData("١٢٣", "ar-EG", 123)]
    public void A_whole_number_is_read_as_its_culture_writes_it(string text, string? culture, int expected)
    {
        Assert.True(ValueConverters.Int(culture).TryConvert(text, Page, out int value));
        Assert.Equal(expected, value);
        Assert.True(ValueConverters.Long(culture).TryConvert(text, Page, out long wide));
        Assert.Equal(expected, wide);
    }

    [Theory]
    [InlineData("12.34", "tr-TR")]
    [InlineData("1.23.456", "tr-TR")]
    [InlineData("1234.567", "tr-TR")]
    [InlineData(".123", "tr-TR")]
    [InlineData("1..234", "tr-TR")]
    [InlineData("1.234 567", "fr-FR")]
    [InlineData("12 345", "en-US")]
    [InlineData("12,5", "tr-TR")]
    [InlineData("12 okuma", "tr-TR")]
    [InlineData("--1", "tr-TR")]
    [InlineData("2147483648", "tr-TR")]
    [InlineData("1e3", "en-US")]
    public void What_is_no_whole_number_is_no_value(string text, string culture) =>
        Assert.False(ValueConverters.Int(culture).TryConvert(text, Page, out _));

    [Theory]
    [InlineData("1.234,5", "tr-TR", "1234.5")]
    [InlineData("1234,50", "tr-TR", "1234.50")]
    [InlineData("-0,25", "de-DE", "-0.25")]
    [InlineData("1 234,5", "fr-FR", "1234.5")]
    [InlineData("1,234.5", "en-US", "1234.5")]
    [InlineData("12٫5", "ar-EG", "12.5")]
    [InlineData("7", "tr-TR", "7")]
    public void A_decimal_is_read_as_its_culture_writes_it(string text, string culture, string expected)
    {
        Assert.True(ValueConverters.Decimal(culture).TryConvert(text, Page, out decimal value));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1234.5", "tr-TR")]
    [InlineData("1,", "tr-TR")]
    [InlineData(",5", "tr-TR")]
    [InlineData("1,2,3", "tr-TR")]
    [InlineData("99999999999999999999999999999999", "tr-TR")]
    public void What_is_no_decimal_is_no_value(string text, string culture) =>
        Assert.False(ValueConverters.Decimal(culture).TryConvert(text, Page, out _));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    [InlineData("fr-FR")]
    [InlineData("de-CH")]
    [InlineData("hi-IN")]
    [InlineData("fa-IR")]
    public void Decimals_come_back_as_they_were_written(string name)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        ValueConverter<decimal> converter = ValueConverters.Decimal(name);
        Gen.Decimal[-1e12m, 1e12m].Select(Gen.OneOfConst("N2", "N0", "F3")).Sample((number, format) =>
        {
            string text = Math.Abs(number).ToString(format, culture);
            return converter.TryConvert(text, Page, out decimal value)
                && value == decimal.Parse(text, NumberStyles.Number, culture);
        });
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData(" True ", true)]
    [InlineData("1", true)]
    [InlineData("schema.org/True", true)]
    [InlineData("https://schema.org/True", true)]
    [InlineData("http://schema.org/False", false)]
    [InlineData("FALSE", false)]
    [InlineData("0", false)]
    public void A_bool_is_read_in_its_common_spellings(string text, bool expected)
    {
        Assert.True(ValueConverters.Bool.TryConvert(text, Page, out bool value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("truer")]
    [InlineData("2")]
    [InlineData("https://schema.org/")]
    public void Other_words_are_no_bool(string text) => Assert.False(ValueConverters.Bool.TryConvert(text, Page, out _));

    [Theory]
    [InlineData("/foto/1.jpg", "https://haber.example/foto/1.jpg")]
    [InlineData("2.html", "https://haber.example/gundem/2.html")]
    [InlineData("?sayfa=2", "https://haber.example/gundem/yazi-12.html?sayfa=2")]
    [InlineData("//cdn.example/1.jpg", "https://cdn.example/1.jpg")]
    [InlineData(" \nHTTPS://Haber.Example/a b\n", "https://haber.example/a%20b")]
    [InlineData("https://haber.example/uzun\n  -adres", "https://haber.example/uzun%20%20-adres")]
    [InlineData("https://haber.example/ğü?q=ş", "https://haber.example/%C4%9F%C3%BC?q=%C5%9F")]
    [InlineData("#yorumlar", "https://haber.example/gundem/yazi-12.html?x=1#yorumlar")]
    [InlineData("mailto:a@haber.example", "mailto:a@haber.example")]
    [InlineData("/foto/son hali.jpg", "https://haber.example/foto/son%20hali.jpg")]
    [InlineData("/a.jpg 1x", "https://haber.example/a.jpg")]
    [InlineData("/a.jpg 320w, /b.jpg 1280w,\n/c.jpg 640w", "https://haber.example/b.jpg")]
    [InlineData("a.jpg 1x,b.jpg 1.5x", "https://haber.example/gundem/b.jpg")]
    [InlineData("/a.jpg, /b.jpg 2x", "https://haber.example/b.jpg")]
    [InlineData("/a.jpg 5q, /b.jpg 2x", "https://haber.example/b.jpg")]
    public void An_address_is_made_absolute(string text, string expected)
    {
        Assert.True(ValueConverters.Uri.TryConvert(text, Page, out Uri? value));
        Assert.Equal(expected, value.AbsoluteUri);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("javascript:void(0)")]
    [InlineData(" JavaScript:void(0)")]
    [InlineData("java\nscript:void(0)")]
    [InlineData(" \u0001JaVa\tscri\r\npt:x")]
    [InlineData("view-source:http://haber.example/")]
    [InlineData("VBScript:x")]
    [InlineData("feed:javascript:x")]
    [InlineData("haber.example:80/x")]
    [InlineData("data:image/gif;base64,R0lGOD")]
    [InlineData("about:blank")]
    [InlineData("file:///etc/hosts")]
    [InlineData("http://")]
    [InlineData("http://[::1")]
    [InlineData("/a.jpg /b.jpg")]
    [InlineData("/a.jpg, /b.jpg")]
    [InlineData("https://haber.example/a.jpg\nhttps://haber.example/b.jpg")]
    [InlineData("//haber.example/a.jpg,\t//haber.example/b.jpg")]
    [InlineData("https://haber.example/a.jpg HTTP://haber.example/b.jpg")]
    [InlineData("/son hali 1x")]
    [InlineData("/a.jpg 1w 2x")]
    [InlineData("/a.jpg 0w")]
    [InlineData("/blank.gif 1x")]
    [InlineData("data:image/gif;base64,R0 1x")]
    [InlineData("Haberin tamamı")]
    public void What_leads_to_no_place_is_no_address(string text) => Assert.False(ValueConverters.Uri.TryConvert(text, Page, out _));

    [Fact]
    public void Without_a_page_only_absolute_addresses_are_values()
    {
        Assert.False(ValueConverters.Uri.TryConvert("/a", ConversionContext.Of(null), out _));
        Assert.False(ValueConverters.Uri.TryConvert("//a.example/", ConversionContext.Of(null), out _));
        Assert.True(ValueConverters.Uri.TryConvert("https://a.example/", ConversionContext.Of(null), out _));
    }

    [Theory]
    [InlineData("/alt/", "https://haber.example/alt/1.jpg")]
    [InlineData("//cdn.example/x/y", "https://cdn.example/x/1.jpg")]
    [InlineData("javascript:0", "https://haber.example/gundem/1.jpg")]
    [InlineData("", "https://haber.example/gundem/1.jpg")]
    public void The_base_element_says_what_addresses_are_relative_to(string baseHref, string expected)
    {
        ConversionContext page = ConversionContext.Of(Page.BaseUri, baseHref);
        Assert.True(ValueConverters.Uri.TryConvert("1.jpg", page, out Uri? value));
        Assert.Equal(expected, value.AbsoluteUri);
    }

    [Theory]
    [InlineData("PT1H2M", 3720)]
    [InlineData("pt90s", 90)]
    [InlineData("P1DT0H", 86400)]
    [InlineData("P2W", 1209600)]
    [InlineData("P0Y0M0DT0H3M27S", 207)]
    [InlineData("PT0S", 0)]
    [InlineData("3:27", 207)]
    [InlineData("90:00", 5400)]
    [InlineData("01:02:03", 3723)]
    public void A_duration_is_read(string text, int seconds)
    {
        Assert.True(ValueConverters.Duration.TryConvert(text, Page, out TimeSpan value));
        Assert.Equal(TimeSpan.FromSeconds(seconds), value);
    }

    [Fact]
    public void The_last_part_of_a_duration_may_have_a_fraction()
    {
        Assert.True(ValueConverters.Duration.TryConvert("PT1.5M", Page, out TimeSpan value));
        Assert.Equal(TimeSpan.FromSeconds(90), value);
        Assert.False(ValueConverters.Duration.TryConvert("PT1.5M2S", Page, out _));
    }

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1Y")]
    [InlineData("PT1M1H")]
    [InlineData("PT1")]
    [InlineData("PTT1S")]
    [InlineData("P99999999999999999D")]
    [InlineData("1:60")]
    [InlineData("1:2")]
    [InlineData(":30")]
    [InlineData("1:02:03:04")]
    [InlineData("93")]
    public void What_is_no_duration_is_no_value(string text) => Assert.False(ValueConverters.Duration.TryConvert(text, Page, out _));

    [Theory]
    [InlineData("tr_TR", "tr-TR")]
    [InlineData("TR", "tr")]
    [InlineData("en-us", "en-US")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("DE-ch-1996", "de-CH-1996")]
    [InlineData("zh-yue-HK", "zh-yue-HK")]
    [InlineData("en-u-CA-gregory", "en-u-ca-gregory")]
    public void A_language_tag_gets_its_usual_spelling(string text, string expected)
    {
        Assert.True(ValueConverters.Language.TryConvert(text, Page, out string? value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("Türkçe")]
    [InlineData("english")]
    [InlineData("und")]
    [InlineData("x-default")]
    [InlineData("t")]
    [InlineData("tr-")]
    [InlineData("tr-T1")]
    [InlineData("tr-TR-TR")]
    [InlineData("tr-u")]
    [InlineData("12")]
    public void What_is_no_language_tag_is_no_value(string text) => Assert.False(ValueConverters.Language.TryConvert(text, Page, out _));

    [Fact]
    public void A_label_is_compared_whole_and_exactly()
    {
        ValueConverter<int> section = ValueConverters.Enum("Bölüm", new Dictionary<string, int> { ["DIŞ HABERLER"] = 1, ["Spor"] = 2 });
        Assert.Equal("Bölüm", section.Name);
        Assert.True(section.TryConvert(" DIŞ\n HABERLER ", Page, out int member));
        Assert.Equal(1, member);
        Assert.False(section.TryConvert("dış haberler", Page, out _));
        Assert.False(section.TryConvert("Spor haberleri", Page, out _));
    }

    [Fact]
    public void Two_labels_that_differ_in_white_space_only_are_refused() => Assert.Throws<ArgumentException>(
        () => ValueConverters.Enum("Bölüm", new Dictionary<string, int> { ["Son  Dakika"] = 1, ["Son Dakika"] = 2 }));

    [Theory]
    [InlineData("xx-YY")]
    [InlineData("turkish")]
    [InlineData("tr_TR")]
    [InlineData("")]
    [InlineData("../etc")]
    public void An_unknown_culture_is_refused(string culture)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => ValueConverters.Int(culture));
        Assert.Contains($"'{culture}'", e.Message);
    }

    private delegate bool Conversion(string text, out object? value);

    /// <summary>A converter to values of whatever type.</summary>
    private sealed record AnyConverter(string Name, string Expects, Conversion TryConvert)
    {
        public static AnyConverter Of<T>(ValueConverter<T> converter)
            where T : notnull => new(converter.Name, converter.Expects, (string text, out object? value) =>
            {
                bool isConverted = converter.TryConvert(text, Page, out T? typed);
                value = typed;
                return isConverted;
            });
    }
}
