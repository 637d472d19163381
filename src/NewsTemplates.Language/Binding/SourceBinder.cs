using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads sources: of pages, and the line patterns of text captures.</summary>
internal static class SourceBinder
{
    /// <summary>The source in a part of a text, or null where it is none; then it is reported at its mistake.</summary>
    public static SourceModel? Bind(BindingContext context, FieldContext fieldContext, ScalarSyntax text, Slice part)
    {
        Parsed<SourceExpression> parsed = SourceExpression.Parse(part);
        if (parsed.Value is null)
        {
            foreach (GrammarError error in parsed.Errors)
            {
                context.ReportPart(LayoutDiagnostics.InvalidSource, text, error.Offset, error.Length, error.Message);
            }

            return null;
        }

        switch (parsed.Value)
        {
            case Sources.MetaExpression meta:
                return new Model.MetaSource(meta.Name.Text);
            case Sources.JsonLdExpression jsonLd:
                return new Model.JsonLdSource(jsonLd.Type.Text, jsonLd.Path.Select(key => key.Text).ToArray());
            case Sources.ScriptJsonExpression scriptJson:
                return new Model.ScriptJsonSource(scriptJson.Path.Select(key => key.Text).ToArray());
            case Sources.ConstExpression constant:
                return new Model.ConstSource(constant.Text.Text);
            case Sources.UrlExpression url:
                return Url(context, fieldContext, text, url);
            case Sources.PresenceExpression presence:
                return SelectorBinder.Bind(context, text, presence.Selector) is { } element ? new PresenceSource(element, presence.IsThere) : null;
            case Sources.ElementExpression html:
                return Html(context, text, html);
            default:
                return null;
        }
    }

    /// <summary>A condition: <c>when</c>, <c>unless</c>, the <c>when</c> of <c>refuse</c>.</summary>
    public static RuleModel? Condition(BindingContext context, FieldContext fieldContext, ScalarSyntax? text)
    {
        if (text is null)
        {
            return null;
        }

        Slice part = new Slice(text.Value, 0).Trim();
        SourceModel? source = fieldContext.Content == PageContent.Text
            ? Pattern(context, text) is { } pattern ? new PatternSource(pattern, null) : null
            : IsSourceOnly(context, text) ? Bind(context, fieldContext, text, part) : null;
        return source is null
            ? null
            : new RuleModel { Source = source, Text = part.Text, Span = text.Span, Origin = context.OriginOf(text.Span), Steps = StepsModel.None };
    }

    /// <summary>
    /// Whether a text where a source stands alone holds no <c>each</c> and <c>as</c>, which the source's selector would
    /// take for elements; else it is reported.
    /// </summary>
    public static bool IsSourceOnly(BindingContext context, ScalarSyntax text)
    {
        Parsed<FieldExpression> parsed = FieldExpression.Parse(text.Value);
        IEnumerable<GrammarError> errors = parsed.Value switch
        {
            null => parsed.Errors,
            { IsNone: true } => new[] { new GrammarError("'none' takes a field away and stands alone.", new Slice(text.Value, 0).Trim()) },
            { Each: { } each } => new[] { new GrammarError("Here stands a source alone: 'each' is said by the field.", each) },
            { Type: { } type } => new[] { new GrammarError("Here stands a source alone: the type is said by the field.", type) },
            _ => new GrammarError[0],
        };
        foreach (GrammarError error in errors)
        {
            context.ReportPart(LayoutDiagnostics.InvalidSource, text, error.Offset, error.Length, error.Message);
            return false;
        }

        return true;
    }

    /// <summary>A line pattern of a text page, or null where it is none; then it is reported at its mistakes.</summary>
    public static LinePatternModel? Pattern(BindingContext context, ScalarSyntax text)
    {
        Parsed<LinePatternExpression> parsed = LinePatternExpression.Parse(text.Value, context.Placeholders);
        if (parsed.Value is { } pattern)
        {
            context.UsedEnums.UnionWith(pattern.Placeholders
                .Where(placeholder => placeholder.Type.Kind == PlaceholderKind.Enum)
                .Select(placeholder => placeholder.Type.Written));
            bool fit = context.PatternLength >= 0;
            context.PatternLength -= pattern.Placeholders.Sum(placeholder => (long)placeholder.Type.Expression.Length) + text.Value.Length;
            if (context.PatternLength < 0)
            {
                if (fit)
                {
                    context.Report(
                        LayoutDiagnostics.TooMany, text, "The line patterns with their enums' labels", "are too long",
                        $"{Limits.PatternLength} characters");
                }

                return null;
            }

            return new LinePatternModel(text.Value, [.. pattern.PlaceholderNames], text.Span);
        }

        foreach (GrammarError error in parsed.Errors)
        {
            context.ReportPart(LayoutDiagnostics.InvalidLinePattern, text, error.Offset, error.Length, error.Message);
        }

        return null;
    }

    private static SourceModel? Url(BindingContext context, FieldContext fieldContext, ScalarSyntax text, Sources.UrlExpression url)
    {
        if (fieldContext.Urls is { } patterns)
        {
            string[] known = patterns.SelectMany(pattern => pattern.Placeholders).Select(placeholder => placeholder.Name).Distinct().ToArray();
            if (!known.Contains(url.Placeholder.Text))
            {
                if (fieldContext.AddresslessSpan is { } owner)
                {
                    context.ReportOnce(LayoutDiagnostics.UnknownUrlPart, owner, url.Placeholder.Text, ": the page has no 'urls'");
                    return null;
                }

                string hint = known.Length == 0 ? ": the page has no URL pattern with names" : context.Hint(url.Placeholder.Text, known);
                context.ReportPart(
                    LayoutDiagnostics.UnknownUrlPart, text, url.Placeholder.Offset, url.Placeholder.Length, url.Placeholder.Text, hint);
                return null;
            }
        }

        return new Model.UrlSource(url.Placeholder.Text);
    }

    private static SourceModel? Html(BindingContext context, ScalarSyntax text, Sources.ElementExpression html)
    {
        TraversalModel? move = null;
        if (html.Traversal is { } written)
        {
            if (SelectorBinder.Bind(context, text, written.Selector) is not { } target)
            {
                return null;
            }

            move = new TraversalModel(written.Kind, target);
        }

        SelectorModel? selector = null;
        if (html.Selector is { } part)
        {
            selector = SelectorBinder.Bind(context, text, part);
            if (selector is null)
            {
                return null;
            }
        }

        return new SelectorSource(move, selector, html.Attribute?.Text);
    }
}
