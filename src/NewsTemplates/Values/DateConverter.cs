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
        bool isRead = reader.TryRead(text, out WrittenTime written);
#if NET
        value = DateOnly.FromDateTime(written.Local);
#else
        value = written.Local.Date;
#endif
        return isRead;
    }
}
