using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using NewsTemplates.Dates;
using NewsTemplates.Values;

namespace NewsTemplates.Tests.Dates;

public class MonthNameTests
{
    private static readonly string[] Shapes = ["d MMMM yyyy", "d. MMM. yyyy", "MMM d, yyyy", "yyyy MMMM d", "dd MMM yyyy HH:mm", "d-MMM-yyyy"];

    public static IEnumerable<object[]> Languages => MonthNameTable.ByLanguage.Keys.Select(language => new object[] { language });

    [Theory]
    [InlineData("en-GB", "8 Sep 2026", "2026-09-08")]
    [InlineData("en-GB", "8 Sept. 2026", "2026-09-08")]
    [InlineData("en-AU", "8 Sep. 2026", "2026-09-08")]
    [InlineData("en-US", "8 SEPT 2026", "2026-09-08")]
    [InlineData("en-US", "8 March 2026", "2026-03-08")]
    [InlineData("fr-FR", "8 sept. 2026", "2026-09-08")]
    [InlineData("fr-FR", "8 AOUT 2026", "2026-08-08")]
    [InlineData("fr-FR", "8 janv 2026", "2026-01-08")]
    [InlineData("de-DE", "8. Mrz. 2026", "2026-03-08")]
    [InlineData("de-AT", "8. Jänner 2026", "2026-01-08")]
    [InlineData("de-DE", "8. Sep 2026", "2026-09-08")]
    [InlineData("nl-NL", "8 mrt. 2026", "2026-03-08")]
    [InlineData("es-ES", "8 set. 2026", "2026-09-08")]
    [InlineData("es-MX", "8 SEPT 2026", "2026-09-08")]
    [InlineData("it-IT", "8 gen 2026", "2026-01-08")]
    [InlineData("pt-BR", "8 de março 2026", null)]
    [InlineData("pt-BR", "8 marco 2026", "2026-03-08")]
    [InlineData("tr-TR", "8 Şub. 2026", "2026-02-08")]
    [InlineData("tr-TR", "8 ŞUB 2026", "2026-02-08")]
    [InlineData("tr-TR", "8 Mayıs 2026", "2026-05-08")]
    [InlineData("tr-TR", "8 MAYIS 2026", "2026-05-08")]
    [InlineData("tr-TR", "8 mayis 2026", "2026-05-08")]
    [InlineData("tr-TR", "8 Ağustos 2026", "2026-08-08")]
    [InlineData("tr-TR", "8 AĞU. 2026", "2026-08-08")]
    [InlineData("tr-TR", "8 Agustos 2026", "2026-08-08")]
    [InlineData("tr-TR", "8 EKİ 2026", "2026-10-08")]
    [InlineData("tr-TR", "8 eki\u0307m 2026", "2026-10-08")]
    [InlineData("tr-TR", "8 KAS 2026", "2026-11-08")]
    [InlineData("ru-RU", "8 сен 2026", "2026-09-08")]
    [InlineData("ru-RU", "8 сент. 2026", "2026-09-08")]
    [InlineData("ru-RU", "8 Сентябрь 2026", "2026-09-08")]
    [InlineData("ru-RU", "8 МАЯ 2026", "2026-05-08")]
    [InlineData("uk-UA", "8 вер. 2026", "2026-09-08")]
    [InlineData("uk-UA", "8 ВЕРЕСЕНЬ 2026", "2026-09-08")]
    [InlineData("pl-PL", "8 pazdziernika 2026", "2026-10-08")]
    [InlineData("pl-PL", "8 wrzesień 2026", "2026-09-08")]
    [InlineData("el-GR", "8 ΣΕΠΤΕΜΒΡΙΟΥ 2026", "2026-09-08")]
    [InlineData("el-GR", "8 Σεπ 2026", "2026-09-08")]
    [InlineData("ar-EG", "8 ابريل 2026", "2026-04-08")]
    [InlineData("ar-LB", "8 تشرين الأول 2026", "2026-10-08")]
    [InlineData("ar-TN", "8 أوت 2026", "2026-08-08")]
    [InlineData("he-IL", "8 בספטמבר 2026", "2026-09-08")]
    [InlineData("fa-IR", "8 سپتامبر 2026", "2026-09-08")]
    [InlineData("th-TH", "8 กย. 2026", "2026-09-08")]
    [InlineData("th-TH", "8 ก.ย 2026", "2026-09-08")]
    [InlineData("ko-KR", "8 9월 2026", "2026-09-08")]
    [InlineData("zh-CN", "8 十一月 2026", "2026-11-08")]
    [InlineData("vi-VN", "8 tháng 10 2026", "2026-10-08")]
    [InlineData("id-ID", "8 Agt 2026", "2026-08-08")]
    [InlineData("nb-NO", "8. des. 2026", "2026-12-08")]
    [InlineData("no-NO", "8. mai 2026", "2026-05-08")]
    [InlineData("ca-ES", "8 d'abril 2026", "2026-04-08")]
    [InlineData("fr-FR", "8 ju 2026", null)]
    [InlineData("en-GB", "8 Ma 2026", null)]
    [InlineData("en-GB", "8 Sepia 2026", null)]
    [InlineData("en-GB", "8 Eylül 2026", null)]
    [InlineData("en-GB", "31 Sep 2026", null)]
    public void Months_are_read_as_newsrooms_write_them(string culture, string text, string? expected) =>
        Assert.Equal(expected, Read(culture, text, text.Contains(". ") && text.IndexOf('.') < 3 ? "d. MMM yyyy" : "d MMM yyyy"));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_name_of_a_month_reads_back_in_every_format(string language)
    {
        DateLanguage names = DateLanguage.Of(language);
        Assert.Equal(12, names.Months.Usual.Count);
        foreach (string shape in Shapes)
        {
            var format = new DateFormat(shape, names);
            Gen<DateTime> days = Gen.Int[0, 100 * 365].Select(day => new DateTime(1950, 1, 1).AddDays(day));
            Gen.Select(days, Gen.Int[0, 30], Gen.Int[0, 3], Gen.Bool).Sample((date, which, letters, stop) =>
            {
                string[] usual = names.Months.Usual[date.Month - 1];
                string plain = usual[which % usual.Length];
                string name = Cased(plain, letters) + (stop && char.IsLetter(plain[^1]) ? "." : "");
                string text = Written(shape, date).Replace("#", name);
                return format.TryRead(NameFolding.Fold(text), out WrittenTime read) && read.Local.Date == date;
            });
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_the_machine_writes_is_read(string language)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(language);
        var format = new DateFormat("d MMMM yyyy", DateLanguage.Of(culture.Name));
        var names = (DateTimeFormatInfo)culture.DateTimeFormat.Clone();
        names.Calendar = new GregorianCalendar();
        for (int month = 1; month <= 12; month++)
        {
            var date = new DateTime(2026, month, 8);
            string own = date.ToString("d MMMM yyyy", culture.DateTimeFormat.Calendar is GregorianCalendar ? culture.DateTimeFormat : names);
            Assert.True(format.TryRead(NameFolding.Fold(own), out WrittenTime read) && read.Local == date, own);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_day_of_the_week_is_read_and_must_be_right(string language)
    {
        DateLanguage names = DateLanguage.Of(language);
        var format = new DateFormat("dddd yyyy-MM-dd", names);
        for (int day = 0; day < 7; day++)
        {
            foreach (string name in names.Weekdays.Usual[day])
            {
                Assert.True(format.TryRead(NameFolding.Fold($"{name} 2026-11-{22 + day}"), out _), name);
                Assert.False(format.TryRead(NameFolding.Fold($"{name} 2026-11-{23 + day}"), out _), name);
            }
        }
    }

    [Theory]
    [InlineData("d/M/yyyy", "de-DE", "8/9/2026")]
    [InlineData("d/M/yyyy", "de-DE", "8.9.2026")]
    [InlineData("d 'de' MMMM 'de' yyyy", "es-ES", "8 DE SEPTIEMBRE DE 2026")]
    [InlineData("yyyy年M月d日", "ja-JP", "2026年9月8日")]
    [InlineData("yyyy年MMMd日", "ja-JP", "2026年9月8日")]
    [InlineData("dddd d MMMM yyyy", "tr-TR", "SALI 8 EYLÜL 2026")]
    [InlineData("d MMMM yyyy dddd", "tr-TR", "8 Eylül 2026 salı")]
    [InlineData("ddd, d MMM yyyy", "en-GB", "Tues, 8 Sept 2026")]
    public void Formats_read_as_in_dotnet_and_more(string format, string culture, string text) =>
        Assert.Equal("2026-09-08", Read(culture, text, format));

    [Theory]
    [InlineData("d M yyyy", "892026")]
    [InlineData("d MMM yyyy", "8 Sep 26")]
    [InlineData("d MMM yyyy", "8 Sep 2026 x")]
    [InlineData("dd MMM yyyy", "8 Sep 2026")]
    public void What_does_not_fit_is_no_date(string format, string text) => Assert.Null(Read("en-GB", text, format));

    [Theory]
    [InlineData("gg yyyy MM")]
    [InlineData("yyyy-MM-dd 'at")]
    [InlineData("yyyy-MM-dd ffffffff")]
    public void Formats_that_cannot_be_read_are_refused(string format) =>
        Assert.Throws<ArgumentException>(() => ValueConverters.DateTime("en", null, format));

    [Theory]
    [InlineData("d MMM yyyy", "de-DE", "")]
    [InlineData("d. MMM. yyyy", "de-DE", "")]
    [InlineData("d MMMM yyyy", "ca-ES", "")]
    [InlineData("d 'de' MMMM yyyy", "ca-ES", "4 8 10")]
    [InlineData("d 'de' MMMM 'de' yyyy", "es-ES", "")]
    [InlineData("yyyy/MM/dd", "fa-IR", "")]
    [InlineData("d MMMM yyyy", "fa-IR", "")]
    [InlineData("d MMMM yyyy", "th-TH-u-ca-buddhist", "")]
    [InlineData("d MMMM yy", "th-TH", "")]
    [InlineData("dMyyyy", "tr-TR", "1 2 3 4 5 6 7 8 9 10 11 12")]
    public void Months_that_a_format_cannot_read_are_known(string format, string culture, string months) =>
        Assert.Equal(months, string.Join(" ", new DateFormat(format, DateLanguage.Of(culture)).Unread.Select(trial => trial.Month)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Usual_formats_read_all_months(string language)
    {
        foreach (string format in Shapes)
        {
            Assert.Empty(new DateFormat(format, DateLanguage.Of(language)).Unread);
        }
    }

    private static string Written(string shape, DateTime date) => shape.Replace("MMMM", "#").Replace("MMM.", "#").Replace("MMM", "#")
        .Replace("yyyy", $"{date.Year}").Replace("dd", $"{date.Day:00}").Replace("d", $"{date.Day}").Replace("HH:mm", "09:05");

    private static string Cased(string name, int letters) => letters switch
    {
        0 => name,
        1 => name.ToUpperInvariant(),
        2 => name.ToLowerInvariant(),
        _ => name.ToUpper(CultureInfo.GetCultureInfo("tr-TR")),
    };

    private static string? Read(string culture, string text, string format) =>
        ValueConverters.Date(culture, format).TryConvert(text, ConversionContext.Of(null), out DateOnly value)
            ? value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
