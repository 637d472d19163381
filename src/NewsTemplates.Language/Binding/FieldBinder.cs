using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>
/// Reads fields. A field that has mistakes is still given, with its name and, if it is known, its type, so that the
/// generated records keep their shape.
/// </summary>
internal sealed class FieldBinder
{
    private readonly BindingContext context;
    private readonly Func<string, BlockModel?> findBlock;

    public FieldBinder(BindingContext context, Func<string, BlockModel?> findBlock)
    {
        this.context = context;
        this.findBlock = findBlock;
    }

    /// <summary>Reads the fields of a mapping; repeated ones are reported.</summary>
    /// <param name="setting">Where the fields stand.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="inherited">What a contract, or the page whose record this fills, says of the field of a name; or null.</param>
    /// <param name="removed">The inherited fields that <c>none</c> takes away.</param>
    public List<FieldModel> BindAll(FieldSetting setting, MappingSyntax mapping, Func<string, FieldModel?> inherited, ICollection<string> removed)
    {
        var fields = new List<FieldModel>();
        foreach (MappingEntry entry in mapping.Entries)
        {
            if (setting.InBlock && entry.Key.Value == "description" && entry.Value is ScalarSyntax)
            {
                continue;
            }

            FieldSyntax syntax = FieldSyntax.Read(context, setting, entry);
            if (!IsName(syntax, fields))
            {
                continue;
            }

            FieldModel? inheritedField = inherited(syntax.Name);
            if (syntax.IsNone)
            {
                if (inheritedField is { IsOptional: true } or { IsList: true, MinimumCount: 0 })
                {
                    removed.Add(syntax.Name);
                }
                else
                {
                    context.Report(LayoutDiagnostics.NoneWithoutInheritance, entry.Value.Span, syntax.Name, inheritedField is null ? "not inherited" : "required");
                }

                continue;
            }

            fields.Add(Bind(setting, syntax, inheritedField));
        }

        return fields;
    }

