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

    private const string CalendarMark = "-u-ca-";

    // Calendars that are not of these write years in eras, or have months that .NET cannot count.
    private static readonly string[] Calendars =
        ["buddhist", "gregory", "islamic", "islamic-civil", "islamic-umalqura", "iso8601", "persian", "roc"];

    /// <summary>The culture of this name, without its calendar; the invariant culture for null.</summary>
    /// <exception cref="ArgumentException">There is no such culture here, or behind <c>-u-</c> stands no calendar that is known.</exception>
    public static CultureInfo Get(string? name)
    {
        if (name is null)
        {
            return CultureInfo.InvariantCulture;
        }

        if (name.IndexOf("-u-", StringComparison.OrdinalIgnoreCase) is >= 0)
        {
            if (CalendarOf(name) is null)
            {
                throw new ArgumentException(
                    $"'{name}' asks for more than a calendar that is known here: after '-u-' it can have ca-{string.Join(", ca-", Calendars)}.",
                    nameof(name));
            }

            name = WithoutCalendar(name);
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

    /// <summary>The calendar that a culture's name asks for, in small letters; null if it asks for none that is known.</summary>
    public static string? CalendarOf(string name)
    {
        int mark = name.IndexOf(CalendarMark, StringComparison.OrdinalIgnoreCase);
        return mark < 0 ? null
            : Array.Find(Calendars, known => known.Equals(name.Substring(mark + CalendarMark.Length), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A culture's name without the calendar that it asks for.</summary>
    private static string WithoutCalendar(string name)
    {
        int extension = name.IndexOf("-u-", StringComparison.OrdinalIgnoreCase);
        return extension < 0 ? name : name.Substring(0, extension);
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
