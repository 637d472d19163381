using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>What the country of a site tells: the language of its papers, and its time zones, the one most people live in first.</summary>
internal static class Regions
{
    private const string Table = """
        ae ar Asia/Dubai
        ar es America/Argentina/Buenos_Aires
        at de Europe/Vienna
        au en Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin Australia/Perth
        az az Asia/Baku
        ba bs Europe/Sarajevo
        bd bn Asia/Dhaka
        be nl Europe/Brussels
        bg bg Europe/Sofia
        br pt America/Sao_Paulo America/Manaus America/Rio_Branco
        by ru Europe/Minsk
        ca en America/Toronto America/Halifax America/Winnipeg America/Edmonton America/Vancouver America/St_Johns
        ch de Europe/Zurich
        cl es America/Santiago
        cn zh Asia/Shanghai
        co es America/Bogota
        cy el Asia/Nicosia
        cz cs Europe/Prague
        de de Europe/Berlin
        dk da Europe/Copenhagen
        ee et Europe/Tallinn
        eg ar Africa/Cairo
        es es Europe/Madrid
        fi fi Europe/Helsinki
        fr fr Europe/Paris
        ge ka Asia/Tbilisi
        gr el Europe/Athens
        hk zh Asia/Hong_Kong
        hr hr Europe/Zagreb
        hu hu Europe/Budapest
        id id Asia/Jakarta Asia/Makassar Asia/Jayapura
        ie en Europe/Dublin
        il he Asia/Jerusalem
        in en Asia/Kolkata
        ir fa Asia/Tehran
        is is Atlantic/Reykjavik
        it it Europe/Rome
        jp ja Asia/Tokyo
        ke en Africa/Nairobi
        kr ko Asia/Seoul
        kz ru Asia/Almaty
        lb ar Asia/Beirut
        li de Europe/Vaduz
        ls en Africa/Maseru
        lt lt Europe/Vilnius
        lu de Europe/Luxembourg
        lv lv Europe/Riga
        mt mt Europe/Malta
        mx es America/Mexico_City America/Cancun America/Hermosillo America/Tijuana
        my ms Asia/Kuala_Lumpur
        na en Africa/Windhoek
        ng en Africa/Lagos
        nl nl Europe/Amsterdam
        no nb Europe/Oslo
        nz en Pacific/Auckland
        pe es America/Lima
        ph en Asia/Manila
        pk en Asia/Karachi
        pl pl Europe/Warsaw
        pt pt Europe/Lisbon
        py es America/Asuncion
        ro ro Europe/Bucharest
        rs sr Europe/Belgrade
        ru ru Europe/Moscow Asia/Yekaterinburg Asia/Novosibirsk Asia/Krasnoyarsk Asia/Vladivostok
        sa ar Asia/Riyadh
        se sv Europe/Stockholm
        sg en Asia/Singapore
        si sl Europe/Ljubljana
        sk sk Europe/Bratislava
        th th Asia/Bangkok
        tr tr Europe/Istanbul
        tw zh Asia/Taipei
        ua uk Europe/Kyiv
        gb en Europe/London
        us en America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu
        vn vi Asia/Ho_Chi_Minh
        za en Africa/Johannesburg
        """;

    // Languages that are at home in one country above all.
    private static readonly Dictionary<string, string> HomeOfLanguage = new(StringComparer.Ordinal)
    {
        ["az"] = "az", ["bg"] = "bg", ["bn"] = "bd", ["bs"] = "ba", ["ca"] = "es", ["cs"] = "cz", ["da"] = "dk", ["de"] = "de", ["el"] = "gr",
        ["et"] = "ee", ["fa"] = "ir", ["fi"] = "fi", ["fr"] = "fr", ["he"] = "il", ["hi"] = "in", ["hr"] = "hr", ["hu"] = "hu", ["id"] = "id",
        ["is"] = "is", ["it"] = "it", ["ja"] = "jp", ["ka"] = "ge", ["ko"] = "kr", ["lt"] = "lt", ["lv"] = "lv", ["ms"] = "my", ["mt"] = "mt",
        ["nb"] = "no", ["nl"] = "nl", ["nn"] = "no", ["no"] = "no", ["pl"] = "pl", ["pt"] = "pt", ["ro"] = "ro", ["ru"] = "ru", ["sk"] = "sk",
        ["sl"] = "si", ["sr"] = "rs", ["sv"] = "se", ["th"] = "th", ["tr"] = "tr", ["uk"] = "ua", ["vi"] = "vn", ["zh"] = "cn", ["en"] = "us",
        ["es"] = "es", ["ar"] = "eg",
    };

    // Languages of many countries tell none.
    private static readonly HashSet<string> Worldwide = new(StringComparer.Ordinal) { "en", "es", "ar", "fr", "pt", "de", "zh" };

    private static readonly Dictionary<string, (string Language, string[] TimeZones)> ByCode = Table
        .Split('\n')
        .Select(line => line.Trim().Split(' '))
        .Where(words => words.Length > 2)
        .ToDictionary(words => words[0], words => (words[1], words.Skip(2).ToArray()), StringComparer.Ordinal);

    /// <summary>The country of a host's top-level domain; null where it tells none.</summary>
    public static string? OfHost(string host)
    {
        string last = host.Substring(host.LastIndexOf('.') + 1).ToLowerInvariant();
        string code = last == "uk" ? "gb" : last;
        // Domains that are bought for their letters.
        return code is not ("ai" or "co" or "io" or "tv" or "me") && ByCode.ContainsKey(code) ? code : null;
    }

    /// <summary>The language of a country's papers; null for an unknown country.</summary>
    public static string? LanguageOf(string region) =>
        ByCode.TryGetValue(region, out (string Language, string[] TimeZones) found) ? found.Language : null;

    /// <summary>The countries whose papers are in a language.</summary>
    public static IEnumerable<string> OfLanguage(string language) =>
        ByCode.Where(country => country.Value.Language == language).Select(country => country.Key);

    /// <summary>The country where a language is mostly read; null for an unknown language.</summary>
    public static string? HomeOf(string language) => HomeOfLanguage.TryGetValue(language, out string? region) ? region : null;

    /// <summary>Whether the language is read in one country, more or less.</summary>
    public static bool TellsCountry(string language) => HomeOfLanguage.ContainsKey(language) && !Worldwide.Contains(language);

    /// <summary>A country's time zones; none for an unknown country.</summary>
    public static IReadOnlyList<string> TimeZonesOf(string region) =>
        ByCode.TryGetValue(region, out (string Language, string[] TimeZones) found) ? found.TimeZones : [];
}
