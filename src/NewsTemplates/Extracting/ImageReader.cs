using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Images;
using NewsTemplates.LinkedData;
using NewsTemplates.Matching;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Extracting;

/// <summary>
/// Reads a picture: from an element (a <c>figure</c>, say, or an <c>img</c>), from a JSON-LD object, or from an address
/// alone. Parts that a layout does not say are found as in the language: the first picture, its <c>alt</c>,
/// <c>figcaption</c>. What holds no picture is no image; a picture that has no address, or that of a placeholder
/// only, is reported.
/// </summary>
internal sealed class ImageReader : ValueReader<Image>
{
    private static readonly ValueConverter<Uri> Address = ValueConverters.Uri;

    private readonly SelectorSet _selectors;
    private readonly Func<FoundValues, FoundValues> _creditNames;

    /// <summary>Makes a reader.</summary>
    /// <param name="selectors">The selectors of the parts.</param>
    /// <param name="creditNames">Makes names of a credit.</param>
    public ImageReader(SelectorSet selectors, Func<FoundValues, FoundValues> creditNames)
    {
        _selectors = selectors;
        _creditNames = creditNames;
    }

    /// <summary>Where the picture is: elements or addresses, of which the first that gives one serves. Null: the pictures.</summary>
    public Func<Scope, FoundValues>? Url { get; init; }

    /// <summary>What is done to the address, or null.</summary>
    public Func<FoundValues, FoundValues>? UrlSteps { get; init; }

    /// <summary>Finds the alternative text. Null: the <c>alt</c> of the <c>img</c> that shows the picture.</summary>
    public Func<Scope, FoundValues>? Alt { get; init; }

    /// <summary>Finds the caption's elements or text. Null: the first <c>figcaption</c> of the element.</summary>
    public Func<Scope, FoundValues>? Caption { get; init; }

    /// <summary>What is cut out of the caption's element, or null.</summary>
    public Exclusion? CaptionExcept { get; init; }

    /// <summary>What is done to the caption's text after the credit is cut from it, or null.</summary>
    public Func<FoundValues, FoundValues>? CaptionSteps { get; init; }

    /// <summary>Finds the credit. Null: there is none.</summary>
    public Func<Scope, FoundValues>? Credit { get; init; }

    /// <summary>Finds something where the picture is a cover. Null: a picture before the body's first paragraph is one.</summary>
    public Func<Scope, FoundValues>? Cover { get; init; }

    internal override bool TryRead(FoundValue foundValue, FieldReader field, ValuePath path, [MaybeNullWhen(false)] out Image value)
    {
        value = foundValue.Json is { } json ? OfJson(json, field, path)
            : foundValue.Node < 0 || foundValue.Text is not null ? OfAddress(foundValue.Text ?? "", foundValue.Node, field, path)
            : OfElement(foundValue.Node, field, path);
        return value is not null;
    }

    internal override string Quote(FoundValue foundValue, Image value) => value.Url.AbsoluteUri;

    private Image? OfJson(JsonLdValue json, FieldReader field, ValuePath path)
    {
        if (json.Url is not { } url)
        {
            ReportNoAddress(json.ToString(), field, path);
            return null;
        }

        if (OfAddress(url, -1, field, path) is not { } image)
        {
            return null;
        }

        JsonLdValue[] makers = [.. json.Values("creator")];
        makers = makers.Length > 0 ? makers : [.. json.Values("author")];
        string? credit = Guarded(
            Optional(json.TextOf("creditText") ?? string.Join(", ", makers.SelectMany(maker => maker.AllTexts))), field, path.Part("credit"));
        return image with
        {
            Caption = Guarded(Optional(json.TextOf("caption")), field, path.Part("caption")),
            Credit = credit,
            Credits = credit is null ? [] : makers.Length == 0 ? NamesIn(credit, field.Scope, field)
                : [.. makers.SelectMany(maker => maker.IsObject ? maker.AllTexts : NamesIn(maker.Text ?? "", field.Scope, field))],
            Width = ImageSource.Dimension(json.TextOf("width")),
            Height = ImageSource.Dimension(json.TextOf("height")),
        };
    }

    // Pictures that metadata names are not placed in the page: the first one is the cover.
    private Image? OfAddress(string text, int node, FieldReader field, ValuePath path) =>
        Changed(ImageSource.Written(text), UrlSteps, field.Scope, field) is { } address && AddressOf(address, field, path) is { } url
            ? new Image { Url = url, IsCover = node < 0 ? field.Place == 0 : IsBeforeText(node, field) }
            : null;

    private Image? OfElement(int element, FieldReader field, ValuePath path)
    {
        Scope scope = field.Scope.OfBlock(element, _selectors, path);
        Image? image = OfElement(element, scope, field, path);
        scope.Release();
        return image;
    }

    private Image? OfElement(int element, Scope scope, FieldReader field, ValuePath path)
    {
        PageDocument page = field.Context.Page!;
        if (PictureOf(page, scope, field, path) is not { } picture || AddressOf(picture.Address, field, path) is not { } url)
        {
            return null;
        }

        PictureElement shown = picture.Element;
        (int? width, int? height) = shown.SizeOf(picture.Address);
        FoundValue? credit = Credit is null ? null : Part("credit", Credit(scope), field);
        string? creditText = Guarded(
            credit is { } found ? First(FoundValues.Of(scope, found).Text(), field)?.Text : null,
            field,
            path.Part("credit"));
        return new Image
        {
            Url = url,
            Versions = shown.Versions(url),
            Alt = Guarded(Alt is null ? Optional(shown.Alt(element)) : Part("alt", Alt(scope).Text(), field)?.Text, field, path.Part("alt")),
            Caption = Guarded(CaptionOf(page, element, scope, credit, field), field, path.Part("caption")),
            Credit = creditText,
            Credits = creditText is null ? [] : NamesIn(creditText, scope, field),
            Width = width,
            Height = height,
            IsCover = Cover is null ? IsBeforeText(element, field) : Part("cover", Cover(scope), field) is not null,
        };
    }

