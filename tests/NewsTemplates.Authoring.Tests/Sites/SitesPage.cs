using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NewsTemplates.Authoring.Drafting;
using NewsTemplates.Authoring.Shrinking;
using NewsTemplates.Language;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Tests.Sites;

/// <summary>The page <c>templates/SITES.md</c>: what sites there are layouts of, written from the layouts.</summary>
internal static class SitesPage
{
    public static string Write(LayoutProject project)
    {
        SiteModel[] sites = [.. project.Layouts.Select(layout => layout.Model!).Where(model => !model.IsFamily)];
        string[] families = [.. sites.SelectMany(Families).Distinct().Order(StringComparer.Ordinal)];
        var text = new StringBuilder();
        text.Append("# Sites\n\nWritten from the layouts: `UPDATE_SNAPSHOTS=1 dotnet test tests/NewsTemplates.Authoring.Tests --filter SitesPage`. ");
        text.Append("The language is that of the layout's `culture`, the country that where clocks go by its `timezone`; ");
        text.Append("the date is that of the newest page that a sample was made of.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{sites.Length} sites of {sites.Select(Country).Distinct().Count()} countries, ");
        text.Append(CultureInfo.InvariantCulture, $"{families.Length} families.\n\n");
        text.Append("| site | hosts | country | language | pages | variants | family | newest sample |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (SiteModel site in sites.OrderBy(site => site.Name, StringComparer.OrdinalIgnoreCase))
        {
            string folder = Path.GetDirectoryName(site.File)!.Replace('\\', '/').Split('/')[^1];
            string[] cells =
            [
                $"[{site.Name}]({folder}/)",
                Listed(site.Hosts.Select(host => host.Name)),
                Country(site),
                Language(site),
                Listed(site.Pages.Select(page => page.Name)),
                Listed(site.Pages.SelectMany(Variants)),
                Listed(Families(site)),
                Newest(project, site),
            ];
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Variants(PageModel page) => page.Variants.Select(variant => variant.Name).OfType<string>();

    private static IEnumerable<string> Families(SiteModel site) => site.Origins.Skip(1).Select(origin => origin.Name);

    /// <summary>The country of the culture, or else of the host, if the site's time zone is one of its own; else one that has it.</summary>
    private static string Country(SiteModel site)
    {
        string? ofCulture = site.Culture is { } culture && culture.Contains('-') ? culture[^2..].ToLowerInvariant() : null;
        IEnumerable<string> all = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(specific => !specific.IsNeutralCulture)
            .Select(specific => specific.Name[^2..].ToLowerInvariant())
            .Order(StringComparer.Ordinal);
        string? country = new[] { ofCulture, Regions.OfHost(site.Hosts[0].Name) }.Concat(all)
            .OfType<string>()
            .FirstOrDefault(code => Regions.TimeZonesOf(code).Contains(site.TimeZone)) ?? ofCulture;
        return country is null ? "" : new RegionInfo(country).EnglishName;
    }

    private static string Language(SiteModel site) => site.Culture is { } culture ? new CultureInfo(culture).TwoLetterISOLanguageName : "";

    private static string Newest(LayoutProject project, SiteModel site) => project
        .SamplesOf(project.Layouts.First(layout => layout.Model == site))
        .Select(sample => Captured(site, sample))
        .Max()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateTime? Captured(SiteModel site, SampleFile sample)
    {
        string origin = sample.ApprovedPath[..^SampleFiles.ApprovedEnding.Length] + ".origin.json";
        return site.Samples.FirstOrDefault(entry => entry.File == sample.RelativePath)?.Captured
            ?? (File.Exists(origin) ? SampleOrigin.Captured(File.ReadAllText(origin))?.UtcDateTime : null);
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
