using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Html;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>An element, a text or a comment of a sample.</summary>
internal sealed class MarkupPart : SamplePart
{
    // Of a meta.
    private static readonly string[] Technical =
        ["robots", "googlebot", "viewport", "content-type", "referrer", "format-detection", "theme-color", "x-ua-compatible", "refresh"];

    private readonly bool _isHtml;
    private readonly bool _isRaw;

    private MarkupPart(int node, NodeKind kind, string name, bool isHtml, PartText? text, bool isRaw)
    {
        Node = node;
        Kind = kind;
        Name = name;
        _isHtml = isHtml;
        _isRaw = isRaw;
        Text = text;
    }

    /// <summary>Which node of the page it is.</summary>
    public int Node { get; }

    public NodeKind Kind { get; }

    /// <summary>An element's name; else empty.</summary>
    public string Name { get; }

    /// <summary>What a text or a comment says.</summary>
    public PartText? Text { get; }

    /// <summary>Whether an element is written without its tags, as what it holds.</summary>
    public bool IsOpened { get; set; }

    /// <summary>Whether it is a <c>meta</c> that tells browsers and crawlers how to treat the page: it can be no value.</summary>
    public bool IsTechnical => Name == "meta" && Attributes.Exists(own =>
        own.Name == "charset" || (own.Name is "name" or "http-equiv" && Technical.Contains(own.Original, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether it is a comment, a drawing, or for the browser alone: the better part of many pages, and seldom read.</summary>
    public bool IsCode => Kind == NodeKind.Comment || Name is "style" or "svg" || (Name == "script" && !Parts.Exists(part => part is JsonPart));

    /// <summary>An element's attributes.</summary>
    public List<PartText> Attributes { get; } = [];

    /// <inheritdoc/>
    public override IEnumerable<PartText> Texts => Text is null ? Attributes : [Text];

    /// <summary>An element's classes as they are written.</summary>
    public IEnumerable<string> Classes => Words("class");

    /// <summary>The words of an attribute as they are written.</summary>
    public IEnumerable<string> Words(string attribute) =>
        Attributes.Find(own => own.Name == attribute) is { } words
            ? words.Written.Split([' ', '\t', '\n', '\r', '\f']).Where(word => word.Length > 0)
            : [];

    /// <summary>A node of a page with all below it.</summary>
    public static MarkupPart Of(PageDocument page, int node)
    {
        int parent = page.Parent(node);
        bool isRaw = page.Kind(node) == NodeKind.Text && page.IsHtml(parent) && PageMarkup.IsRaw(page.Name(parent));
        PartText? text = page.Kind(node) is NodeKind.Text or NodeKind.Comment
            ? new PartText(
                page.Text(node),
                "",
                isRaw ? PartTextKind.Script : page.Kind(node) == NodeKind.Comment ? PartTextKind.Comment : PartTextKind.Prose)
            : null;
        var part = new MarkupPart(node, page.Kind(node), page.Name(node), page.IsHtml(node), text, isRaw);
        string? meta = page.IsElement(node, "meta") ? string.Join(" ", MetaNames.Of(page, node)) : null;
        part.Attributes.AddRange(page.Attributes(node).Select(own => new PartText(own.Value, own.Key, PartTextKind.Attribute)
        {
            Meaning = own.Key == "content" && meta is not null ? meta : own.Key,
        }));
        part.Parts.AddRange(DataOf(page, node) is { } data ? [data] : PartsOf(page, node));
        return part;
    }

    /// <summary>What a node of a page holds.</summary>
    public static IEnumerable<SamplePart> PartsOf(PageDocument page, int node)
    {
        for (int below = node + 1; below < page.End(node); below = page.End(below))
        {
            yield return Of(page, below);
        }
    }

    /// <inheritdoc/>
    public override void Write(StringBuilder page)
    {
        switch (Kind)
        {
            case NodeKind.Text when _isRaw:
                page.Append(Text!.Written);
                break;
            case NodeKind.Text:
                PageMarkup.WriteText(Text!.Written, page);
                break;
            case NodeKind.Comment:
                page.Append("<!--").Append(Text!.Written).Append("-->");
                break;
            case NodeKind.Element when IsOpened:
                WriteKept(page);
                break;
            default:
                WriteElement(page);
                break;
        }
    }

    private static JsonPart? DataOf(PageDocument page, int node) =>
        page.IsElement(node, "script")
        && page.End(node) == node + 2
        && page.Attribute(node, "type")?.Contains("json", StringComparison.OrdinalIgnoreCase) == true
            ? JsonPart.Read(page.Text(node + 1))
            : null;

    private void WriteKept(StringBuilder page)
    {
        foreach (SamplePart part in Kept)
        {
            part.Write(page);
        }
    }

    private void WriteElement(StringBuilder page)
    {
        page.Append('<').Append(Name);
        foreach (PartText attribute in Attributes)
        {
            PageMarkup.WriteAttribute(attribute.Name, attribute.Written, page);
        }

        page.Append('>');
        WriteKept(page);
        if (!(_isHtml && PageMarkup.IsVoid(Name)))
        {
            page.Append("</").Append(Name).Append('>');
        }
    }
}
