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
        int same = SameStart(one, other);
        int start = Math.Max(one.Length, other.Length) <= Most ? 0 : Math.Max(0, same - Before);
        return (From(one, start), From(other, start));
    }

    /// <summary>A text as it is, from shortly before the place where it begins to differ from another to shortly after the last one.</summary>
    public static string OfAllDifference(string text, string other)
    {
        if (Math.Max(text.Length, other.Length) <= Most)
        {
            return text;
        }

        int same = SameStart(text, other);
        int sameAtEnd = 0;
        while (sameAtEnd < Math.Min(text.Length, other.Length) - same && text[text.Length - 1 - sameAtEnd] == other[other.Length - 1 - sameAtEnd])
        {
            sameAtEnd++;
        }

        int start = Math.Max(0, same - Before);
        int end = Math.Min(text.Length, text.Length - sameAtEnd + Before);
        start = IsInPair(text, start) ? start - 1 : start;
        end = IsInPair(text, end) ? end + 1 : end;
        return (start > 0 ? "…" : "") + text.Substring(start, end - start) + (end < text.Length ? "…" : "");
    }

    private static int SameStart(string one, string other)
    {
        int same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same])
        {
            same++;
        }

        return same;
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
