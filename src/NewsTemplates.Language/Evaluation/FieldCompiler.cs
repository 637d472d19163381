using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Selectors;
using NewsTemplates.Matching;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Language.Evaluation;

/// <summary>Turns a field of the model into a function that reads it, and tells the checks which field an issue is about.</summary>
internal sealed class FieldCompiler
{
    private readonly SiteModel site;
    private readonly Dictionary<(string Block, ContentKind Content), BlockReader<LayoutRecord>> blocks = new();
    private readonly Dictionary<FieldInfo, FieldModel> fields = new();

    public FieldCompiler(SiteModel site)
    {
        this.site = site;
    }

    /// <summary>The model's field behind a field that an issue or provenance names.</summary>
    public FieldModel? Find(FieldInfo info) => fields.TryGetValue(info, out FieldModel? field) ? field : null;

    public IEnumerable<FieldInfo> Infos => fields.Keys;

    /// <summary>Reads a field of a page, or of a block of a page.</summary>
    public Func<Scope, object?> Compile(FieldModel field, SelectorCollector selectors)
    {
        FieldInfo info = Register(field, field.Rules.Select(rule => RuleCompiler.Info(rule, site.OriginOf(rule.Span).File)));
        Bounds bounds = new(field);
        switch (field.Type)
        {
            case BodyType:
                return Body(field, info, bounds, selectors);
            case ImageType:
                return Values(field, info, bounds, field.Rules.Select(rule => (Rule(field, rule, selectors), (ValueReader<Image>)Image(rule))).ToArray());
            case BlockType block:
                return Values(field, info, bounds, field.Rules.Select(rule => (Rule(field, rule, selectors), Block(block.Name, rule.Source is PatternSource ? ContentKind.Text : ContentKind.Html))).ToArray());
            default:
                ValueReader<object> scalar = Scalar(field.Type, field.Conversion);
                return Values(field, info, bounds, field.Rules.Select(rule => (Rule(field, rule, selectors), rule.Conversion is { } own ? Scalar(field.Type, own) : scalar)).ToArray());
        }
    }

    private FieldInfo Register(FieldModel field, IEnumerable<RuleInfo> rules)
    {
        var info = new FieldInfo(field.Name, !field.IsOptional, rules.ToArray());
        fields.Add(info, field);
        return info;
    }

    private static Func<Scope, Region?, Findings> Rule(FieldModel field, RuleModel rule, SelectorCollector selectors)
    {
        Func<Scope, Region?, Findings> source = RuleCompiler.BoundedSource(rule.Source, selectors);
        if (field.Type is BlockType or ImageType)
        {
            return source;
        }

        Func<Findings, Findings> steps = RuleCompiler.Steps(field.Type, rule.Steps);
        return (scope, region) => steps(source(scope, region));
    }

    private static Func<Scope, object?> Values<T>(
        FieldModel field, FieldInfo info, Bounds bounds, (Func<Scope, Region?, Findings> Find, ValueReader<T> Reader)[] rules)
        where T : class
    {
        if (!field.IsList)
        {
            return scope =>
            {
                FieldReader reader = scope.Field(info);
                Region? region = bounds.In(reader);
                for (int rule = 0; rule < rules.Length; rule++)
                {
                    if (reader.One(rule, rules[rule].Find(scope, region), rules[rule].Reader, out T? value))
                    {
                        return value;
                    }
                }

                reader.ReportMissing();
                return null;
            };
        }

        Func<T, object?>? unique = Unique<T>(field.Unique);
        return scope =>
        {
            FieldReader reader = scope.Field(info);
            Region? region = bounds.In(reader);
            IReadOnlyList<T>? values = null;
            for (int rule = 0; rule < rules.Length && values is null; rule++)
            {
                reader.Each(rule, rules[rule].Find(scope, region), rules[rule].Reader, out values, unique);
            }

            values = reader.Counted(values, field.MinimumCount, field.MaximumCount);
            return field.Key is { } key && values is not null ? Keyed(reader, key, values) : values;
        };
    }

    private static Func<T, object?>? Unique<T>(UniqueModel? unique) => unique switch
    {
        null => null,
        { Field: null } => value => value,
        { Field: { } field } => value => ((LayoutRecord)(object)value!)[field.Name],
    };

    private static object? Keyed<T>(FieldReader reader, KeyModel key, IReadOnlyList<T> values)
    {
        KeyedBlocks<EnumMember, LayoutRecord> blocks =
            reader.Keyed(values.Cast<LayoutRecord>().ToArray(), block => (EnumMember?)block[key.Field.Name]);
        bool isComplete = true;
        var members = new List<KeyValuePair<string, object?>>();
        foreach (EnumMemberModel member in key.Enum.Members)
        {
            string name = CSharpNames.Camel(member.Name);
            LayoutRecord? block = key.IsComplete ? blocks.Require(new EnumMember(member.Name), name) : blocks.Find(new EnumMember(member.Name));
            isComplete &= block is not null || !key.IsComplete;
            members.Add(new KeyValuePair<string, object?>(name, block));
        }

        return isComplete ? new LayoutRecord(members) : null;
    }

    private ValueReader<LayoutRecord> Block(string name, ContentKind content)
    {
        if (!blocks.TryGetValue((name, content), out BlockReader<LayoutRecord>? reader))
        {
            BlockModel block = site.Blocks.First(candidate => candidate.Name == name);
            var selectors = new SelectorCollector();
            var plan = new RecordPlan(block.Fields, block.Fields.Select(field => content == ContentKind.Text ? Hole(field) : Compile(field, selectors)));
            reader = content == ContentKind.Text ? new BlockReader<LayoutRecord>(plan.Read) : new BlockReader<LayoutRecord>(selectors.ToSet(), plan.Read);
            blocks.Add((name, content), reader);
        }

        return reader;
    }

