using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NewsTemplates.Dates;
using NewsTemplates.Language.Model;
using NewsTemplates.Text;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>What a layout says of its site, as far as addresses and pages tell it.</summary>
internal sealed record SiteFacts
{
    private static readonly string[] SecondLevel = ["co", "com", "org", "net", "gov", "edu", "ac", "gen", "or", "ne", "web", "info"];

    /// <summary>The C# name.</summary>
    public required string Name { get; init; }

    /// <summary>The folder of the layout: the host without <c>www</c>.</summary>
    public required string Folder { get; init; }

    public required IReadOnlyList<string> Hosts { get; init; }

    public required string Culture { get; init; }

    /// <summary>Where the culture could not be told, that it is to be looked at.</summary>
    public string? CultureHint { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>Where the time zone could not be told, that it is to be looked at.</summary>
    public string? TimeZoneHint { get; init; }

    /// <summary>The host without <c>www</c>: what the pages of one site have in common.</summary>
    public static string BareHost(Uri url) =>
        url.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? url.IdnHost.Substring(4).ToLowerInvariant()
            : url.IdnHost.ToLowerInvariant();

    /// <summary>Gathers the facts.</summary>
    /// <param name="urls">The addresses of the pages: all of one publisher.</param>
    /// <param name="languages">What the pages say of their language: <c>html@lang</c>, <c>og:locale</c> and the like, the surest first.</param>
    /// <param name="times">The dates of the pages as they are written.</param>
    /// <param name="otherTimes">What else on the pages may be a date.</param>
    /// <param name="siteName">What the pages call their site, or null.</param>
    /// <param name="options">What is wanted.</param>
    public static SiteFacts Of(
        IReadOnlyList<Uri> urls,
        IReadOnlyList<string> languages,
        IReadOnlyList<string> times,
        IReadOnlyList<string> otherTimes,
        string? siteName,
        DraftOptions options)
    {
        string host = urls.Select(BareHost).Distinct().OrderBy(IsSubdomain).First();
        (string culture, bool isCultureKnown, string? region) = CultureOf(host, languages);
        IReadOnlyList<DateTimeOffset> offsets = OffsetsIn(times);
        string? timeZone = TimeZoneOf(region, culture, offsets) ?? TimeZoneOf(region, culture, [.. offsets, .. OffsetsIn(otherTimes)]);
        return new SiteFacts
        {
            Name = options.SiteName ?? NameOf(host, siteName, options.TakenNames),
            Folder = host,
            Hosts = [.. urls.SelectMany(HostsOf).Distinct()],
            Culture = culture,
            CultureHint = isCultureKnown ? null : "the pages do not tell their language: correct the culture if it is another",
            TimeZone = timeZone ?? "UTC",
            TimeZoneHint = timeZone is not null ? null : "the pages do not tell their time zone: write the site's, such as Europe/Istanbul",
        };
    }

    /// <summary>Whether two addresses are of one publisher: of hosts in one domain.</summary>
    public static bool AreOfOnePublisher(Uri first, Uri second) => DomainOf(BareHost(first)) == DomainOf(BareHost(second));

    private static IEnumerable<string> HostsOf(Uri url)
    {
        string host = BareHost(url);
        return IsSubdomain(host) ? [url.IdnHost.ToLowerInvariant()] : [host, "www." + host];
    }

    private static bool IsSubdomain(string host) => DomainOf(host) != host || Uri.CheckHostName(host) != UriHostNameType.Dns;

    /// <summary>The part of a host's name that a publisher has registered.</summary>
    private static string DomainOf(string host)
    {
        string[] labels = host.Split('.');
        int own = labels.Length > 2 && SecondLevel.Contains(labels[labels.Length - 2]) ? 3 : 2;
        return Uri.CheckHostName(host) == UriHostNameType.Dns && labels.Length > own
            ? string.Join(".", labels.Skip(labels.Length - own))
            : host;
    }

    private static (string Culture, bool IsKnown, string? Region) CultureOf(string host, IReadOnlyList<string> languages)
    {
        string? ofHost = Regions.OfHost(host);
        foreach (string[] parts in languages.Select(language => language.Trim().Split('-', '_')).Where(parts => IsLanguage(parts[0])))
        {
            string language = parts[0].ToLowerInvariant() is "no" ? "nb" : parts[0].ToLowerInvariant();
            string? written = languages.Select(other => other.Trim().Split('-', '_'))
                .Where(other => other.Length > 1
                    && string.Equals(other[0], parts[0], StringComparison.OrdinalIgnoreCase)
                    && other[other.Length - 1].Length == 2)
                .Select(other => other[other.Length - 1].ToLowerInvariant()).FirstOrDefault();
            // The country of the domain is surer than "en_US", which many systems write unasked.
            string? region = ofHost ?? (written == "us" && language != "en" ? null : written);
            string? country = region ?? (Regions.TellsCountry(language) ? Regions.HomeOf(language) : null);
            string? spoken = written is not null && Exists($"{language}-{written.ToUpperInvariant()}") ? written
                : region is not null && Exists($"{language}-{region.ToUpperInvariant()}") ? region
                : Regions.HomeOf(language);
            string name = spoken is null ? language : $"{language}-{spoken.ToUpperInvariant()}";
            return (Exists(name) ? name : language, true, country);
        }

        string? own = ofHost is null ? null : Regions.LanguageOf(ofHost);
        return own is null ? ("en-US", false, ofHost) : ($"{own}-{ofHost!.ToUpperInvariant()}", false, ofHost);
    }

    private static bool IsLanguage(string text) => text.Length is 2 or 3 && text.All(char.IsLetter) && Exists(text.ToLowerInvariant());

    private static bool Exists(string culture)
    {
        try
        {
            CultureInfo found = Cultures.Get(culture);
            return !found.ThreeLetterISOLanguageName.Equals("ivl", StringComparison.Ordinal)
                && (culture.Length < 4 || CultureInfo.GetCultures(CultureTypes.SpecificCultures).Any(known => known.Name == culture));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>
    /// The time zone in which the pages' dates have the offsets that they are written with: the country's, else one of a
    /// country that speaks the language, that of the culture first.
    /// </summary>
    private static string? TimeZoneOf(string? region, string culture, IReadOnlyList<DateTimeOffset> times)
    {
        DateTimeOffset[] local = [.. times.Where(time => time.Offset != TimeSpan.Zero)];
        IReadOnlyList<string> zones = region is null ? [] : Regions.TimeZonesOf(region);
        if (local.Length == 0)
        {
            return zones.Count == 1 ? zones[0] : null;
        }

        string[] parts = culture.ToLowerInvariant().Split('-');
        return zones
            .Concat(Regions.TimeZonesOf(parts[parts.Length - 1]))
            .Concat(Regions.OfLanguage(parts[0]).SelectMany(Regions.TimeZonesOf))
            .FirstOrDefault(zone => Fits(zone, local));
    }

    private static bool Fits(string zone, DateTimeOffset[] times)
    {
        try
        {
            TimeZoneInfo known = TimeZones.Get(zone)!;
            return Array.TrueForAll(times, time => known.GetUtcOffset(time) == time.Offset);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static IReadOnlyList<DateTimeOffset> OffsetsIn(IReadOnlyList<string> times)
    {
        var read = new List<DateTimeOffset>();
        foreach (string text in times)
        {
            if (StandardTimes.TryReadIso(WhiteSpace.Collapse(text), out WrittenTime time)
                && time.Offset is { } offset
                && TimeZones.At(time.Local, offset) is { } instant)
            {
                read.Add(instant);
            }
        }

        return read;
    }

    /// <summary>A name of the host's: with the capitals that the pages' own name of the site has, if it is the same.</summary>
    private static string NameOf(string host, string? siteName, IReadOnlyCollection<string> taken)
    {
        string[] labels = host.Split('.');
        int end = labels.Length > 2 && SecondLevel.Contains(labels[labels.Length - 2]) ? labels.Length - 2 : labels.Length - 1;
        string[] own = [.. labels.Take(Math.Max(1, end)).Reverse()];
        string name = EnglishNames.Joined(own[0]);
        if (siteName is not null)
        {
            string spelled = EnglishNames.Of(siteName);
            name = string.Equals(spelled, name, StringComparison.OrdinalIgnoreCase) ? spelled : name;
        }

        name = string.Concat(new[] { name }.Concat(own.Skip(1).Select(EnglishNames.Joined)));
        name = name.Length == 0 || char.IsDigit(name[0]) ? "Site" + name : name;
        string ending = EnglishNames.Joined(string.Join("-", labels.Skip(end)));
        return IsFree(name, taken) ? name
            : IsFree(name + ending, taken) ? name + ending
            : Enumerable.Range(2, taken.Count + 2)
                .Select(number => name + ending + number.ToString(CultureInfo.InvariantCulture))
                .First(candidate => IsFree(candidate, taken));
    }

    private static bool IsFree(string name, IReadOnlyCollection<string> taken) =>
        !taken.Contains(name, StringComparer.OrdinalIgnoreCase)
        && CSharpNames.IsTypeName(name)
        && name is not ("Article" or "Front" or "Teaser" or "Site" or "File" or "Sites" or "NewsTemplates" or "System");
}
