using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using NewsTemplates.Dates;
using NewsTemplates.Values;

namespace NewsTemplates.Tests.Dates;

public class RelativeTimeTests
{
    // 15:20 in Istanbul.
    private static readonly DateTimeOffset Captured = new(2026, 10, 8, 12, 20, 30, TimeSpan.Zero);

    public static IEnumerable<object[]> Languages => RelativeWordTable.ByLanguage.Keys.Select(language => new object[] { language });

    [Theory]
    [InlineData("en", "2 hours ago", "2026-10-08T13:20:30+03:00")]
    [InlineData("en", "2 HOURS AGO", "2026-10-08T13:20:30+03:00")]
    [InlineData("en-US", "2h ago", "2026-10-08T13:20:30+03:00")]
    [InlineData("en", "2 hr. ago", "2026-10-08T13:20:30+03:00")]
    [InlineData("en", "an hour ago", "2026-10-08T14:20:30+03:00")]
    [InlineData("en", "45 mins ago", "2026-10-08T14:35:30+03:00")]
    [InlineData("en", "2 days ago", "2026-10-06T15:20:30+03:00")]
    [InlineData("en", "a week ago", "2026-10-01T15:20:30+03:00")]
    [InlineData("en", "3 months ago", "2026-07-08T15:20:30+03:00")]
    [InlineData("en", "2 years ago", "2024-10-08T15:20:30+03:00")]
    [InlineData("en", "Yesterday", "2026-10-07T00:00:00+03:00")]
    [InlineData("en", "yesterday at 2:30 pm", "2026-10-07T14:30:00+03:00")]
    [InlineData("en", "Today, 09:15", "2026-10-08T09:15:00+03:00")]
    [InlineData("en", "14:30 yesterday", "2026-10-07T14:30:00+03:00")]
    [InlineData("en", "just now", "2026-10-08T15:20:30+03:00")]
    [InlineData(null, "5 minutes ago", "2026-10-08T15:15:30+03:00")]
    [InlineData("tr-TR", "2 saat önce", "2026-10-08T13:20:30+03:00")]
    [InlineData("tr-TR", "2 SAAT ÖNCE", "2026-10-08T13:20:30+03:00")]
    [InlineData("tr-TR", "bir saat önce", "2026-10-08T14:20:30+03:00")]
    [InlineData("tr-TR", "5 dk. önce", "2026-10-08T15:15:30+03:00")]
    [InlineData("tr-TR", "dün 14.30", "2026-10-07T14:30:00+03:00")]
    [InlineData("tr-TR", "Dün saat 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("tr-TR", "BUGÜN 09:15", "2026-10-08T09:15:00+03:00")]
    [InlineData("tr-TR", "az önce", "2026-10-08T15:20:30+03:00")]
    [InlineData("tr-TR", "Şimdi", "2026-10-08T15:20:30+03:00")]
    [InlineData("de-DE", "vor 3 Stunden", "2026-10-08T12:20:30+03:00")]
    [InlineData("de-DE", "vor einer Stunde", "2026-10-08T14:20:30+03:00")]
    [InlineData("de-DE", "vor 3 Std.", "2026-10-08T12:20:30+03:00")]
    [InlineData("de-DE", "gestern um 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("de-DE", "Gestern, 14.30 Uhr", "2026-10-07T14:30:00+03:00")]
    [InlineData("de-DE", "heute um 9 Uhr", "2026-10-08T09:00:00+03:00")]
    [InlineData("de-DE", "vorgestern", "2026-10-06T00:00:00+03:00")]
    [InlineData("fr-FR", "il y a 2 jours", "2026-10-06T15:20:30+03:00")]
    [InlineData("fr-FR", "Il y a une heure", "2026-10-08T14:20:30+03:00")]
    [InlineData("fr-FR", "hier à 14h30", "2026-10-07T14:30:00+03:00")]
    [InlineData("fr-FR", "aujourd'hui à 9 h", "2026-10-08T09:00:00+03:00")]
    [InlineData("es-ES", "hace 2 horas", "2026-10-08T13:20:30+03:00")]
    [InlineData("es-ES", "ayer a las 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("it-IT", "2 ore fa", "2026-10-08T13:20:30+03:00")]
    [InlineData("it-IT", "un'ora fa", "2026-10-08T14:20:30+03:00")]
    [InlineData("it-IT", "ieri alle 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("pt-BR", "há 2 horas", "2026-10-08T13:20:30+03:00")]
    [InlineData("pt-BR", "2 horas atrás", "2026-10-08T13:20:30+03:00")]
    [InlineData("pt-PT", "ontem às 14h30", "2026-10-07T14:30:00+03:00")]
    [InlineData("nl-NL", "2 uur geleden", "2026-10-08T13:20:30+03:00")]
    [InlineData("nl-NL", "gisteren om 14:30 uur", "2026-10-07T14:30:00+03:00")]
    [InlineData("sv-SE", "för 2 timmar sedan", "2026-10-08T13:20:30+03:00")]
    [InlineData("sv-SE", "i går kl. 14.30", "2026-10-07T14:30:00+03:00")]
    [InlineData("nb-NO", "for 2 timer siden", "2026-10-08T13:20:30+03:00")]
    [InlineData("no-NO", "i går klokken 14.30", "2026-10-07T14:30:00+03:00")]
    [InlineData("da-DK", "for en time siden", "2026-10-08T14:20:30+03:00")]
    [InlineData("da-DK", "i går kl. 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("pl-PL", "2 godziny temu", "2026-10-08T13:20:30+03:00")]
    [InlineData("pl-PL", "godzinę temu", "2026-10-08T14:20:30+03:00")]
    [InlineData("pl-PL", "wczoraj o godz. 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("ru-RU", "2 часа назад", "2026-10-08T13:20:30+03:00")]
    [InlineData("ru-RU", "час назад", "2026-10-08T14:20:30+03:00")]
    [InlineData("ru-RU", "вчера в 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("uk-UA", "5 хвилин тому", "2026-10-08T15:15:30+03:00")]
    [InlineData("ar-EG", "قبل ساعتين", "2026-10-08T13:20:30+03:00")]
    [InlineData("ar-EG", "منذ 3 ساعات", "2026-10-08T12:20:30+03:00")]
    [InlineData("ar-EG", "قبل ٣ ساعات", "2026-10-08T12:20:30+03:00")]
    [InlineData("ar-EG", "منذ ساعة", "2026-10-08T14:20:30+03:00")]
    [InlineData("ar-EG", "أمس الساعة 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("ja-JP", "3時間前", "2026-10-08T12:20:30+03:00")]
    [InlineData("zh-CN", "3小时前", "2026-10-08T12:20:30+03:00")]
    [InlineData("zh-CN", "昨天 14:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("ko-KR", "3시간 전", "2026-10-08T12:20:30+03:00")]
    [InlineData("ko-KR", "어제 오후 2:30", "2026-10-07T14:30:00+03:00")]
    [InlineData("en", "in 2 hours", null)]
    [InlineData("en", "hours ago", null)]
    [InlineData("en", "2.5 hours ago", null)]
    [InlineData("en", "1 2 hours ago", null)]
    [InlineData("en", "2 hours", null)]
    [InlineData("en", "99999 days ago", null)]
    [InlineData("en", "150 years ago", null)]
    [InlineData("en", "yesterday 25:00", null)]
    [InlineData("en", "yesterday 13:00 pm", null)]
    [InlineData("en", "yesterday 7", null)]
    [InlineData("en", "yesterday's ferry", null)]
    [InlineData("en", "dün", null)]
    [InlineData("en", "tomorrow", null)]
    [InlineData("en", "vor 3 Stunden", null)]
    public void Times_are_counted_from_the_capture(string? culture, string text, string? expected) =>
        Assert.Equal(expected, Read(text, culture, "Europe/Istanbul", Captured));

    [Theory]
    [InlineData("2 hours ago", "2026-10-08T10:20:30+00:00")]
    [InlineData("2 days ago", "2026-10-06T12:20:30+00:00")]
    [InlineData("yesterday 14:30", null)]
    public void Without_a_time_zone_only_counts_are_times(string text, string? expected) => Assert.Equal(expected, Read(text, "en", null, Captured));

    [Fact]
    public void The_day_is_that_of_the_time_zone()
    {
        var late = new DateTimeOffset(2026, 10, 8, 22, 30, 0, TimeSpan.Zero);
        Assert.Equal("2026-10-09T09:15:00+03:00", Read("bugün 09:15", "tr-TR", "Europe/Istanbul", late));
        Assert.True(ValueConverters.DateIn("tr-TR", "Europe/Istanbul", ["relative"])
            .TryConvert("dün", ConversionContext.Of(null, captured: late), out DateOnly day));
        Assert.Equal(new DateOnly(2026, 10, 8), day);
    }

    [Fact]
    public void Days_over_a_clock_change_keep_the_time_of_day() => Assert.Equal(
        "2026-10-24T12:00:00+02:00",
        Read("2 days ago", "en", "Europe/Berlin", new DateTimeOffset(2026, 10, 26, 11, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Without_a_capture_the_present_is_when_the_extraction_begins()
    {
        DateTimeOffset before = DateTimeOffset.UtcNow;
        ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime("en", null, "relative");
        Assert.True(converter.TryConvert("2 hours ago", ConversionContext.Of(null), out DateTimeOffset value));
        Assert.InRange(value, before.AddHours(-2), DateTimeOffset.UtcNow.AddHours(-2));
    }

    [Fact]
    public void Formats_stand_beside_it()
    {
        ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime("tr-TR", "Europe/Istanbul", "relative", "d MMMM yyyy HH:mm");
        Assert.True(converter.TryConvert("6 Ekim 2026 11:22", ConversionContext.Of(null), out _));
        Assert.True(converter.TryConvert("2026-10-06", ConversionContext.Of(null), out _));
        Assert.Contains("relative", converter.Expects);
    }

    [Fact]
    public void A_language_without_words_is_refused() =>
        Assert.Contains("zu-ZA", Assert.Throws<ArgumentException>(() => ValueConverters.DateTime("zu-ZA", null, "relative")).Message);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_unit_is_counted(string language)
    {
        ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime(language, "UTC", "relative");
        RelativeWords words = RelativeWordTable.ByLanguage[language];
        (string, RelativeUnit)[] units = [.. words.Counted.Select(unit => (unit.Key, unit.Value))];
        Assert.Equal(7, units.Select(unit => unit.Item2).Distinct().Count());
        Gen.Select(Gen.OneOfConst(units), Gen.OneOfConst(words.Frames.ToArray()), Gen.Int[1, 90], Gen.Bool).Sample((unit, frame, count, spaced) =>
        {
            string space = spaced ? " " : "";
            string text = $"{frame.Before}{space}{count}{space}{unit.Item1}{space}{frame.Behind}";
            DateTimeOffset expected = unit.Item2 switch
            {
                RelativeUnit.Second => Captured.AddSeconds(-count),
                RelativeUnit.Minute => Captured.AddMinutes(-count),
                RelativeUnit.Hour => Captured.AddHours(-count),
                RelativeUnit.Day => Captured.AddDays(-count),
                RelativeUnit.Week => Captured.AddDays(-7 * count),
                RelativeUnit.Month => Captured.AddMonths(-count),
                _ => Captured.AddYears(-count),
            };
            return converter.TryConvert(text, ConversionContext.Of(null, captured: Captured), out DateTimeOffset value) && value == expected;
        });
        foreach ((string word, int ago) in words.Days)
        {
            Assert.True(converter.TryConvert($"{word} 14:30", ConversionContext.Of(null, captured: Captured), out DateTimeOffset value), word);
            Assert.Equal(new DateTimeOffset(2026, 10, 8 - ago, 14, 30, 0, TimeSpan.Zero), value);
        }
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime("en", "Europe/Istanbul", "relative");
        Gen<string> starts = Gen.OneOfConst("", "9999 years ago", "yesterday ", "9999 weeks ago", "today");
        Gen.Select(Gen.String, Gen.Date[DateTime.MinValue, DateTime.MaxValue], starts)
            .Sample((text, at, start) =>
            {
                _ = converter.TryConvert(start + text, ConversionContext.Of(null, captured: new DateTimeOffset(at, TimeSpan.Zero)), out _);
            });
    }

    private static string? Read(string text, string? culture, string? zone, DateTimeOffset captured) =>
        ValueConverters.DateTime(culture, zone, "relative").TryConvert(text, ConversionContext.Of(null, captured: captured), out DateTimeOffset value)
            ? value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : null;
}
