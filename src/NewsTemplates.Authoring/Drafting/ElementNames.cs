using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Html;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A selector for an element, and how little it is likely to last: the lower, the better.</summary>
internal sealed record ElementName(string Selector, double Cost);

/// <summary>
/// Selectors by which elements can be named. What says what an element is (an id, <c>itemprop</c>, <c>data-testid</c>, a
/// class of words) is preferred to how it looks; names that a build makes up are not used, but the stem before them is.
/// </summary>
internal static class ElementNames
{
    /// <summary>What a name costs that says only how an element looks.</summary>
    public const double CostOfLooks = 5;

    // Words as short as what machines make up, as in leadIn.
    private static readonly string[] ShortWords = ["in", "on", "of", "to", "up", "by", "at", "no", "ad"];

    private static readonly string[] Attributes =
    [
        "itemprop", "data-testid", "data-test-id", "data-test", "data-qa", "data-component", "data-component-name", "data-module", "data-type",
        "data-element", "data-gtm-component", "data-role", "property"
    ];

    private static readonly string[] Telling =
    [
        "article", "story", "content", "body", "text", "entry", "post", "news", "detail", "prose", "main", "copy", "paragraph", "haber", "icerik",
        "nota", "noticia", "artikel", "corpo", "cuerpo", "texto", "contenu", "articulo", "headline", "title", "lead", "lede", "standfirst", "summary",
        "subtitle", "intro", "spot", "author", "byline", "date", "teaser",
    ];

    // How things look or behave, not what they are.
    private static readonly HashSet<string> Looks = new(StringComparer.Ordinal)
    {
        "active", "block", "bold", "border", "clear", "clearfix", "col", "column", "container", "desktop", "fade", "flex", "float", "font", "grid",
        "group", "hidden", "inline", "inner", "item", "items", "js", "large", "left", "lg", "loaded", "max", "md", "mobile", "ml", "mr", "mt", "mb",
        "mx", "my", "no", "open", "outer", "pb", "pl", "pr", "pt", "px", "py", "relative", "right", "row", "sc", "section", "show", "sm", "small",
        "span", "sticky", "visible", "w", "wrap", "wrapper", "xl", "xs", "is", "has", "m", "p", "u", "l", "g", "o", "h",
    };

    /// <summary>The names of an element alone, best first. They may match others, too.</summary>
    public static IReadOnlyList<ElementName> Of(PageDocument page, int node)
    {
        var names = new List<ElementName>();
        string tag = page.Name(node);
        if (page.Attribute(node, "id") is { Length: > 0 } id && IsWord(id) && !IsMadeUp(id))
        {
            names.Add(new ElementName("#" + id, IsTelling(id) ? 1 : 2));
        }

        foreach (string attribute in Attributes)
        {
            if (page.Attribute(node, attribute) is { Length: > 0 and <= 60 } value
                && value.All(character => IsWordCharacter(character) || character is ' ' or ':')
                && !IsMadeUp(value))
            {
                string written = IsWord(value) ? value : $"'{value}'";
                names.Add(new ElementName($"[{attribute}={written}]", attribute == "itemprop" ? 1.2 : 1.6));
            }
        }

        if (tag is "article" or "main" or "h1" or "time")
        {
            names.Add(new ElementName(tag, tag == "h1" ? 1 : 2.2));
        }

        foreach (string name in page.Classes(node).Where(IsWord))
        {
            if (!IsMadeUp(name))
            {
                double cost = IsTelling(name) ? 1.4
                    : NameWords.Of(name).All(word => Looks.Contains(word) || word.All(char.IsDigit)) ? CostOfLooks
                    : 2.4;
                names.Add(new ElementName("." + name, cost));
                names.Add(new ElementName(tag + "." + name, cost + 0.3));
            }
            else if (Stem(name) is { } stem)
            {
                names.Add(new ElementName($"[class*={stem}]", IsTelling(stem) ? 3 : 4));
                names.Add(new ElementName($"{tag}[class*={stem}]", IsTelling(stem) ? 3.2 : 4.2));
            }
        }

        return [.. names.GroupBy(name => name.Selector).Select(same => same.First()).OrderBy(name => name.Cost).ThenBy(name => name.Selector.Length)];
    }

