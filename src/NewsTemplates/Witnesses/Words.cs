using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Text;

namespace NewsTemplates.Witnesses;

/// <summary>The words of a text, in small letters. Where a script writes none apart, each character is one.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isAlone = i < text.Length && IsAlone(text[i]);
            bool isInWord = i < text.Length && !isAlone && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]));
            if (!isInWord && start >= 0)
            {
                words.Add(text.Substring(start, i - start).ToLowerInvariant());
                start = -1;
            }

            if (isAlone)
            {
                words.Add(text[i].ToString());
            }

            start = isInWord && start < 0 ? i : start;
        }

        return words;
    }

    /// <summary>How much two texts have in common: the words in both of the words in either, from 0 to 1.</summary>
    public static double Likeness(string one, string other)
    {
        HashSet<string> first = [.. Of(one)];
        HashSet<string> second = [.. Of(other)];
        int common = first.Count(second.Contains);
        int all = first.Count + second.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    // In scripts that do not part words each letter stands for itself.
    private static bool IsAlone(char character) => char.IsLetter(character) && UnspacedScript.Has(character);
}
