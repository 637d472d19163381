using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Compares what a rule reads with the text that is wanted.</summary>
internal static class BodyLikeness
{
    /// <summary>The likeness of a rule that reads just the text.</summary>
    public const double Most = 1;

    /// <summary>How like what a rule read is to the text that is wanted, by letters and by paragraphs: 1 is all of it and nothing else.</summary>
    public static double Of(RuleTrialValue read, ArticleText wanted)
    {
        (string Text, bool IsHeading)[] found = [.. TextsOf((Body)read.Value!)];
        Dictionary<(string, bool), int> left = wanted.Texts.GroupBy(text => text).ToDictionary(same => same.Key, same => same.Count());
        int letters = 0;
        int paragraphs = 0;
        foreach ((string Text, bool IsHeading) text in found)
        {
            if (left.TryGetValue(text, out int count) && count > 0)
            {
                left[text] = count - 1;
                letters += text.Text.Length;
                paragraphs++;
            }
            else if (wanted.Paragraphs.Count == 1 && wanted.Texts.Any(whole => whole.Text.Contains(text.Text)))
            {
                // The text is one element with line breaks, and this is a part of it.
                letters += text.Text.Length;
            }
        }

        int allLetters = wanted.Texts.Sum(text => text.Text.Length) + found.Sum(text => text.Text.Length);
        int allParagraphs = wanted.Texts.Count + found.Length;
        double penalty = read.Issues.Count > 0 ? 0.05 : 0;
        return allParagraphs == 0 ? 0 : ((double)letters / allLetters) + ((double)paragraphs / allParagraphs) - penalty;
    }

    /// <summary>A body as a list: standfirst, headings and paragraphs in order.</summary>
    public static IEnumerable<(string Text, bool IsHeading)> TextsOf(Body body) => body.Summary
        .Select(text => (text, false))
        .Concat(body.Sections.SelectMany(section =>
            section.Heading is null ? section.Paragraphs.Select(text => (text, false))
                : section.Paragraphs.Select(text => (text, false)).Prepend((section.Heading, true))));
}
