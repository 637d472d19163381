using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using NewsTemplates.Values;

namespace NewsTemplates.Tests.Values;

public class DateTimeConverterTests
{
    [Theory]
    [InlineData("2024-10-06T11:22:33+03:00", "2024-10-06T11:22:33+03:00")]
    [InlineData("2024-10-06T11:22:33+0300", "2024-10-06T11:22:33+03:00")]
    [InlineData("2024-10-06T11:22:33+03", "2024-10-06T11:22:33+03:00")]
    [InlineData("2024-10-06T11:22:33 +03:00", "2024-10-06T11:22:33+03:00")]
    [InlineData("2024-10-06T11:22:33Z", "2024-10-06T11:22:33+00:00")]
    [InlineData("2024-10-06t11:22:33z", "2024-10-06T11:22:33+00:00")]
    [InlineData("2024-10-06 11:22 UTC", "2024-10-06T11:22:00+00:00")]
    [InlineData("2024-10-06T11:22-05:30", "2024-10-06T11:22:00-05:30")]
    [InlineData("2024-10-06T11:22:33.1Z", "2024-10-06T11:22:33.1+00:00")]
    [InlineData("2024-10-06T11:22:33,123456789Z", "2024-10-06T11:22:33.1234567+00:00")]
    [InlineData("2024-10-06T24:00:00Z", "2024-10-07T00:00:00+00:00")]
    [InlineData("2024-10-06T11:22:33+03:00[Europe/Istanbul]", "2024-10-06T11:22:33+03:00")]
    [InlineData(" 2024-10-06\u00A011:22 +03:00\n", "2024-10-06T11:22:00+03:00")]
    [InlineData("٢٠٢٤-١٠-٠٦T١١:٢٢Z", "2024-10-06T11:22:00+00:00")]
    [InlineData("Sun, 06 Oct 2024 08:49:37 GMT", "2024-10-06T08:49:37+00:00")]
    [InlineData("sun, 6 oct 2024 08:49 +0300", "2024-10-06T08:49:00+03:00")]
    [InlineData("06 Oct 2024 08:49:37 EST", "2024-10-06T08:49:37-05:00")]
    [InlineData("Sun, 06 Oct 2024 08:49:37 +0000 (UTC)", "2024-10-06T08:49:37+00:00")]
    public void Standard_notations_need_no_format(string text, string expected) => Assert.Equal(expected, Read(text, null, null));

    [Theory]
    [InlineData("2024-10-06T11:22:33")]
    [InlineData("2024-10-06")]
    [InlineData("06 Oct 2024 08:49")]
    public void Without_an_offset_and_a_time_zone_there_is_no_value(string text)
    {
        Assert.Null(Read(text, null, null));
        Assert.NotNull(Read(text, null, "Europe/Istanbul"));
        Assert.Contains("no time zone is given", ValueConverters.DateTime(null, null).Expects);
    }

    [Theory]
    [InlineData("2024-02-30T10:00Z")]
    [InlineData("2024-13-01T10:00Z")]
    [InlineData("2024-10-06T25:00Z")]
    [InlineData("2024-10-06T24:01Z")]
    [InlineData("2024-10-06T10:60Z")]
    [InlineData("2024-10-06T10:00+15:00")]
    [InlineData("2024-10-06T10Z")]
    [InlineData("2024-10-06T10:00Zulu")]
    [InlineData("2024-10-06 saat 10:00")]
    [InlineData("2024-10-0610:00Z")]
    [InlineData("24-10-06T10:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T24:00:00Z")]
    [InlineData("9999-12-31T23:00:00-03:00")]
    [InlineData("Sun, 06 Ekim 2024 08:49:37 GMT")]
    [InlineData("1728202953")]
    [InlineData("06.10.2024 11:22")]
    public void What_is_no_standard_notation_needs_a_format(string text) => Assert.Null(Read(text, null, "Europe/Istanbul"));

    [Theory]
    [InlineData("6 Ekim 2024, 11:22")]
    [InlineData("6 EKİM 2024, 11:22")]
    [InlineData("6 ekim 2024, 11:22")]
    [InlineData("6 EKIM 2024, 11:22")]
    [InlineData("06 Ekim 2024 , 11:22")]
    [InlineData("6\u00A0Ekim\n2024,  11:22")]
    public void Turkish_month_names_are_read_whatever_their_case(string text) =>
        Assert.Equal("2024-10-06T11:22:00+03:00", Read(text, "tr-TR", "Europe/Istanbul", "d MMMM yyyy, HH:mm"));

    [Theory]
    [InlineData("KASIM", 11)]
    [InlineData("Kasım", 11)]
    [InlineData("kasim", 11)]
    [InlineData("HAZİRAN", 6)]
    [InlineData("HAZIRAN", 6)]
    [InlineData("ŞUBAT", 2)]
    [InlineData("AĞUSTOS", 8)]
    [InlineData("ağustos", 8)]
    [InlineData("ARALIK", 12)]
    public void Both_kinds_of_i_are_told_apart_or_forgiven(string month, int number) =>
        Assert.Equal($"2024-{number:00}-05T00:00:00+03:00", Read($"5 {month} 2024", "tr-TR", "Europe/Istanbul", "d MMMM yyyy"));

