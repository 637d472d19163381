using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Texts that stand word for word, and in elements of the same name, on several pages of a site: invitations, imprints, labels.
/// They are no text of an article.
/// </summary>
internal sealed class RepeatedTexts
{
    private const int FewestLetters = 6;

    // Pages that share more than this are one article in two versions.
    private const double MostShared = 0.5;

    private readonly HashSet<string> _texts;

    private RepeatedTexts(HashSet<string> texts) => _texts = texts;

    /// <summary>The texts that any two of the pages share.</summary>
    public static RepeatedTexts Of(IReadOnlyList<AnalyzedPage> pages)
    {
        HashSet<string>[] texts = [.. pages.Select(page => new HashSet<string>(Blocks(page), StringComparer.Ordinal))];
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        for (int one = 0; one < texts.Length; one++)
        {
            for (int other = one + 1; other < texts.Length; other++)
            {
                string[] shared = [.. texts[one].Where(texts[other].Contains)];
                int all = Math.Min(texts[one].Sum(text => text.Length), texts[other].Sum(text => text.Length));
                if (shared.Sum(text => text.Length) < MostShared * all)
                {
                    repeated.UnionWith(shared);
                }
            }
        }

        return new RepeatedTexts(repeated);
    }

    /// <summary>Whether another page has the text of an element, too.</summary>
    public bool Contains(AnalyzedPage page, int node) => _texts.Count > 0 && _texts.Contains(Key(page, node));

    private static IEnumerable<string> Blocks(AnalyzedPage page) => page.ElementsIn(0)
        .Where(node => page.IsBlock(node) && !page.HoldsBlock(node) && page.Letters(node) >= FewestLetters)
        .Select(node => Key(page, node));

    /// <summary>A teaser says what the article says, but its element is called otherwise.</summary>
    private static string Key(AnalyzedPage page, int node) =>
        $"{page.Document.Name(node)}.{page.Document.Attribute(node, "class")} {ArticleText.Letters(page.Text(node))}";
}
