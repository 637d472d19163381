using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Plans;
using NewsTemplates.Sources;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads the rules of a field. A rule that cannot be read is null, and reported.</summary>
internal sealed class RuleBinder
{
    private readonly BindingContext _context;

    public RuleBinder(BindingContext context)
    {
        _context = context;
    }

    /// <summary>Reads a rule of a field whose own keys have been read.</summary>
    public RuleModel? Bind(FieldContext fieldContext, FieldSyntax syntax, RuleSyntax rule, FieldModel field)
    {
        StepsModel steps = field.Steps;
        ConversionModel? conversion = null;
        if (rule.Keys is { } keys)
        {
            if (!field.IsBroken)
            {
                FieldKeys.Check(_context, fieldContext, keys, field);
            }

            // A rule that splits in its own way does not do the contract's splitting.
            bool isContracts = keys.Has("split") && syntax.Keys?.Has("split") != true;
            steps = StepsBinder.Join(
                StepsBinder.Bind(_context, keys),
                isContracts ? steps with { OnText = [.. steps.OnText.Where(step => StepsBinder.KeyOf(step) != "split")] } : steps);
            ConversionModel? own = StepsBinder.Conversion(_context, keys, field.Type, field.Conversion);
            conversion = own == field.Conversion ? null : own;
            TypeChecks.CheckMap(_context, keys, field, conversion);
        }

        if (Source(fieldContext, rule, field) is not { } source)
        {
            return null;
        }

        var model = new RuleModel
        {
            Source = source,
            Text = rule.Text is null ? $"the lines of '{field.Name}'" : rule.Source.Text.Trim(),
            Span = rule.Text is null ? field.NameSpan : rule.Text.SpanOf(rule.Source.Offset, rule.Source.Length),
            Origin = _context.OriginOf(field.NameSpan),
            Steps = steps,
            Conversion = conversion,
        };
        if (rule.Text is not null)
        {
            TypeChecks.CheckConstant(_context, field, model, rule.Text, rule.Source);
        }

        return field.Type switch
        {
            BodyType => Body(fieldContext, model, rule.Keys, syntax.Keys),
            ImageType => model with { Image = Image(fieldContext, rule.Keys, syntax.Keys) },
            _ => model,
        };
    }

    /// <summary>The value of <c>after</c> or <c>until</c>.</summary>
    public BoundModel? Bound(FieldContext fieldContext, ScalarSyntax? text)
    {
        if (text is null)
        {
            return null;
        }

        if (fieldContext.Content == PageContent.Text)
        {
            return SourceBinder.Pattern(_context, text) is { } pattern ? new BoundModel(null, pattern) : null;
        }

        return SelectorBinder.Bind(_context, text) is { } selector ? new BoundModel(selector, null) : null;
    }

    private SourceModel? Source(FieldContext fieldContext, RuleSyntax rule, FieldModel field)
    {
        if (rule.Text is not { } text)
        {
            return field.Type is BodyType ? new LinesSource() : null;
        }

        if (fieldContext.Content == PageContent.Text)
        {
            return OfLines(text, field);
        }

        SourceModel? source = SourceBinder.Bind(_context, fieldContext, text, rule.Source);
        if (source is null || field.IsBroken)
        {
            return source;
        }

        bool isElements = source is SelectorSource { Attribute: null }
            || (field.Type is BodyType && source is Model.JsonLdSource or Model.ScriptJsonSource);
        if (field.Type is BlockType or BodyType && !isElements)
        {
            string what = field.Type is BodyType ? "A body" : $"The block {field.Type.Word}";
            _context.ReportPart(LayoutDiagnostics.NotElements, text, rule.Source, what, rule.Source.Text.Trim());
            return null;
        }

        if (field.OpensGroups && source is SelectorSource { Traversal: not null })
        {
            string message = $"'groups' takes a selector, and '{rule.Source.Text.Trim()}' leads out of where it looks for siblings.";
            _context.ReportPart(LayoutDiagnostics.InvalidSource, text, rule.Source, message);
            return null;
        }

        if (!field.IsList && field.Type is not BodyType && source is SelectorSource { Selector: { } selector } && SelectorBinder.IsList(selector))
        {
            _context.ReportPart(LayoutDiagnostics.CommaForOneValue, text, rule.Source, selector.Text);
        }

        return source;
    }

