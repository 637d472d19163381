using System;
using System.Text;

namespace NewsTemplates.Text;

/// <summary>
/// The form in which texts that are written alike are equal, whether their accents stand in the letters or after them: the canonical
/// composition of Unicode (NFC, Unicode Standard Annex 15). Keyboards, editors and pages differ in it, and nobody sees it.
/// </summary>
internal static class CanonicalForm
{
    /// <summary>The text in this form; as it is where it cannot be (half a surrogate pair stands in it).</summary>
    public static string Of(string text) => Normalized(text, NormalizationForm.FormC);

    /// <summary>The text with its accents after the letters (NFD).</summary>
    public static string Apart(string text) => Normalized(text, NormalizationForm.FormD);

    private static string Normalized(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
