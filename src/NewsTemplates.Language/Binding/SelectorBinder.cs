using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Selectors;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads selectors.</summary>
internal static class SelectorBinder
{
    /// <summary>The selector in a part of a text, or null where it is none; then it is reported at its mistake.</summary>
    public static SelectorModel? Bind(BindingContext context, ScalarSyntax text, Slice part)
    {
        if (SelectorParser.TryParse(part.Text, out SelectorList? list, out SelectorError? error))
        {
            return new SelectorModel(part.Text, list, text.SpanOf(part.Offset, part.Length));
        }

        context.ReportPart(LayoutDiagnostics.InvalidSelector, text, part.Offset + error.Offset, error.Length, part.Text, error.Message);
        return null;
    }

    /// <summary>A key whose value is a selector.</summary>
    public static SelectorModel? Bind(BindingContext context, ScalarSyntax? text) =>
        text is null ? null : Bind(context, text, new Slice(text.Value, 0).Trim());

    /// <summary>A selector that the language itself says.</summary>
    public static SelectorModel Standard(string text, SourceSpan span)
    {
        SelectorParser.TryParse(text, out SelectorList? list, out _);
        return new SelectorModel(text, list!, span);
    }

    /// <summary>What one or the other matches.</summary>
    public static SelectorModel Join(SelectorModel one, SelectorModel other)
    {
        string text = one.Text + ", " + other.Text;
        SelectorParser.TryParse(text, out SelectorList? list, out _);
        return new SelectorModel(text, list!, one.Span);
    }

    /// <summary>Whether the selector has several alternatives.</summary>
    public static bool IsList(SelectorModel selector) => selector.List.Alternatives.Count > 1;
}
