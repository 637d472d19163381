using System.Globalization;
using System.Linq;
using System.Text;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>Makes names of texts as a layout can have them: English letters and digits, a capital where a word begins.</summary>
internal static class EnglishNames
{
    /// <summary>The words of a text as one name, without the marks on its letters; empty where it has no English letter or digit.</summary>
    public static string Of(string text) => Joined(WithoutMarks(text));

    /// <summary>The words of a text in English letters as one name.</summary>
    public static string Joined(string text)
    {
        var name = new StringBuilder();
        bool starts = true;
        foreach (char character in text)
        {
            bool isPart = character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (isPart)
            {
                name.Append(starts ? char.ToUpperInvariant(character) : character);
            }

            starts = !isPart;
        }

        return name.ToString();
    }

    private static string WithoutMarks(string text)
    {
        string apart =
            text.Replace('ı', 'i').Replace("ø", "o").Replace("ß", "ss").Replace("'", "").Replace("’", "").Normalize(NormalizationForm.FormD);
        return new string([.. apart.Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)]);
    }
}
