using System;
using System.Collections.Generic;
using NewsTemplates.Dates;
using NewsTemplates.Numbers;
using NewsTemplates.Text;

namespace NewsTemplates.Values;

/// <summary>The converters of the layout language's types.</summary>
internal static class ValueConverters
{
    /// <summary><c>text</c>: white space put in order (<see cref="WhiteSpace"/>).</summary>
    public static ValueConverter<string> Text { get; } = new TextConverter();

    /// <summary><c>html</c>: as it is, unless it is blank.</summary>
    public static ValueConverter<string> Html { get; } = new HtmlConverter();

    /// <summary>
    /// <c>uri</c>: always absolute, resolved against <see cref="ConversionContext.BaseUri"/>. What leads to no place
    /// (<c>javascript:</c>, <c>data:</c>, <c>about:</c>, a bare <c>#</c>) is no value.
    /// </summary>
    public static ValueConverter<Uri> Uri { get; } = new UriConverter();

    /// <summary><c>bool</c>: <c>true</c>, <c>1</c>, <c>https://schema.org/True</c> and their opposites; case does not matter.</summary>
    public static ValueConverter<bool> Bool { get; } = new BoolConverter();

    /// <summary>
    /// <c>duration</c>: ISO 8601 (<c>PT1H2M</c>; without years and months, whose length varies), <c>mm:ss</c> or
    /// <c>hh:mm:ss</c>. Never negative.
    /// </summary>
    public static ValueConverter<TimeSpan> Duration { get; } = new DurationConverter();

    /// <summary><c>language</c>: a BCP 47 tag in its usual spelling; <c>tr_TR</c> is <c>tr-TR</c>.</summary>
    public static ValueConverter<string> Language { get; } = new LanguageConverter();

    /// <summary>
    /// <c>int</c>: digits, bare or grouped as the culture does, and a sign.
    /// </summary>
    /// <param name="culture">A culture's name, or null for the invariant culture.</param>
    /// <exception cref="ArgumentException">The culture is not known.</exception>
    public static ValueConverter<int> Int(string? culture = null) => new IntConverter(new NumberText(Cultures.Get(culture)));

    /// <summary><c>long</c>: as <see cref="Int"/>.</summary>
    /// <inheritdoc cref="Int"/>
    public static ValueConverter<long> Long(string? culture = null) => new LongConverter(new NumberText(Cultures.Get(culture)));

    /// <summary>
    /// <c>decimal</c>: as <see cref="Int"/>, with the culture's decimal separator: under <c>tr-TR</c> <c>1.234,5</c> and
    /// <c>1234,5</c> are values, <c>1234.5</c> is none.
    /// </summary>
    /// <inheritdoc cref="Int"/>
    public static ValueConverter<decimal> Decimal(string? culture = null) => new DecimalConverter(new NumberText(Cultures.Get(culture)));

    /// <summary>
    /// <c>datetime</c>: lenient ISO 8601, else RFC 1123, else the first format that fits. A value without an offset is
    /// local to the time zone; without a time zone it is no value. A local time that a clock change skips is read with the
    /// offset before the change (2:30 is then 3:30); of one that occurs twice the first is meant.
    /// </summary>
    /// <param name="culture">A culture's name, for the names of months and days; null for the invariant culture.</param>
    /// <param name="timeZone">An IANA time zone, or null.</param>
    /// <param name="formats">
    /// .NET custom date and time formats with a year, or <c>unix</c> (seconds), <c>unix-ms</c> (milliseconds since 1970).
    /// <c>relative</c> is a time said from the present on (<c>2 hours ago</c>). White space, the case of names and full stops
    /// after abbreviations do not matter. A date before 1900, or more than two days after the capture, is no value.
    /// </param>
    /// <exception cref="ArgumentException">The culture, the time zone or a format is not known.</exception>
    public static ValueConverter<DateTimeOffset> DateTime(string? culture, string? timeZone, params string[] formats) =>
        DateTimeIn(culture, TimeZones.Get(timeZone), formats);

#if NET
    /// <summary><c>date</c>: as <see cref="DateTime"/>; the date as it is written, whatever the offset behind it.</summary>
    /// <inheritdoc cref="DateTime"/>
    public static ValueConverter<DateOnly> Date(string? culture, params string[] formats) =>
#else
    /// <summary>
    /// <c>date</c>: as <see cref="DateTime"/>; the date as it is written, whatever the offset behind it, as a midnight of
    /// unspecified kind.
    /// </summary>
    /// <inheritdoc cref="DateTime"/>
    public static ValueConverter<DateTime> Date(string? culture, params string[] formats) =>
#endif
        DateIn(culture, null, formats);

#if NET
    /// <summary><c>date</c>, whose relative dates are those of a time zone.</summary>
    /// <inheritdoc cref="DateTime"/>
    public static ValueConverter<DateOnly> DateIn(string? culture, string? timeZone, string[] formats) =>
#else
    /// <summary><c>date</c>, whose relative dates are those of a time zone.</summary>
    /// <inheritdoc cref="DateTime"/>
    public static ValueConverter<DateTime> DateIn(string? culture, string? timeZone, string[] formats) =>
#endif
        new DateConverter(new WrittenTimeReader(DateLanguage.Of(culture), TimeZones.Get(timeZone), formats));

    private static DateTimeConverter DateTimeIn(string? culture, TimeZoneInfo? timeZone, string[] formats) =>
        new(new WrittenTimeReader(DateLanguage.Of(culture), timeZone, formats), timeZone);

    /// <summary>An enum: a label, compared whole and exactly once its white space is in order, stands for a member.</summary>
    /// <param name="name">The enum's name.</param>
    /// <param name="labels">The member of each label.</param>
    /// <exception cref="ArgumentException">Two labels differ in white space only.</exception>
    public static ValueConverter<T> Enum<T>(string name, IReadOnlyDictionary<string, T> labels)
        where T : notnull => new EnumConverter<T>(name, labels);
}
