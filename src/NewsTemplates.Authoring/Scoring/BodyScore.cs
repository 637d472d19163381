using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Scoring;

/// <summary>
/// How right a text is: its paragraphs (<c>body</c>: all of them, in order, standfirst and headings among them), its words (<c>text</c>, by
/// <see cref="TextOverlap"/>) and its headings.
/// </summary>
internal static class BodyScore
{
    /// <summary>The figures of a body.</summary>
    /// <param name="gold">What it should have.</param>
    /// <param name="found">What was found; null for nothing.</param>
    public static IEnumerable<Figure> Of(IReadOnlyList<GoldParagraph> gold, Body? found)
    {
        string[] paragraphs = found is null ? [] : [.. Paragraphs(found)];
        bool isSame = IsSame(gold, paragraphs);
        string[] wanted = [.. gold.Where(part => !part.IsOptional || paragraphs.Contains(part.Text)).Select(part => part.Text)];
        yield return Figure.Exact("body", isSame, FirstWithout(wanted, paragraphs), FirstWithout(paragraphs, [.. gold.Select(part => part.Text)]));
        yield return new Figure("text", isSame ? 1 : TextOverlap.F1(wanted, paragraphs));

        string[] headings = [.. gold.Where(part => part.IsHeading).Select(part => part.Text)];
        if (headings.Length > 0)
        {
            string[] other = [.. (found?.Sections ?? []).Select(section => section.Heading).OfType<string>().Select(WhiteSpace.Collapse)];
            yield return Figure.Exact("headings", headings.SequenceEqual(other), FirstWithout(headings, other), FirstWithout(other, headings));
        }
    }

    private static IEnumerable<string> Paragraphs(Body body) => body.Summary
        .Concat(body.Sections.SelectMany(section => (section.Heading is { } heading ? [heading] : Array.Empty<string>()).Concat(section.Paragraphs)))
        .Select(WhiteSpace.Collapse)
        .Where(text => text.Length > 0);

    /// <summary>Whether the paragraphs are the known ones, with some of the optional ones left out.</summary>
    private static bool IsSame(IReadOnlyList<GoldParagraph> gold, string[] found)
    {
        // How many of the paragraphs found may be used up so far.
        var used = new HashSet<int> { 0 };
        foreach (GoldParagraph part in gold)
        {
            HashSet<int> next = [.. used.Where(count => count < found.Length && found[count] == part.Text).Select(count => count + 1)];
            next.UnionWith(part.IsOptional ? used : []);
            used = next;
        }

        return used.Contains(found.Length);
    }

    private static string? FirstWithout(string[] texts, string[] others) => texts.Except(others, StringComparer.Ordinal).FirstOrDefault();
}
