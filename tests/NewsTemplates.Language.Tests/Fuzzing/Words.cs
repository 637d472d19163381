using System.Linq;
using CsCheck;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;

namespace NewsTemplates.Language.Tests.Fuzzing;

/// <summary>What may stand as the value of a key: mostly right, at times another key's, at times nothing's.</summary>
internal static class Words
{
    private static readonly Gen<string> Fields =
        Gen.OneOfConst("title", "title?", "url", "body", "desk", "desk?", "images", "published", "authors", "items", "summary?", "rank", "x");
    private static readonly Gen<string> Sources = Gen.OneOfConst(
        "h1", ".teaser", "h3", "h3 a@href", ".desk", "a@href", "img@src", "figure", "article", ".story, .main", "p", "li", ":scope", ":scope > h3",
        "time@datetime", "meta(og:title)", "json-ld(Article.headline)", "json-ld(Article.image)", "script-json(story.tags)",
        "url(id)", "url(slug)", "const(WORLD)", "const(5)",
        "const(x)", "has(.desk)", "lacks(p) as bool", "closest(article) h1", "previous(h2)", "next(p)@class", "each li", "each h3 as text",
        "h1 as int", ".desk as Desk",
        "each .teaser as Story", "as text", "as Desk", "none", "p:has(> a)", "li:nth-child(2n+1 of .teaser)", "[class*=story i]", "*");

    private static readonly Gen<string> Patterns = Gen.OneOfConst(
        "{title} / {title}", "date {:date} {x}", "{x:caps} / {}", "{rank:int}. {title} / {title}", "LATEST NEWS",
        "{desk:Desk} {title} / {title} / {x}", "{title?} / Recommended", "{body:/[A-Z]+/} {x?}", "{{ {x}");

    private static readonly Gen<string> Regexes = Gen.OneOfConst(
        @"^\S+", "(.*)", @"\s*,\s*", "^Photo: ", "(?<a>x)|y", @"\d{2}", "(?=a)b", @"(\w)\1", "[^a-[b]]", "(a+)+$", "", "^", @"\p{Lu}", "(", "x{2,1}");
    private static readonly Gen<string> Types = Gen.OneOfConst([.. TypeName.Words, "Desk", "Kind", "Story", "Item", "Story", "Desk"]);
    private static readonly Gen<string> Cultures = Gen.OneOfConst("tr-TR", "en", "de-DE", "ar-SA", "th-TH", "fa-IR", "th-TH-u-ca-gregory", "xx-XX");
    private static readonly Gen<string> Days = Gen.OneOfConst("2026-01-31", "2025-06-01", "0001-01-01", "9999-12-31", "31.1.2026");
    private static readonly Gen<string> Texts = Gen.OneOfConst("x", "World", "WORLD", "SPOR", "some text", "5", "İ", "$1", "${a}", "$0$&", " ", "");

    private static readonly Gen<string> Any = Gen.OneOf(Sources, Patterns, Regexes, Types, Fields, Texts, Days, Cultures);

    public static Gen<string> For(string key, ValueShape shape)
    {
        Gen<string> right = shape.Words.Count > 0 ? Gen.OneOfConst(shape.Words.ToArray()) : key switch
        {
            "from" or "each" or "in" or "when" or "unless" or "after" or "until" or "url" or "alt" or "caption" or "credit" or "cover" or "fields"
                or "blocks." or "skip" => Gen.Frequency((6, Sources), (1, Patterns)),
            "paragraphs" => Gen.OneOfConst("p", "text", "lines", "none", ":scope", "p, li"),
            "except" or "headings" or "summary" => Gen.OneOfConst("p", "h2", ".lead", "h2, h3", "none", "*", "p:not(.lead)", "img"),
            "as" => Types,
            "match" or "remove" or "reject" or "split" => Regexes,
            "format" => Gen.OneOfConst(
                "dd.MM.yyyy", "yyyy-MM-ddTHH:mm:ssK", "d MMMM yyyy", "unix", "unix-ms", "relative", "dd MMM yyyy HH:mm zzz", "yyyy", "D", "'x' yyyy"),
            "culture" => Cultures,
            "timezone" => Gen.OneOfConst("Europe/Istanbul", "UTC", "America/New_York", "Mars/Olympus"),
            "count" => Gen.OneOfConst("5", "1..10", "1..", "0..", "0", "x"),
            "unique" => Gen.OneOf(Gen.OneOfConst("true"), Fields),
            "key" => Gen.OneOfConst("desk", "desk", "title"),
            "urls" => Gen.OneOfConst("/", "/{slug}", "/{section}/{slug}-{id:int}", "/news/{*path}", "/{*path}/{id:int}", "/a%20b", "/İ/{x}"),
            "implements" => Gen.OneOfConst("Article", "Article", "FrontPage"),
            "record" or "page" => Gen.OneOfConst("Article", "Front"),
            "site" => Gen.OneOfConst("Harbour", "Daily"),
            "hosts" => Gen.OneOfConst("harbour.example", "*.harbour.example", "www.harbour.example"),
            "name" => Gen.OneOfConst("New", "Old", "Oldest"),
            "since" or "captured" => Days,
            "file" => Gen.OneOfConst("samples/a.html", "samples\\b.txt"),
            _ => Texts,
        };
        return Gen.Frequency((30, right), (1, Any));
    }

    /// <summary>The names that a mapping under a key may have.</summary>
    public static Gen<string> NamesFor(string key, int depth) => key switch
    {
        "enums" => Gen.OneOfConst("Desk", "Desk", "Kind"),
        "enums." => Gen.OneOfConst("World", "Sport", "Economy", "description"),
        "blocks" => Gen.OneOfConst("Story", "Item"),
        "pages" => Gen.OneOfConst("Article", "Front", "Capture"),
        "blocks." or "fields" => Fields,
        "ignore" => Gen.OneOfConst("NT3012", "NT2051", "NT3002", "NT9999"),
        _ => Gen.OneOf(Regexes, Texts),
    };
}
