using System;

namespace NewsTemplates.Authoring.Mutations;

/// <summary>Slips of the hand in a word.</summary>
internal static class Misspelling
{
    /// <summary>The word without a letter in its middle; a word of one letter gets another.</summary>
    public static string Of(string word)
    {
        int middle = word.Length / 2;
        return word.Length == 1 ? word + word : word.Remove(middle, 1);
    }

    /// <summary>The first stretch of letters and digits of a text that is long enough to be misspelt; null without one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin to look.</param>
    public static Range? Word(string text, int from = 0)
    {
        int start = from;
        while (start < text.Length)
        {
            int end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - start >= 3)
            {
                return start..end;
            }

            start = Math.Max(end, start + 1);
        }

        return null;
    }
}