    [Theory]
    [InlineData("Pazar, 06 Eki 2024", "tr-TR", "dddd, dd MMM yyyy")]
    [InlineData("6. Okt. 2024", "de-DE", "d. MMM yyyy")]
    [InlineData("6. Okt 2024", "de-DE", "d. MMM yyyy")]
    [InlineData("6 oct. 2024", "fr-FR", "d MMM yyyy")]
    [InlineData("6 oct 2024", "fr-FR", "d MMM yyyy")]
    [InlineData("Oct. 6, 2024", "en-US", "MMM d, yyyy")]
    [InlineData("6 października 2024", "pl-PL", "d MMMM yyyy")]
    [InlineData("6 октября 2024", "ru-RU", "d MMMM yyyy")]
    [InlineData("6 Οκτωβρίου 2024", "el-GR", "d MMMM yyyy")]
    [InlineData("2024年10月6日", "ja-JP", "yyyy年M月d日")]
    [InlineData("٦ أكتوبر ٢٠٢٤", "ar-EG", "d MMMM yyyy")]
    [InlineData("06.10.24", "de-DE", "dd.MM.yy")]
    public void A_format_reads_the_names_of_its_culture(string text, string culture, string format) =>
        Assert.Equal("2024-10-06T00:00:00+00:00", Read(text, culture, "UTC", format));

    [Theory]
    [InlineData("Oct 6, 2024 3:04 PM")]
    [InlineData("Oct. 6, 2024 3:04 p.m.")]
    [InlineData("oct 6, 2024 3:04 pm")]
    [InlineData("Oct 6, 2024 3:04\u202FPM")]
    public void Full_stops_in_abbreviations_do_not_matter(string text) =>
        Assert.Equal("2024-10-06T15:04:00-04:00", Read(text, "en-US", "America/New_York", "MMM d, yyyy h:mm tt"));

    [Theory]
    [InlineData("20241006T112233+0300", "2024-10-06T11:22:33+03:00")]
    [InlineData("20241006T112233+03:00", "2024-10-06T11:22:33+03:00")]
    [InlineData("20241006T112233Z", "2024-10-06T11:22:33+00:00")]
    [InlineData("20241006T112233", "2024-10-06T11:22:33+02:00")]
    public void K_is_an_offset_or_Z_or_nothing(string text, string expected) =>
        Assert.Equal(expected, Read(text, null, "Europe/Berlin", "yyyyMMdd'T'HHmmssK"));

    [Fact]
    public void The_first_format_that_fits_serves() =>
        Assert.Equal("2024-10-06T00:00:00+03:00", Read("06/10/2024", null, "Europe/Istanbul", "yyyy/MM/dd", "dd/MM/yyyy", "MM/dd/yyyy"));

    [Theory]
    [InlineData("unix", "1728202953", "2024-10-06T08:22:33+00:00")]
    [InlineData("unix", "1728202953.5", "2024-10-06T08:22:33.5+00:00")]
    [InlineData("unix", "-86400", "1969-12-31T00:00:00+00:00")]
    [InlineData("unix-ms", "1728202953123", "2024-10-06T08:22:33.123+00:00")]
    [InlineData("unix", "99999999999999999", null)]
    [InlineData("unix", "1728202953 s", null)]
    public void Unix_time_is_a_format(string format, string text, string? expected) =>
        Assert.Equal(expected, Read(text, "tr-TR", "Europe/Istanbul", format));

    [Theory]
    [InlineData("2024-03-31 02:30", "2024-03-31T03:30:00+02:00")]
    [InlineData("2024-03-31 01:59", "2024-03-31T01:59:00+01:00")]
    [InlineData("2024-10-27 02:30", "2024-10-27T02:30:00+02:00")]
    [InlineData("2024-10-27 03:00", "2024-10-27T03:00:00+01:00")]
    public void A_skipped_time_moves_on_and_of_a_repeated_one_the_first_is_meant(string text, string expected) =>
        Assert.Equal(expected, Read(text, null, "Europe/Berlin"));

