using System.Text;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Tests.Witnesses;

public class DoubleDecodingTests
{
    [Theory]
    [InlineData("Brücke geöffnet", "ü")]
    [InlineData("señor", "ñ")]
    [InlineData("It’s open", "’")]
    [InlineData("açıldı", "ç")]
    [InlineData("ılık", "ı")]
    [InlineData("привет", "п")]
    [InlineData("東京", "東")]
    public void A_text_decoded_twice_is_found(string meant, string first)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string written = Encoding.GetEncoding(1252).GetString(Encoding.UTF8.GetBytes(meant));

        Assert.Equal(first, DoubleDecoding.Find(written)?.Meant);
    }

    [Theory]
    [InlineData("😀 ışık", "😀")]
    public void Also_by_the_Turkish_encoding(string meant, string first)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string written = Encoding.GetEncoding(1254).GetString(Encoding.UTF8.GetBytes(meant));

        Assert.Equal(first, DoubleDecoding.Find(written)?.Meant);
    }

    [Theory]
    [InlineData("«LE CAFÉ»")]
    [InlineData("„BÖÄ“ – SÃO PAULO")]
    [InlineData("voilà\u00A0» et “déjà”…")]
    [InlineData("INAUGURAÇÃO… ‘NÃO’")]
    [InlineData("GÅ» OG SÅ")]
    [InlineData("Türkçe metin: ığdır, İstanbul, Şişli")]
    [InlineData("Κείμενο, текст, نص, 日本語")]
    public void A_sound_text_is_not(string text) => Assert.Null(DoubleDecoding.Find(text));
}
