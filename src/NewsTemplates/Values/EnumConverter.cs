using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Text;

namespace NewsTemplates.Values;

internal sealed class EnumConverter<T> : ValueConverter<T>
    where T : notnull
{
    private readonly Dictionary<string, T> _members = new(StringComparer.Ordinal);

    public EnumConverter(string name, IReadOnlyDictionary<string, T> labels)
        : base(name, "one of the labels '" + string.Join("', '", labels.Keys) + "'")
    {
        foreach (KeyValuePair<string, T> label in labels)
        {
            _members.Add(Form(label.Key), label.Value);
        }
    }

    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out T value) =>
        _members.TryGetValue(Form(text), out value);

    private static string Form(string text) => CanonicalForm.Of(WhiteSpace.Collapse(text));
}
