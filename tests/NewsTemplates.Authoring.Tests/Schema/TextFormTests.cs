using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Selectors;
using NewsTemplates.Sources;
using NewsTemplates.Urls;

namespace NewsTemplates.Authoring.Tests.Schema;

/// <summary>What an editor is told of a text never refuses one that its grammar takes.</summary>
public class TextFormTests
{
    [Fact]
    public void A_name_of_a_type_is_what_the_pattern_says() => AssertEqual(TextForms.TypeName, "Aaz09?_ é", CSharpNames.IsTypeName);

    [Fact]
    public void A_name_of_a_field_is_what_the_pattern_says() => AssertEqual(TextForms.FieldName, "Aaz09?_ é", IsFieldName);

    [Fact]
    public void A_field_s_key_is_what_the_pattern_says() =>
        AssertEqual(TextForms.FieldKey, "Aaz09?_ é", text => IsFieldName(text.EndsWith('?') ? text[..^1] : text));

    [Fact]
    public void Every_count_fits_the_pattern() => AssertTaken(TextForms.Count, "01259. -x", text => CountExpression.Parse(text).Value is not null);

    [Fact]
    public void Every_URL_pattern_fits_the_pattern() =>
        AssertTaken(TextForms.UrlPattern, "///a-%2{}{}:*?é ", text => UrlPattern.TryParse(text, out _, out _), "/{a}/{b:int}", "/{*rest}/x-{é}.html");

    [Fact]
    public void Every_host_fits_the_pattern() =>
        AssertTaken(TextForms.Host, "abz09.-*:/é", text => HostPattern.TryParse(text, out _, out _), "*.a.b");

    [Fact]
    public void Every_day_fits_the_pattern() => AssertTaken(
        TextForms.Day,
        "0123-",
        text => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "2026-01-31");

    [Fact]
    public void Every_address_of_a_sample_fits_the_pattern() => AssertTaken(
        TextForms.Address,
        "htpsHT:/a. ",
        text => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https",
        "https://a.example/b");

    [Fact]
    public void Every_type_fits_the_pattern() => AssertTaken(
        TextForms.Type,
        "aintA9 ",
        text => TypeName.Find(text.Trim()) is not null || CSharpNames.IsTypeName(text.Trim()),
        [.. TypeName.Words, " Teaser"]);

    [Fact]
    public void Every_source_fits_the_pattern() => AssertTaken(TextForms.Source, "ah1. @()>", text => FieldExpression.Parse(text).Value is not null);

    [Fact]
    public void Every_selector_fits_the_pattern() =>
        AssertTaken(TextForms.Selector, "ah1. #>*", text => SelectorParser.TryParse(text.Trim(), out _, out _));

    [Fact]
    public void Every_pattern_of_lines_fits_the_pattern() => AssertTaken(
        TextForms.Pattern,
        "a {}/:",
        text => LinePatternExpression.Parse(text, new System.Collections.Generic.Dictionary<string, PlaceholderType>()).Value is not null);

    private static bool IsFieldName(string text) => CSharpNames.IsName(text) && !char.IsUpper(text[0]);

    private static void AssertEqual(TextForm form, string alphabet, Func<string, bool> isTaken) =>
        Texts(alphabet).Sample(text => isTaken(text) == Regex.IsMatch(text, form.Pattern));

    private static void AssertTaken(TextForm form, string alphabet, Func<string, bool> isTaken, params string[] right)
    {
        Assert.All(right, text => Assert.True(isTaken(text) && Regex.IsMatch(text, form.Pattern), text));
        int taken = 0;
        Gen<string> texts = right.Length == 0 ? Texts(alphabet) : Gen.OneOf(Texts(alphabet), Edited(alphabet, right));
        texts.Sample(
            text =>
            {
                bool isRight = isTaken(text);
                taken += isRight ? 1 : 0;
                return !isRight || Regex.IsMatch(text, form.Pattern);
            },
            threads: 1);
        Assert.NotEqual(0, taken);
    }

    private static Gen<string> Texts(string alphabet) => Gen.OneOfConst(alphabet.ToArray()).Array[0, 8].Select(letters => new string(letters));

    /// <summary>A right text with one character replaced.</summary>
    private static Gen<string> Edited(string alphabet, string[] right) =>
        Gen.Select(Gen.OneOfConst(right), Gen.Int[0, 100], Gen.OneOfConst(alphabet.ToArray())).Select((text, place, letter) =>
            text.Remove(place % text.Length, 1).Insert(place % text.Length, letter.ToString()));
}
