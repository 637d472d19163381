using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Extracting;
using NewsTemplates.Html;
using NewsTemplates.Images;
using NewsTemplates.Urls;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>The pictures that a page shows, and which of them a layout reads from an element.</summary>
internal sealed class PagePictures
{
    // The name of a picture's file that is as long as this is its own, in whatever size it is offered.
    private const int OwnNameLength = 10;

    private readonly PageDocument _page;
    private readonly Uri _url;

    // In document order; the address is null where the element has none but a placeholder's.
    private readonly List<(int Node, string? Address)> _pictures = [];

    /// <summary>Finds the pictures of a page.</summary>
    public PagePictures(AnalyzedPage page)
    {
        _page = page.Document;
        _url = Uri.TryCreate(page.Url, _page.BaseHref ?? "", out Uri? address) ? address : page.Url;
        _pictures.AddRange(PictureKind.Within(_page, 0).OrderBy(node => node).Select(node => (node, AddressOf(node))));
    }

    /// <summary>The elements that show a picture with an address, in document order.</summary>
    public IEnumerable<int> Nodes => _pictures.Where(picture => picture.Address is not null).Select(picture => picture.Node);

    /// <summary>The address of the picture that a layout reads from an element; empty where it has none, null where there is no picture.</summary>
    public string? AddressIn(int element)
    {
        string? other = null;
        int start = _pictures.BinarySearch((element, null), Comparer<(int Node, string? Address)>.Create((one, two) => one.Node.CompareTo(two.Node)));
        for (int i = start < 0 ? ~start : start; i < _pictures.Count && _pictures[i].Node < _page.End(element); i++)
        {
            if (_pictures[i].Address is { } address && PictureKind.IsImage(_page, _pictures[i].Node))
            {
                return address;
            }

            other = string.IsNullOrEmpty(other) ? _pictures[i].Address ?? "" : other;
        }

        return other;
    }

    /// <summary>Names of the picture that an element shows: the addresses of all its sizes, and what their files are called.</summary>
    public IEnumerable<string> NamesOf(int node) => OfferedImages
        .Of(ImageSource.Elements(PictureKind.Attributes(_page, Shown(node)), Sources(node)))
        .Select(offered => WebAddress.Resolve(offered.Url, _url))
        .OfType<Uri>()
        .Append(_url)
        .Where(address => address != _url)
        .SelectMany(NamesOf);

    /// <summary>Names of the picture at an address.</summary>
    public static IEnumerable<string> NamesOf(Uri address)
    {
        string path = address.AbsolutePath;
        string file = path.Substring(path.LastIndexOf('/') + 1);
        int end = file.LastIndexOf('.');
        string name = end > 0 ? file.Substring(0, end) : file;
        return name.Length >= OwnNameLength ? [address.Host + path, name] : [address.Host + path];
    }

    /// <summary>The width and the height that an element states of its picture.</summary>
    public (int? Width, int? Height) SizeOf(int node) =>
        (ImageSource.Dimension(_page.Attribute(Shown(node), "width")), ImageSource.Dimension(_page.Attribute(Shown(node), "height")));

    private string? AddressOf(int node) =>
        ImageSource.Choose(PictureKind.Attributes(_page, Shown(node)), Sources(node)) is { } written
            ? WebAddress.Resolve(written, _url)?.AbsoluteUri
            : null;

    /// <summary>The element whose attributes tell the picture: of a <c>picture</c> its image.</summary>
    private int Shown(int node) =>
        _page.IsElement(node, "picture")
            ? Enumerable.Range(node, _page.End(node) - node).Where(inner => PictureKind.IsImage(_page, inner)).DefaultIfEmpty(node).First()
            : node;

    private IEnumerable<IEnumerable<KeyValuePair<string, string>>> Sources(int node)
    {
        int picture = _page.IsElement(node, "picture") ? node : PictureKind.PictureAround(_page, node);
        return picture < 0 ? [] : Enumerable.Range(picture, _page.End(picture) - picture)
            .Where(inner => _page.IsElement(inner, "source"))
            .Select(_page.Attributes);
    }
}
