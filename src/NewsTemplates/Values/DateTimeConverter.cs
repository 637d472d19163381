using System;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Dates;

namespace NewsTemplates.Values;

internal sealed class DateTimeConverter(WrittenTimeReader reader, TimeZoneInfo? timeZone) : ValueConverter<DateTimeOffset>(
    "datetime",
    "a date and time as " + reader.Expects + (timeZone is null ? ", with an offset (no time zone is given)" : ""))
{
    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out DateTimeOffset value)
    {
        DateTimeOffset? placed = Read(text, context);
        value = placed.GetValueOrDefault();
        return placed.HasValue && NewsDays.WhyNot(value, context) is null;
    }

    public override string? WhyNot(string text, ConversionContext context) =>
        Read(text, context) is { } read ? NewsDays.WhyNot(read, context) : null;

    private DateTimeOffset? Read(string text, ConversionContext context) => !reader.TryRead(text, context.Now, out WrittenTime written) ? null
        : written.Offset is { } offset ? TimeZones.At(written.Local, offset)
        : timeZone is not null ? TimeZones.Place(written.Local, timeZone)
        : null;
}
