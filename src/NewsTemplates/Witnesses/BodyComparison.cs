using System;
using System.Globalization;
using System.Linq;

namespace NewsTemplates.Witnesses;

/// <summary>Compares a body with those of the samples. The margins are measured on real pages.</summary>
/// <param name="worst">The least that a body of the samples has, and the most that it has of links.</param>
/// <param name="values">The article with its body.</param>
/// <param name="page">What its page states.</param>
internal sealed class BodyComparison(BodyProfile worst, ArticleValues values, PageStatements page)
{
    // Bodies that the rules of another look read are nearly all shorter.
    private const int FewLetters = 600;

    private readonly Body _body = values.Body!;

    /// <summary>
    /// Whether the body is so short that its page should be looked at: of less than half the letters of the shortest on the samples and few
    /// at all, of one paragraph where those have several, or hardly longer than the page's description.
    /// </summary>
    public bool IsSuspicious
    {
        get
        {
            int letters = _body.Paragraphs.Sum(Letters);
            return letters < Math.Min(FewLetters, worst.Letters / 2)
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

    /// <summary>What is unlike the samples; null where that is too little to tell: one measure alone says something of short bodies only.</summary>
    /// <param name="isOther">Whether another value is unlike them, too.</param>
    public string? Find(bool isOther)
    {
        BodyProfile own = new BodyFindings(new PageBlocks(page.Page), values, page.Descriptions, null).Profile();
        string[] unlike = [.. new[] { LessOfText(own), LessOfSiblings(own), LessOfDescription(own), MoreInLinks(own), MoreLinksInRow(own) }
            .OfType<string>()];
        return unlike.Length + (isOther ? 1 : 0) >= (IsSuspicious ? 1 : 2) ? unlike.FirstOrDefault() : null;
    }

    /// <summary>What is around a body and what is on its page is much the same text: it counts once.</summary>
    private string? LessOfText(BodyProfile own) =>
        Less(own.OfContainer, worst.OfContainer, 0.25, "of the text around it") ?? Less(own.OfPage, worst.OfPage, 0.25, "of the page's text");

    private string? LessOfSiblings(BodyProfile own) => Less(own.OfSiblings, worst.OfSiblings, 0.1, "of the paragraphs beside its own");

    private string? LessOfDescription(BodyProfile own) =>
        Less(own.OfDescription, worst.OfDescription, 0.35, "of the words by which the page describes itself");

    private string? MoreInLinks(BodyProfile own) => own.InLinks is { } share && share > (worst.InLinks ?? 0) + 0.12
        ? $"{Percent(share)} of it is in links ({Percent(worst.InLinks ?? 0)} at most)"
        : null;

    private string? MoreLinksInRow(BodyProfile own) => own.LinksInRow > worst.LinksInRow + 1
        ? string.Format(CultureInfo.InvariantCulture, "{0} of its blocks in a row are links ({1} at most)", own.LinksInRow, worst.LinksInRow)
        : null;

    private static string? Less(double? own, double? least, double margin, string what) =>
        own is { } share && least is { } bound && share < bound - margin ? $"it holds {Percent(share)} {what} ({Percent(bound)} at least)" : null;

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    private static string Percent(double share) => string.Format(CultureInfo.InvariantCulture, "{0:0} %", 100 * share);
}
