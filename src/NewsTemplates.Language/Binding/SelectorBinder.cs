using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Selectors;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads selectors.</summary>
internal static class SelectorBinder
{
    /// <summary>The selector in a part of a text, or null where it is none; then it is reported at its mistake.</summary>
    public static SelectorModel? Bind(BindingContext context, ScalarSyntax text, Slice part) => Bind(context, text, part, PseudoClasses.StepOnText);

    /// <summary>A text that is a selector.</summary>
    public static SelectorModel? Bind(BindingContext context, ScalarSyntax text) => Bind(context, text, new Slice(text.Value, 0).Trim());

    /// <summary>The selector of what is cut out. Where a text tells what that is, steps do it.</summary>
    public static SelectorModel? BindExclusion(BindingContext context, ScalarSyntax text) => Bind(
        context, text, new Slice(text.Value, 0).Trim(), "the step 'remove', which deletes a part of the text, or 'reject', which drops it,");

    /// <summary>Where an alternative of a selector stands that is all of a text.</summary>
    public static SourceSpan SpanOf(ScalarSyntax text, ComplexSelector alternative)
    {
        int start = new Slice(text.Value, 0).Trim().Offset;
        return text.SpanOf(start + alternative.Span.Offset, alternative.Span.Length);
    }

    /// <summary>A selector that the language itself says.</summary>
    public static SelectorModel Standard(string text, SourceSpan span)
    {
        SelectorParser.TryParse(text, out SelectorList? list, out _);
        return new SelectorModel(text, list!, span);
    }

    /// <summary>What any of them matches; null for none.</summary>
    public static SelectorModel? Join(IReadOnlyList<SelectorModel> selectors)
    {
        if (selectors.Count < 2)
        {
            return selectors.FirstOrDefault();
        }

        string text = string.Join(", ", selectors.Select(selector => selector.Text));
        return new SelectorModel(text, new SelectorList(text, [.. selectors.SelectMany(selector => selector.List.Alternatives)]), selectors[0].Span);
    }

    /// <summary>Whether the selector has several alternatives.</summary>
    public static bool IsList(SelectorModel selector) => selector.List.Alternatives.Count > 1;

    /// <summary>
    /// Whether brackets are an attribute selector whose quotes were forgotten, where a list would be allowed too: an
    /// element's name in them is a list of one.
    /// </summary>
    public static bool IsUnquoted(SequenceSyntax list) =>
        list.LooksLikeUnquotedSelector && list.Items[0] is ScalarSyntax { Value: { } word } && word != "none" && !HtmlElements.Contains(word);

    private static SelectorModel? Bind(BindingContext context, ScalarSyntax text, Slice part, string stepOnText)
    {
        if (SelectorParser.TryParse(part.Text, out SelectorList? list, out SelectorError? error))
        {
            return new SelectorModel(part.Text, list, text.SpanOf(part.Offset, part.Length));
        }

        string message = error.Message.Replace(PseudoClasses.StepOnText, stepOnText);
        context.ReportPart(LayoutDiagnostics.InvalidSelector, text, part.Offset + error.Offset, error.Length, part.Text, message);
        return null;
    }
}
