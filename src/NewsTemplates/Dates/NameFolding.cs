using System.Text;

namespace NewsTemplates.Dates;

/// <summary>
/// Names as they are compared: in small letters and without accents, the same on each machine. Pages write <c>EKİM</c>,
/// <c>EKIM</c>, <c>ekim</c>, <c>ΟΚΤΩΒΡΙΟΥ</c>, <c>AOUT</c> and <c>ابريل</c>, and no two months of a language differ in that alone.
/// </summary>
internal static class NameFolding
{
    private const char Dropped = '\0';

    // From Latin to Arabic, and India's first two scripts; the last blocks hold accented Latin and Greek letters.
    private static readonly char[] Letters = FoldAll(0x0A00, 0);
    private static readonly char[] MoreLetters = FoldAll(0x2100 - 0x1E00, 0x1E00);

    /// <summary>The text with each character folded; those that only accent, stretch or direct others are dropped.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Fold(c) is not Dropped and char letter)
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    private static char Fold(char c) =>
        c < Letters.Length ? Letters[c] : c is >= '\u1E00' and < '\u2100' ? MoreLetters[c - 0x1E00] : char.ToLowerInvariant(c);

    private static char[] FoldAll(int count, int first)
    {
        var folded = new char[count];
        for (int i = 0; i < count; i++)
        {
            folded[i] = FoldOne((char)(first + i));
        }

        return folded;
    }

    private static char FoldOne(char c)
    {
        // The combining accents; Arabic's vowels and stretching; India's dot; what joins letters or turns their direction.
        if (c is (>= '\u0300' and <= '\u036F') or (>= '\u064B' and <= '\u065F') or '\u0640' or '\u061C' or '\u093C' or '\u09BC'
            or (>= '\u200C' and <= '\u200F'))
        {
            return Dropped;
        }

        char letter = char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]);
        return letter switch
        {
            '\u0131' => 'i',
            '\u03C2' => '\u03C3',
            '\u06CC' or '\u0649' => '\u064A',
            '\u06A9' => '\u0643',
            '\u2018' or '\u2019' or '\u2032' or '\u02BC' => '\'',
            '\u2212' => '-',
            _ => letter,
        };
    }
}