    /// <summary>Names that, in this page, match the element alone, best first: its own, or behind those of what it stands in.</summary>
    public static IReadOnlyList<ElementName> Unique(AnalyzedPage page, int node)
    {
        IReadOnlyList<ElementName> own = Of(page.Document, node);
        var names = new List<ElementName>(own);
        string tag = page.Document.Name(node);
        names.AddRange(own.Zip(own.Skip(1), (one, other) => (one, other)).Where(pair => pair.one.Selector[0] == '.' && pair.other.Selector[0] == '.')
            .Select(pair => new ElementName(pair.one.Selector + pair.other.Selector, pair.one.Cost + 1)));
        foreach (int outer in page.Ancestors(node).Where(outer => page.Document.Name(outer) is not ("html" or "body")).Take(6))
        {
            foreach (ElementName around in Of(page.Document, outer).Take(3))
            {
                names.AddRange(own.Take(3).Select(name => new ElementName($"{around.Selector} {name.Selector}", around.Cost + name.Cost)));
                names.Add(new ElementName($"{around.Selector} > {tag}", around.Cost + 3));
                names.Add(new ElementName($"{around.Selector} {tag}", around.Cost + 3.5));
            }
        }

        if (names.Count == 0 || tag is "body")
        {
            names.Add(new ElementName(tag, 8));
        }

        string[] selectors = [.. names.Select(name => name.Selector).Distinct()];
        HashSet<string> unique = [.. selectors
            .Zip(PageSelector.Find(page.Document, selectors), (selector, found) => (selector, found))
            .Where(pair => pair.found.Count == 1 && pair.found[0] == node)
            .Select(pair => pair.selector)];
        return [.. names
            .Where(name => unique.Contains(name.Selector))
            .OrderBy(name => name.Cost)
            .ThenBy(name => name.Selector.Length)
            .GroupBy(name => name.Selector)
            .Select(same => same.First())];
    }

    /// <summary>
    /// Whether a name has a part that a build or a database made up: <c>css-1x2y3z</c>, <c>Body_text__3kQzP</c>, <c>post-482910</c>.
    /// </summary>
    public static bool IsMadeUp(string name) => MadeUpFrom(name) >= 0;

    /// <summary>What stands before the made-up part, if it says something.</summary>
    private static string? Stem(string name)
    {
        int from = MadeUpFrom(name);
        string stem = from > 0 ? name.Substring(0, from).TrimEnd('-', '_') : "";
        return stem.Length >= 4 && stem is not ("emotion" or "styled") ? stem : null;
    }

    private static int MadeUpFrom(string name)
    {
        // CSS modules put five characters behind two underscores, styled components about six behind a component's name.
        int module = name.LastIndexOf("__", StringComparison.Ordinal);
        if (module > 0
            && name.Length - module is >= 6 and <= 9
            && name.Skip(module + 3).Any(character => char.IsUpper(character) || char.IsDigit(character) || character == '_'))
        {
            return module;
        }

        int last = name.LastIndexOf('-') + 1;
        if (last > 1
            && char.IsUpper(name[0])
            && name.Length - last is >= 5 and <= 7
            && name.Take(last).Count(char.IsUpper) > 1
            && name.Skip(last).All(char.IsLetter))
        {
            return last;
        }

        bool isGenerated = name.StartsWith("css-", StringComparison.Ordinal)
            || name.StartsWith("sc-", StringComparison.Ordinal)
            || name.StartsWith("jsx-", StringComparison.Ordinal);
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i == name.Length || name[i] is '-' or '_')
            {
                string part = name.Substring(start, i - start);
                if (IsHash(part) || (isGenerated && start > 0 && part.Length >= 4))
                {
                    return start;
                }

                start = i + 1;
            }
        }

        return -1;
    }

    private static bool IsHash(string part)
    {
        int digits = part.Count(char.IsDigit);
        if (digits == part.Length)
        {
            // Short numbers are sizes and places, long ones are keys of a database.
            return part.Length >= 4;
        }

        int changes = part.Zip(part.Skip(1), (one, other) => char.IsDigit(one) != char.IsDigit(other)).Count(changed => changed);
        if (part.Length >= 5 && digits > 0 && (changes >= 2 || char.IsDigit(part[0])))
        {
            return true;
        }

        // Words have vowels, and capitals only where one begins.
        return part.Length is >= 5 and <= 8
            && part.Skip(1).Any(char.IsUpper)
            && part.Any(char.IsLower)
            && NameWords.Of(part).Any(word => (word.Length <= 2 && !ShortWords.Contains(word)) || !word.Any(IsVowel));
    }

    /// <summary>Whether a word says what an element is, or how it looks: it belongs to the design, whatever the page is about.</summary>
    public static bool IsOfDesign(string word) => IsTelling(word) || Looks.Contains(word);

    private static bool IsTelling(string name) =>
        NameWords.Of(name).Any(word => Array.Exists(Telling, known => word.StartsWith(known, StringComparison.Ordinal)));

    private static bool IsWord(string name) =>
        name.Length <= 60
        && !char.IsDigit(name[0])
        && name.All(IsWordCharacter)
        && !(name[0] == '-' && (name.Length == 1 || !char.IsLetter(name[1])));

    private static bool IsWordCharacter(char character) => IsLetterOrDigit(character) || character is '-' or '_';

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsVowel(char character) => "aeiouyAEIOUY".IndexOf(character) >= 0;
}
