using System;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Text;

namespace NewsTemplates.Values;

internal sealed class BoolConverter() : ValueConverter<bool>("bool", "true or false, 1 or 0, or schema.org's True or False")
{
    private static readonly string[] Vocabulary = ["https://schema.org/", "http://schema.org/", "schema.org/", "schema:"];

    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out bool value)
    {
        string word = WhiteSpace.Collapse(text);
        foreach (string prefix in Vocabulary)
        {
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                word = word.Substring(prefix.Length);
                break;
            }
        }

        value = word == "1" || string.Equals(word, "true", StringComparison.OrdinalIgnoreCase);
        return value || word == "0" || string.Equals(word, "false", StringComparison.OrdinalIgnoreCase);
    }
}
