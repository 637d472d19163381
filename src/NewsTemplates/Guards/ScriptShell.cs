using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Scripts;

namespace NewsTemplates.Guards;

/// <summary>
/// Tells a page whose text only its scripts bring: there are scripts, next to no prose stands anywhere, not even hidden, and what is to hold
/// the text holds none.
/// </summary>
internal static class ScriptShell
{
    // What a shell may say: a standfirst, a word to those without scripts.
    private const int MostLetters = 200;

    // Shorter texts are buttons and labels.
    private const int FewestLetters = 20;

    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "head", "script", "style", "template", "noscript", "iframe", "svg",
    };

    private static readonly HashSet<string> NoProse = new(StringComparer.Ordinal)
    {
        "a", "nav", "footer", "button", "select", "label", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    /// <summary>Whether the page is such a shell.</summary>
    /// <param name="page">The page.</param>
    /// <param name="containers">The elements that are to hold the text.</param>
    public static bool Is(PageDocument page, IReadOnlyCollection<int> containers)
    {
        if (!Enumerable.Range(0, page.Count).Any(node => page.IsElement(node, "script") && ScriptType.IsCode(page.Attribute(node, "type"))))
        {
            return false;
        }

        return containers.Count > 0
            ? containers.All(container => Letters(page, container, isProse: false) == 0) && Letters(page, 0, isProse: true) <= MostLetters
            : Letters(page, 0, isProse: false) <= MostLetters;
    }

    private static int Letters(PageDocument page, int element, bool isProse)
    {
        int letters = 0;
        for (int node = element + 1; node < page.End(element);)
        {
            if (page.Kind(node) == NodeKind.Element && (Unread.Contains(page.Name(node)) || (isProse && NoProse.Contains(page.Name(node)))))
            {
                node = page.End(node);
                continue;
            }

            int own = page.Kind(node) == NodeKind.Text ? LettersIn(page.Text(node)) : 0;
            letters += isProse && own < FewestLetters ? 0 : own;
            node++;
        }

        return letters;
    }

    private static int LettersIn(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char character in text)
        {
            letters += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        return letters;
    }
}
