using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NewsTemplates.Witnesses;

/// <summary>Compares a body with those of the samples. The margins are measured on real pages.</summary>
/// <param name="worst">The least that a body of the samples has, and the most that it has of links.</param>
/// <param name="values">The article with its body.</param>
/// <param name="page">What its page states.</param>
internal sealed class BodyComparison(BodyProfile worst, ArticleValues values, PageStatements page)
{
    private readonly Body _body = values.Body!;

    /// <summary>
    /// Whether the body is so short that its page should be looked at: of less than half the letters of the shortest on the samples, of one
    /// paragraph where those have several, or hardly longer than the page's description.
    /// </summary>
    public bool IsSuspicious
    {
        get
        {
            int letters = _body.Paragraphs.Sum(Letters);
            return 2 * letters < worst.Letters
                || (_body.Paragraphs.Count == 1 && worst.Paragraphs > 1)
                || page.Descriptions.Any(description => letters < 2 * Letters(description));
        }
    }

    /// <summary>Whether a paragraph is the title.</summary>
    public static bool HasTitle(ArticleValues values)
    {
        if (values is not { Title: { } title, Body: { } body } || LetterWindows.LettersOf(title) is not { Length: > 0 } letters)
        {
            return false;
        }

        // Signs and spaces are few beside letters.
        return body.Paragraphs.Any(paragraph =>
            paragraph.Length < (2 * title.Length) + 4 && 2 * paragraph.Length > letters.Length && LetterWindows.LettersOf(paragraph) == letters);
    }

    /// <summary>What is unlike the samples; null where that is too little to tell.</summary>
    /// <param name="isOther">Whether the title is unlike them, too.</param>
    /// <param name="needsTwo">Whether one measure alone says too little, as of a body that is as long as others.</param>
    public string? Find(bool isOther, bool needsTwo)
    {
        BodyProfile own = new BodyFindings(new PageBlocks(page.Page), values, page.Descriptions, null).Profile();
        string[] unlike = [.. Less(own)];
        return unlike.Length + (isOther ? 1 : 0) >= (needsTwo ? 2 : 1) ? unlike.FirstOrDefault() : null;
    }

    private IEnumerable<string> Less(BodyProfile own)
    {
        (double? Own, double? Least, double Margin, string What)[] shares =
        [
            (own.OfContainer, worst.OfContainer, 0.25, "of the text around it"),
            (own.OfPage, worst.OfPage, 0.25, "of the page's text"),
            (own.OfSiblings, worst.OfSiblings, 0.1, "of the paragraphs beside its own"),
            (own.OfDescription, worst.OfDescription, 0.35, "of the words by which the page describes itself"),
        ];
        foreach ((double? share, double? least, double margin, string what) in shares)
        {
            if (share is { } held && least is { } bound && held < bound - margin)
            {
                yield return $"it holds {Percent(held)} {what} ({Percent(bound)} at least)";
            }
        }

        if (own.InLinks is { } linked && linked > (worst.InLinks ?? 0) + 0.12)
        {
            yield return $"{Percent(linked)} of it is in links ({Percent(worst.InLinks ?? 0)} at most)";
        }

        if (own.LinksInRow > worst.LinksInRow + 1)
        {
            yield return string.Format(
                CultureInfo.InvariantCulture, "{0} of its blocks in a row are links ({1} at most)", own.LinksInRow, worst.LinksInRow);
        }
    }

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    private static string Percent(double share) => string.Format(CultureInfo.InvariantCulture, "{0:0} %", 100 * share);
}
