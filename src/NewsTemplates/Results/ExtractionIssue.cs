using System.Text.Json;
using System.Text.Json.Serialization;
using NewsTemplates.Plans;

namespace NewsTemplates;

/// <summary>Something that an extraction has to report.</summary>
[JsonConverter(typeof(JsonRecordConverter))]
public sealed record ExtractionIssue : IJsonRecord
{
    internal ExtractionIssue(IssueKind kind, string? field, string message, string? found = null, RuleInfo? rule = null, FieldInfo? source = null)
    {
        Kind = kind;
        Field = field;
        Message = message;
        Found = found;
        Rule = rule;
        FieldInfo = source;
    }

    /// <summary>What kind of thing it is.</summary>
    public IssueKind Kind { get; }

    /// <summary>The path of the field, such as <c>lead.section</c> or <c>latest[2].title</c>; null when it is about the whole page.</summary>
    public string? Field { get; }

    /// <summary>A sentence that names the thing and what was found.</summary>
    public string Message { get; }

    /// <summary>The offending text of the page, shortened to 200 characters; null when there is none.</summary>
    public string? Found { get; }

    /// <summary>The rule of the layout that it is about, or null.</summary>
    public RuleInfo? Rule { get; }

    /// <summary>The layout's field, for the checks that report at its place in the YAML.</summary>
    internal FieldInfo? FieldInfo { get; }

    /// <summary>Where several are too many: the first two elements in the page, -1 for what is none; else null.</summary>
    internal (int First, int Second)? Elements { get; init; }

    /// <summary>The bound that is not in the page; null where none is missing.</summary>
    internal FieldBound? Bound { get; init; }

    /// <summary>Where the layout refuses the page: the source of the <c>when</c> or <c>unless</c> that does; else null.</summary>
    internal string? Condition { get; init; }

    void IJsonRecord.WriteTo(Utf8JsonWriter writer) => new JsonObjectWriter(writer)
        .With("kind", Kind)
        .With("field", Field)
        .With("message", Message)
        .With("found", Found)
        .With("rule", Rule?.Source)
        .End();

    /// <summary>The issue as one line of text.</summary>
    public override string ToString() => Field is null ? $"{Kind}: {Message}" : $"{Kind} {Field}: {Message}";
}
