using System.Collections.Generic;
using CsCheck;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Tests.Grammar;

/// <summary>Texts for the property tests of the grammars, and what all errors must obey.</summary>
internal static class GrammarGen
{
    public static readonly Gen<string> Word = Gen.OneOfConst("text", "uri", "Headline", "Öğe", "x1", "a_b");

    public static readonly Gen<string> Selector = Gen.OneOfConst(
        "h1", "div > p", "a[href*='as x']", ":scope", "p:has(> a)", "a, b", "[title=\")@\"]", ".x\\@y", "li:not(.a as b)", "*");

    public static readonly Gen<string> Attribute = Gen.OneOfConst("href", "data-src", "xlink:href");

    public static readonly Gen<string> Source = Gen.OneOf(
        Selector,
        Gen.Select(Selector, Attribute, (selector, attribute) => $"{selector}@{attribute}"),
        Gen.Select(Gen.OneOfConst("closest", "previous", "next"), Selector, Selector.Null(), Attribute.Null()).Select(
            (move, target, selector, attribute) =>
                $"{move}({target})" + (selector is null ? "" : " " + selector) + (attribute is null ? "" : "@" + attribute)),
        Gen.OneOfConst("og:title", "a b", "it's as is", "x(y)").Select(name => $"meta({name})"),
        Gen.OneOfConst("Article", "Article.headline", "NewsArticle.image.@id", "3DModel.schema:name").Select(path => $"json-ld({path})"),
        Gen.OneOfConst("tags", "__STATE__.story.tags", "$x.a-b.@id").Select(path => $"script-json({path})"),
        Word.Select(placeholder => $"url({placeholder})"),
        Gen.OneOfConst("tr", "a (b (c))", "don't as", "\"").Select(text => $"const({text})"));

    /// <summary>Pieces that matter to some grammar.</summary>
    public static readonly Gen<string> Scrap = Gen.OneOfConst(
        "as", " as ", "each ", "none", "@", "@href", "h1", " ", "meta(", "json-ld(", "script-json(", "url(", "const(", "closest(", "next(", ")", "(",
        "[", "]", "'", "\"", "\\", ".", "..", "-", "1", "99999999999", "{", "}", "{{", ":", "?", "/", " / ", "{x}", "{x?}", "{:int}",
        "{x:caps}", "{:/", "/}", "[^a-[b]]", "\\s", "(?<n>", "(?", "|", "+", "*", "$", "\n", "İ", "::text", "og:", "//", "Desk", "\u200B");

    public static void CheckSpans(string text, IReadOnlyList<GrammarError> errors, bool hasValue)
    {
        Assert.Equal(hasValue, errors.Count == 0);
        Assert.All(errors, error =>
        {
            Assert.InRange(error.Offset, 0, text.Length);
            Assert.InRange(error.Length, 0, text.Length - error.Offset);
            Assert.Contains(error.Message[^1], ".?");
        });
    }
}
