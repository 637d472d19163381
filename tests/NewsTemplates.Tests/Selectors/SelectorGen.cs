using System.Linq;
using CsCheck;

namespace NewsTemplates.Tests.Selectors;

/// <summary>
/// Random selectors and pages that are likely to meet. What AngleSharp reads otherwise than the standard is left out
/// (<see cref="AngleSharpDifferencesTests"/> has it): places among siblings exclude the root, <c>:has()</c> has one
/// alternative, of several compounds only behind a combinator, names of attributes with a case list are in lower case,
/// <c>:scope</c> stands outside brackets.
/// </summary>
internal static class SelectorGen
{
    private const int Depth = 2;

    private static readonly Gen<string> Name = Gen.OneOfConst("div", "section", "span", "a", "b", "DIV", "input", "li");
    private static readonly Gen<string> Class = Gen.OneOfConst(".x", ".y", ".X", ".z\\:1");
    private static readonly Gen<string> Id = Gen.OneOfConst("#one", "#two", "#Two", "#\\33 ");
    private static readonly Gen<string> Space = Gen.Frequency((4, Gen.Const("")), (1, Gen.Const(" ")), (1, Gen.Const("\n\t")));

    private static readonly Gen<string> Value =
        Gen.OneOfConst("foo", "\"foo\"", "'foo bar'", "\"o b\"", "FOO", "\"\"", "en", "'en-US'", "text", "\\66oo");
    private static readonly Gen<string> Flag = Gen.Frequency((4, Gen.Const("")), (1, Gen.Const(" i")), (1, Gen.Const(" s")), (1, Gen.Const(" I")));
    private static readonly Gen<string> Attribute =
        Gen.Select(
            Space,
            Gen.OneOfConst("title", "DATA-K", "type", "lang", "href", "class"),
            Gen.OneOfConst("", "=", "~=", "^=", "$=", "*=", "|="),
            Value,
            Flag,
            Space,
            (before, name, sign, value, flag, after) => sign switch
            {
                "" => $"[{before}{name}{after}]",
                // AngleSharp finds no empty value by |=.
                "|=" when value == "\"\"" => $"[{before}{name}|=en{flag}{after}]",
                _ => $"[{before}{name}{before}{sign}{after}{value}{flag}{after}]",
            });

    private static readonly Gen<string> Steps = Gen.OneOf(
        Gen.OneOfConst("odd", "even", "EVEN", "n", "-n", "+n", "2n+1", "-n+2", "-2n + 3", "3n - 1", "+2n -1", "0n+2", "N"),
        Gen.Int[-1, 4].Select(n => $"{n}"));

    private static readonly Gen<string> State = Gen.OneOfConst(
        ":first-child", ":last-child", ":only-child", ":first-of-type", ":last-of-type", ":only-of-type", ":FIRST-child");

    private static readonly Gen<string> Nth = Gen.Select(
        Gen.OneOfConst(":nth-child", ":nth-last-child", ":nth-of-type", ":nth-last-of-type"), Space, Steps, (name, space, steps) =>
            $"{name}({space}{steps}{space})");

    private static readonly Gen<string> PlainInBrackets = Gen.OneOfConst(":root", ":empty", ":link", ":any-link");
    private static readonly Gen<string> Plain = Gen.Frequency((4, PlainInBrackets), (1, Gen.Const(":scope")));

    private static readonly Gen<string> Combinator = Gen.OneOfConst(" ", " ", " > ", ">", " + ", "+", " ~ ", "~\n", "\t");

    private static readonly Gen<string> Simple = Gen.OneOf(Name, Class, Id, Attribute);

    /// <summary>Two simple selectors and a combinator between them.</summary>
    public static readonly Gen<string> Relative = Gen.Select(Name, Combinator, Class, (left, combinator, right) => left + combinator + right);

    /// <summary>A list of one to three alternatives.</summary>
    public static readonly Gen<string> Selector = List(Depth);

