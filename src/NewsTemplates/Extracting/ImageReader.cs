using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Matching;
using NewsTemplates.Values;

namespace NewsTemplates.Extracting;

/// <summary>
/// Reads a picture: from an element (a <c>figure</c>, say, or an <c>img</c>), from a JSON-LD object, or from an address
/// alone. Parts that a layout does not say are found as in the language: <c>url: img</c>, <c>alt: img@alt</c>,
/// <c>caption: figcaption</c>.
/// </summary>
public sealed class ImageReader : ValueReader<Image>
{
    private static readonly ValueConverter<Uri> Address = ValueConverters.Uri;

    private readonly SelectorSet selectors;

    /// <summary>Makes a reader.</summary>
    /// <param name="selectors">The selectors of the parts.</param>
    public ImageReader(SelectorSet selectors)
    {
        this.selectors = selectors;
    }

    /// <summary>Where the picture is: elements or addresses. Null: the first <c>img</c> of the element, or the element itself.</summary>
    public Func<Scope, Findings>? Url { get; init; }

    /// <summary>Finds the alternative text. Null: the picture's <c>alt</c>.</summary>
    public Func<Scope, Findings>? Alt { get; init; }

    /// <summary>Finds the caption's elements or text. Null: the first <c>figcaption</c> of the element.</summary>
    public Func<Scope, Findings>? Caption { get; init; }

    /// <summary>What is done to the caption's text after the credit is cut from it, or null.</summary>
    public Func<Findings, Findings>? CaptionSteps { get; init; }

    /// <summary>Finds the credit. Null: there is none.</summary>
    public Func<Scope, Findings>? Credit { get; init; }

    /// <summary>Finds something where the picture is a cover. Null: a picture before the body's first paragraph is one.</summary>
    public Func<Scope, Findings>? Cover { get; init; }

    internal override bool TryRead(Finding finding, FieldReader field, string path, [MaybeNullWhen(false)] out Image value)
    {
        value = finding.Json is { } json ? OfJson(json, field, path)
            : finding.Node < 0 || finding.Text is not null ? OfAddress(finding.Text ?? "", finding.Node, field, path)
            : OfElement(finding.Node, field, path);
        return value is not null;
    }

    internal override string Quote(Finding finding, Image value) => value.Url.AbsoluteUri;

    private static Image? OfJson(JsonLdValue json, FieldReader field, string path)
    {
        Image? image = json.Url is { } url ? OfAddress(url, -1, field, path) : null;
        return image is null ? null : image with { Caption = Optional(json.TextOf("caption")), Width = Pixels(json.TextOf("width")), Height = Pixels(json.TextOf("height")) };
    }

    private static Image? OfAddress(string text, int node, FieldReader field, string path) =>
        AddressOf(text, field, path) is { } url ? new Image { Url = url, IsCover = node < 0 ? IsFirst(path) : IsBeforeText(node, field) } : null;

    private Image? OfElement(int element, FieldReader field, string path)
    {
        PageDocument page = field.Context.Page!;
        Scope scope = field.Scope.OfBlock(element, selectors, path);
        Finding? source = Url is null ? DefaultPicture(page, element) : First(Url(scope));
        if (source is not { } picture || PictureAddress(page, picture) is not { } address || AddressOf(address, field, path) is not { } url)
        {
            return null;
        }

        string? img(string name) => picture.Node < 0 ? null : page.Attribute(picture.Node, name);
        Finding? credit = Credit is null ? null : First(Credit(scope));
        return new Image
        {
            Url = url,
            Alt = Guarded(Alt is null ? Optional(img("alt")) : First(Alt(scope).Text())?.Text, field, path + ".alt"),
            Caption = Guarded(CaptionOf(page, element, scope, credit), field, path + ".caption"),
            Credit = Guarded(credit is { } found ? CreditText(scope, found) : null, field, path + ".credit"),
            Width = Pixels(img("width")),
            Height = Pixels(img("height")),
            IsCover = Cover is null ? IsBeforeText(element, field) : Cover(scope).Items.Count > 0,
        };
    }

    private static string? CreditText(Scope scope, Finding credit) => First(new Findings(scope, new List<Finding> { credit }).Text())?.Text;

    private static Finding? First(Findings found) => found.Items.Count > 0 ? found.Items[0] : null;

    private static Finding? DefaultPicture(PageDocument page, int element)
    {
        for (int node = element; node < page.End(element); node++)
        {
            if (page.IsElement(node, "img"))
            {
                return Finding.OfNode(node);
            }
        }

        return null;
    }

    /// <summary>The largest version that the element offers, with the candidates of the <c>picture</c> around it.</summary>
    private static string? PictureAddress(PageDocument page, Finding picture)
    {
        if (picture.Text is not null || picture.Node < 0)
        {
            return picture.Text;
        }

        int parent = page.ParentElement(picture.Node);
        var sources = new List<IEnumerable<KeyValuePair<string, string>>>();
        if (parent > 0 && page.IsElement(parent, "picture"))
        {
            for (int node = page.FirstElement(parent); node > 0; node = page.NextElement(node))
            {
                if (page.IsElement(node, "source"))
                {
                    sources.Add(page.Attributes(node));
                }
            }
        }

        return ImageSource.Choose(page.Attributes(picture.Node), sources);
    }

    private string? CaptionOf(PageDocument page, int element, Scope scope, Finding? credit)
    {
        Finding? caption = Caption is null ? DefaultCaption(page, element) : First(Caption(scope));
        if (caption is not { } found)
        {
            return null;
        }

        string? text = found.Text;
        if (text is null && found.Node >= 0)
        {
            int cut = credit is { Whole: null, Node: > 0 } by && by.Node > found.Node && by.Node < page.End(found.Node) ? by.Node : -1;
            text = PageText.Of(page, found.Node, node => node == cut);
        }

        if (text is not null && credit?.Whole is { Length: > 0 } whole)
        {
            text = WhiteSpace.Collapse(text.Replace(whole, " "));
        }

        if (text is null || CaptionSteps is null)
        {
            return Optional(text);
        }

        return First(CaptionSteps(new Findings(scope, new List<Finding> { Finding.OfText(text) })))?.Text;
    }

    private static Finding? DefaultCaption(PageDocument page, int element)
    {
        for (int node = element + 1; node < page.End(element); node++)
        {
            if (page.IsElement(node, "figcaption"))
            {
                return Finding.OfNode(node);
            }
        }

        return null;
    }

    private static Uri? AddressOf(string text, FieldReader field, string path)
    {
        if (field.IsLeaked(text, path))
        {
            return null;
        }

        if (Address.TryConvert(text, field.Context.Conversion, out Uri? url))
        {
            return url;
        }

        field.ReportNotConverted(text, Address.Name, path);
        return null;
    }

    private static string? Guarded(string? text, FieldReader field, string path) => text is null || field.IsLeaked(text, path) ? null : text;

    private static string? Optional(string? text) => WhiteSpace.Collapse(text ?? "") is { Length: > 0 } kept ? kept : null;

    private static int? Pixels(string? text) => ImageSource.Dimension(text);

    /// <summary>Pictures that metadata names are not placed in the page: the first one is the cover.</summary>
    private static bool IsFirst(string path) => !path.EndsWith("]", StringComparison.Ordinal) || path.EndsWith("[0]", StringComparison.Ordinal);

    private static bool IsBeforeText(int node, FieldReader field) => field.Context.FirstParagraph < 0 || node < field.Context.FirstParagraph;
}
