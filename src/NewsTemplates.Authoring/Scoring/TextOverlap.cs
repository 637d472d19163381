using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Scoring;

/// <summary>
/// ROUGE-LSum (Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries"): how much two texts have in common by the words that
/// their sentences share in the same order. Words are runs of letters and digits without regard to case, in scripts without spaces single
/// letters; a sentence ends at a full stop, a question mark or an exclamation mark, and with its paragraph.
/// </summary>
internal static class TextOverlap
{
    /// <summary>The harmonic mean of precision and recall, from 0 to 1.</summary>
    public static double F1(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        string[][] one = [.. expected.SelectMany(Sentences)];
        string[][] other = [.. found.SelectMany(Sentences)];
        Dictionary<string, int> left = Counts(one);
        Dictionary<string, int> otherLeft = Counts(other);
        int both = 0;
        foreach (string[] sentence in one)
        {
            bool[] common = Common(sentence, other);
            foreach (string word in sentence.Where((_, place) => common[place]))
            {
                if (left[word] > 0 && otherLeft.GetValueOrDefault(word) > 0)
                {
                    left[word]--;
                    otherLeft[word]--;
                    both++;
                }
            }
        }

        return Figure.F1(both, one.Sum(sentence => sentence.Length), other.Sum(sentence => sentence.Length));
    }

    /// <summary>Which words of a sentence stand in a longest common subsequence with any of the others.</summary>
    private static bool[] Common(string[] sentence, string[][] others)
    {
        bool[] common = new bool[sentence.Length];
        foreach (string[] other in others)
        {
            if (other.AsSpan().SequenceEqual(sentence))
            {
                Array.Fill(common, true);
                break;
            }

            Mark(sentence, other, common);
        }

        return common;
    }

    private static void Mark(string[] one, string[] other, bool[] common)
    {
        int[,] lengths = new int[one.Length + 1, other.Length + 1];
        for (int i = one.Length - 1; i >= 0; i--)
        {
            for (int j = other.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = one[i] == other[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            if (one[i] == other[j])
            {
                common[i] = true;
                (i, j) = (i + 1, j + 1);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private static Dictionary<string, int> Counts(string[][] sentences) =>
        sentences.SelectMany(words => words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string[]> Sentences(string paragraph)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (int i = 0; i < paragraph.Length; i++)
        {
            char letter = paragraph[i];
            bool isAlone = UnspacedScript.Has(letter);
            if (isAlone || !char.IsLetterOrDigit(letter))
            {
                End();
            }

            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }

            if (isAlone)
            {
                End();
            }

            bool isEnd = letter is '。' or '！' or '？' or '।'
                || (letter is '.' or '?' or '!' && (i + 1 == paragraph.Length || char.IsWhiteSpace(paragraph[i + 1])));
            if (isEnd && words.Count > 0)
            {
                yield return [.. words];
                words.Clear();
            }
        }

        End();
        if (words.Count > 0)
        {
            yield return [.. words];
        }

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
