using System;
using System.Diagnostics.CodeAnalysis;
using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>
/// Reads CSS selectors (Selectors 4, those parts that can be decided on a saved page). Stricter than AngleSharp,
/// which accepts and ignores some slips; the differences are:
/// <list type="bullet">
/// <item>Refused here: a leading combinator or empty alternative (<c>&gt; p</c>, <c>,p</c>, <c>:is()</c>, <c>2 of </c>),
/// a combinator before a comma (<c>p &gt;, a</c>), strange signs in brackets (<c>['a']</c>, <c>[a#"b"]</c>), unknown alternatives in <c>:is()</c>, a
/// name or <c>*</c> after other parts (<c>[a]p</c>), pseudo-elements, <c>!=</c>, <c>:contains()</c>, namespaces, <c>||</c>, <c>&gt;&gt;</c>,
/// <c>&amp;</c>, <c>#-</c>, unquoted numbers as values, <c>:nth-child(2n 1)</c>, states that a saved page does not show or an attribute says as well,
/// <c>:has()</c> within <c>:has()</c>, <c>of</c> within <c>of</c>, <c>:scope</c> within <c>:has()</c>, deep nesting.</item>
/// <item>Accepted only here: names that begin with two dashes (<c>.--wide</c>), spaces after the sign
/// (<c>2n+ 1</c>), <c>n-1</c>, <c>:not()</c> within <c>:not()</c>.</item>
/// </list>
/// </summary>
internal static class SelectorParser
{
    /// <summary>How deep brackets may nest. Bounds the time a match can take as well as the parser's stack.</summary>
    public const int MaxDepth = 5;

    /// <summary>Reads a selector.</summary>
    /// <param name="text">The selector as written.</param>
    /// <param name="selector">The selector, or null if the text is none.</param>
    /// <param name="error">The first mistake, or null if there is none.</param>
    /// <returns>Whether the text is a selector.</returns>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out SelectorList? selector,
        [NotNullWhen(false)] out SelectorError? error)
    {
        try
        {
            selector = ParseAll(new SelectorScanner(text));
            error = null;
            return true;
        }
        catch (SelectorSyntaxException mistake)
        {
            selector = null;
            error = mistake.Error;
            return false;
        }
    }

    private static SelectorList ParseAll(SelectorScanner scanner)
    {
        string text = scanner.Text;
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            throw new SelectorSyntaxException("The selector is empty.", 0, text.Length);
        }

        scanner.SkipSpace();
        if (StartsAsXPath(trimmed))
        {
            int start = text.IndexOf(trimmed, StringComparison.Ordinal);
            throw new SelectorSyntaxException(
                "This is XPath; a rule is a CSS selector: '/html/body' is 'html > body', '//p[@id=\"a\"]' is 'p[id=\"a\"]'.",
                start,
                trimmed.Length);
        }

        EquatableArray<ComplexSelector> alternatives = new SelectorListParser(scanner).Parse(relative: false);
        return scanner.AtEnd ? new SelectorList(text, alternatives) : throw SelectorMistakes.Unexpected(scanner);
    }

    private static bool StartsAsXPath(string text) =>
        (text[0] == '/' && !text.StartsWith("/*", StringComparison.Ordinal))
        || text.StartsWith("./", StringComparison.Ordinal)
        || text.StartsWith("../", StringComparison.Ordinal)
        || text.StartsWith("(/", StringComparison.Ordinal);
}
