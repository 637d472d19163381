using System;
using System.Globalization;
using CsCheck;
using NewsTemplates.Fetching.Feeds;

namespace NewsTemplates.Fetching.Tests;

public class FeedTimeTests
{
    [Theory]
    [InlineData("2026", "2026-01-01T00:00:00+00:00")]
    [InlineData("2026-02", "2026-02-01T00:00:00+00:00")]
    [InlineData("2026-02-03", "2026-02-03T00:00:00+00:00")]
    [InlineData("2026-02-03T08:05Z", "2026-02-03T08:05:00+00:00")]
    [InlineData("2026-02-03T08:05+03:00", "2026-02-03T08:05:00+03:00")]
    [InlineData("2026-02-03T08:05:06.789-0530", "2026-02-03T08:05:06-05:30")]
    [InlineData(" 2026-02-03 08:05:06 ", "2026-02-03T08:05:06+00:00")]
    [InlineData("Tue, 03 Feb 2026 08:05:06 GMT", "2026-02-03T08:05:06+00:00")]
    [InlineData("Fri, 3 Feb 2026 08:05:06 +0300", "2026-02-03T08:05:06+03:00")]
    [InlineData("3 Feb 26 08:05 EST", "2026-02-03T08:05:00-05:00")]
    [InlineData("3 Feb 49 08:05 UT", "2049-02-03T08:05:00+00:00")]
    [InlineData("3 Feb 98 08:05 PDT", "1998-02-03T08:05:00-07:00")]
    [InlineData("Tue,03 February 2026 08:05:06 CET", "2026-02-03T08:05:06+01:00")]
    [InlineData("Tuesday, 03-Sep-24 08:05:06 GMT+2", "2024-09-03T08:05:06+02:00")]
    [InlineData("03 Sept 2024 8:05:06", "2024-09-03T08:05:06+00:00")]
    [InlineData("Tue, 03 Feb 2026", "2026-02-03T00:00:00+00:00")]
    public void A_time_is_read_with_its_offset(string text, string time)
    {
        DateTimeOffset? read = FeedTime.Read(text);

        Assert.Equal(time, read?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("Tue,")]
    [InlineData("2026-13-01")]
    [InlineData("20260")]
    [InlineData("2026/02")]
    [InlineData("Tue, 03 Foo 2026 08:05:06 GMT")]
    [InlineData("Tue, 31 Feb 2026 08:05:06 GMT")]
    [InlineData("Tue, 03 Feb 2026 08:05:06 XYZ")]
    [InlineData("0001-01-01T00:00:00+03:00")]
    [InlineData("9999-12-31T23:59:59-03:00")]
    public void What_is_no_time_is_none(string text) => Assert.Null(FeedTime.Read(text));

    [Fact]
    public void What_dotnet_writes_is_read() => Gen
        .Select(Gen.DateTime[new DateTime(1900, 1, 1), new DateTime(2100, 1, 1)], Gen.Int[-14 * 60, 14 * 60])
        .Sample((local, minutes) =>
        {
            var time = new DateTimeOffset(new DateTime(local.Ticks), TimeSpan.FromMinutes(minutes));
            var second = new DateTimeOffset(local.Ticks - (local.Ticks % TimeSpan.TicksPerSecond), time.Offset);

            Assert.Equal(time, FeedTime.Read(time.ToString("o", CultureInfo.InvariantCulture)));
            Assert.Equal(second.UtcTicks, FeedTime.Read(time.ToString("r", CultureInfo.InvariantCulture))?.UtcTicks);
        });

    [Fact]
    public void Any_text_is_a_time_or_none() => Gen.OneOf(Gen.String, Gen.String["0123456789-: TZ+,GMTFeb."])
        .Sample(text => Assert.True(FeedTime.Read(text) is null or { Year: > 0 }));
}