    /// <summary>A text page's pattern: of its placeholders the field takes the one of its name, or all, for the fields of its block.</summary>
    private PatternSource? OfLines(ScalarSyntax text, FieldModel field)
    {
        if (SourceBinder.Pattern(_context, text) is not { } pattern)
        {
            return null;
        }

        if (field.IsBroken)
        {
            return new PatternSource(pattern, field.Type is BlockType ? null : field.Name);
        }

        var placeholders = new HashSet<string>(pattern.Placeholders);
        switch (field.Type)
        {
            case BodyType:
                _context.Report(
                    LayoutDiagnostics.BodyWithoutPlace, text, "'after' or 'until', between which its lines stand, and no pattern of its own");
                return null;

            case BlockType when _context.Blocks.TryGetValue(field.Type.Word, out BlockModel? block) && block is not null:
                foreach (FieldModel member in block.Fields
                    .Where(member => !member.IsOptional && !placeholders.Contains(member.Name))
                    .Take(Limits.ReportsAtOnePlace))
                {
                    ReportNoPlaceholder(text, member, $"{block.Name}.{member.Name}, which is required", pattern);
                }

                return new PatternSource(pattern, null);

            case var _ when placeholders.Contains(field.Name):
                return new PatternSource(pattern, field.Name);

            default:
                ReportNoPlaceholder(text, field, "this field, which takes the text of the placeholder of its name", pattern);
                return null;
        }
    }

    /// <summary>Reports a field that no placeholder is named like: at the pattern, or at the field if that is the one misspelt.</summary>
    private void ReportNoPlaceholder(ScalarSyntax text, FieldModel field, string reader, LinePatternModel pattern)
    {
        string? near = Spelling.Nearest(field.Name, pattern.Placeholders);
        if (near is not null && _context.IsOwn(field.NameSpan) && _context.Uses(near) > _context.Uses(field.Name))
        {
            _context.ReportMisspelt(LayoutDiagnostics.PlaceholderMissing, field.NameSpan, field.Name, near, field.Name, reader);
        }
        else
        {
            _context.Report(
                LayoutDiagnostics.PlaceholderMissing, text, field.Name, reader, _context.Hint(field.Name, pattern.Placeholders));
        }
    }

    private RuleModel? Body(FieldContext fieldContext, RuleModel rule, MappingReader? own, MappingReader? fields)
    {
        ScalarSyntax? text(string key) => own?.Text(key) ?? fields?.Text(key);
        bool hasNoHeadings = text("headings")?.Value == "none";
        if (fieldContext.Content == PageContent.Text)
        {
            LinePatternModel? headings = text("headings") is { } lines && !hasNoHeadings ? SourceBinder.Pattern(_context, lines) : null;
            return rule with { Body = new BodyParts(null, null, null, headings) };
        }

        if (text("paragraphs") is { Value: "none" } none)
        {
            _context.Report(LayoutDiagnostics.BodyWithoutPlace, none, "paragraphs: only its headings can be none");
            return null;
        }

        SelectorModel? part(string key, string? standard) =>
            text(key) is { } written ? SelectorBinder.Bind(_context, written)
            : standard is null ? null : SelectorBinder.Standard(standard, rule.Span);
        SelectorModel? headingElements = hasNoHeadings ? null : part("headings", RulePlan.StandardHeadings);
        SelectorModel? summary = part("summary", null);
        SelectorModel? paragraphs = text("paragraphs") is { Value: RulePlan.TextParagraphs or RulePlan.LineParagraphs } word
            ? SelectorBinder.Standard(word.Value, word.Span)
            : part("paragraphs", RulePlan.StandardParagraphs);
        return paragraphs is not null ? rule with { Body = new BodyParts(paragraphs, headingElements, summary, null) } : null;
    }

    private ImageParts Image(FieldContext fieldContext, MappingReader? own, MappingReader? fields)
    {
        RuleModel? part(string key)
        {
            MappingReader? keys = own?.Value(key) is null ? fields : own;
            return keys?.Value(key) switch
            {
                ScalarSyntax text => Part(fieldContext, text, StepsModel.None),
                MappingSyntax mapping => Part(fieldContext, mapping, keys.Entry(key)!.Key.Span),
                _ => null,
            };
        }

        return new ImageParts(part("url"), part("alt"), part("caption"), part("credit"), part("cover"));
    }

    private RuleModel? Part(FieldContext fieldContext, MappingSyntax mapping, SourceSpan name)
    {
        MappingReader keys = _context.Read(mapping, LayoutKeys.Part, name);
        StepsModel steps = StepsBinder.Bind(_context, keys);
        return keys.Text("from") is { } from ? Part(fieldContext, from, steps) : null;
    }

    private RuleModel? Part(FieldContext fieldContext, ScalarSyntax text, StepsModel steps)
    {
        Slice source = new Slice(text.Value, 0).Trim();
        return SourceBinder.IsSourceOnly(_context, text) && SourceBinder.Bind(_context, fieldContext, text, source) is { } bound
            ? new RuleModel { Source = bound, Text = source.Text, Span = text.Span, Origin = _context.OriginOf(text.Span), Steps = steps }
            : null;
    }
}
