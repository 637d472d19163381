using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Tests.Html;

public sealed class CharacterEncodingTests
{
    private static Encoding Named(string label) => EncodingLabels.Find(label)!;

    private static string Declared(string html)
    {
        (Encoding encoding, EncodingEvidence evidence, _) = CharacterEncoding.Detect(Encoding.Latin1.GetBytes(html));
        return evidence == EncodingEvidence.Declaration ? encoding.WebName : evidence.ToString();
    }

    [Theory]
    [InlineData("utf8", 65001)]
    [InlineData(" UTF-8\n", 65001)]
    [InlineData("latin1", 1252)]
    [InlineData("ISO-8859-1", 1252)]
    [InlineData("us-ascii", 1252)]
    [InlineData("iso-8859-9", 1254)]
    [InlineData("latin5", 1254)]
    [InlineData("ISO-IR-148", 1254)]
    [InlineData("windows-1254", 1254)]
    [InlineData("tis-620", 874)]
    [InlineData("gb2312", 54936)]
    [InlineData("GBK", 54936)]
    [InlineData("ks_c_5601-1987", 949)]
    [InlineData("shift_jis", 932)]
    [InlineData("utf-16", 1200)]
    [InlineData("utf-16be", 1201)]
    [InlineData("x-user-defined", 1252)]
    public void Labels_mean_what_the_web_means(string label, int codePage) => Assert.Equal(codePage, Named(label).CodePage);

    [Theory]
    [InlineData("")]
    [InlineData("utf-7")]
    [InlineData("utf 8")]
    [InlineData("\u00A0utf-8")]
    [InlineData("wındows-1254")]
    [InlineData("WİNDOWS-1254")]
    [InlineData("iso-8859-16")]
    [InlineData("iso-2022-kr")]
    public void Other_labels_name_nothing(string label) => Assert.Null(EncodingLabels.Find(label));

    // One character each, by its bytes: what .NET's code page must agree on with the web's encoding.
    [Theory]
    [InlineData("windows-1254", "İıŞşĞğ", new byte[] { 0xDD, 0xFD, 0xDE, 0xFE, 0xD0, 0xF0 })]
    [InlineData("iso-8859-9", "€İ", new byte[] { 0x80, 0xDD })]
    [InlineData("iso-8859-1", "€’", new byte[] { 0x80, 0x92 })]
    [InlineData("iso-8859-2", "ąŁ", new byte[] { 0xB1, 0xA3 })]
    [InlineData("iso-8859-3", "ħ", new byte[] { 0xB1 })]
    [InlineData("iso-8859-4", "ą", new byte[] { 0xB1 })]
    [InlineData("iso-8859-5", "Б", new byte[] { 0xB1 })]
    [InlineData("iso-8859-6", "ا", new byte[] { 0xC7 })]
    [InlineData("iso-8859-7", "α", new byte[] { 0xE1 })]
    [InlineData("iso-8859-8", "א", new byte[] { 0xE0 })]
    [InlineData("iso-8859-8-i", "א", new byte[] { 0xE0 })]
    [InlineData("iso-8859-13", "ą", new byte[] { 0xE0 })]
    [InlineData("iso-8859-15", "€", new byte[] { 0xA4 })]
    [InlineData("ibm866", "А", new byte[] { 0x80 })]
    [InlineData("koi8-r", "А", new byte[] { 0xE1 })]
    [InlineData("koi8-u", "Ї", new byte[] { 0xB7 })]
    [InlineData("macintosh", "Ä", new byte[] { 0x80 })]
    [InlineData("x-mac-cyrillic", "А", new byte[] { 0x80 })]
    [InlineData("windows-874", "ก", new byte[] { 0xA1 })]
    [InlineData("windows-1250", "ą", new byte[] { 0xB9 })]
    [InlineData("windows-1251", "А", new byte[] { 0xC0 })]
    [InlineData("windows-1253", "α", new byte[] { 0xE1 })]
    [InlineData("windows-1255", "א", new byte[] { 0xE0 })]
    [InlineData("windows-1256", "ا", new byte[] { 0xC7 })]
    [InlineData("windows-1257", "ą", new byte[] { 0xE0 })]
    [InlineData("windows-1258", "đ", new byte[] { 0xF0 })]
    [InlineData("gb2312", "中镕", new byte[] { 0xD6, 0xD0, 0xE9, 0x46 })]
    [InlineData("big5", "中", new byte[] { 0xA4, 0xA4 })]
    [InlineData("euc-jp", "日", new byte[] { 0xC6, 0xFC })]
    [InlineData("iso-2022-jp", "日", new byte[] { 0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42 })]
    [InlineData("shift_jis", "日ｱ", new byte[] { 0x93, 0xFA, 0xB1 })]
    [InlineData("euc-kr", "한똠", new byte[] { 0xC7, 0xD1, 0x8C, 0x63 })]
    [InlineData("utf-16le", "ş", new byte[] { 0x5F, 0x01 })]
    [InlineData("utf-16be", "ş", new byte[] { 0x01, 0x5F })]
    public void Bytes_mean_what_the_web_means(string label, string text, byte[] bytes) => Assert.Equal(text, Named(label).GetString(bytes));

