using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

public sealed class LateDeclarationTests
{
    private const string Text = "Мост открыт";

    // So that nothing behind it is within the first 1024 bytes.
    private static readonly string Script = $"<script>/*{new string('y', 1100)}*/</script>";

    private static PageDocument Read(string html, string encoding, string? contentType = null, PageReadingOptions? options = null) =>
        PageReader.Read(EncodingLabels.Find(encoding)!.GetBytes(html + $"<p>{Text}</p>"), contentType, options);

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251")]
    [InlineData("<META CHARSET=' CP1251 '/>", "windows-1251")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r")]
    [InlineData("<meta content='charset=\"koi8-r\"' HTTP-EQUIV=CONTENT-TYPE>", "koi8-r")]
    [InlineData("<meta charset=unheard-of><meta charset=koi8-r><meta charset=windows-1251>", "koi8-r")]
    [InlineData("<meta charset=unheard-of http-equiv=content-type content='charset=koi8-r'>", "koi8-r")]
    [InlineData("<script>'<meta charset=koi8-r>'</script><!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<title>a</title><body><p>b<meta charset=windows-1251>", "windows-1251")]
    [InlineData("<p title='>'><meta name='a>b' charset=windows-1251>", "windows-1251")]
    public void A_page_that_declares_its_encoding_late_is_read_in_it(string html, string encoding)
    {
        PageDocument page = Read(Script + html, encoding);
        Assert.Contains(Text, PageText.Of(page, 0), System.StringComparison.Ordinal);
        Assert.Equal(EncodingLabels.Find(encoding)!.CodePage, page.Encoding.CodePage);
    }

    [Fact]
    public void What_is_more_certain_outweighs_a_late_declaration()
    {
        const string Late = "<meta charset=koi8-r>";
        Assert.Equal(1251, Read(Script + Late, "windows-1251", "text/html; charset=windows-1251").Encoding.CodePage);
        Assert.Equal(1251, Read("<meta charset=windows-1251>" + Script + Late, "windows-1251").Encoding.CodePage);
        Assert.Equal(65001, Read("\uFEFF" + Script + Late, "utf-8").Encoding.CodePage);
        Assert.Equal(65001, Read(Script + Late, "utf-8").Encoding.CodePage);
        Assert.Equal(1200, Read("\uFEFF" + Script + Late, "utf-16").Encoding.CodePage);
    }

    [Theory]
    [InlineData("<meta name=description content='charset=koi8-r'>")]
    [InlineData("<script>'<meta charset=koi8-r>'</script>")]
    [InlineData("<!-- <meta charset=koi8-r> -->")]
    [InlineData("<svg><title><meta-x charset=koi8-r></meta-x></title></svg>")]
    [InlineData("<meta charset=unheard-of>")]
    public void What_declares_nothing_leaves_the_default(string html)
    {
        Assert.Equal(1252, Read(Script + html, "windows-1251").Encoding.CodePage);
        var options = new PageReadingOptions { DefaultEncoding = EncodingLabels.Find("windows-1251") };
        Assert.Contains(Text, PageText.Of(Read(Script + html, "windows-1251", null, options), 0), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_ascii_is_in_the_encoding_that_it_declares()
    {
        Assert.Equal(1254, PageReader.Read(Encoding.ASCII.GetBytes(Script + "<meta charset=iso-8859-9><p>a")).Encoding.CodePage);
        Assert.Equal(65001, PageReader.Read(Encoding.ASCII.GetBytes(Script + "<meta charset=utf-16><p>a")).Encoding.CodePage);
        Assert.Equal(65001, PageReader.Read(Encoding.ASCII.GetBytes("<p>a")).Encoding.CodePage);
    }

    [Fact]
    public void What_is_no_utf_8_though_it_is_declared_late_is_read_as_utf_8() =>
        Assert.Contains("\uFFFD", PageText.Of(Read(Script + "<meta charset=utf-8>", "windows-1251"), 0), System.StringComparison.Ordinal);

    [Fact]
    public void A_page_given_as_text_is_in_utf_8() => Assert.Equal(65001, PageReader.Read("<meta charset=koi8-r>").Encoding.CodePage);
}
