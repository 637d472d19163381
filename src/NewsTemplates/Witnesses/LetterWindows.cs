using System;
using System.Collections.Generic;
using System.Text;

namespace NewsTemplates.Witnesses;

/// <summary>
/// Texts, ready to be asked how much of another stands in them. Letters and digits alone are compared, some at a time, so the work is in
/// proportion to the texts' length.
/// </summary>
internal sealed class LetterWindows
{
    // So many in a row stand in two texts hardly by chance.
    private const int Width = 16;

    private const ulong Base = 1_099_511_628_211;

    private static readonly ulong Leaving = Power(Width);

    private readonly HashSet<ulong> _windows = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public LetterWindows(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            string letters = LettersOf(text);
            _texts.Add(letters);
            foreach (ulong window in Of(letters))
            {
                _windows.Add(window);
            }
        }
    }

    /// <summary>The letters and digits of a text, in small letters.</summary>
    public static string LettersOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                letters.Append(char.ToLowerInvariant(character));
            }
        }

        return letters.ToString();
    }

    /// <summary>Whether one of the texts has just these letters.</summary>
    /// <param name="letters">What <see cref="LettersOf"/> gave.</param>
    public bool Has(string letters) => _texts.Contains(letters);

    /// <summary>How much of a text stands in the texts, from 0 to 1.</summary>
    /// <param name="letters">What <see cref="LettersOf"/> gave.</param>
    public double ShareOf(string letters)
    {
        if (_texts.Contains(letters))
        {
            return 1;
        }

        int all = 0;
        int known = 0;
        foreach (ulong window in Of(letters))
        {
            all++;
            known += _windows.Contains(window) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)known / all;
    }

    private static IEnumerable<ulong> Of(string letters)
    {
        ulong hash = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            hash = unchecked((hash * Base) + letters[i] - (i < Width ? 0 : letters[i - Width] * Leaving));
            if (i >= Width - 1)
            {
                yield return hash;
            }
        }
    }

    private static ulong Power(int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power = unchecked(power * Base);
        }

        return power;
    }
}
