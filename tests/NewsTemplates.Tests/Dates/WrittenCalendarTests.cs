using System;
using System.Globalization;
using CsCheck;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Tests.Dates;

public class WrittenCalendarTests
{
    [Theory]
    [InlineData("th-TH", "d MMMM yyyy", "3 กุมภาพันธ์ 2569", "2026-02-03")]
    [InlineData("th-TH", "d MMMM yyyy", "3 กุมภาพันธ์ 2026", "2026-02-03")]
    [InlineData("th-TH", "d MMM yy", "3 ก.พ. 69", "2026-02-03")]
    [InlineData("th", "d/M/yyyy", "29/2/2567", "2024-02-29")]
    [InlineData("th-TH", "d MMMM yyyy", "3 กุมภาพันธ์ 1483", null)]
    [InlineData("th-TH", "yyyy", "2569-02-03", "2026-02-03")]
    [InlineData("th-TH-u-ca-gregory", "d MMMM yyyy", "3 กุมภาพันธ์ 2026", "2026-02-03")]
    [InlineData("th-TH-u-ca-buddhist", "d MMMM yyyy", "3 กุมภาพันธ์ 2569", "2026-02-03")]
    [InlineData("th-TH-u-ca-buddhist", "d MMMM yyyy", "3 กุมภาพันธ์ 2026", null)]
    [InlineData("fa-IR", "d MMMM yyyy", "۱۴ بهمن ۱۴۰۴", "2026-02-03")]
    [InlineData("fa-IR", "d MMMM yyyy", "۳ فوریه ۲۰۲۶", "2026-02-03")]
    [InlineData("fa-IR", "yyyy/M/d", "1404/11/14", "2026-02-03")]
    [InlineData("fa-IR", "yyyy/M/d", "2026/2/3", "2026-02-03")]
    [InlineData("fa-IR", "d MMMM yyyy", "14 بهمن 2026", null)]
    [InlineData("fa-IR", "d MMMM yyyy", "3 فوریه 1404", null)]
    [InlineData("fa-AF", "d MMMM yyyy", "14 دلو 1404", "2026-02-03")]
    [InlineData("fa-IR-u-ca-gregory", "yyyy/M/d", "1404/11/14", null)]
    [InlineData("fa-IR", "yyyy", "1404-11-14", "2026-02-03")]
    [InlineData("ar-SA", "d MMMM yyyy", "15 شعبان 1447", "2026-02-03")]
    [InlineData("ar-SA", "d MMMM yyyy", "3 فبراير 2026", "2026-02-03")]
    [InlineData("ar-SA", "d/M/yyyy", "15/8/1447", "2026-02-03")]
    [InlineData("ar-EG", "d/M/yyyy", "15/8/1447", null)]
    [InlineData("ar-EG-u-ca-islamic-umalqura", "d/M/yyyy", "15/8/1447", "2026-02-03")]
    [InlineData("zh-TW-u-ca-roc", "yyy年M月d日", "115年2月3日", "2026-02-03")]
    [InlineData("EN-gb-U-CA-Gregory", "d MMM yyyy", "3 Feb 2026", "2026-02-03")]
    public void The_written_year_says_which_calendar_it_is(string culture, string format, string text, string? expected) =>
        Assert.Equal(
            expected,
            ValueConverters.Date(culture, format).TryConvert(text, ConversionContext.Of(null), out DateOnly value)
                ? value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null);

    [Theory]
    [InlineData("ja-JP-u-ca-japanese")]
    [InlineData("he-IL-u-ca-hebrew")]
    [InlineData("th-TH-u-ca-gregorian")]
    [InlineData("th-TH-u-nu-thai")]
    [InlineData("th-TH-u-ca-gregory-nu-thai")]
    [InlineData("th-TH-u-ca-")]
    public void Other_extensions_are_refused(string culture)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => Cultures.Get(culture));
        Assert.Contains($"'{culture}'", e.Message);
        Assert.Contains("ca-gregory", e.Message);
    }

    [Theory]
    [InlineData("th-TH-u-ca-buddhist", "th-TH", 543)]
    [InlineData("zh-TW-u-ca-roc", "zh-TW", -1911)]
    public void Years_are_counted_from_elsewhere(string culture, string plain, int ahead)
    {
        ValueConverter<DateOnly> converter = ValueConverters.Date(culture, ahead > 0 ? "d.M.yyyy" : "d.M.yyy");
        Gen.Int[1, 20_000].Sample(days =>
        {
            DateOnly date = new DateOnly(2011, 12, 31).AddDays(days);
            string text = $"{date.Day}.{date.Month}.{date.Year + ahead}";
            return converter.TryConvert(text, ConversionContext.Of(null), out DateOnly value) && value == date;
        });
        Assert.Equal(plain, Cultures.Get(culture).Name);
    }

    [Theory]
    [InlineData("fa-IR-u-ca-persian", typeof(PersianCalendar))]
    [InlineData("fa-IR", typeof(PersianCalendar))]
    [InlineData("ar-SA", typeof(UmAlQuraCalendar))]
    public void Each_day_of_a_calendar_reads_back(string culture, Type type)
    {
        var calendar = (Calendar)Activator.CreateInstance(type)!;
        ValueConverter<DateOnly> converter = ValueConverters.Date(culture, "yyyy/M/d");
        Gen.Int[0, 40_000].Sample(days =>
        {
            DateTime date = new DateTime(1950, 1, 1).AddDays(days);
            string text = $"{calendar.GetYear(date)}/{calendar.GetMonth(date)}/{calendar.GetDayOfMonth(date)}";
            return converter.TryConvert(text, ConversionContext.Of(null), out DateOnly value) && value == DateOnly.FromDateTime(date);
        });
    }
}
