using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>The line above a headline that names the subject, and stands in the same <c>h1</c>.</summary>
internal static class Kicker
{
    private const int ShortestHeadline = 15;

    private const string Step = "except";

    /// <summary>Rules that cut it out; none where the page's metadata have the text of the <c>h1</c> as a whole, or nothing of it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="headline">The element with the headline.</param>
    /// <param name="selectors">Selectors that find it.</param>
    /// <param name="stated">What the metadata say is the title.</param>
    public static IEnumerable<FieldRule> Cut(AnalyzedPage page, int headline, IEnumerable<string> selectors, IEnumerable<string> stated)
    {
        string whole = page.Text(headline);
        string[] titles = [.. stated.Select(ArticleText.Letters)];
        for (int child = page.Document.FirstElement(headline); child > 0; child = page.Document.NextElement(child))
        {
            string text = page.Text(child);
            string kicker = ArticleText.Letters(text);
            int end = whole.IndexOf(text, StringComparison.Ordinal) + text.Length;
            string rest = ArticleText.Letters(whole.Substring(end));
            if (kicker.Length > 0
                && rest.Length >= ShortestHeadline
                && titles.Any(title => title.Contains(rest))
                && !titles.Any(title => title.Contains(kicker)))
            {
                int[] others = [.. Before(page, headline, end)];
                string[] names = [.. others.Select(other =>
                    ElementNames.Of(page.Document, other).Select(name => name.Selector).FirstOrDefault() ?? "")];
                return names.Contains("") ? [] : selectors.Select(selector => new FieldRule(selector, (Step, YamlText.List(names))));
            }
        }

        return [];
    }

    /// <summary>Whether a rule is one of these.</summary>
    public static bool IsCutBy(FieldRule rule) => rule.Steps.Any(step => step.Key == Step);

    /// <summary>Whether a title is a headline with a subject and a colon, a dash or a bar before it.</summary>
    public static bool IsBefore(string title, string? headline) =>
        headline is { Length: >= ShortestHeadline }
        && title.Length > headline.Length + 2
        && title.EndsWith(headline, StringComparison.Ordinal)
        && title.Substring(0, title.Length - headline.Length).TrimEnd() is { Length: > 1 } subject
        && subject[subject.Length - 1] is ':' or '-' or '–' or '—' or '|' or '·';

    /// <summary>The elements in a headline that say the beginning of its text, among them mere dashes behind it.</summary>
    private static IEnumerable<int> Before(AnalyzedPage page, int headline, int end)
    {
        string whole = page.Text(headline);
        int start = 0;
        for (int child = page.Document.FirstElement(headline); child > 0; child = page.Document.NextElement(child))
        {
            string text = page.Text(child);
            start = whole.IndexOf(text, start, StringComparison.Ordinal);
            if (text.Length > 0 && start >= 0 && (start < end || ArticleText.Letters(text).Length == 0))
            {
                yield return child;
            }

            start = Math.Max(start, 0) + text.Length;
        }
    }
}
