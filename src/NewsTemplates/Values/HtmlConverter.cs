using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Html;

namespace NewsTemplates.Values;

internal sealed class HtmlConverter() : ValueConverter<string>("html", "HTML that is not blank")
{
    /// <summary>Scripts are full of braces that are none of a template, and comments are not seen.</summary>
    public override string Guarded(string text) => PageMarkup.WithoutScripts(text);

    public override bool TryConvert(string text, ConversionContext context, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return !string.IsNullOrWhiteSpace(text);
    }
}
