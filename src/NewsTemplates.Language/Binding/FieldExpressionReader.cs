using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads a text that says where to find a field, and perhaps <c>each</c> and the type.</summary>
/// <param name="context">Where to report.</param>
/// <param name="fieldContext">Where the field stands.</param>
/// <param name="field">The field, which gets what the text says.</param>
internal sealed class FieldExpressionReader(BindingContext context, FieldContext fieldContext, FieldSyntax field)
{
    /// <summary>A rule that is a string: in a page it may hold <c>each</c> and <c>as</c> too; in a text page it is a pattern only.</summary>
    public void Read(ScalarSyntax text, bool isFirst, RulePlace place)
    {
        bool isPattern = fieldContext.Content == PageContent.Text && !(place == RulePlace.Field && IsWordOnly(text.Value));
        if (isPattern)
        {
            field.IsEach ??= false;
            field.Rules.Add(new RuleSyntax(text, new Slice(text.Value, 0), null));
            return;
        }

        Parsed<FieldExpression> parsed = FieldExpression.Parse(text.Value);
        if (parsed.Value is not { } expression)
        {
            foreach (GrammarError error in parsed.Errors)
            {
                context.ReportPart(LayoutDiagnostics.InvalidSource, text, error.Offset, error.Length, error.Message);
            }

            field.IsBroken = true;
            return;
        }

        if (expression.IsNone)
        {
            field.IsNone = place == RulePlace.Field;
            if (!field.IsNone)
            {
                Refuse(text, new Slice(text.Value, 0).Trim(), "'none' takes a field away and stands alone.");
            }

            return;
        }

        if (expression.Each is { } each)
        {
            ReadEach(text, each, isFirst, place);
        }

        if (expression.Type is { } type)
        {
            ReadType(text, type, isFirst);
        }

        if (expression.Source is { } source)
        {
            field.IsEach ??= false;
            field.Rules.Add(new RuleSyntax(text, source, null));
        }
        else if (place != RulePlace.Field)
        {
            Refuse(text, expression.Type!.Value, "A rule says where to look: h1 as text.");
        }
    }

    private void ReadEach(ScalarSyntax text, Slice each, bool isFirst, RulePlace place)
    {
        if (!isFirst)
        {
            Refuse(text, each, "Only the first rule of a list says 'each'; it holds for all.");
        }
        else if (place is RulePlace.From or RulePlace.Each)
        {
            string advice = place == RulePlace.From ? "write a key 'each' instead." : "it is the key's word already.";
            Refuse(text, each, "'each' does not stand in this text: " + advice);
        }

        field.IsEach = true;
        field.EachSpan ??= text.SpanOf(each.Offset, each.Length);
    }

    private void ReadType(ScalarSyntax text, Slice type, bool isFirst)
    {
        if (field.Type is not null)
        {
            Refuse(text, type, $"The type of '{field.Name}' is said already: keep one of them.");
        }
        else if (!isFirst)
        {
            Refuse(text, type, "Only the first rule of a list says the type; it holds for all.");
        }
        else
        {
            field.Type = (text, type);
        }
    }

    private void Refuse(ScalarSyntax text, Slice part, string message)
    {
        context.ReportPart(LayoutDiagnostics.InvalidSource, text, part, message);
        field.IsBroken = true;
    }

    /// <summary>Whether a text is <c>none</c> or <c>as T</c>, which no pattern of lines is.</summary>
    private static bool IsWordOnly(string text) =>
        text.Trim() == "none" || FieldExpression.Parse(text).Value is { Source: null, Type: not null };
}
