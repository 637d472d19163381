using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Binding;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Evaluation;

/// <summary>Lowers a site's model to the plan by which its pages are read.</summary>
internal sealed class PlanBuilder
{
    private readonly SiteModel _site;
    private readonly PlanBuilder _types;
    private readonly Dictionary<string, EnumPlan<EnumMember>> _enums;
    private readonly Dictionary<string, BlockPlan<LayoutRecord>> _blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Block, string Key, string Enum, bool IsComplete), FieldType> _keyed = new();
    private readonly HashSet<string> _blocksOfLines;
    private readonly Dictionary<FieldModel, FieldPlan> _plans = new(ReferenceComparer<FieldModel>.Instance);
    private readonly Dictionary<FieldPlan, FieldModel> _models = new(ReferenceComparer<FieldPlan>.Instance);

    /// <summary>Makes the plan of a site or family.</summary>
    /// <param name="site">The site or family.</param>
    /// <param name="member">The plan of a site that extends the family, whose enums and blocks the fields have then; null for the own ones.</param>
    public PlanBuilder(SiteModel site, PlanBuilder? member = null)
    {
        _site = site;
        _types = member ?? this;
        _enums = site.Enums.ToDictionary(model => model.Name, PlanTypes.Of, StringComparer.Ordinal);
        _blocksOfLines = new HashSet<string>(
            site.Pages
                .Where(page => page.Content == PageContent.Text)
                .SelectMany(page => page.Variants)
                .SelectMany(variant => variant.Fields)
                .Select(field => field.Type)
                .OfType<BlockType>()
                .Select(type => type.Name),
            StringComparer.Ordinal);
    }

    /// <summary>The field of the model that became a field of the plan.</summary>
    public FieldModel ModelOf(FieldPlan field) => _models[field];

    /// <summary>A page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="profiles">What samples have in common; null where that is not wanted.</param>
    public PagePlan<LayoutRecord> Page(PageModel page, SampleProfiles? profiles = null)
    {
        IEnumerable<RefusalModel> refusals = page.Content == PageContent.Html ? _site.Refusals.Concat(page.Refusals) : page.Refusals;
        return new PagePlan<LayoutRecord>(page.Name, RecordOf(page))
        {
            RecordName = page.RecordName,
            Content = page.Content,
            Urls = [.. page.Urls.Select(url => url.Pattern.ToString())],
            WhenSource = page.When?.Text,
            UnlessSource = page.Unless?.Text,
            Refusals = [.. refusals.Select(refusal => new RefusalPlan(refusal.When.Text, refusal.Reason))],
            Skipped = [.. page.Skipped.Select(pattern => pattern.Text)],
            Enums = [.. _enums.Values],
            Variants = [.. page.Variants.Select(variant => Variant(variant) with { CommonProfile = profiles?.Find(page, variant) })],
        };
    }

    private Func<RecordValues, LayoutRecord> RecordOf(PageModel page)
    {
        EquatableArray<ContractModel> contracts = _site.Pages.First(owner => owner.Name == page.RecordName).Contracts;
        bool isArticle = contracts.Any(contract => contract.Is(StandardFields.ArticleName));
        FrontPageModel? front =
            contracts.Any(contract => contract.Is(StandardFields.FrontPageName)) ? new FrontPageModel(page.Record, _site.Blocks) : null;
        return (isArticle, front) switch
        {
            (true, not null) => values => new LayoutArticleFrontPage(Values(page.Record, values), front),
            (true, null) => values => new LayoutArticle(Values(page.Record, values)),
            (false, not null) => values => new LayoutFrontPage(Values(page.Record, values), front),
            _ => values => Record(page.Record, values),
        };
    }

    private VariantPlan Variant(VariantModel variant) => new(variant.Name, new FieldPlans(variant.Fields.Select(Field)))
    {
        WhenSource = variant.When?.Text,
        UnlessSource = variant.Unless?.Text,
        FirstDay = variant.Since,
        LastDay = variant.Until,
    };

    private static LayoutRecord Record(IReadOnlyList<FieldModel> fields, RecordValues values) => new(Values(fields, values));

    private static IEnumerable<KeyValuePair<string, object?>> Values(IReadOnlyList<FieldModel> fields, RecordValues values) =>
        fields.Select(field => new KeyValuePair<string, object?>(field.Name, values.Find(field.Name) ?? NoValue(field)));

    private static object? NoValue(FieldModel field) => field.IsList && !field.IsOptional && field.Key is null ? ValueList<object>.Empty : null;

    /// <summary>A block. In a text capture its fields take the texts of placeholders.</summary>
    public BlockPlan<LayoutRecord> Block(string name)
    {
        if (!_blocks.TryGetValue(name, out BlockPlan<LayoutRecord>? plan))
        {
            BlockModel block = _site.Blocks.First(candidate => candidate.Name == name);
            plan = new BlockPlan<LayoutRecord>(
                FrontPageModel.IsItemOf(_site, block)
                    ? values => new LayoutFrontPageItem(Values(block.Fields, values))
                    : values => Record(block.Fields, values),
                new FieldPlans(block.Fields.Select(field => Field(field, _blocksOfLines.Contains(name)))));
            _blocks.Add(name, plan);
        }

        return plan;
    }

    public FieldPlan Field(FieldModel field) => Field(field, takesPlaceholder: false);

    private FieldPlan Field(FieldModel field, bool takesPlaceholder)
    {
        if (!_plans.TryGetValue(field, out FieldPlan? plan))
        {
            plan = field.IsStandard ? Standard(field) : Lower(field) with { PlaceholderRule = takesPlaceholder ? Placeholder(field) : null };
            _plans.Add(field, plan);
            _models.Add(plan, field);
        }

        return plan;
    }

    /// <summary>A field of a contract is as the run time has it.</summary>
    private FieldPlan Standard(FieldModel field)
    {
        var contract = new LayoutPlan(StandardFields.ArticleName, _site.OriginOf(field.NameSpan).File);
        return StandardFields.Article(contract, Line(field.NameSpan)).First(standard => standard.Name == field.Name);
    }

    private FieldPlan Lower(FieldModel field)
    {
        OriginModel origin = _site.OriginOf(field.NameSpan);
        var layout = new LayoutPlan(field.Rules.Count > 0 ? field.Rules[0].Origin : origin.Name, origin.File);
        return layout.Field(
            field.Name + (field.IsOptional ? "?" : ""), Line(field.NameSpan), Type(field), [.. field.Rules.Select(rule => Rule(field, rule))]) with
        {
            IsList = field.IsList,
            OpensGroups = field.OpensGroups,
            Minimum = field.IsList ? field.MinimumCount : 0,
            Maximum = field.IsList ? field.MaximumCount : 0,
            IsUnique = field.Unique is not null,
            UniqueField = field.Unique?.Field?.Name,
            AfterBound = Bound(field.After),
            UntilBound = Bound(field.Until),
        };
    }

    /// <summary>What is done to the text of a field's placeholder; null is nothing.</summary>
    private RulePlan? Placeholder(FieldModel field)
    {
        var placeholder = new RulePlan("{" + field.Name + "}");
        RulePlan rule = Converted(Stepped(placeholder, field.Steps), field.Conversion);
        return rule == placeholder ? null : rule;
    }

    private FieldType Type(FieldModel field) => field.Type switch
    {
        EnumType { Enum.Name: var name } => _types._enums[name],
        BlockType { Name: var name } when field.Key is { } key => _types.GroupByKey(name, key),
        BlockType { Name: var name } => _types.Block(name),
        Model.ImageType => ImageFieldType.Instance,
        Model.BodyType => BodyFieldType.Instance,
        ScalarType scalar => PlanTypes.Of(scalar),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private FieldType GroupByKey(string block, KeyModel key)
    {
        (string, string, string, bool) type = (block, key.Field.Name, key.Enum.Name, key.IsComplete);
        if (!_keyed.TryGetValue(type, out FieldType? plan))
        {
            plan = Block(block).GroupByKey(key.Field.Name, _enums[key.Enum.Name], key.IsComplete, blocks => Record(key, blocks));
            _keyed.Add(type, plan);
        }

        return plan;
    }

    private static LayoutRecord Record(KeyModel key, KeyedBlocks<EnumMember, LayoutRecord> blocks) => new(key.Enum.Members.Select(member =>
        new KeyValuePair<string, object?>(CSharpNames.Camel(member.Name), blocks.Find(new EnumMember(member.Name)))));

    private RulePlan Rule(FieldModel field, RuleModel rule)
    {
        string? source = rule.Source is LinesSource ? null : rule.Text;
        RulePlan plan =
            Converted(new RulePlan(source, Line(rule.Span) == Line(field.NameSpan) ? null : Line(rule.Span)), rule.Conversion ?? field.Conversion);
        return rule switch
        {
            { Image: { } image } => Picture(plan, rule, image),
            { Body: { } body } => Stepped(plan, rule.Steps) with
            {
                ParagraphsSelector = body.Paragraphs?.Text ?? RulePlan.StandardParagraphs,
                HeadingsSelector = body.Headings?.Text ?? body.HeadingLines?.Text,
                SummarySelector = body.Summary?.Text,
            },
            _ => Stepped(plan, rule.Steps),
        };
    }

    /// <summary>A picture's rule works on its address alone, after the steps of <c>url</c>.</summary>
    private static RulePlan Picture(RulePlan plan, RuleModel rule, ImageParts image) => (image.Url is null ? Stepped(plan, rule.Steps) : plan) with
    {
        UrlRule = image.Url is { } url ? Stepped(new RulePlan(url.Text), StepsBinder.Join(url.Steps, rule.Steps)) : null,
        AltRule = Part(image.Alt),
        CaptionRule = Part(image.Caption),
        CreditRule = Part(image.Credit),
        CoverRule = Part(image.Cover),
    };

    private static RulePlan? Part(RuleModel? part) => part is null ? null : Stepped(new RulePlan(part.Text), part.Steps);

    private RulePlan Converted(RulePlan rule, ConversionModel? conversion) => conversion is null ? rule : rule with
    {
        Formats = [.. conversion.Formats],
        CultureName = conversion.Culture == _site.Culture ? null : conversion.Culture,
        TimeZoneName = conversion.TimeZone == _site.TimeZone ? null : conversion.TimeZone,
    };

    private static RulePlan Stepped(RulePlan rule, StepsModel steps) => rule with { ExceptSelector = steps.Except?.Text, Steps = steps.OnText };

    private static string? Bound(BoundModel? bound) => bound?.Selector?.Text ?? bound?.Pattern?.Text;

    private static int Line(SourceSpan span) => span.StartLine + 1;
}
