using System;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Dates;

#if NET
using Date = System.DateOnly;
#else
using Date = System.DateTime;
#endif

namespace NewsTemplates.Values;

internal sealed class DateConverter(WrittenTimeReader reader) : ValueConverter<Date>("date", "a date as " + reader.Expects)
{
    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out Date value)
    {
        bool isRead = reader.TryRead(text, context.Now, out WrittenTime written) && NewsDays.WhyNot(Midnight(written), context) is null;
#if NET
        value = DateOnly.FromDateTime(written.Local);
#else
        value = written.Local.Date;
#endif
        return isRead;
    }

    public override string? WhyNot(string text, ConversionContext context) =>
        reader.TryRead(text, context.Now, out WrittenTime written) ? NewsDays.WhyNot(Midnight(written), context) : null;

    private static DateTimeOffset Midnight(WrittenTime written) =>
        new(DateTime.SpecifyKind(written.Local.Date, DateTimeKind.Unspecified), TimeSpan.Zero);
}
