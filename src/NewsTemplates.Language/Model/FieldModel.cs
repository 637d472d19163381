using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Model;

/// <summary>A field: its name, its type, and the rules that find it.</summary>
internal sealed record FieldModel
{
    /// <summary>The name in the layout, without the question mark; also its JSON name.</summary>
    public required string Name { get; init; }

    public required SourceSpan NameSpan { get; init; }

    public string? Description { get; init; }

    public bool IsOptional { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>Whether the field is a list (<c>each</c>, <c>groups</c>), keyed or not.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether each item is a group (<c>groups</c>): an element and the siblings after it, up to the next that the rule finds.</summary>
    public bool OpensGroups { get; init; }

    /// <summary>The fewest and most items of a list.</summary>
    public int MinimumCount { get; init; } = 1;

    public int MaximumCount { get; init; } = int.MaxValue;

    /// <summary>Where <c>count</c> is written, for checks that report at it; null where it is the default.</summary>
    public SourceSpan? CountSpan { get; init; }

    public UniqueModel? Unique { get; init; }

    /// <summary>The block's field that keys the list, or null.</summary>
    public KeyModel? Key { get; init; }

    /// <summary>The rules in order; empty for a field that is declared only (<c>as T</c>) or that placeholders of a line pattern fill.</summary>
    public required EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>
    /// The steps that the field itself says; each rule's steps hold them too. Alone they serve where a placeholder fills the field.
    /// </summary>
    public StepsModel Steps { get; init; } = StepsModel.None;

    /// <summary>The conversion to the field's type; null for blocks, images and bodies.</summary>
    public ConversionModel? Conversion { get; init; }

    /// <summary>Whether it is written as one text: nothing beside its rule and type can be amiss.</summary>
    public bool IsShort { get; init; }

    /// <summary>Whether it has a mistake that is reported: its type or rules may not be what is meant. Only in layouts with errors.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether it is one of a contract of the language's own, as that has it.</summary>
    public bool IsStandard { get; init; }

    /// <summary>The bound after which the rules may match, or null.</summary>
    public BoundModel? After { get; init; }

    /// <summary>The bound before which the rules may match, or null.</summary>
    public BoundModel? Until { get; init; }
}

/// <summary>What later items of a list must not repeat: the whole value (no field), or a field of the block.</summary>
internal sealed record UniqueModel(FieldModel? Field);

/// <summary>The field of the block by which a list becomes one property a member of <see cref="Enum"/>.</summary>
internal sealed record KeyModel(FieldModel Field, EnumModel Enum)
{
    /// <summary>Whether every member must be there: unless <c>count</c> says less.</summary>
    public required bool IsComplete { get; init; }
}

/// <summary>A bound of <c>after</c> or <c>until</c>: a selector, or a line pattern in a text page.</summary>
internal sealed record BoundModel(SelectorModel? Selector, LinePatternModel? Pattern)
{
    public SourceSpan Span => Selector?.Span ?? Pattern!.Span;
}

/// <summary>One way to find a field's value.</summary>
internal sealed record RuleModel
{
    public required SourceModel Source { get; init; }

    /// <summary>The source as written.</summary>
    public required string Text { get; init; }

    /// <summary>Where the source is written; for a contract's rule, where the page says <c>implements</c>.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Who says the rule: the site's, the family's or the contract's name.</summary>
    public required string Origin { get; init; }

    /// <summary>The rule's own steps and then the field's, in the language's order.</summary>
    public required StepsModel Steps { get; init; }

    /// <summary>The rule's own conversion to the field's type; null for the field's.</summary>
    public ConversionModel? Conversion { get; init; }

    public ImageParts? Image { get; init; }

    public BodyParts? Body { get; init; }
}

/// <summary>A selector with its text.</summary>
internal sealed record SelectorModel(string Text, Selectors.SelectorList List, SourceSpan Span);

/// <summary>A line pattern: its text and its named placeholders.</summary>
internal sealed record LinePatternModel(string Text, EquatableArray<string> Placeholders, SourceSpan Span);

internal abstract record SourceModel;

/// <summary>Elements, or an attribute of them: <c>[move] [selector] [@attribute]</c>.</summary>
internal sealed record SelectorSource(TraversalModel? Traversal, SelectorModel? Selector, string? Attribute) : SourceModel;

internal sealed record TraversalModel(Sources.TraversalKind Kind, SelectorModel Selector);

internal sealed record MetaSource(string Name) : SourceModel;

internal sealed record JsonLdSource(string Type, EquatableArray<string> Keys) : SourceModel;

internal sealed record ScriptJsonSource(EquatableArray<string> Keys) : SourceModel;

internal sealed record UrlSource(string Placeholder) : SourceModel;

/// <summary>Whether there is an element: <c>has(selector)</c>, and <c>lacks(selector)</c>.</summary>
internal sealed record PresenceSource(SelectorModel Selector, bool IsThere) : SourceModel;

internal sealed record ConstSource(string Text) : SourceModel;

/// <summary>A line pattern; <see cref="Placeholder"/> is the text that the field takes, null where the placeholders fill a block.</summary>
internal sealed record PatternSource(LinePatternModel Pattern, string? Placeholder) : SourceModel;

/// <summary>The lines between <c>after</c> and <c>until</c>: a body of a text page.</summary>
internal sealed record LinesSource : SourceModel;

/// <summary>What is done to what a source found.</summary>
internal sealed record StepsModel
{
    public static StepsModel None { get; } = new();

    /// <summary>The elements that are cut out before a text is read, or null.</summary>
    public SelectorModel? Except { get; init; }

    /// <summary>The steps on the text, in the language's order.</summary>
    public EquatableArray<StepPlan> OnText { get; init; }

    /// <summary>What the layout writes of them, entry by entry; nothing of what a contract brings.</summary>
    public EquatableArray<EntryModel> Entries { get; init; }
}

/// <summary>An entry of a rule that can do something or not: a step's expression, an alternative of <c>except</c>, a label.</summary>
/// <param name="Key">The key that it is an entry of.</param>
/// <param name="Text">The entry.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record EntryModel(string Key, string Text, SourceSpan Span);

/// <summary>How a text becomes a value: formats, culture and time zone of date and number types.</summary>
internal sealed record ConversionModel(EquatableArray<string> Formats, string? Culture, string? TimeZone)
{
    /// <summary>Where the field or the rule writes them, the format before the others; null where they are the site's.</summary>
    public SourceSpan? Span { get; init; }
}

/// <summary>The parts of an image that the layout says; null parts are found by the language's defaults.</summary>
internal sealed record ImageParts(RuleModel? Url, RuleModel? Alt, RuleModel? Caption, RuleModel? Credit, RuleModel? Cover)
{
    /// <summary>The rule of a part by its key; null where the layout says none.</summary>
    public RuleModel? Part(string key) => key switch
    {
        "url" => Url,
        "alt" => Alt,
        "caption" => Caption,
        "credit" or "credits" => Credit,
        "cover" => Cover,
        _ => null,
    };
}

/// <summary>
/// The parts of a body. In a page, the rule's source is <c>in</c>. In a text page only <see cref="HeadingLines"/>.
/// </summary>
internal sealed record BodyParts(SelectorModel? Paragraphs, SelectorModel? Headings, SelectorModel? Summary, LinePatternModel? HeadingLines);
