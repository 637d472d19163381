using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>
/// Tells the paragraphs at both ends of a text, and pointers within it, that are no text: bylines, places, credits, sources,
/// editors' notes, and "read also".
/// </summary>
internal sealed class SideNotes
{
    private const int MostLettersOfNote = 60;

    private const int MostLettersOfLabelled = 150;

    private const int MostLettersOfLabel = 25;

    private const string EndsOfSentences = ".!?…:\"'”“’»«)。！？」』।؟۔؛;";

    private static readonly char[] Quotes = ['"', '“', '”', '„', '«', '»'];

    private readonly AnalyzedPage _page;

    public SideNotes(AnalyzedPage page) => _page = page;

    /// <summary>The paragraphs without the notes before and behind them.</summary>
    public IReadOnlyList<int> Without(IReadOnlyList<int> paragraphs)
    {
        int all = paragraphs.Sum(_page.Letters);
        int start = 0;
        while (start < paragraphs.Count - 1 && IsNote(paragraphs[start]))
        {
            start++;
        }

        int end = paragraphs.Count;
        while (end - start > 1 && (IsNote(paragraphs[end - 1]) || IsAside(paragraphs[end - 1]) || Invitations.IsOne(_page, paragraphs[end - 1])))
        {
            end--;
        }

        int[] kept = [.. paragraphs.Skip(start).Take(end - start).Where(paragraph => !IsCredit(_page.Text(paragraph)))];
        return kept.Sum(_page.Letters) > 0.7 * all ? kept : paragraphs;
    }

    /// <summary>Whether a paragraph only points to another story: it is a link, perhaps with a few words before it.</summary>
    public bool IsPointer(int paragraph)
    {
        if (_page.LinkShare(paragraph) is var share && (share > 0.9 || share < 0.4))
        {
            return share > 0.9;
        }

        int link = _page.ElementsIn(paragraph).Last(node => _page.Document.IsElement(node, "a"));
        string text = _page.Text(paragraph);
        return Label(text) is not null && text.EndsWith(_page.Text(link), StringComparison.Ordinal);
    }

    /// <summary>The words before the colon with which a text begins; null where it begins otherwise.</summary>
    public static string? Label(string text)
    {
        int colon = text.IndexOfAny([':', '：']);
        return colon is > 1 and <= MostLettersOfLabel && char.IsLetter(text[0]) && text.IndexOfAny(Quotes, 0, colon) < 0
            ? text.Substring(0, colon + 1)
            : null;
    }

    /// <summary>What stands up to a copyright sign at a text's beginning; null where there is none.</summary>
    public static string? Sign(string text)
    {
        int sign = text.IndexOf('©');
        return sign is >= 0 and <= MostLettersOfLabel ? text.Substring(0, sign + 1) : null;
    }

    /// <summary>A few words that are no sentence, or a short text behind a label.</summary>
    private bool IsNote(int paragraph)
    {
        string text = _page.Text(paragraph);
        return text.Length == 0
            || (text.Length < MostLettersOfNote && EndsOfSentences.IndexOf(text[text.Length - 1]) < 0)
            || (text.Length < MostLettersOfLabelled && Label(text) is not null && EndsOfSentences.IndexOf(text[text.Length - 1]) < 0)
            || IsCredit(text);
    }

    /// <summary>Whether a text says whose a picture or a text is: it is short, and begins with a label or with a copyright sign.</summary>
    private static bool IsCredit(string text) =>
        text.Length < MostLettersOfNote && text.Length > 0
        && (Sign(text) is not null || (Label(text) is not null && EndsOfSentences.IndexOf(text[text.Length - 1]) < 0));

    /// <summary>Whether all of it is set in italics.</summary>
    private bool IsAside(int paragraph) =>
        _page.ElementsIn(paragraph).Any(node => _page.Document.Name(node) is "em" or "i" && _page.Letters(node) == _page.Letters(paragraph));
}
