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

    private static readonly string[] CaptionWords = ["caption", "legend", "legende", "bildunterschrift", "bildtext", "pie"];

    private static readonly string[] CreditElements =
    [
        "credit", "credits", "copyright", "source", "photographer", "fotograf", "author", "autor", "agency", "kaynak", "bildnachweis", "quelle",
        "rights"
    ];

    /// <summary>The parts: their keys, and their values as YAML.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="pictures">The elements with the pictures of each.</param>
    public static (string Key, string Value)[] Find(IReadOnlyList<AnalyzedPage> pages, IReadOnlyList<IReadOnlyList<int>> pictures)
    {
        string? caption = Named(pages, pictures, CaptionWords, UsualCaption);
        string? credit = Named(pages, pictures, CreditElements, null) is { } element ? YamlText.Flow(element)
            : LabelIn(pages, pictures, caption ?? UsualCaption) is { } label ? Match(caption ?? UsualCaption, label)
            : null;
        return [.. new[] { ("caption", caption is null ? null : YamlText.Flow(caption)), ("credit", credit) }
            .Where(part => part.Item2 is not null)
            .Select(part => (part.Item1, part.Item2!))];
    }

    /// <summary>The name of an element that is called so beside some picture, unless it is the one that is looked for anyhow.</summary>
    private static string? Named(
        IReadOnlyList<AnalyzedPage> pages, IReadOnlyList<IReadOnlyList<int>> pictures, string[] words, string? usual) =>
        pages.Zip(pictures, (page, found) => found.SelectMany(page.ElementsIn)
                .Where(node => page.Letters(node) > 0 && !page.Document.IsElement(node, usual ?? UsualCaption))
                .SelectMany(node => ElementNames.Of(page.Document, node))
                .Where(name => name.Cost < 5
                    && NameWords.Of(name.Selector).Any(word => Array.Exists(words, known => word.StartsWith(known, StringComparison.Ordinal)))))
            .SelectMany(names => names)
            .GroupBy(name => name.Selector)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.First().Cost)
            .Select(same => same.Key)
            .FirstOrDefault();

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
