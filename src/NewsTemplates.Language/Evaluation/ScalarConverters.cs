using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using NewsTemplates.Language.Model;
using NewsTemplates.Values;

namespace NewsTemplates.Language.Evaluation;

/// <summary>The conversion that a type of the model stands for, boxed.</summary>
internal static class ScalarConverters
{
    public static ValueConverter<object> Create(TypeModel type, ConversionModel? conversion)
    {
        if (type is EnumType { Enum: { } model })
        {
            Dictionary<string, EnumMember> labels = model.Members
                .SelectMany(member => member.Labels.Select(label => (label, member.Name)))
                .ToDictionary(pair => pair.label, pair => new EnumMember(pair.Name), StringComparer.Ordinal);
            return Boxed(ValueConverters.Enum(model.Name, labels));
        }

        string? culture = conversion?.Culture;
        string? timeZone = conversion?.TimeZone;
        string[] formats = conversion?.Formats.ToArray() ?? Array.Empty<string>();
        return ((ScalarType)type).Kind switch
        {
            ScalarKind.Text => Boxed(ValueConverters.Text),
            ScalarKind.Html => Boxed(ValueConverters.Html),
            ScalarKind.Uri => Boxed(ValueConverters.Uri),
            ScalarKind.Int => Boxed(ValueConverters.Int(culture)),
            ScalarKind.Long => Boxed(ValueConverters.Long(culture)),
            ScalarKind.Decimal => Boxed(ValueConverters.Decimal(culture)),
            ScalarKind.Bool => Boxed(ValueConverters.Bool),
            ScalarKind.DateTime => Boxed(ValueConverters.DateTime(culture, timeZone, formats)),
            ScalarKind.Date => Boxed(ValueConverters.Date(culture, formats)),
            ScalarKind.Duration => Boxed(ValueConverters.Duration),
            ScalarKind.Language => Boxed(ValueConverters.Language),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    private static BoxingConverter<T> Boxed<T>(ValueConverter<T> converter)
        where T : notnull => new(converter);

    private sealed class BoxingConverter<T> : ValueConverter<object>
        where T : notnull
    {
        private readonly ValueConverter<T> converter;

        public BoxingConverter(ValueConverter<T> converter)
            : base(converter.Name, converter.Expects)
        {
            this.converter = converter;
        }

        internal override string Guarded(string text) => converter.Guarded(text);

        public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out object value)
        {
            bool converted = converter.TryConvert(text, context, out T? typed);
            value = typed;
            return converted;
        }
    }
}
