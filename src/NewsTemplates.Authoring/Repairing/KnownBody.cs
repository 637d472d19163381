using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>A known body on a fresh page.</summary>
/// <param name="Fresh">The page, with known values.</param>
/// <param name="Text">Where its parts stand.</param>
internal sealed record KnownBody(FreshPage Fresh, ArticleText Text)
{
    private const int FewParts = 3;

    private const int MostNames = 4;

    /// <summary>The page.</summary>
    public AnalyzedPage Page => Fresh.Page;

    /// <summary>Names of the elements that hold the text.</summary>
    public IEnumerable<ElementName> Places() => TextPlaces.Names(Page, Text)
        .Concat(Text.Paragraphs.Count > FewParts
            ? []
            // Text that stands loose in an element has that for its place.
            : Text.Paragraphs.SelectMany(node => ElementNames.Unique(Page, node).Take(MostNames)));

    /// <summary>Names of what stands directly in a place, and holds nothing of the text.</summary>
    /// <param name="place">A selector.</param>
    /// <param name="field">The body's field.</param>
    public IEnumerable<string> NamesBeside(string place, string field) => PageSelector.Find(Page.Document, place)
        .SelectMany(Children)
        .Where(child => Page.Letters(child) > 0 && !Holds(child, field))
        .Select(child => ElementNames.Of(Page.Document, child).FirstOrDefault()?.Selector)
        .OfType<string>()
        .Where(name => !PageSelector.Find(Page.Document, name).Any(node => Holds(node, field)));

    private IEnumerable<int> Children(int element)
    {
        for (int child = Page.Document.FirstElement(element); child > 0; child = Page.Document.NextElement(child))
        {
            yield return child;
        }
    }

    private bool Holds(int element, string field) => Page.ElementsIn(element).Prepend(element).Any(node =>
        Page.Letters(node) > 0 && TextLines.Of(Page, node).Prepend(Page.Text(node)).Any(line => Fresh.Known!.PathsOf(field, line).Any()));
}
