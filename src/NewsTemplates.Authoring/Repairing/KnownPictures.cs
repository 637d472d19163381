using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>The known pictures of a fresh page: their elements, and what may be their captions and credits.</summary>
internal sealed class KnownPictures
{
    private const int Farthest = 5;

    private const int MostNames = 24;

    private readonly FreshPage _fresh;
    private readonly string _field;

    /// <summary>Finds the pictures.</summary>
    /// <param name="fresh">A page with known values.</param>
    /// <param name="field">The field of the pictures.</param>
    public KnownPictures(FreshPage fresh, string field)
    {
        _fresh = fresh;
        _field = field;
        Pictures = new PagePictures(fresh.Page);
        Elements = [.. Pictures.Nodes
            .Select(node => (Node: node, Path: PathOf(node)))
            .Where(picture => picture.Path is not null)
            .GroupBy(picture => picture.Path, StringComparer.Ordinal)
            .Select(same => same.OrderBy(picture => fresh.Page.IsForeign(picture.Node) ? 1 : 0).First().Node)
            .Select(Outermost)
            .Distinct()
            .Order()];
    }

    /// <summary>All pictures of the page.</summary>
    public PagePictures Pictures { get; }

    /// <summary>The elements that hold one known picture each, with what is said of it.</summary>
    public IReadOnlyList<int> Elements { get; }

    /// <summary>Names of the elements, and of the pictures in them.</summary>
    public IEnumerable<string> Names() => Elements
        .SelectMany(element => ElementNames.Unique(_fresh.Page, element).Take(2).Concat(ElementNames.Of(_fresh.Page.Document, element).Take(3)))
        .Select(name => name.Selector)
        .SelectMany(name => new[] { name, name + " img" });

    /// <summary>Names of what stands in the elements and has text.</summary>
    public IEnumerable<string> NamesOfTexts() => Elements
        .SelectMany(element => _fresh.Page.ElementsIn(element).Where(node => _fresh.Page.Letters(node) > 0))
        .SelectMany(node => ElementNames.Of(_fresh.Page.Document, node).Take(2).Select(name => name.Selector).Append(_fresh.Page.Document.Name(node)))
        .Distinct()
        .Take(MostNames);

    private string? PathOf(int node) =>
        Part(".url", Pictures.AddressIn(node)) ?? Part(".alt", _fresh.Page.Document.Attribute(node, "alt"));

    private string? Part(string ending, string? text) => string.IsNullOrEmpty(text) ? null : _fresh.Known!.PathsOf(_field, text!)
        .Where(path => path.EndsWith(ending, StringComparison.Ordinal))
        .Select(path => path.Substring(0, path.Length - ending.Length))
        .FirstOrDefault();

    /// <summary>The largest element around a picture that holds no other, and no text but what is said of it.</summary>
    private int Outermost(int picture)
    {
        string? address = Pictures.AddressIn(picture);
        return _fresh.Page.Ancestors(picture)
            .Take(Farthest)
            .TakeWhile(outer => Pictures.Nodes.Where(node => _fresh.Page.IsWithin(node, outer)).All(node => Pictures.AddressIn(node) == address)
                && !_fresh.Text.Paragraphs.Any(paragraph => _fresh.Page.IsWithin(paragraph, outer) && !IsSaid(paragraph)))
            .Where(outer => _fresh.Page.ElementsIn(outer).Prepend(outer).Any(IsSaid))
            .Append(picture)
            .Max(element => (_fresh.Page.Document.End(element) - element, element)).element;
    }

    private bool IsSaid(int node) => _fresh.Page.Letters(node) > 0 && _fresh.Known!.PathsOf(_field, _fresh.Page.Text(node)).Any();
}
