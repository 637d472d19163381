using System;
using System.Linq;
using CsCheck;
using NewsTemplates.Leaks;

namespace NewsTemplates.Tests.Leaks;

public class TemplateLeakTests
{
    [Theory]
    [InlineData("Quark.Models.Entities.Ancestor?.Title?.ToUpperInvariant()")]
    [InlineData("Model?.Section?.Name")]
    [InlineData("article?.title")]
    [InlineData("Article?.Title")]
    [InlineData("Model.Title")]
    [InlineData("Model.Title.ToUpper()")]
    [InlineData("item.GetTitle()")]
    [InlineData("GetSection().Title")]
    [InlineData("Model.Items[0].Title.Trim()")]
    [InlineData("Model.Published.ToString(\"dd.MM.yyyy (HH:mm)\")")]
    [InlineData("String.IsNullOrEmpty(Model.Title)")]
    [InlineData("Model!.Author!.Name.Trim()")]
    [InlineData("News.Web.ViewModels.Teaser")]
    [InlineData("System.Collections.Generic.List")]
    [InlineData("@Model.Title")]
    [InlineData("@Model.Items.Count")]
    [InlineData("@Html.Raw(Model.Body)")]
    [InlineData("@Html.Raw(body)")]
    [InlineData("@ViewBag.Title")]
    [InlineData("@ViewData[\"Title\"]")]
    [InlineData("@(item.Title)")]
    [InlineData("@(Model.Title ?? \"-\")")]
    [InlineData("@await Html.PartialAsync(\"_Teaser\")")]
    [InlineData("@foreach (var item in Model.Items)")]
    [InlineData("@RenderBody()")]
    [InlineData("{{ title }}")]
    [InlineData("{{title}}")]
    [InlineData("{{{ body }}}")]
    [InlineData("{{#if title}}")]
    [InlineData("{% if article.title %}")]
    [InlineData("<%= title %>")]
    [InlineData("<% Response.Write(title) %>")]
    [InlineData("<?php echo $title; ?>")]
    [InlineData("<?= $title ?>")]
    [InlineData("${title}")]
    [InlineData("${ article.title }")]
    [InlineData("#{title}")]
    [InlineData("[[ article.title ]]")]
    [InlineData("[[${title}]]")]
    [InlineData("[object Object]")]
    [InlineData("[object HTMLDivElement]")]
    [InlineData("%TITLE%")]
    [InlineData("%ARTICLE_TITLE%")]
    public void An_expression_is_found_alone_and_within_text(string expression)
    {
        Assert.Equal(expression, TemplateLeak.Find(expression));
        if (expression is not ("Article?.Title" or "Model.Title"))
        {
            Assert.Equal(expression, TemplateLeak.Find($"{expression} Anlaşma imzalandı"));
            Assert.Equal(expression, TemplateLeak.Find($"Anlaşma, 3.5 puanla: {expression} - x.com"));
            Assert.Equal(expression, TemplateLeak.Find($"(“{expression}”)"));
        }
    }

    [Theory]
    [InlineData("{{ title }}")]
    [InlineData("${title}")]
    [InlineData("<%= title %>")]
    [InlineData("@Model.Title")]
    [InlineData("@Model.Story.Title.Trim()")]
    [InlineData("@ViewData[\"Title\"]")]
    [InlineData("@(Model.Title)")]
    [InlineData("%TITLE%")]
    public void An_expression_is_found_right_behind_a_letter(string expression) =>
        Assert.Equal(expression, TemplateLeak.Find("By Lale Kıyı" + expression));

    [Theory]
    [InlineData("Write to desk@coast.example, Desk@Coast.Example or desk@model.example")]
    [InlineData("desk@(coast.example)")]
    [InlineData("Seats@if (any are left), open@System")]
    [InlineData("a%AF%AFADE%20b, 50%DEAL%")]
    public void What_stands_behind_a_letter_may_be_an_address(string text) => Assert.Null(TemplateLeak.Find(text));

    [Theory]
    [InlineData("undefined")]
    [InlineData(" null ")]
    [InlineData("NaN")]
    [InlineData("Invalid Date")]
    public void What_scripts_print_for_nothing_is_a_leak_if_it_is_all_there_is(string text)
    {
        Assert.Equal(text.Trim(), TemplateLeak.Find(text));
        Assert.Null(TemplateLeak.Find($"The {text.Trim()} was declared so"));
    }

