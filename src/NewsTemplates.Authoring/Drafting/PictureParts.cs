using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Html;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Text;
using NewsTemplates.Values;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Finds the captions and credits of pictures, as parts of their rule.</summary>
internal static class PictureParts
{
    private const string UsualCaption = "figcaption";

    private const int LongestCaption = 600;

    private const int MostNames = 3;

    private static readonly string[] CaptionWords = ["caption", "legend", "legende", "bildunterschrift", "bildtext", "pie"];

    private static readonly string[] CreditElements =
    [
        "credit", "credits", "copyright", "source", "photographer", "fotograf", "author", "autor", "agency", "kaynak", "bildnachweis", "quelle",
        "rights"
    ];

    // Those that are said of nothing but pictures.
    private static readonly string[] SureCredits = ["credit", "copyright", "photographer", "fotograf", "bildnachweis"];

    private static readonly string[] SmallPrint = ["figcaption small", "figcaption cite"];

    /// <summary>The parts: their keys, and their values as YAML.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="pictures">The elements with the pictures of each.</param>
    public static (string Key, string Value)[] Find(IReadOnlyList<AnalyzedPage> pages, IReadOnlyList<IReadOnlyList<int>> pictures)
    {
        string? caption = CaptionOf(pages, pictures);
        string? credit = CreditOf(pages, pictures) is { } element ? YamlText.Flow(element)
            : LabelIn(pages, pictures, caption ?? UsualCaption) is { } label ? Match(caption ?? UsualCaption, label)
            : null;
        return [.. new[] { ("caption", caption is null ? null : YamlText.Flow(caption)), ("credit", credit) }
            .Where(part => part.Item2 is not null)
            .Select(part => (part.Item1, part.Item2!))];
    }

    /// <summary>Whether an element says by its name that it has a caption or a credit.</summary>
    public static bool IsDescribed(AnalyzedPage page, int element) => page.ElementsIn(element).Any(node =>
        page.Letters(node) is > 0 and <= LongestCaption
        && page.Document.Classes(node).Any(name => Has(name, CaptionWords) || Has(name, SureCredits)));

    /// <summary>Elements that are called captions, and where pictures have none such the usual one; null where that serves for all.</summary>
    private static string? CaptionOf(IReadOnlyList<AnalyzedPage> pages, IReadOnlyList<IReadOnlyList<int>> pictures)
    {
        string[] named = [.. Named(pages, pictures, name => Has(name, CaptionWords) && !Has(name, CreditElements))];
        if (named.Length == 0)
        {
            return null;
        }

        string all = string.Join(", ", named);
        bool isUsualToo = pages.Zip(pictures, (page, found) => found.Any(picture =>
            PageSelector.Find(page.Document, UsualCaption, picture).Any(node => page.Letters(node) > 0)
            && PageSelector.Find(page.Document, all, picture).Count == 0)).Any(isUsual => isUsual);
        return isUsualToo ? $"{all}, {UsualCaption}:not(:has({all}))" : all;
    }

    /// <summary>Elements that are called credits; else the small print of captions.</summary>
    private static string? CreditOf(IReadOnlyList<AnalyzedPage> pages, IReadOnlyList<IReadOnlyList<int>> pictures)
    {
        string[] named = [.. Named(pages, pictures, name => Has(name, CreditElements))];
        return named.Length > 0 ? string.Join(", ", named)
            : SmallPrint.FirstOrDefault(selector => pages.Zip(pictures, (page, found) => found
                .SelectMany(picture => PageSelector.Find(page.Document, selector, picture))
                .Any(node => page.Letters(node) > 0)).Any(isFound => isFound));
    }

    /// <summary>
    /// The names of elements that are called so beside pictures, the most usual first, each for pictures that have none of
    /// those before it: pages of two looks have two.
    /// </summary>
    private static IEnumerable<string> Named(
        IReadOnlyList<AnalyzedPage> pages, IReadOnlyList<IReadOnlyList<int>> pictures, Func<string, bool> isCalled)
    {
        List<ElementName[]> left = [.. pages
            .SelectMany((page, i) => pictures[i].Select(picture => page.ElementsIn(picture)
                .Where(node => page.Letters(node) > 0 && !page.Document.IsElement(node, UsualCaption))
                .SelectMany(node => ElementNames.Of(page.Document, node))
                .Where(name => name.Cost < ElementNames.CostOfLooks && isCalled(name.Selector))
                .ToArray()))];
        for (int i = 0; i < MostNames; i++)
        {
            string? next = left
                .SelectMany(names => names)
                .GroupBy(name => name.Selector)
                .OrderByDescending(same => same.Count())
                .ThenBy(same => same.First().Cost)
                .Select(same => same.Key)
                .FirstOrDefault();
            if (next is null)
            {
                yield break;
            }

            yield return next;
            left.RemoveAll(names => Array.Exists(names, name => name.Selector == next));
        }
    }

    private static bool Has(string name, string[] words) =>
        NameWords.Of(name).Any(word => Array.Exists(words, known => word.StartsWith(known, StringComparison.Ordinal)));

    /// <summary>The words behind which most captions name whose the picture is.</summary>
    private static string? LabelIn(IReadOnlyList<AnalyzedPage> pages, IReadOnlyList<IReadOnlyList<int>> pictures, string caption)
    {
        string[] captions = [.. pages
            .Zip(pictures, (page, found) => found
                .Select(picture => PageSelector.Find(page.Document, caption, picture).Select(page.Text).FirstOrDefault(text => text.Length > 0)))
            .SelectMany(texts => texts)
            .OfType<string>()];
        BoundedRegex ending = BoundedRegex.Create(CreditWords.AtEnd);
        return captions
            .Select(text => ending.Keep(text, out string? label, out _) == RegexOutcome.Done ? label : null)
            .OfType<string>()
            .GroupBy(label => label)
            .Where(same => 2 * same.Count() > captions.Length)
            .Select(same => same.Key)
            .FirstOrDefault();
    }

    private static string Match(string caption, string label) =>
        $"{{ from: {YamlText.Flow(caption)}, match: {YamlText.Flow($@"[(|]?\s*{Regex.Escape(label)}\s*([^()]+)\)?\s*$")} }}";
}
