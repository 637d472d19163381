using System;
using NewsTemplates.Values;

namespace NewsTemplates.Tests.Values;

public class NewsDaysTests
{
    private static readonly DateTimeOffset Captured = new(2026, 10, 6, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1899-12-31T23:59Z", null, "1899-12-31 is before 1900")]
    [InlineData("1900-01-01T00:00Z", null, null)]
    [InlineData("2026-10-08T00:00Z", "captured", null)]
    [InlineData("2026-10-08T00:01Z", "captured", "2026-10-08 is more than two days after 2026-10-06, when the page was captured")]
    [InlineData("2062-10-08T00:01Z", null, null)]
    public void Dates_that_news_cannot_be_of_are_no_values(string text, string? captured, string? why)
    {
        ConversionContext context = ConversionContext.Of(null, captured: captured is null ? null : Captured);
        ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime(null, null);
        Assert.Equal(why is null, converter.TryConvert(text, context, out _));
        Assert.Equal(why, converter.WhyNot(text, context));
    }

    [Theory]
    [InlineData("1850-01-01", false)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-09", false)]
    public void Days_are_judged_too(string text, bool expected) =>
        Assert.Equal(expected, ValueConverters.Date(null).TryConvert(text, ConversionContext.Of(null, captured: Captured), out _));

    [Fact]
    public void What_cannot_be_read_has_no_reason() =>
        Assert.Null(ValueConverters.Date(null).WhyNot("yesterday", ConversionContext.Of(null, captured: Captured)));
}
