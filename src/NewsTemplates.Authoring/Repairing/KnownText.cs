using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Authoring.Drafting;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Finds the elements that hold the known paragraphs, headings and standfirst of a body.</summary>
internal static class KnownText
{
    private static readonly HashSet<string> Lines = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "dd", "dt"];

    /// <summary>The text; null where the page has no paragraph of it.</summary>
    /// <param name="fresh">A page with known values.</param>
    /// <param name="field">The body's field.</param>
    public static ArticleText? Find(FreshPage fresh, string field)
    {
        AnalyzedPage page = fresh.Page;
        var places = new Dictionary<string, List<int>>();
        foreach (int node in page.ElementsIn(0).Where(node => page.Letters(node) > 0))
        {
            foreach (string path in fresh.Known!.PathsOf(field, page.Text(node)))
            {
                Add(page, PlacesOf(path), node);
            }
        }

        // What no element has for itself may stand loose in one.
        HashSet<string> whole = [.. places.Keys];
        foreach (int node in page.ElementsIn(0).Where(node => page.OwnLetters(node) > 0))
        {
            foreach (string path in TextLines.Of(page, node)
                .SelectMany(line => fresh.Known!.PathsOf(field, line))
                .Where(path => !whole.Contains(path)))
            {
                Add(page, PlacesOf(path), node);
            }
        }

        int[] sure = [.. places.Where(path => IsParagraph(path.Key) && path.Value.Count == 1).Select(path => path.Value[0]).Order()];
        if (!places.Keys.Any(IsParagraph))
        {
            return null;
        }

        int middle = sure.Length > 0 ? sure[sure.Length / 2] : places.First(path => IsParagraph(path.Key)).Value[0];
        ILookup<string, int> parts = places.ToLookup(
            path => IsParagraph(path.Key) ? "paragraph" : path.Key.EndsWith(".heading", System.StringComparison.Ordinal) ? "heading" : "summary",
            path => path.Value.OrderBy(node => System.Math.Abs(node - middle)).First());
        int[] paragraphs = [.. parts["paragraph"].Distinct().Order()];
        int[] headings = [.. parts["heading"].Distinct().Except(paragraphs).Order()];
        return ArticleText.Of(page, [.. parts["summary"].Distinct().Except(paragraphs).Except(headings).Order()], paragraphs, headings);

        List<int> PlacesOf(string path)
        {
            if (!places.TryGetValue(path, out List<int>? found))
            {
                places.Add(path, found = []);
            }

            return found;
        }
    }

    private static bool IsParagraph(string path) => path.Contains(".paragraphs[");

    /// <summary>Of elements within each other the one that is a line serves, else the innermost block, else the outermost.</summary>
    private static void Add(AnalyzedPage page, List<int> found, int node)
    {
        int outer = found.Count == 0 ? -1 : found[^1];
        if (outer < 0 || !page.IsWithin(node, outer))
        {
            found.Add(node);
        }
        else if (!Lines.Contains(page.Document.Name(outer)) && (Lines.Contains(page.Document.Name(node)) || page.IsBlock(node)))
        {
            found[^1] = node;
        }
    }
}