    [Fact]
    public void Bytes_without_a_character_are_replaced_not_refused()
    {
        Assert.Equal("a\uFFFDb", Named("utf-8").GetString([0x61, 0xFF, 0x62]));
        Assert.Equal("\uFFFD", Named("shift_jis").GetString([0x81]));
    }

    [Fact]
    public void A_byte_order_mark_outweighs_all_else()
    {
        (Encoding encoding, EncodingEvidence evidence, int mark) = CharacterEncoding.Detect(
            [0xEF, 0xBB, 0xBF, .. "<meta charset=latin1>"u8], "text/html; charset=koi8-r");
        Assert.Equal((65001, EncodingEvidence.ByteOrderMark, 3), (encoding.CodePage, evidence, mark));
        Assert.Equal(1200, CharacterEncoding.Detect([0xFF, 0xFE, 0x41, 0x00]).Encoding.CodePage);
        Assert.Equal(1201, CharacterEncoding.Detect([0xFE, 0xFF, 0x00, 0x41]).Encoding.CodePage);
    }

    [Theory]
    [InlineData("text/html; charset=windows-1254", 1254)]
    [InlineData("text/html;CHARSET=\"ISO-8859-9\"; x=y", 1254)]
    [InlineData("text/html; charset='iso-8859-9'", 1254)]
    [InlineData("text/html; x=\"a;charset=koi8-r\"; charset=latin5", 1254)]
    [InlineData("text/html; flag; charset = latin5 ", 1254)]
    public void The_header_outweighs_the_page(string header, int codePage)
    {
        (Encoding encoding, EncodingEvidence evidence, _) = CharacterEncoding.Detect("<meta charset=koi8-r>"u8, header);
        Assert.Equal((codePage, EncodingEvidence.ContentType), (encoding.CodePage, evidence));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/html; charset=")]
    [InlineData("text/html; charset=unheard-of")]
    [InlineData("text/html; charset=\"")]
    [InlineData(";=;;")]
    [InlineData("")]
    public void A_header_that_names_no_encoding_leaves_it_to_the_page(string header) =>
        Assert.Equal(20866, CharacterEncoding.Detect("<meta charset=koi8-r>"u8, header).Encoding.CodePage);

    [Theory]
    [InlineData("<meta charset=iso-8859-9>", "windows-1254")]
    [InlineData("<META/CHARSET = 'Latin5' >", "windows-1254")]
    [InlineData("<meta name=x charset=\"koi8-r\"/>", "koi8-r")]
    [InlineData("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-9'>", "windows-1254")]
    [InlineData("<meta content=\"text/html; charset='koi8-r'\" http-equiv=content-type>", "koi8-r")]
    [InlineData("<meta http-equiv=content-type content='charset; charset = koi8-r;x'>", "koi8-r")]
    [InlineData("<!-- > <meta charset=koi8-r> --><meta charset=latin5>", "windows-1254")]
    [InlineData("<!--><meta charset=latin5>-->", "windows-1254")]
    [InlineData("<!doctype html><html lang=tr title='<meta charset=koi8-r>'><meta charset=latin5>", "windows-1254")]
    [InlineData("</x title='<meta charset=koi8-r>'><meta charset=latin5>", "windows-1254")]
    [InlineData("<? <meta charset=koi8-r><meta charset=latin5>", "windows-1254")]
    [InlineData("<meta charset=unheard-of><meta charset=latin5>", "windows-1254")]
    [InlineData("<meta charset=koi8-r charset=latin5>", "koi8-r")]
    [InlineData("<meta charset=utf-16>", "utf-8")]
    [InlineData("<meta charset=x-user-defined>", "windows-1252")]
    [InlineData("<script>'<meta charset=koi8-r>'</script>", "koi8-r")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-9'?><html>", "windows-1254")]
    [InlineData("<?xml version='1.0' encoding='utf-16'?><html>", "utf-8")]
    [InlineData("<?xml encoding='koi8-r'?><meta charset=latin5>", "windows-1254")]
    [InlineData("<\0?\0x\0", "utf-16")]
    public void A_page_declares_its_encoding(string html, string encoding) => Assert.Equal(encoding, Declared(html));

    [Theory]
    [InlineData("")]
    [InlineData("<meta content='text/html; charset=koi8-r'>")]
    [InlineData("<meta http-equiv=refresh content='charset=koi8-r'>")]
    [InlineData("<meta charset=koi8-r")]
    [InlineData("<meta charset='koi8-r>")]
    [InlineData("<meta charset=bogus http-equiv=content-type content='charset=koi8-r'>")]
    [InlineData("<metaz charset=koi8-r>")]
    [InlineData("<!-- <meta charset=koi8-r>")]
    [InlineData("<p title='><meta charset=koi8-r>")]
    [InlineData("<meta http-equiv=content-type content='charset=\"koi8-r'>")]
    [InlineData("<meta name=charset content=koi8-r>")]
    [InlineData("<?xml encoding=koi8-r?>")]
    [InlineData("<")]
    [InlineData("<a =")]
    [InlineData("<meta")]
    [InlineData("<meta charset=")]
    public void What_is_no_declaration_is_passed_over(string html) => Assert.Equal("Bytes", Declared(html));

    [Fact]
    public void Declarations_count_within_the_first_1024_bytes_only()
    {
        const string Meta = "<meta charset=koi8-r>";
        Assert.Equal("koi8-r", Declared(new string(' ', 1024 - Meta.Length) + Meta));
        Assert.Equal("Bytes", Declared(new string(' ', 1025 - Meta.Length) + Meta));
    }

    [Fact]
    public void Undeclared_pages_are_utf_8_where_their_bytes_are_and_else_the_default()
    {
        Assert.Equal(EncodingEvidence.Bytes, CharacterEncoding.Detect("<p>İstanbul'da ışık 😀"u8).Evidence);
        Assert.Equal((1252, EncodingEvidence.Default), Default(Named("windows-1252").GetBytes("<p>garçon"), null));
        Assert.Equal((1254, EncodingEvidence.Default), Default(Named("windows-1254").GetBytes("<p>ışık"), Named("windows-1254")));

        static (int, EncodingEvidence) Default(byte[] bytes, Encoding? fallback)
        {
            (Encoding encoding, EncodingEvidence evidence, _) = CharacterEncoding.Detect(bytes, null, fallback);
            return (encoding.CodePage, evidence);
        }
    }

    [Theory]
    [InlineData("<meta charset=iso-8859-9><p>ışık")]
    [InlineData("<meta charset=gb2312><p>今天的新闻说的是天气和城市的交通")]
    public void Bytes_that_plainly_are_utf_8_outweigh_a_stale_declaration(string html)
    {
        (Encoding encoding, EncodingEvidence evidence, _) = CharacterEncoding.Detect(Encoding.UTF8.GetBytes(html));
        Assert.Equal((65001, EncodingEvidence.Bytes), (encoding.CodePage, evidence));
    }

    [Fact]
    public void A_few_characters_that_might_be_utf_8_do_not_outweigh_a_declaration()
    {
        // Two characters of GBK whose bytes are also two letters of UTF-8.
        byte[] bytes = [.. "<meta charset=gbk><p>"u8, 0xC2, 0xB6, 0xD6, 0xA1];
        Assert.Equal(EncodingEvidence.Declaration, CharacterEncoding.Detect(bytes).Evidence);
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xE0, 0x9F, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF0, 0x8F, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xF8, 0x88, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xC3, 0x41 })]
    [InlineData(new byte[] { 0x80 })]
    public void Ill_formed_sequences_are_not_utf_8(byte[] bytes) =>
        Assert.Equal(EncodingEvidence.Default, CharacterEncoding.Detect(bytes).Evidence);

    [Fact]
    public void A_character_cut_off_at_the_end_is_still_utf_8() =>
        Assert.Equal(EncodingEvidence.Bytes, CharacterEncoding.Detect("<p>ışık 😀"u8[..^2]).Evidence);

    [Fact]
    public void Every_character_of_unicode_is_utf_8()
    {
        StringBuilder text = new();
        foreach (int i in Enumerable.Range(0, 0x110000).Where(i => i is < 0xD800 or > 0xDFFF))
        {
            text.Append(char.ConvertFromUtf32(i));
        }

        Assert.Equal(EncodingEvidence.Bytes, CharacterEncoding.Detect(Encoding.UTF8.GetBytes(text.ToString())).Evidence);
    }
}
