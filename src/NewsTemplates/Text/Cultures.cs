using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NewsTemplates.Text;

/// <summary>Cultures by name, without the overrides of the machine's user.</summary>
internal static class Cultures
{
    // GetCultureInfo makes up a culture for any well-formed name; these are those there really is data for.
    private static readonly Lazy<HashSet<string>> Names = new(() =>
    {
        // A macrolanguage that is listed without its country.
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "no-NO" };
        foreach (CultureInfo culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            names.Add(culture.Name);
            // The list has zh-Hans-CN, and not always zh-CN, which is the same.
            if (culture.Name.Split('-') is [string language, { Length: 4 }, string region])
            {
                names.Add(language + "-" + region);
            }
        }

        names.Remove("");
        return names;
    });

    /// <summary>The culture of this name; the invariant culture for null.</summary>
    /// <exception cref="ArgumentException">There is no such culture here.</exception>
    public static CultureInfo Get(string? name)
    {
        if (name is null)
        {
            return CultureInfo.InvariantCulture;
        }

        if (Names.Value.Contains(name))
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

        string advice = Nearest(name) is { } nearest ? $". Did you mean '{nearest}'?" : "; write a name such as 'tr-TR' or 'en'.";
        throw new ArgumentException($"'{name}' is not a known culture{advice}", nameof(name));
    }

    private static string? Nearest(string name)
    {
        // The country's own abbreviation is not always its code.
        string dashed = name.Replace('_', '-').Replace("-UK", "-GB");
        IEnumerable<string> near = Names.Value.Where(other => SameLanguage(other, dashed)).OrderBy(other => other, StringComparer.Ordinal);
        return near.FirstOrDefault(other => string.Equals(other, dashed, StringComparison.OrdinalIgnoreCase)) ?? Spelling.Nearest(dashed, near);
    }

    private static bool SameLanguage(string one, string other) =>
        string.Equals(LanguageOf(one), LanguageOf(other), StringComparison.OrdinalIgnoreCase);

    private static string LanguageOf(string name)
    {
        int end = name.IndexOf('-');
        return end < 0 ? name : name.Substring(0, end);
    }
}
