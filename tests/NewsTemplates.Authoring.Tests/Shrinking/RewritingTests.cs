using System;
using System.Linq;
using NewsTemplates.Authoring.Shrinking;

namespace NewsTemplates.Authoring.Tests.Shrinking;

public sealed class RewritingTests
{
    private static readonly LayoutWords Layout = new(HarborSample.Layout, "en-GB");

    [Theory]
    [InlineData("Überall Möwen, sagt Ölmez.")]
    [InlineData("Паром снова ходит каждый день")]
    [InlineData("عادت العبارة إلى الميناء")]
    [InlineData("배가 다시 항구에 왔다 그리고 떠났다")]
    [InlineData("渡船は再び港に着いた。")]
    public void A_text_keeps_its_form_and_its_script(string text)
    {
        string rewritten = Of(text).Rewrite(text);

        Assert.NotEqual(text, rewritten);
        Assert.Equal(text.Length, rewritten.Length);
        Assert.Equal(text.Select(char.IsUpper), rewritten.Select(char.IsUpper));
        Assert.Equal(text.Select(char.IsLetter), rewritten.Select(char.IsLetter));
        Assert.Equal(text.Select(letter => letter > '\u0370'), rewritten.Select(letter => letter > '\u0370'));
    }

    [Theory]
    [InlineData("By Mira Tansel and Jon Okar", "By [A-Z][a-z]+ [A-Z][a-z]+ and [A-Z][a-z]+ [A-Z][a-z]+")]
    [InlineData("Photo: Mira Tansel via Coast/Bay", "Photo: [A-Z][a-z]+ [A-Z][a-z]+ via [A-Z][a-z]+/[A-Z][a-z]+")]
    [InlineData(
        "(Mira Tansel, with pictures of boats, quays and towers that were taken in many a year / Old Harbor via Coast)",
        @"\([A-Z][a-z]+ .* and .* / [A-Z][a-z]+ [A-Z][a-z]+ via [A-Z][a-z]+\)")]
    public void Between_names_stays_what_parts_them(string text, string form)
    {
        string rewritten = Of(text).Rewrite(text);

        Assert.Matches("^" + form + "$", rewritten);
        Assert.DoesNotContain("Tansel", rewritten, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_labels_keeps_them_alone()
    {
        const string Text = "World, Economy, Sports and more";
        const string Yaml = "site: Harbor\nhosts: [harbor.example]\nenums: { Desk: { World: World, Economy: Economy, Sports: Sports } }\n";
        var layout = new LayoutWords(NewsTemplates.Language.Layout.Read("harbor.layout.yaml", Yaml), "en-GB");
        var words = new InventedWords(1, [Text], layout.Says);
        string rewritten = new TextRewriting(layout, words, new AddressRewriting(layout, words, [])).Rewrite(Text);

        Assert.Matches("^World, Economy, Sports (?!and)[a-z]{3} [a-z]{4}$", rewritten);
    }

    [Theory]
    [InlineData("2025-03-14T09:12:07.481+03:00", "1997-03-14T09:12:07.481+03:00")]
    [InlineData("Fri, 14 Mar 2025 09:12:00 +0300", "Fri, 14 Mar 1997 09:12:00 +0300")]
    [InlineData("14.03.25", "14.03.97")]
    [InlineData("20250314", "19970314")]
    [InlineData("1741943520", "858330720")]
    [InlineData("2025年3月14日", "1997年3月14日")]
    public void Of_a_date_the_year_alone_changes(string date, string moved) => Assert.Equal(moved, Of(date).Rewrite(date));

    [Theory]
    [InlineData("https://static.harbor.example/a.jpg", "https://static.harbor.example/a.jpg")]
    [InlineData("https://schema.org/NewsArticle", "https://schema.org/NewsArticle")]
    [InlineData("/news/2025/12", "/news/1997/12")]
    public void Of_an_address_stays_what_the_layout_knows(string address, string rewritten) =>
        Assert.Equal(rewritten, Addresses(address).Rewrite(address));

    [Fact]
    public void Letters_of_a_pattern_stay_before_the_digits_of_its_placeholder_also_where_they_are_hexadecimal()
    {
        const string Yaml = "site: A\nhosts: a.example\npages:\n  P:\n    urls: /ECE{id:int}/{slug}\n    fields:\n      t: h1\n";
        var layout = new LayoutWords(NewsTemplates.Language.Layout.Read("a.layout.yaml", Yaml), null);
        var addresses = new AddressRewriting(layout, Words("/ferry"), ["a.example"]);

        Assert.Matches("^https://a[.]example/ECE[0-9]{8}/[a-z]{5}$", addresses.Rewrite("https://a.example/ECE17819867/ferry"));
        Assert.DoesNotMatch("^https://a[.]example/ACE", addresses.Rewrite("https://a.example/ACE17819867/ferry"));
    }

    [Fact]
    public void Of_another_host_only_the_shape_stays() =>
        Assert.Matches(
            @"^https://[a-z]{8}\.example/[a-z]{5}/[a-z]{5}-[a-z]{4}\.jpg\?w=[1-9]{3}&q=[a-z]{4}$",
            Addresses("").Rewrite("https://cdn.pictures.example/boats/white-sail.jpg?w=640&q=high"));

    [Theory]
    [InlineData("/sail/boat.jpg 320w,/sail/boat.jpg 640w", @"^/[a-z]{4}/[a-z]{4}\.jpg 320w,/[a-z]{4}/[a-z]{4}\.jpg 640w$")]
    [InlineData("/sail,1/boat.jpg 1.5x, /sail,2/boat.jpg 2x", @"^/[a-z]{4},[1-9]/[a-z]{4}\.jpg 1.5x, /[a-z]{4},[1-9]/[a-z]{4}\.jpg 2x$")]
    public void A_srcset_keeps_its_widths_and_its_commas(string srcset, string form) => Assert.Matches(form, Addresses("").Rewrite(srcset));

    [Fact]
    public void Letters_in_percent_signs_are_rewritten_too()
    {
        const string Address = "https://harbor.example/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC%2Fx";
        string rewritten = Addresses("").Rewrite(Address);

        Assert.Matches("^https://harbor.example/(%D[01]%[89AB][0-9A-F]){5}%2Fx$", rewritten);
        Assert.NotEqual(Address, rewritten);
    }

    private static InventedWords Words(string text) => new(1, [text], Layout.Says);

    private static AddressRewriting Addresses(string text) => new(Layout, Words(text), ["harbor.example"]);

    private static TextRewriting Of(string text) => new(Layout, Words(text), Addresses(text));
}
