using System;
using NewsTemplates.Language.Checks;
using NewsTemplates.Values;

namespace NewsTemplates.Language.Tests.Samples;

/// <summary>What is proposed for a date that has no format, or one that does not fit.</summary>
public class FormatGuessTests
{
    [Theory]
    [InlineData("Freitag, 28. April 2023, 18:41 Uhr", "de-DE", "dddd, d. MMMM yyyy, H:mm 'Uhr'")]
    [InlineData("28 Ağustos 2026 09:05", "tr-TR", "d MMMM yyyy H:mm")]
    [InlineData("Salı, 3 ŞUBAT 2026", "tr-TR", "dddd, d MMMM yyyy")]
    [InlineData("March 3, 2026 at 9:05 pm", "en-US", "MMMM d, yyyy 'at' h:mm tt")]
    [InlineData("3 de febrero de 2026", "es-ES", "d 'de' MMMM 'de' yyyy")]
    [InlineData("2026年2月13日 18:05", "ja-JP", "yyyy'年'M'月'd'日' H:mm")]
    [InlineData("13/02/2026 18:05:09", "en-GB", "d/M/yyyy H:mm:ss")]
    [InlineData("02/13/2026", "en-US", "M/d/yyyy")]
    [InlineData("13.2.26", "de-DE", "d.M.yy")]
    public void A_format_that_reads_the_text(string text, string culture, string expected) => Assert.Equal(expected, Guess(text, culture));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("41/41/2026")]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("2026")]
    public void Nothing_where_none_reads_it(string text) => Assert.Null(Guess(text, "en-US"));

    private static string? Guess(string text, string culture) => FormatGuess.Of(text, culture, format => Reads(text, culture, format));

    private static bool Reads(string text, string culture, string format)
    {
        try
        {
            return ValueConverters.DateTime(culture, "UTC", format).TryConvert(text, ConversionContext.Of(null), out _);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
