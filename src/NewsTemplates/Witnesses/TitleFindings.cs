using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Witnesses;

/// <summary>What a page's headlines say against a title.</summary>
internal static class TitleFindings
{
    private const double LeastLikeness = 0.5;

    // Of fewer letters a headline stands in another one by chance.
    private const int TellingLetters = 12;

    public static IEnumerable<Finding> Find(string title, PageStatements page)
    {
        string letters = LetterWindows.LettersOf(title);
        string[] headlines = [.. page.Headlines];
        if (headlines.Length == 0 || letters.Length == 0)
        {
            yield break;
        }

        if (page.SiteNames.FirstOrDefault(name => IsAtEnd(title, name)) is { } site)
        {
            yield return new Finding(FindingKind.TitleTooLong, "title", title, site);
        }

        string[] spelled = [.. headlines.Select(LetterWindows.LettersOf)];
        if (Array.IndexOf(spelled, letters) >= 0)
        {
            yield break;
        }

        string? within = headlines
            .Where((_, i) => spelled[i].Length >= TellingLetters && letters.Contains(spelled[i]))
            .OrderByDescending(headline => headline.Length)
            .FirstOrDefault();
        if (within is not null)
        {
            yield return new Finding(FindingKind.TitleTooLong, "title", title, within);
        }
        else if (headlines.All(headline => Words.Likeness(title, headline) < LeastLikeness))
        {
            yield return new Finding(FindingKind.TitleElsewhere, "title", title, headlines[0]);
        }
    }

    /// <summary>Whether the page states just this title; null where it states none.</summary>
    public static bool? IsHeadline(string title, PageStatements page)
    {
        string letters = LetterWindows.LettersOf(title);
        bool isAny = false;
        foreach (string headline in page.Headlines)
        {
            isAny = true;
            if (headline == title || LetterWindows.LettersOf(headline) == letters)
            {
                return true;
            }
        }

        return isAny ? false : null;
    }

    /// <summary>Whether a text is the site's name, or ends with it behind a sign that parts them.</summary>
    private static bool IsAtEnd(string title, string site)
    {
        if (!title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        string before = title.Substring(0, title.Length - site.Length);
        string headline = before.TrimEnd();
        return headline.Length == 0
            || (headline.Length < before.Length && headline[headline.Length - 1] is '-' or '–' or '—' or '|' or '·' or '•' or '»' or '/');
    }
}
