using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Scoring;

/// <summary>
/// What a page should be read as, as people made sure of it: of an article <c>title</c>, <c>authors</c>, <c>published</c>, <c>topics</c>,
/// <c>summary</c>, <c>body</c> (<c>[{"heading", "paragraphs"}]</c>), <c>optional_paragraphs</c> (places in the standfirst, headings and
/// paragraphs together, that may be missing) and <c>images</c> (<c>[{"url", "other_urls", "cover"}]</c>); of a front page <c>lead</c>,
/// <c>blocks</c> and <c>items</c>, as extractions write them. What is null or left out is not known.
/// </summary>
internal sealed record Gold
{
    public string? Title { get; private init; }

    public IReadOnlyList<string>? Authors { get; private init; }

    /// <summary>In UTC; of no kind where the offset is not known.</summary>
    public DateTime? Published { get; private init; }

    public IReadOnlyList<string>? Topics { get; private init; }

    /// <summary>The standfirst, the headings and the paragraphs in their order; null where the body is not known.</summary>
    public IReadOnlyList<GoldParagraph>? Body { get; private init; }

    public IReadOnlyList<GoldImage>? Images { get; private init; }

    public GoldItem? Lead { get; private init; }

    public IReadOnlyList<GoldBlock>? Blocks { get; private init; }

    public IReadOnlyList<GoldItem>? Items { get; private init; }

    /// <summary>Whether a front page is meant.</summary>
    public bool IsFrontPage => Lead is not null || Blocks is not null || Items is not null;

    /// <summary>Reads what a line of a manifest says of its page; null where it says nothing.</summary>
    /// <param name="entry">The line, a JSON object.</param>
    /// <exception cref="FormatException">A value is not of the form that it must have; the message says which.</exception>
    public static Gold? Read(JsonElement entry)
    {
        var gold = new Gold
        {
            Title = Text(entry, "title"),
            Authors = Texts(entry, "authors"),
            Published = ReadTime(entry),
            Topics = Texts(entry, "topics"),
            Body = ReadBody(entry),
            Images = List(entry, "images", ReadImage),
            Lead = Member(entry, "lead", JsonValueKind.Object) is { } lead ? ReadItem(lead) : null,
            Blocks = List(entry, "blocks", block => new GoldBlock(Text(block, "heading") ?? "", List(block, "items", ReadItem) ?? [])),
            Items = List(entry, "items", ReadItem),
        };
        return gold == new Gold() ? null : gold;
    }

    private static DateTime? ReadTime(JsonElement entry) =>
        Text(entry, "published") is not { } text ? null
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out DateTime time) ? time
        : throw new FormatException($"'published' is no time (ISO 8601): '{text}'");

    private static List<GoldParagraph>? ReadBody(JsonElement entry)
    {
        if (Member(entry, "body", JsonValueKind.Array) is not { } sections)
        {
            return null;
        }

        IEnumerable<(string Text, bool IsHeading)> summary = (Texts(entry, "summary") ?? []).Select(text => (text, false));
        IEnumerable<(string Text, bool IsHeading)> text = sections.EnumerateArray().SelectMany(section =>
            (Text(section, "heading") is { } heading ? new[] { (heading, true) } : [])
            .Concat((Texts(section, "paragraphs") ?? []).Select(paragraph => (paragraph, false))));
        var optional = (List(entry, "optional_paragraphs", place =>
                place.ValueKind == JsonValueKind.Number && place.TryGetInt32(out int number)
                    ? number
                    : throw new FormatException("an entry of 'optional_paragraphs' is no whole number")) ?? []).ToHashSet();
        return [.. summary.Concat(text).Select((part, place) => new GoldParagraph(part.Text, part.IsHeading, optional.Contains(place)))];
    }

    private static GoldImage ReadImage(JsonElement image) => new(
        [Text(image, "url") ?? throw new FormatException("an entry of 'images' has no 'url'"), .. Texts(image, "other_urls") ?? []],
        image.TryGetProperty("cover", out JsonElement cover) && cover.ValueKind == JsonValueKind.True);

    private static GoldItem ReadItem(JsonElement item) =>
        new(Text(item, "title") ?? "", Text(item, "url") ?? throw new FormatException("a story has no 'url'"));

    private static string? Text(JsonElement owner, string key) =>
        Member(owner, key, JsonValueKind.String) is { } value ? WhiteSpace.Collapse(value.GetString()!) : null;

    private static List<string>? Texts(JsonElement owner, string key) =>
        List(owner, key, value => value.ValueKind == JsonValueKind.String
            ? WhiteSpace.Collapse(value.GetString()!)
            : throw new FormatException($"an entry of '{key}' is no text"));

    private static List<T>? List<T>(JsonElement owner, string key, Func<JsonElement, T> read) =>
        Member(owner, key, JsonValueKind.Array) is { } values ? [.. values.EnumerateArray().Select(read)] : null;

    private static JsonElement? Member(JsonElement owner, string key, JsonValueKind kind) =>
        owner.ValueKind != JsonValueKind.Object ? throw new FormatException($"what should have '{key}' is no object")
        : !owner.TryGetProperty(key, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == kind ? value
        : throw new FormatException($"'{key}' is no {(kind == JsonValueKind.String ? "text" : kind == JsonValueKind.Array ? "list" : "object")}");
}

/// <summary>A paragraph or heading that a body should have, or may have.</summary>
internal sealed record GoldParagraph(string Text, bool IsHeading, bool IsOptional);

/// <summary>A picture that a page should have, by all addresses at which it is known.</summary>
internal sealed record GoldImage(IReadOnlyList<string> Urls, bool IsCover);

/// <summary>A story that a front page names.</summary>
internal sealed record GoldItem(string Title, string Url);

/// <summary>A block of a front page.</summary>
internal sealed record GoldBlock(string Heading, IReadOnlyList<GoldItem> Items);