    private bool IsName(FieldSyntax syntax, List<FieldModel> fields)
    {
        ScalarSyntax key = syntax.Key;
        if (!CSharpNames.IsName(syntax.Name) || char.IsUpper(syntax.Name[0]))
        {
            context.Report(LayoutDiagnostics.InvalidName, key, key.Value, "a field", "a small letter");
            return false;
        }

        string property = CSharpNames.Pascal(syntax.Name);
        if (CSharpNames.IsRecordMember(property))
        {
            context.Report(LayoutDiagnostics.NameTaken, key, syntax.Name, $"every record has a member '{property}' already");
            return false;
        }

        if (fields.Find(field => CSharpNames.Pascal(field.Name) == property) is { } twin)
        {
            context.Report(LayoutDiagnostics.DuplicateField, key, syntax.Name, (twin.NameSpan.StartLine + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return false;
        }

        return true;
    }

    private FieldModel Bind(FieldSetting setting, FieldSyntax syntax, FieldModel? inherited)
    {
        TypeModel? type = syntax.Type is { } written ? TypeBinder.Bind(context, written.Text, written.Word) : inherited?.Type ?? new ScalarType(ScalarKind.Text);
        bool isBroken = syntax.IsBroken || type is null;
        type ??= inherited?.Type ?? new ScalarType(ScalarKind.Text);
        bool isList = syntax.IsEach ?? inherited?.IsList ?? false;
        MappingReader? keys = syntax.Keys;
        StepsModel steps = keys is null ? StepsModel.None : StepsBinder.Bind(context, keys);
        steps = WithContract(steps, keys, inherited, isList);
        ConversionModel? conversion = isBroken ? null : StepsBinder.Conversion(context, keys, type);
        var field = new FieldModel
        {
            Name = syntax.Name,
            NameSpan = syntax.Key.Span,
            Description = keys?.Text("description")?.Value ?? inherited?.Description,
            IsOptional = syntax.IsOptional || inherited is { IsOptional: true },
            Type = type,
            IsList = isList,
            MinimumCount = inherited is { IsList: true } ? inherited.MinimumCount : 1,
            Steps = steps,
            Conversion = conversion,
            Rules = Array.Empty<RuleModel>(),
        };
        if (isBroken)
        {
            return WithListKeys(field, keys, isBroken);
        }

        CheckKeys(syntax, field);
        field = WithListKeys(field, keys, isBroken);
        field = field with { After = Bound(setting, keys, "after"), Until = Bound(setting, keys, "until") };
        var rules = new List<RuleModel>();
        foreach (RuleSyntax rule in syntax.Rules)
        {
            if (Rule(setting, syntax, rule, field) is { } bound)
            {
                rules.Add(bound);
            }
        }

        CheckReachable(rules);
        if (syntax.Rules.Count == 0 && !setting.InBlock)
        {
            if (type is BodyType)
            {
                context.Report(LayoutDiagnostics.BodyWithoutPlace, syntax.Key, setting.Content == ContentKind.Text ? "'after' or 'until', between which its lines stand" : "'in', the element that holds it");
            }
            else
            {
                context.Report(LayoutDiagnostics.NoRule, syntax.Key, syntax.Name, type.Word);
            }
        }

        return field with { Rules = rules };
    }

    /// <summary>A contract's splitting, and its removal of "By", hold unless the layout writes its own.</summary>
    private static StepsModel WithContract(StepsModel steps, MappingReader? keys, FieldModel? inherited, bool isList)
    {
        if (inherited is null || !isList)
        {
            return steps;
        }

        return new StepsModel
        {
            Except = steps.Except,
            Match = steps.Match,
            Split = keys?.Has("split") == true ? steps.Split : inherited.Steps.Split,
            SplitsTextsOnly = keys?.Has("split") != true && inherited.Steps.SplitsTextsOnly,
            Remove = keys?.Has("remove") == true ? steps.Remove : inherited.Steps.Remove,
            Replace = steps.Replace,
            Map = steps.Map,
            Reject = steps.Reject,
        };
    }

    private void CheckKeys(FieldSyntax syntax, FieldModel field)
    {
        if (syntax.Keys is not { } keys)
        {
            return;
        }

        if (!field.IsList)
        {
            foreach (string key in new[] { "count", "unique", "key", "split" })
            {
                if (keys.Entry(key) is { } entry && !(key == "split" && field.Type is BodyType))
                {
                    context.Report(LayoutDiagnostics.NeedsEach, entry.Key.Span, key, field.Name);
                }
            }
        }

        CheckParts(keys, field, field.Type is BodyType, "a body", "in", "paragraphs", "headings", "summary");
        CheckParts(keys, field, field.Type is ImageType, "an image", "url", "alt", "caption", "credit", "cover");
        CheckSteps(keys, field);
    }

    /// <summary>A block's texts have steps of their own; those of an image change its address.</summary>
    private void CheckSteps(MappingReader keys, FieldModel field)
    {
        string[] steps = field.Type switch
        {
            BlockType => ["except", "match", "split", "remove", "replace", "map", "reject"],
            ImageType => ["except", "split"],
            _ => [],
        };
        foreach (string key in steps)
        {
            if (keys.Entry(key) is { } entry)
            {
                context.Report(LayoutDiagnostics.KeyNotForType, entry.Key.Span, key, "texts", field.Name, field.Type.Word);
            }
        }
    }

    private void CheckParts(MappingReader keys, FieldModel field, bool fits, string what, params string[] parts)
    {
        if (fits)
        {
            return;
        }

        foreach (string part in parts)
        {
            if (keys.Table.Find(part) is not null && keys.Entry(part) is { } entry)
            {
                context.Report(LayoutDiagnostics.KeyNotForType, entry.Key.Span, part, what, field.Name, field.Type.Word);
            }
        }
    }

    private FieldModel WithListKeys(FieldModel field, MappingReader? keys, bool isBroken)
    {
        if (keys is null || !field.IsList)
        {
            return field;
        }

        if (keys.Text("count") is { } count)
        {
            Parsed<CountExpression> parsed = CountExpression.Parse(count.Value);
            foreach (GrammarError error in parsed.Errors)
            {
                context.ReportPart(LayoutDiagnostics.InvalidCount, count, error.Offset, error.Length, count.Value, error.Message);
            }

            if (parsed.Value is { } range)
            {
                field = field with { MinimumCount = range.Minimum, MaximumCount = range.Maximum ?? int.MaxValue, CountSpan = count.Span };
            }
        }

        BlockModel? block = field.Type is BlockType type ? findBlock(type.Name) : null;
        if (keys.Text("unique") is { } unique)
        {
            if (unique.Value == "true")
            {
                field = field with { Unique = new UniqueModel(null) };
            }
            else if (Member(block, unique, field, "unique", isBroken) is { } member)
            {
                field = field with { Unique = new UniqueModel(member) };
            }
        }

        if (keys.Text("key") is { } key && Member(block, key, field, "key", isBroken) is { } keyField)
        {
            if (keyField.Type is EnumType { Enum: { } model })
            {
                field = field with { Key = new KeyModel(keyField, model) { IsComplete = field.CountSpan is null || field.MinimumCount >= model.Members.Count } };
            }
            else
            {
                context.Report(LayoutDiagnostics.KeyNotEnum, key, key.Value, block!.Name, keyField.Type.Word);
            }
        }

        return field;
    }

    private FieldModel? Member(BlockModel? block, ScalarSyntax name, FieldModel field, string key, bool isBroken)
    {
        if (block is null)
        {
            if (!isBroken)
            {
                context.Report(LayoutDiagnostics.KeyNotForType, name, $"{key}: {name.Value}", "lists of blocks", field.Name, field.Type.Word);
            }

            return null;
        }

        FieldModel? member = block.Fields.FirstOrDefault(candidate => candidate.Name == name.Value);
        if (member is null)
        {
            context.Report(LayoutDiagnostics.UnknownBlockField, name, block.Name, name.Value, BindingContext.Hint(name.Value, block.Fields.Select(candidate => candidate.Name)));
        }

        return member;
    }

    private BoundModel? Bound(FieldSetting setting, MappingReader? keys, string key)
    {
        if (keys?.Text(key) is not { } text)
        {
            return null;
        }

        if (setting.Content == ContentKind.Text)
        {
            return SourceBinder.Pattern(context, text) is { } pattern ? new BoundModel(null, pattern) : null;
        }

        return SelectorBinder.Bind(context, text) is { } selector ? new BoundModel(selector, null) : null;
    }

    private RuleModel? Rule(FieldSetting setting, FieldSyntax syntax, RuleSyntax rule, FieldModel field)
    {
        MappingReader? keys = rule.Keys ?? syntax.Keys;
        ConversionModel? conversion = null;
        StepsModel steps = rule.Keys is null ? field.Steps : StepsBinder.Join(StepsBinder.Bind(context, rule.Keys), field.Steps);
        if (rule.Keys is not null)
        {
            conversion = StepsBinder.Conversion(context, rule.Keys, field);
            CheckParts(rule.Keys, field, field.Type is BodyType, "a body", "in", "paragraphs", "headings", "summary");
            CheckParts(rule.Keys, field, field.Type is ImageType, "an image", "url", "alt", "caption", "credit", "cover");
            CheckSteps(rule.Keys, field);
        }

        SourceModel? source = rule.Text is null ? new LinesSource()
            : setting.Content == ContentKind.Text ? PatternOf(rule.Text, field)
            : SourceBinder.Bind(context, setting, rule.Text, rule.Source);
        if (source is null || !Gives(source, field, rule))
        {
            return null;
        }

        WarnOfComma(source, field, rule);
        string text = rule.Text is null ? $"the lines of '{field.Name}'" : rule.Source.Text.Trim();
        SourceSpan span = rule.Text is null ? field.NameSpan : rule.Text.SpanOf(rule.Source.Offset, rule.Source.Length);
        var model = new RuleModel { Source = source, Text = text, Span = span, Origin = context.Site, Steps = steps, Conversion = conversion };
        return field.Type switch
        {
            BodyType => Body(setting, model, keys),
            ImageType => model with { Image = Image(setting, keys) },
            _ => model,
        };
    }

    private SourceModel? PatternOf(ScalarSyntax text, FieldModel field)
    {
        if (SourceBinder.Pattern(context, text) is not { } pattern)
        {
            return null;
        }

        if (field.Type is not BlockType blockType)
        {
            if (pattern.Holes.Contains(field.Name))
            {
                return new PatternSource(pattern, field.Name);
            }

            context.Report(LayoutDiagnostics.HoleMissing, text, field.Name, "this field", $": a field takes the text of the hole of its name{BindingContext.Hint(field.Name, pattern.Holes)}");
            return null;
        }

        if (findBlock(blockType.Name) is { } block)
        {
            foreach (FieldModel member in block.Fields.Where(member => !member.IsOptional && !pattern.Holes.Contains(member.Name)))
            {
                context.Report(LayoutDiagnostics.HoleMissing, text, member.Name, $"{block.Name}.{member.Name}, which is required", BindingContext.Hint(member.Name, pattern.Holes));
            }
        }

        return new PatternSource(pattern, null);
    }

    /// <summary>Blocks and bodies are read from elements.</summary>
    private bool Gives(SourceModel source, FieldModel field, RuleSyntax rule)
    {
        if (field.Type is not (BlockType or BodyType) || source is SelectorSource { Attribute: null } or PatternSource { Hole: null } or LinesSource)
        {
            return true;
        }

        string gives = source is PatternSource ? "one text" : "texts";
        string what = field.Type is BodyType ? "A body" : $"The block {field.Type.Word}";
        context.ReportPart(LayoutDiagnostics.NotElements, rule.Text!, rule.Source.Offset, rule.Source.Length, what, rule.Source.Text.Trim(), gives);
        return false;
    }

    private void WarnOfComma(SourceModel source, FieldModel field, RuleSyntax rule)
    {
        if (!field.IsList && field.Type is not BodyType && source is SelectorSource { Selector: { } selector } && SelectorBinder.IsList(selector))
        {
            context.ReportPart(LayoutDiagnostics.CommaForOneValue, rule.Text!, rule.Source.Offset, rule.Source.Length, selector.Text);
        }
    }

    private RuleModel? Body(FieldSetting setting, RuleModel rule, MappingReader? keys)
    {
        if (setting.Content == ContentKind.Text)
        {
            LinePatternModel? headings = keys?.Text("headings") is { } lines ? SourceBinder.Pattern(context, lines) : null;
            return rule with { Body = new BodyParts(null, null, null, headings) };
        }

        SelectorModel? part(string key, string? standard) =>
            keys?.Text(key) is { } text
                ? text.Value == "none" ? null : SelectorBinder.Bind(context, text)
                : standard is null ? null : SelectorBinder.Standard(standard, rule.Span);
        SelectorModel? paragraphs = part("paragraphs", "p");
        return paragraphs is null ? null : rule with { Body = new BodyParts(paragraphs, part("headings", "h2, h3, h4"), part("summary", null), null) };
    }

    private ImageParts Image(FieldSetting setting, MappingReader? keys)
    {
        FieldSetting inside = setting with { Urls = null };
        RuleModel? part(string key)
        {
            switch (keys?.Value(key))
            {
                case ScalarSyntax text:
                    return Part(inside, text, StepsModel.None);
                case MappingSyntax mapping:
                    MappingReader part = context.Read(mapping, LayoutKeys.Part, mapping.Span);
                    StepsModel steps = StepsBinder.Bind(context, part);
                    return part.Text("from") is { } from ? Part(inside, from, steps) : null;
                default:
                    return null;
            }
        }

        return new ImageParts(part("url"), part("alt"), part("caption"), part("credit"), part("cover"));
    }

    private RuleModel? Part(FieldSetting setting, ScalarSyntax text, StepsModel steps)
    {
        Slice source = new Slice(text.Value, 0).Trim();
        return SourceBinder.Bind(context, setting, text, source) is { } bound
            ? new RuleModel { Source = bound, Text = source.Text, Span = text.Span, Origin = context.Site, Steps = steps }
            : null;
    }

    private void CheckReachable(List<RuleModel> rules)
    {
        int constant = rules.FindIndex(rule => rule.Source is Model.ConstSource);
        if (constant >= 0 && constant < rules.Count - 1)
        {
            context.Report(LayoutDiagnostics.UnreachableRule, rules[constant + 1].Span, rules[constant + 1].Text);
        }
    }
}
