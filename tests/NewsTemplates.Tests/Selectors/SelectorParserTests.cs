using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using NewsTemplates.Selectors;

namespace NewsTemplates.Tests.Selectors;

public class SelectorParserTests
{
    // The mistake stands between « and ».
    [Theory]
    [InlineData("«»", "empty")]
    [InlineData("«  »", "empty")]
    [InlineData("«/* a */»", "empty")]
    [InlineData("«>» p", ":scope >")]
    [InlineData(" «+» p", "before '+'")]
    [InlineData("p «>»", "after '>'")]
    [InlineData("p «~» , a", "after '~'")]
    [InlineData("p > «>» a", "nothing between")]
    [InlineData("p >«>» a", "nothing between")]
    [InlineData("p«,»", "after this comma")]
    [InlineData("p «,» /**/", "after this comma")]
    [InlineData("«,»p", "before this comma")]
    [InlineData("p«,»,a", "after this comma")]
    [InlineData(":is(p«,»)", "after this comma")]
    [InlineData(":not(«,»p)", "before this comma")]
    [InlineData("div > «:is()» a", "':is(h1, h2)'")]
    [InlineData("a:not«(»p", "Add ')'")]
    [InlineData("a:not«(»", "Add ')'")]
    [InlineData("a:not(b:is«(»c", "Add ')'")]
    [InlineData("p:nth-child«(»2", "Add ')'")]
    [InlineData("p«)»", "No bracket is open")]
    [InlineData("p«]» a", "No bracket is open")]
    [InlineData("«)»", "No bracket is open")]
    [InlineData("a«[»href", "Add ']'")]
    [InlineData("a«[»", "Add ']'")]
    [InlineData("a«[»href=x", "Add ']'")]
    [InlineData("a«[»href .b", "Add ']'")]
    [InlineData("a[href=«\"»x]", "Add another \"")]
    [InlineData("a[href=«'»x\ny']", "Add another '")]
    [InlineData("a[«]»", "must follow '['")]
    [InlineData("a[«@»href]", "without '@'")]
    [InlineData("a[href=«]»", "missing")]
    [InlineData("a[href*=«/tr/»]", "\"/tr/\"")]
    [InlineData("a[data-id=«12»]", "\"12\"")]
    [InlineData("a[href«!=»x]", ":not([href=…])")]
    [InlineData("a[href«==»x]", "one of =")]
    [InlineData("a[href=x «bar»]", "A value with spaces needs quotes")]
    [InlineData("a[«xml|»lang]", "[xml\\:…]")]
    [InlineData("a[«*|»lang]", "Namespaces")]
    [InlineData("«svg|»a", "Namespaces")]
    [InlineData("«*|»a", "Namespaces")]
    [InlineData("«|»a", "Namespaces")]
    [InlineData("a «||» b", "columns")]
    [InlineData("«&» p", ":scope")]
    [InlineData("p«@href»", "a@href")]
    [InlineData("p:is(a«@href»)", "a@href")]
    [InlineData("«@href»", "a@href")]
    [InlineData("«//p[@id]/a»", "XPath")]
    [InlineData(" «./p»", "XPath")]
    [InlineData("p«/»a", "no meaning")]
    [InlineData("p«::text»", "pseudo-element")]
    [InlineData("a«::attr»(href)", "'@'")]
    [InlineData("p«:before»", "pseudo-element")]
    [InlineData("p«:hover»", "saved page")]
    [InlineData("p«:contains»(a)", "step 'match'")]
    [InlineData("p«:eq»(0)", ":nth-child(n)")]
    [InlineData("p«:First»", ":first-child")]
    [InlineData("input«:checked»", "[checked]")]
    [InlineData("p«:lang»(en)", "[lang|=\"en\"]")]
    [InlineData("p«:frist-child»", "':first-child'")]
    [InlineData("p«:nth-chld»(2)", "':nth-child'")]
    [InlineData("p«:quite-unknown»", "There is no pseudo-class ':quite-unknown'.")]
    [InlineData("p«:not» a", "':not(.ad)'")]
    [InlineData("p:first-child«(»2)", "no brackets")]
    [InlineData("p«:» first-child", "directly")]
    [InlineData("p«::»", "directly")]
    [InlineData("p:nth-child(«foo»)", "no place")]
    [InlineData("p:nth-child( «2n+-1» )", "no place")]
    [InlineData("p:nth-child(«2n 1»)", "no place")]
    [InlineData("p:nth-child(«1.5»)", "no place")]
    [InlineData("p:nth-child(2 «n»)", "does not belong")]
    [InlineData("p:nth-child(«9999999999»)", "too large")]
    [InlineData("p:nth-child(2 «of»)", "must follow 'of'")]
    [InlineData("p:nth-of-type(2 «of» p)", ":nth-child(… of …)")]
    [InlineData(":nth-child(2 of p:nth-child(1 «of» a))", "nest")]
    [InlineData(":has(a«:has»(p))", "does not nest")]
    [InlineData(":has(«:scope» > p)", ":has(> …)")]
    [InlineData(":is(:is(:is(:is(:is(«:is»(p))))))", "5 deep")]
    [InlineData("[a]«p»", "first part")]
    [InlineData(".a«*»", "first part")]
    [InlineData("p/**/«a»", "first part")]
    [InlineData("p«.» a", "directly")]
    [InlineData("p«#»", "directly")]
    [InlineData("p«.1a» b", "'.\\31 a'")]
    [InlineData("«#-2»", "'#-\\32 '")]
    [InlineData("p «1a»", "digit")]
    [InlineData("p«!»", "no meaning")]
    [InlineData("p«{»}", "no meaning")]
    [InlineData("p «=»", "no meaning")]
    [InlineData("p«\"»a\"", "Quotes")]
    [InlineData("p«\\»", "escapes")]
    [InlineData("p «/*» a", "'*/'")]
    public void A_mistake_is_told_at_its_place(string marked, string part)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        int end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        string text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        Assert.False(SelectorParser.TryParse(text, out SelectorList? selector, out SelectorError? error));
        Assert.Null(selector);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal((start, end - start), (error.Offset, error.Length));
    }

    [Theory]
    [InlineData("\\70", "p")]
    [InlineData("\\000070 ", "p")]
    [InlineData("\\70\r\n", "p")]
    [InlineData("a\\:b", "a:b")]
    [InlineData("a\\1F600 b", "a😀b")]
    [InlineData("\\0", "\uFFFD")]
    [InlineData("\\D800", "\uFFFD")]
    [InlineData("\\110000", "\uFFFD")]
    [InlineData("ığüş", "ığüş")]
    [InlineData("--a", "--a")]
    [InlineData("-_1", "-_1")]
    public void Escapes_in_names_are_resolved(string written, string name) =>
        Assert.Equal(name, Assert.IsType<TypeSelector>(Only(written)).Name);

    [Theory]
    [InlineData("[a=\"b\\\"c\"]", "b\"c")]
    [InlineData("[a='\\41 b']", "Ab")]
    [InlineData("[a='b\\\nc']", "bc")]
    [InlineData("[a='b\\\r\nc']", "bc")]
    [InlineData("[a='']", "")]
    [InlineData("[a=b\\ c]", "b c")]
    [InlineData("[a='],(:\"']", "],(:\"")]
    public void Escapes_in_values_are_resolved(string written, string value) =>
        Assert.Equal(value, Assert.IsType<AttributeSelector>(Only(written)).Value);

    [Theory]
    [InlineData("[title=a]", false)]
    [InlineData("[title=a i]", true)]
    [InlineData("[title='a'I]", true)]
    [InlineData("[type=a]", true)]
    [InlineData("[TYPE=a]", true)]
    [InlineData("[type=a s]", false)]
    [InlineData("[type=a S]", false)]
    public void Case_counts_unless_the_flag_or_HTML_says_otherwise(string text, bool ignoreCase) =>
        Assert.Equal(ignoreCase, Assert.IsType<AttributeSelector>(Only(text)).IgnoreCase);

    [Fact]
    public void Names_do_not_depend_on_the_culture_of_the_machine()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        try
        {
            Assert.Equal(ElementState.Link, Assert.IsType<StateSelector>(Only(":LINK")).State);
            Assert.True(Assert.IsType<AttributeSelector>(Only("[DIR=X]")).IgnoreCase);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_part_knows_its_place_in_the_text()
    {
        const string Text = " div.a  > h3:not( b , .c ) ,a /*x*/ + [href] ";
        Assert.True(SelectorParser.TryParse(Text, out SelectorList? selector, out _));
        Assert.Equal(["div.a  > h3:not( b , .c )", "a /*x*/ + [href]"], selector.Alternatives.Select(a => Written(Text, a.Span)));
        ComplexSelector first = selector.Alternatives[0];
        Assert.Equal(["div.a", "h3:not( b , .c )"], first.Compounds.Select(c => Written(Text, c.Span)));
        Assert.Equal(["h3", ":not( b , .c )"], first.Subject.Parts.Select(p => Written(Text, p.Span)));
        NotSelector not = Assert.IsType<NotSelector>(first.Subject.Parts[1]);
        Assert.Equal(["b", ".c"], not.Alternatives.Select(a => Written(Text, a.Span)));
        Assert.Equal(
            [Combinator.None, Combinator.NextSibling],
            selector.Alternatives[1].Compounds.Select(c => c.Combinator));
    }

    [Fact]
    public void A_comment_does_not_part_a_compound()
    {
        Assert.True(SelectorParser.TryParse("p/* x *//**/.a[b] /**/", out SelectorList? selector, out _));
        Assert.Equal(new SelectorSpan(0, 17), Assert.Single(Assert.Single(selector.Alternatives).Compounds).Span);
    }

    [Fact]
    public void A_prefix_keeps_the_first_compounds_and_their_place()
    {
        const string Text = "p, div > h3  ~ a";
        Assert.True(SelectorParser.TryParse(Text, out SelectorList? selector, out _));
        ComplexSelector alternative = selector.Alternatives[1];
        Assert.Equal("div", Written(Text, alternative.Prefix(1).Span));
        Assert.Equal("div > h3", Written(Text, alternative.Prefix(2).Span));
        Assert.Equal(alternative, alternative.Prefix(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => alternative.Prefix(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => alternative.Prefix(4));
    }

    [Fact]
    public void Equal_texts_give_equal_models() =>
        SelectorGen.Selector.Sample(
            text =>
            {
                Assert.True(SelectorParser.TryParse(text, out SelectorList? one, out _));
                Assert.True(SelectorParser.TryParse(text, out SelectorList? other, out _));
                Assert.Equal(one, other);
                Assert.Equal(one.GetHashCode(), other.GetHashCode());
                Assert.True(SelectorParser.TryParse(text + " q", out SelectorList? longer, out _));
                Assert.NotEqual(one, longer);
            });

    [Fact]
    public void Any_text_is_a_selector_or_has_a_mistake_inside_it()
    {
        Gen<string> noise = Gen.String[Gen.Char["abn :.#[]()*>+~,=|^$\"'\\/-@&!12\n\0ıİ\uD83D"], 0, 24];
        Gen<string> cut = Gen.Select(SelectorGen.Selector, Gen.Int[0, 200], Gen.Int[0, 3], (text, start, length) =>
            start < text.Length ? text.Remove(start, Math.Min(length, text.Length - start)) : text);
        Gen.OneOf(noise, cut).Sample(
            text =>
            {
                if (SelectorParser.TryParse(text, out SelectorList? selector, out SelectorError? error))
                {
                    Assert.All(selector.Alternatives, alternative => Assert.InRange(alternative.Span.End, 1, text.Length));
                }
                else
                {
                    Assert.InRange(error.Offset, 0, text.Length);
                    Assert.InRange(error.Length, text.Length == 0 ? 0 : 1, text.Length - error.Offset);
                    Assert.NotEmpty(error.Message);
                }
            });
    }

    [Fact]
    public void A_text_of_many_open_brackets_is_refused() =>
        Assert.False(SelectorParser.TryParse(string.Concat(Enumerable.Repeat(":is(", 100_000)), out _, out _));

    private static SimpleSelector Only(string text)
    {
        Assert.True(SelectorParser.TryParse(text, out SelectorList? selector, out SelectorError? error), error?.Message);
        return Assert.Single(Assert.Single(Assert.Single(selector.Alternatives).Compounds).Parts);
    }

    private static string Written(string text, SelectorSpan span) => text.Substring(span.Offset, span.Length);
}
