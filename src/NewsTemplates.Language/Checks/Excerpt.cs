using System;

namespace NewsTemplates.Language.Checks;

/// <summary>Texts of pages, cut to what fits into a message.</summary>
internal static class Excerpt
{
    private const int Most = 80;
    private const int Before = 20;

    /// <summary>The start of a text.</summary>
    public static string Of(string text) => From(text, 0);

    /// <summary>Two texts, each from shortly before the place where they begin to differ.</summary>
    public static (string One, string Other) OfDifference(string one, string other)
    {
        int same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same])
        {
            same++;
        }

        int start = Math.Max(one.Length, other.Length) <= Most ? 0 : Math.Max(0, same - Before);
        return (From(one, start), From(other, start));
    }

    private static string From(string text, int start)
    {
        start = IsInPair(text, start) ? start - 1 : start;
        int end = Math.Min(text.Length, start + Most);
        end = IsInPair(text, end) ? end - 1 : end;
        return (start > 0 ? "…" : "") + text.Substring(start, end - start).Replace('\n', ' ') + (end < text.Length ? "…" : "");
    }

    private static bool IsInPair(string text, int place) => place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]);
}