    private static readonly Gen<string> Open = Gen.Select(
        Gen.OneOfConst("div", "section", "span", "a", "b", "ul", "li"),
        Gen.Frequency((3, Gen.Const("")), (1, Gen.OneOfConst(" id=one", " id=two", " id=Two", " id=3"))),
        Gen.Frequency((2, Gen.Const("")), (3, Gen.OneOfConst(" class=x", " class='x y'", " class=' y '", " class=X", " class='z:1 x'", " class"))),
        Gen.Frequency((2, Gen.Const("")), (3, Gen.OneOfConst(
            " title=foo", " title='foo bar'", " title=''", " data-k='FOO bar'", " lang=en", " lang='EN-us'", " href", " href=foo"))),
        (name, id, classes, attribute) => $"<{name}{id}{classes}{attribute}>");

    private static readonly Gen<string> Leaf =
        Gen.OneOfConst("text", " ", "<!--c-->", "<input type=TEXT>", "<input type=text title=foo>", "<b></b>", "<a href=foo></a>");

    /// <summary>A small page in standards mode.</summary>
    public static readonly Gen<string> Page =
        Nodes(depth: 4).Select(body => "<!DOCTYPE html><html><head><title>t</title></head><body>" + body + "</body></html>");

    private static Gen<string> Nodes(int depth) =>
        (depth == 0 ? Leaf : Gen.OneOf(Leaf, Element(depth), Element(depth))).Array[0, 5].Select(string.Concat);

    private static Gen<string> Element(int depth) =>
        Gen.Select(Open, Nodes(depth - 1), (open, inner) => $"{open}{inner}</{open[1..].Split(' ', '>')[0]}>");

    private static Gen<string> List(int depth) => Gen.Select(
        Complex(depth).Array[1, 3], Space, (alternatives, space) => string.Join(space + ", " + space, alternatives.Distinct()));

    private static Gen<string> Complex(int depth) => Gen.Select(
        Compound(depth),
        Gen.Select(Combinator, Compound(depth), (combinator, compound) => combinator + compound).Array[0, 3],
        (first, others) => first + string.Concat(others));

    private static Gen<string> Compound(int depth)
    {
        Gen<string> part = Gen.Frequency(
            (5, Class), (2, Id), (3, Attribute), (3, NotOfRoot(Gen.OneOf(State, Nth))), (1, depth == Depth ? Plain : PlainInBrackets),
            (depth > 0 ? 3 : 0, depth > 0 ? Function(depth - 1) : Class));
        return Gen.Select(
            Gen.Frequency((3, Name), (1, Gen.Const("*")), (3, Gen.Const(""))),
            part.Array[0, 2],
            (name, parts) => name + string.Concat(parts) is { Length: > 0 } compound ? compound : "*");
    }

    private static Gen<string> NotOfRoot(Gen<string> place) => place.Select(text => text + ":not(:root)");

    private static Gen<string> Function(int depth) => Gen.OneOf(
        Gen.Select(Gen.OneOfConst(":is", ":where", ":matches"), Space, List(depth), (name, space, list) => $"{name}({space}{list}{space})"),
        Gen.Select(Space, Simple.Array[1, 3], (space, list) => $":not({space}{string.Join(", ", list)}{space})"),
        Simple.Select(inner => $":has({inner})"),
        Gen.Select(
            Gen.OneOfConst("> ", ">", "+ ", "~ "),
            Gen.OneOf(Simple, Gen.Select(Name, Class, (a, b) => a + b), Relative),
            (sign, inner) => $":has({sign}{inner})"),
        NotOfRoot(Gen.Select(
            Gen.OneOfConst(":nth-child", ":nth-last-child"), Steps, Gen.OneOf(Name, Class, Attribute).Array[1, 2], (name, steps, of) =>
                $"{name}({steps} of {string.Join(", ", of)})")));
}
