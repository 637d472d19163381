using System;
using System.Globalization;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Language.Checks;

/// <summary>Whether the layout's culture speaks another language than a sample says it is in.</summary>
internal static class PageLanguage
{
    /// <summary>
    /// The page's language where it is not that of the layout's culture; null where both agree or the page says none that is known.
    /// </summary>
    public static string? OtherThan(SiteModel model, SampleRun run)
    {
        string? written = run.Document is { } page ? Written(page) : null;
        return written is not null && Known(written) is { } language && language != Primary(model.Culture ?? "") ? written : null;
    }

    /// <summary>Where the culture is written, or could be; null where that is not in the layout's own file.</summary>
    public static SourceSpan? Place(SiteModel model) =>
        (model.CultureSpan ?? model.NameSpan) is var place && model.IsOwn(place) ? place : null;

    /// <summary>What to do about it.</summary>
    public static string Remedy(SiteModel model, string language) => model.Culture is null
        ? $"the layout has no 'culture', and the page is in '{language}': write one"
        : $"the layout's culture is {model.Culture}, and the page is in '{language}': correct it";

    private static string? Written(PageDocument page) => Enumerable.Range(0, page.Count)
        .Where(node => page.IsElement(node, "html"))
        .Select(node => page.Attribute(node, "lang")?.Trim())
        .FirstOrDefault(language => language is { Length: > 0 });

    private static string? Known(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(Primary(language)) is { ThreeLetterISOLanguageName.Length: 3 } ? Primary(language) : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private static string Primary(string culture) => culture.Split('-', '_')[0].ToLowerInvariant();
}