    /// <summary>
    /// The first picture that has an address. Where scripts load pictures, the one that is there without them stands
    /// behind, in <c>noscript</c>.
    /// </summary>
    private (PictureElement Element, string Address)? PictureOf(PageDocument page, Scope scope, FieldReader field, ValuePath path)
    {
        int first = -1;
        bool hasAddress = false;
        foreach (FoundValue picture in Url is null ? PictureKind.Within(page, scope.Element).Select(FoundValue.OfNode) : Pictures(Url(scope), field))
        {
            first = first < 0 ? picture.Node : first;
            var element = new PictureElement(field.Context, picture.Node);
            if (AddressIn(picture, element) is { } address)
            {
                hasAddress = true;
                if (Changed(address, UrlSteps, scope, field) is { } changed)
                {
                    field.RecordPart("url");
                    return (element, changed);
                }
            }
        }

        if (first >= 0 && !hasAddress)
        {
            ReportNoAddress(page.Attribute(first, "src") ?? "", field, path);
        }

        return null;
    }

    private static List<FoundValue> Pictures(FoundValues found, FieldReader field)
    {
        field.ReportGivenUp(found);
        return found.Items;
    }

    private static string? AddressIn(FoundValue picture, PictureElement element) =>
        picture.Text is { } text ? ImageSource.Written(text)
        : picture.Node < 0 ? null
        : element.LargestAddress;

    private string? CaptionOf(PageDocument page, int element, Scope scope, FoundValue? credit, FieldReader field)
    {
        FoundValue? caption = Caption is null ? DefaultCaption(page, element) : Part("caption", Caption(scope), field);
        if (caption is not { } found)
        {
            return null;
        }

        bool isInside = credit is { } by && found.Node >= 0 && by.Node > found.Node && by.Node < page.End(found.Node);
        string? text = found.Text is { } written ? WhiteSpace.Collapse(written) : found.Json?.Text;
        if (text is null && found.Node >= 0)
        {
            int cut = isInside ? credit!.Value.Node : -1;
            bool IsCut(int node) =>
                node == cut || CaptionExcept?.Excludes(field.Context, field.Context.Matching!, node, found.Node) == true;
            text = PageText.Of(page, found.Node, IsCut);
        }

        if (text is not null && !isInside && credit is { Whole: { Length: > 0 } whole } around && Holds(page, around.Node, found.Node))
        {
            text = Without(text, whole);
        }

        return Optional(text) is { } kept ? Changed(kept, CaptionSteps, scope, field) : null;
    }

    private string[] NamesIn(string credit, Scope scope, FieldReader field)
    {
        FoundValues found = _creditNames(FoundValues.Of(scope, FoundValue.OfText(credit)));
        field.ReportGivenUp(found);
        string[] names = [.. found.Items.Select(name => name.Text!).Distinct(StringComparer.Ordinal)];
        found.Release();
        return names;
    }

    /// <summary>Whether the credit's text was read from an element that the caption is part of.</summary>
    private static bool Holds(PageDocument page, int credit, int caption) =>
        credit == caption || (credit >= 0 && credit < caption && caption < page.End(credit));

    /// <summary>The caption without the credit, which stands at its end if it says the same words twice.</summary>
    private static string Without(string caption, string credit)
    {
        int at = caption.LastIndexOf(credit, StringComparison.Ordinal);
        return at < 0 ? caption : caption.Substring(0, at) + " " + caption.Substring(at + credit.Length);
    }

    private static FoundValue? DefaultCaption(PageDocument page, int element)
    {
        for (int node = element + 1; node < page.End(element); node++)
        {
            if (page.IsElement(node, "figcaption"))
            {
                return FoundValue.OfNode(node);
            }
        }

        return null;
    }

    private static Uri? AddressOf(string text, FieldReader field, ValuePath path)
    {
        if (field.IsLeaked(Address.Guarded(text), path))
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

    private static void ReportNoAddress(string found, FieldReader field, ValuePath path) => field.Report(
        IssueKind.NotConverted,
        "the picture has no address" + (found.Length == 0 ? "" : $": '{FieldReader.Shorten(found)}' is none"),
        found.Length == 0 ? null : found,
        path);

    /// <summary>What is left of a text after steps; null where that is nothing.</summary>
    private static string? Changed(string text, Func<FoundValues, FoundValues>? steps, Scope scope, FieldReader field) =>
        steps is null ? text : First(steps(FoundValues.Of(scope, FoundValue.OfText(text))), field)?.Text;

    private static FoundValue? First(FoundValues found, FieldReader field)
    {
        field.ReportGivenUp(found);
        FoundValue? first = found.Items.Count > 0 ? found.Items[0] : null;
        found.Release();
        return first;
    }

    /// <summary>The first that a part's source found, which is noted.</summary>
    private static FoundValue? Part(string name, FoundValues found, FieldReader field)
    {
        FoundValue? first = First(found, field);
        if (first is not null)
        {
            field.RecordPart(name);
        }

        return first;
    }

    private static string? Guarded(string? text, FieldReader field, ValuePath path) =>
        text is null || field.IsLeaked(text, path) || field.IsFiller(text, path) ? null : text;

    private static string? Optional(string? text) => WhiteSpace.Collapse(text ?? "") is { Length: > 0 } kept ? kept : null;

    private static bool IsBeforeText(int node, FieldReader field) => field.Context.FirstParagraph < 0 || node < field.Context.FirstParagraph;
}