    [Theory]
    [InlineData("{{ article.title", "{{ article.title")]
    [InlineData("Başlık: {{ article.title\nikinci satır", "{{ article.title")]
    [InlineData("<?php echo $title;", "<?php echo $title;")]
    [InlineData("<%= title", "<%= title")]
    public void An_expression_that_was_cut_off_is_a_leak_too(string text, string expected) => Assert.Equal(expected, TemplateLeak.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("ABD'nin yeni planı: 3.5 milyar dolar?")]
    [InlineData("Booking.com, Yahoo! ve ASP.NET? U.S. House, J.D. Vance, a.m. and p.m.")]
    [InlineData("Booking.com(BKNG) hisseleri, Amazon.com Inc. (AMZN)")]
    [InlineData("Sayfa 3.Bölüm; geldi.Sonra gitti.Ve döndü.")]
    [InlineData("Geldi mi?.Ama nasıl")]
    [InlineData("Neden?...Çünkü")]
    [InlineData("Yahoo!.Finance")]
    [InlineData("Veni.Vidi.Vici.")]
    [InlineData("Read.Watch.Listen")]
    [InlineData("Mr.Smith(D.-N.Y.) said")]
    [InlineData("Model.Anna ist da")]
    [InlineData("ad.soyad@haber.example")]
    [InlineData("Fotoğraf: @john.doe, @Vogue.Italia, @POTUS.He")]
    [InlineData("Takip: @model (Instagram)")]
    [InlineData("$5, ${5}, #1, #hashtag, #{1}, 50 % off, %20, %C3%A9%20 100%OK%")]
    [InlineData("[1] [[2]] [[Ankara]] [sic] [object]")]
    [InlineData("{a} {0} {} 5 <% 6")]
    [InlineData("https://a.example/x?y=1&z=a.b/c?.d=1")]
    [InlineData("https://www.haber.example/Site.Models/Detail.aspx?id=Model.Title")]
    [InlineData("None")]
    [InlineData("Null")]
    [InlineData("Nan Goldin sergisi")]
    [InlineData("IMG_4400.JPEG Foto.Arşiv.AA")]
    [InlineData("C#, F#, .NET, Node.js, Vue.js (framework)")]
    [InlineData("ya da a) b) c() d")]
    [InlineData("Türkiye?.Şimdi Ankara.İstanbul.İzmir")]
    [InlineData("5 < 6 && 7 > 6, <3, :-) @( o_o )")]
    public void News_is_no_leak(string text) => Assert.Null(TemplateLeak.Find(text));

    [Fact]
    public void No_text_makes_it_throw_and_what_it_finds_is_in_the_text()
    {
        Gen<string> parts = Gen.OneOfConst(
            "{", "}", "{{", "}}", "<%", "%>", "<?", "php", "?>", "${", "#{", "{%", "%}", "[[", "]]", "[object ", "]", "[", "@", "(", ")", "\"", "'",
            ".", "?.", "!.", "?", "Model", "Title", "a", "ToString", " ", "\n", "İ", "%", "TITLE", "0", "_", "await ", "=>");
        Gen.OneOf(Gen.String, parts.Array[0, 12].Select(string.Concat))
            .Sample(AssertSound);
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a.B(")]
    [InlineData("a.B[1")]
    [InlineData("@a[\"@a[\"]")]
    [InlineData("@(a ")]
    [InlineData("@A.b[0]")]
    [InlineData("${ ")]
    [InlineData("{%")]
    [InlineData("<%")]
    [InlineData("<? [[a [object %AAAAA ")]
    [InlineData("[[a ")]
    [InlineData("a?")]
    [InlineData("%A")]
    public void A_long_text_is_searched_to_its_end(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)) + new string(' ', 100_000) + "]] } 1";
        AssertSound(text);
    }

    private static void AssertSound(string text) =>
        Assert.True(TemplateLeak.Find(text) is not { } found || (found.Length > 0 && text.Contains(found, StringComparison.Ordinal)));
}
