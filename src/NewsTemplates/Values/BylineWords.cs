using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NewsTemplates.Values;

/// <summary>
/// The words around names in bylines, by language, as regular expressions for <c>split</c> and <c>remove</c>. A culture
/// that is not known here has the signs but no words.
/// </summary>
internal static class BylineWords
{
    private const string Signs = @"[,;|•\u3001\uFF0C\uFF1B\u060C]";

    // "And" between two names. Where one letter does not tell, capitals are left out: "Ali E. Can" are not two.
    private static readonly Dictionary<string, string> And = new(StringComparer.Ordinal)
    {
        ["ar"] = "و", ["az"] = "(?i:və)", ["bg"] = "и", ["bs"] = "i", ["ca"] = "i", ["cs"] = "a", ["cy"] = "ac?", ["da"] = "(?i:og)",
        ["de"] = "(?i:und)", ["el"] = "(?i:και)", ["en"] = "(?i:and)", ["es"] = "[ye]", ["et"] = "(?i:ja)", ["eu"] = "(?i:eta)", ["fa"] = "و",
        ["fi"] = "(?i:ja)", ["fr"] = "(?i:et)", ["ga"] = "(?i:agus)", ["gl"] = "e", ["hi"] = "(?:और|व|एवं)", ["hr"] = "i", ["hu"] = "(?i:és)",
        ["id"] = "(?i:dan)", ["is"] = "(?i:og)", ["it"] = "ed?", ["ko"] = "및", ["lb"] = "(?i:an|a)", ["lt"] = "(?i:ir)", ["lv"] = "(?i:un)",
        ["mk"] = "и", ["ms"] = "(?i:dan)", ["mt"] = "u", ["nb"] = "(?i:og)", ["nl"] = "(?i:en)", ["nn"] = "(?i:og)", ["no"] = "(?i:og)",
        ["pl"] = "(?:i|oraz)", ["pt"] = "e", ["ro"] = "(?i:și|şi)", ["ru"] = "и", ["sk"] = "a", ["sl"] = "in", ["sq"] = "(?i:dhe)",
        ["sr"] = "[iи]", ["sv"] = "(?i:och)", ["tr"] = "(?i:ve|ile)", ["uk"] = "(?:і|й|та)", ["ur"] = "اور", ["vi"] = "(?i:và)",
        ["zh"] = "[和与與及]",
    };

    // What opens a byline before white space or a colon. Capitals only where the small word may begin a name (von, di).
    private static readonly Dictionary<string, string> Openers = new(StringComparer.Ordinal)
    {
        ["da"] = "Af|AF", ["de"] = "Von|VON", ["en"] = "By|BY|by", ["es"] = "Por|POR|por", ["fr"] = "Par|PAR|par", ["gl"] = "Por|POR|por",
        ["hu"] = "Írta|ÍRTA", ["it"] = "Di|DI|a cura di|A cura di", ["lb"] = "Vum|Vun", ["nb"] = "Av|AV", ["nl"] = "Door|DOOR|door",
        ["nn"] = "Av|AV", ["no"] = "Av|AV", ["pt"] = "Por|POR|por", ["ro"] = "De|DE", ["sv"] = "Av|AV", ["ca"] = "Per|PER|per",
    };

    // What opens a byline only before a colon: without one it belongs to the name, as in "Haber Merkezi", a newsroom.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["bg"] = "Автор", ["cs"] = "Autor|Autoři", ["da"] = "Tekst", ["de"] = "Autor|Autorin|Text", ["el"] = "Γράφει|Γράφουν|Του|Της",
        ["en"] = "Author|Authors|Written by|Reported by|Text", ["es"] = "Autor|Autora|Texto", ["fi"] = "Teksti", ["fr"] = "Auteur|Texte",
        ["id"] = "Oleh|Penulis", ["it"] = "Autore|Testo", ["ms"] = "Oleh", ["nb"] = "Tekst", ["nl"] = "Auteur|Tekst", ["nn"] = "Tekst",
        ["no"] = "Tekst", ["pl"] = "Autor|Autorka|Tekst", ["pt"] = "Autor|Texto", ["ru"] = "Автор|Текст", ["sk"] = "Autor", ["sv"] = "Text",
        ["tr"] = "Haber|Yazan|Yazar|Hazırlayan|HABER|YAZAN|YAZAR|HAZIRLAYAN", ["uk"] = "Автор|Текст",
    };

    private static readonly HashSet<string> All =
        new(Openers.Values.Concat(Labels.Values).SelectMany(words => words.Split('|')), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A pattern for what stands between two names: <c>,</c> <c>;</c> <c>|</c> <c>•</c> <c>、</c>, <c>&amp;</c> between
    /// spaces, and the culture's word for "and" between spaces, perhaps behind a comma.
    /// </summary>
    /// <param name="culture">A culture's name, or null for none.</param>
    public static string Split(string? culture) => And.TryGetValue(LanguageOf(culture), out string? and)
        ? $@"\s*{Signs}\s*(?:{and}\s+)?|\s+(?:&|{and})\s+"
        : $@"\s*{Signs}\s*|\s+&\s+";

    /// <summary>
    /// A pattern for the culture's "By" at the start of a byline, with what follows it up to the name; null if the
    /// culture has none. A colon makes labels such as <c>Haber:</c> such a word too.
    /// </summary>
    /// <param name="culture">A culture's name, or null for none.</param>
    public static string? By(string? culture)
    {
        string language = LanguageOf(culture);
        bool hasOpener = Openers.TryGetValue(language, out string? opener);
        bool hasLabel = Labels.TryGetValue(language, out string? label);
        return (hasOpener, hasLabel) switch
        {
            (true, true) => $@"^\s*(?:(?:{opener})(?:\s*:\s*|\s+)|(?:{label})\s*:\s*)",
            (true, false) => $@"^\s*(?:{opener})(?:\s*:\s*|\s+)",
            (false, true) => $@"^\s*(?:{label})\s*:\s*",
            _ => null,
        };
    }

    /// <summary>Whether a text is nothing but what opens a byline, in any language.</summary>
    /// <param name="text">The text, without a colon.</param>
    public static bool AreAll(string text) => All.Contains(text);

    private static string LanguageOf(string? culture)
    {
        if (culture is null)
        {
            return "";
        }

        int end = culture.IndexOf('-');
        return (end < 0 ? culture : culture.Substring(0, end)).ToLower(CultureInfo.InvariantCulture);
    }
}