    /// <summary>Reads a block's field from the hole of its name.</summary>
    private Func<Scope, object?> Hole(FieldModel field)
    {
        if (field.Type is BlockType or ImageType or BodyType || field.IsList)
        {
            return _ => null;
        }

        OriginModel origin = site.OriginOf(field.NameSpan);
        FieldInfo info = Register(field, new[] { new RuleInfo("{" + field.Name + "}", origin.File, field.NameSpan.StartLine + 1, origin.Name) });
        Func<Findings, Findings> steps = RuleCompiler.Steps(field.Type, field.Steps);
        return Values(field, info, new Bounds(field with { After = null, Until = null }), new (Func<Scope, Region?, Findings>, ValueReader<object>)[] { ((scope, _) => steps(scope.Hole(field.Name)), Scalar(field.Type, field.Conversion)) });
    }

    private static ValueReader<object> Scalar(TypeModel type, ConversionModel? conversion) => new ScalarReader<object>(ScalarConverters.Create(type, conversion));

    private static ImageReader Image(RuleModel rule)
    {
        var selectors = new SelectorCollector();
        ImageParts parts = rule.Image ?? new ImageParts(null, null, null, null, null);
        Func<Scope, Findings>? source(RuleModel? part) => part is null ? null : RuleCompiler.Source(part.Source, selectors);
        Func<Scope, Findings>? read(RuleModel? part)
        {
            Func<Scope, Findings>? found = source(part);
            if (found is null || part!.Steps == StepsModel.None)
            {
                return found;
            }

            Func<Findings, Findings> steps = RuleCompiler.Steps(new ScalarType(ScalarKind.Text), part.Steps);
            return scope => steps(found(scope));
        }

        Func<Scope, Findings>? url = source(parts.Url);
        Func<Scope, Findings>? alt = read(parts.Alt);
        Func<Scope, Findings>? caption = source(parts.Caption);
        Func<Scope, Findings>? credit = read(parts.Credit);
        Func<Scope, Findings>? cover = read(parts.Cover);
        return new ImageReader(selectors.ToSet())
        {
            Url = url,
            UrlSteps = RuleCompiler.TextSteps(StepsBinder.Join(parts.Url?.Steps ?? StepsModel.None, rule.Steps)),
            Alt = alt,
            Caption = caption,
            CaptionExcept = parts.Caption?.Steps.Except?.List.ToSelector(),
            CaptionSteps = parts.Caption is { } captionRule ? RuleCompiler.TextSteps(captionRule.Steps) : null,
            Credit = credit,
            Cover = cover,
        };
    }

    private static Func<Scope, object?> Body(FieldModel field, FieldInfo info, Bounds bounds, SelectorCollector selectors)
    {
        var rules = new List<Func<Scope, FieldReader, Region?, int, Body?>>();
        foreach (RuleModel rule in field.Rules)
        {
            BodyParts parts = rule.Body!;
            Func<Findings, Findings> steps = RuleCompiler.TextSteps(rule.Steps);
            if (rule.Source is LinesSource)
            {
                var lines = new BodyReader(parts.HeadingLines is { } headings ? RuleCompiler.Pattern(headings) : null, steps);
                rules.Add((scope, reader, region, index) => lines.TryRead(reader, index, region ?? Region.All, out Body? body) ? body : null);
                continue;
            }

            Func<Scope, Findings> source = RuleCompiler.Source(rule.Source, selectors);
            Selector? summary = parts.Summary is null ? null : selectors.Add(parts.Summary);
            var body = new BodyReader(parts.Paragraphs!.List.ToSelector(), parts.Headings?.List.ToSelector(), rule.Steps.Except?.List.ToSelector(), steps);
            rules.Add((scope, reader, region, index) =>
                body.TryRead(reader, index, source(scope), summary is null ? null : scope.Select(summary), region ?? Region.All, out Body? read) ? read : null);
        }

        return scope =>
        {
            FieldReader reader = scope.Field(info);
            Region? region = bounds.In(reader);
            for (int rule = 0; rule < rules.Count; rule++)
            {
                if (rules[rule](scope, reader, region, rule) is { } body)
                {
                    return body;
                }
            }

            reader.ReportMissing();
            return null;
        };
    }

    /// <summary>A field's <c>after</c> and <c>until</c>, ready to find.</summary>
    private sealed class Bounds
    {
        private readonly Selector? afterSelector;
        private readonly Selector? untilSelector;
        private readonly LinePattern? afterLines;
        private readonly LinePattern? untilLines;
        private readonly bool isText;

        public Bounds(FieldModel field)
        {
            isText = field.After?.Pattern is not null || field.Until?.Pattern is not null;
            IsSet = field.After is not null || field.Until is not null;
            afterSelector = field.After?.Selector?.List.ToSelector();
            untilSelector = field.Until?.Selector?.List.ToSelector();
            afterLines = field.After?.Pattern is { } after ? RuleCompiler.Pattern(after) : null;
            untilLines = field.Until?.Pattern is { } until ? RuleCompiler.Pattern(until) : null;
        }

        public bool IsSet { get; }

        public Region? In(FieldReader reader) =>
            !IsSet ? null : isText ? reader.Region(afterLines, untilLines) : reader.Region(afterSelector, untilSelector);
    }
}
