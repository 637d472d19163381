using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Urls;

namespace NewsTemplates.Language.Model;

// The bound model: a layout with every name resolved and every default filled in. It is lowered to the plan
// that the evaluator walks and the generator writes as C#. Selectors, patterns and sources are held parsed, for the checks.

/// <summary>A site's layout, resolved.</summary>
internal sealed record SiteModel
{
    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    public required SourceSpan NameSpan { get; init; }

    public string? Description { get; init; }

    /// <summary>Whether it is a family: then there is no site to run, and no code but its contracts.</summary>
    public bool IsFamily { get; init; }

    /// <summary>Whether C# can declare its types; not where names meet.</summary>
    public bool IsDeclarable { get; init; } = true;

    /// <summary>Where <c>extends</c> says what is inherited; null where nothing is.</summary>
    public SourceSpan? ExtendsSpan { get; init; }

    /// <summary>The files that the layout's rules stand in: its own first, then those of its families, the nearest first.</summary>
    public required EquatableArray<OriginModel> Origins { get; init; }

    /// <summary>The layout's path, relative to the project, with forward slashes: what reports and provenance show.</summary>
    public string File => Origins[0].File;

    public required EquatableArray<HostModel> Hosts { get; init; }

    public required EquatableArray<FeedModel> Feeds { get; init; }

    /// <summary>The default culture's name; null is the invariant culture.</summary>
    public string? Culture { get; init; }

    /// <summary>Where the default culture is written; null where it is not.</summary>
    public SourceSpan? CultureSpan { get; init; }

    /// <summary>The default time zone's IANA name; null is UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Where the pages begin; null where there are none.</summary>
    public SourceSpan? PagesSpan { get; init; }

    /// <summary>Where the default time zone is written; null where it is not.</summary>
    public SourceSpan? TimeZoneSpan { get; init; }

    public required EquatableArray<EnumModel> Enums { get; init; }

    /// <summary>The contracts that the layout defines itself; those that it inherits are their family's.</summary>
    public required EquatableArray<ContractModel> Contracts { get; init; }

    public required EquatableArray<BlockModel> Blocks { get; init; }

    public required EquatableArray<PageModel> Pages { get; init; }

    public required EquatableArray<RefusalModel> Refusals { get; init; }

    public required EquatableArray<SampleModel> Samples { get; init; }

    /// <summary>What is not to be reported, and where: what the layout's own file says.</summary>
    public required EquatableArray<Ignore> Ignores { get; init; }

    /// <summary>The file that a place of the layout is in.</summary>
    public OriginModel OriginOf(SourceSpan span) => Origins.FirstOrDefault(origin => origin.Path == span.Path) ?? Origins[0];

    /// <summary>Whether a place is in the layout's own file.</summary>
    public bool IsOwn(SourceSpan span) => span.Path == NameSpan.Path;

    /// <summary>Where to report what is amiss with the layout alone: the place, or, if it is a family's, where that is extended.</summary>
    public SourceSpan OwnPlace(SourceSpan span) => IsOwn(span) ? span : ExtendsSpan ?? NameSpan;
}

/// <summary>A file that rules stand in, and who says them.</summary>
/// <param name="Path">The path as diagnostics name it.</param>
/// <param name="File">The path relative to the project, with forward slashes.</param>
/// <param name="Name">The site's or the family's name.</param>
internal sealed record OriginModel(string Path, string File, string Name);

internal sealed record HostModel(string Name, SourceSpan Span);

/// <summary>Where a site names its new pages.</summary>
internal sealed record FeedModel(FeedKind Kind, string Url);

/// <summary>An enum: its members in order, and the labels that stand for each.</summary>
internal sealed record EnumModel(string Name, string? Description, EquatableArray<EnumMemberModel> Members)
{
    public required SourceSpan NameSpan { get; init; }