    [Theory]
    [InlineData("d")]
    [InlineData("dd.MM")]
    [InlineData("HH:mm")]
    [InlineData("'yyyy' dd.MM")]
    [InlineData("yyyy'")]
    [InlineData("yyyy-MM-dd\\")]
    [InlineData("")]
    [InlineData("yyyy %")]
    public void A_format_that_cannot_name_a_date_is_refused(string format)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => ValueConverters.DateTime("tr-TR", null, format));
        Assert.Contains($"'{format}'", e.Message);
    }

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public void An_unknown_time_zone_is_refused(string zone)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => ValueConverters.DateTime(null, zone));
        Assert.Contains($"'{zone}'", e.Message);
    }

    [Theory]
    [InlineData("2024-10-06T23:30:00Z")]
    [InlineData("2024-10-06")]
    [InlineData("6 EKİM 2024")]
    public void A_date_is_the_one_that_is_written(string text)
    {
        Assert.True(ValueConverters.Date("tr-TR", "d MMMM yyyy").TryConvert(text, ConversionContext.Of(null), out DateOnly value));
        Assert.Equal(new DateOnly(2024, 10, 6), value);
    }

    [Theory]
    [InlineData("tr-TR", "d MMMM yyyy dddd HH:mm:ss zzz")]
    [InlineData("en-US", "dddd, MMM d, yyyy h:mm:ss tt zzz")]
    [InlineData("de-DE", "d. MMM yyyy HH:mm:ss K")]
    [InlineData("ru-RU", "d MMMM yyyy HH:mm:ss zzz")]
    [InlineData("th-TH", "d MMMM yyyy HH:mm:ss zzz")]
    [InlineData("fa-IR", "yyyy/M/d HH:mm:ss zzz")]
    [InlineData("ja-JP", "yyyy-MM-dd'T'HH:mm:ssK")]
    public void Dates_come_back_as_they_were_written(string name, string format)
    {
        ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime(name, null, format);
        Times.Sample(time =>
        {
            string text = time.ToString(format, CultureInfo.GetCultureInfo(name));
            return converter.TryConvert(text, ConversionContext.Of(null), out DateTimeOffset value) && value.EqualsExact(time);
        });
    }

    [Fact]
    public void Standard_notations_come_back_as_they_were_written()
    {
        ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime(null, null);
        Times.Select(Gen.OneOfConst("o", "r", "yyyy-MM-dd HH:mm:sszzz", "u")).Sample((time, format) =>
        {
            string text = time.ToString(format, CultureInfo.InvariantCulture);
            return converter.TryConvert(text, ConversionContext.Of(null), out DateTimeOffset value) && value == time;
        });
    }

    [Theory]
    [InlineData("Europe/Istanbul")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    public void Every_local_time_is_an_instant_that_the_zone_shows_so(string zone)
    {
        ValueConverter<DateTimeOffset> converter = ValueConverters.DateTime(null, zone);
        TimeZoneInfo info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        Gen.Int[0, 40 * 366 * 48].Sample(halfHours =>
        {
            DateTime local = new DateTime(1990, 1, 1).AddMinutes(30 * halfHours);
            string text = local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            return converter.TryConvert(text, ConversionContext.Of(null), out DateTimeOffset value)
                && (value.DateTime == local || (value.DateTime > local && IsSkipped(local, info)))
                && TimeZoneInfo.ConvertTime(value.ToUniversalTime(), info).EqualsExact(value);
        });
    }

    [Theory]
    [InlineData("2016-03-27 02:59", "Europe/Istanbul", "2016-03-27T02:59:00+02:00")]
    [InlineData("2016-03-27 03:00", "Europe/Istanbul", "2016-03-27T04:00:00+03:00")]
    [InlineData("2016-03-27 03:59", "Europe/Istanbul", "2016-03-27T04:59:00+03:00")]
    [InlineData("2016-03-27 04:00", "Europe/Istanbul", "2016-03-27T04:00:00+03:00")]
    [InlineData("2011-12-29 23:59", "Pacific/Apia", "2011-12-29T23:59:00-10:00")]
    [InlineData("2011-12-30 00:00", "Pacific/Apia", "2011-12-31T00:00:00+14:00")]
    [InlineData("2011-12-30 12:00", "Pacific/Apia", "2011-12-31T12:00:00+14:00")]
    [InlineData("2011-12-31 00:00", "Pacific/Apia", "2011-12-31T00:00:00+14:00")]
    public void A_time_that_a_clock_change_skips_has_the_offset_before_it(string text, string zone, string expected) =>
        Assert.Equal(expected, Read(text, null, zone));

    /// <summary>Whether no instant has this local time. TimeZoneInfo.IsInvalidTime does not know all of them.</summary>
    private static bool IsSkipped(DateTime local, TimeZoneInfo zone) => Enumerable.Range(-14 * 4, (28 * 4) + 1)
        .All(quarters => TimeZoneInfo.ConvertTime(new DateTimeOffset(local, TimeSpan.FromMinutes(15 * quarters)), zone).DateTime != local);

    // Whole seconds, an offset in quarters of an hour, years that all calendars of the tests can write.
    private static Gen<DateTimeOffset> Times =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[-48, 56], (seconds, quarters) =>
            new DateTimeOffset(new DateTime(1980, 1, 1).AddSeconds(seconds), TimeSpan.FromMinutes(15 * quarters)));

    private static string? Read(string text, string? culture, string? zone, params string[] formats) =>
        ValueConverters.DateTime(culture, zone, formats).TryConvert(text, ConversionContext.Of(null), out DateTimeOffset value)
            ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
            : null;
}
