using System;
using System.Collections.Generic;
using System.Globalization;

namespace NewsTemplates.Text;

/// <summary>Cultures by name, without the overrides of the machine's user.</summary>
internal static class Cultures
{
    // GetCultureInfo makes up a culture for any well-formed name; these are the languages there really is data for.
    private static readonly Lazy<HashSet<string>> Languages = new(() =>
    {
        var languages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            languages.Add(LanguageOf(culture.Name));
        }

        languages.Remove("");
        return languages;
    });

    /// <summary>The culture of this name; the invariant culture for null.</summary>
    /// <exception cref="ArgumentException">There is no such culture here.</exception>
    public static CultureInfo Get(string? name)
    {
        if (name is null)
        {
            return CultureInfo.InvariantCulture;
        }

        if (name.IndexOf('_') < 0 && Languages.Value.Contains(LanguageOf(name)))
        {
            try
            {
                return CultureInfo.GetCultureInfo(name);
            }
            catch (CultureNotFoundException)
            {
                // Named below.
            }
        }

        throw new ArgumentException($"'{name}' is not a known culture; write a name such as 'tr-TR' or 'en'.", nameof(name));
    }

    private static string LanguageOf(string name)
    {
        int end = name.IndexOf('-');
        return end < 0 ? name : name.Substring(0, end);
    }
}