    /// <summary>The texts that fields of this type are given by a <c>const(…)</c>.</summary>
    public IEnumerable<string> ConstantsOf(IEnumerable<FieldModel> fields) => fields
        .Where(field => field.Type is EnumType type && type.Enum.Name == Name)
        .SelectMany(field => field.Rules)
        .Select(rule => (rule.Source as ConstSource)?.Text)
        .OfType<string>();
}

internal sealed record EnumMemberModel(string Name, EquatableArray<string> Labels)
{
    public required SourceSpan NameSpan { get; init; }

    /// <summary>Where each label is written.</summary>
    public EquatableArray<SourceSpan> Spans { get; init; }

    /// <summary>Where it says that it has no label; null if it has one.</summary>
    public SourceSpan? NoLabel { get; init; }

    /// <summary>The labels; an empty text for none.</summary>
    public IEnumerable<string> Texts => Labels.DefaultIfEmpty("");
}

/// <summary>A block: a record of fields.</summary>
internal sealed record BlockModel
{
    public required string Name { get; init; }

    public required SourceSpan NameSpan { get; init; }

    public string? Description { get; init; }

    public required EquatableArray<FieldModel> Fields { get; init; }
}

/// <summary>A page: where it is, when it fits, what it becomes.</summary>
internal sealed record PageModel
{
    public required string Name { get; init; }

    public required SourceSpan NameSpan { get; init; }

    /// <summary>Where its fields begin; null where it has none of its own.</summary>
    public SourceSpan? FieldsSpan { get; init; }

    /// <summary>Whether a key has been reported as unknown: it may have been meant to say what is missing.</summary>
    public bool HasUnknownKeys { get; init; }

    public string? Description { get; init; }

    public PageContent Content { get; init; }

    /// <summary>The name of the page whose record it fills: its own, or that of <c>record</c>.</summary>
    public required string RecordName { get; init; }

    /// <summary>Whether the page fills another page's record.</summary>
    public bool FillsOtherRecord => RecordName != Name;

    /// <summary>The contracts of the record.</summary>
    public required EquatableArray<ContractModel> Contracts { get; init; }

    public required EquatableArray<UrlModel> Urls { get; init; }

    public RuleModel? When { get; init; }

    public RuleModel? Unless { get; init; }

    public required EquatableArray<RefusalModel> Refusals { get; init; }

    /// <summary>The record's fields, in order: those of all its variants, and of all pages that fill it. Rules do not matter here.</summary>
    public required EquatableArray<FieldModel> Record { get; init; }

    /// <summary>The looks of the page, at least one; a page without variants has one without a name.</summary>
    public required EquatableArray<VariantModel> Variants { get; init; }

    /// <summary>A text page's lines that no field wants.</summary>
    public EquatableArray<LinePatternModel> Skipped { get; init; }
}

/// <summary>A pattern of a page's addresses, and where it is written.</summary>
internal sealed record UrlModel(UrlPattern Pattern, SourceSpan Span);

/// <summary>One look of a page: the fields that it fills, body first, since pictures are covers by where the text begins.</summary>
internal sealed record VariantModel
{
    /// <summary>Null for a page that has just one look.</summary>
    public string? Name { get; init; }

    /// <summary>Where the name is written; null for a page that has just one look.</summary>
    public SourceSpan? NameSpan { get; init; }

    /// <summary>Where its own fields begin; null where it has none.</summary>
    public SourceSpan? FieldsSpan { get; init; }

    /// <summary>Whether a key has been reported as unknown: it may have been meant to say what is missing.</summary>
    public bool HasUnknownKeys { get; init; }

    public RuleModel? When { get; init; }

    public RuleModel? Unless { get; init; }

    public System.DateTime? Since { get; init; }

    public System.DateTime? Until { get; init; }

    public required EquatableArray<FieldModel> Fields { get; init; }
}

internal sealed record RefusalModel(RuleModel When, string Reason);

/// <summary>An entry of <c>samples</c>. <see cref="File"/> is relative to the layout's folder, with forward slashes.</summary>
internal sealed record SampleModel(string File, string? Page, string? Url, System.DateTime? Captured, SourceSpan Span);
