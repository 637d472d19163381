using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsTemplates.Markup;
using Xunit.Abstractions;

namespace NewsTemplates.Tests.Markup;

/// <summary>The tokenizer's tokens are those of the conformance tests.</summary>
public class Html5LibTokenizerTests(ITestOutputHelper output)
{
    private const string Surrogate = "a surrogate alone, which UTF-8 does not have";
    private const string Infoset = "what XML cannot say is changed";

    private static readonly Dictionary<string, int> Aside = new() { [Surrogate] = 3, [Infoset] = 3 };

    [Html5LibFact]
    public void Tokens_are_those_of_the_standard()
    {
        var tally = new Html5LibTally();
        foreach (TokenCase test in Html5LibData.Tokens())
        {
            string input = Unescaped(test, test.Input);
            if (test.Kind == "xmlViolationTests")
            {
                tally.StepAside(Infoset);
            }
            else if (input != Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(input)))
            {
                tally.StepAside(Surrogate);
            }
            else
            {
                tally.Compare(test.Name, Joined(test.Output.EnumerateArray().Select(token => Expected(test, token))), Joined(Actual(test, input)));
            }
        }

        tally.Check(output, Aside);
    }

    private static string Joined(IEnumerable<string> tokens) => string.Join(" | ", tokens);

    // \uHHHH stands for a character where a case says so.
    private static string Unescaped(TokenCase test, string text) => test.IsEscapedTwice
        ? Regex.Replace(text, @"\\u([0-9A-Fa-f]{4})", code => ((char)Convert.ToInt32(code.Groups[1].Value, 16)).ToString())
        : text;

    private static string Expected(TokenCase test, JsonElement token)
    {
        string? Part(int index) => token[index].GetString() is { } text ? Unescaped(test, text) : null;
        return Part(0) switch
        {
            "StartTag" => StartTag(
                Part(1)!,
                token[2].EnumerateObject().Select(attribute => (Unescaped(test, attribute.Name), Unescaped(test, attribute.Value.GetString()!))),
                token.GetArrayLength() > 3),
            "EndTag" => $"</{Part(1)}>",
            "Comment" => $"<!--{Part(1)}-->",
            "Character" => Part(1)!,

            // Of a doctype the tokenizer says no more.
            _ => Doctype(!token[4].GetBoolean() || QuirksMode.Is(Part(1) ?? "", Part(2), Part(3))),
        };
    }

    private static List<string> Actual(TokenCase test, string input)
    {
        bool isSection = test.State == "CDATA section state";
        byte[] page = Encoding.UTF8.GetBytes((isSection ? "<![CDATA[" : "") + input.Replace("\r\n", "\n").Replace('\r', '\n'));
        var names = NameTable.Create();
        var token = new Tokenizer(page, 0, page.Length, names, new(16)) { IsForeign = isSection };
        var text = new StringBuilder();
        var tokens = new List<string>();

        // Without a start tag before, no end tag is that of the element.
        int name = names.Of(Encoding.UTF8.GetBytes(test.LastStartTag ?? "-"));
        (int start, int end) = test.State switch
        {
            "RCDATA state" or "RAWTEXT state" => token.ReadRawText(name, isScript: false),
            "Script data state" => token.ReadRawText(name, isScript: true),
            "PLAINTEXT state" => token.ReadRest(),
            _ => (0, 0),
        };
        text.Append(SourceText.Of(page, start, end, isLiteral: test.State != "RCDATA state"));
        do
        {
            token.Read();
            if (token.Kind is TokenKind.Text or TokenKind.Null)
            {
                text.Append(token.Kind == TokenKind.Null ? "\0" : SourceText.Of(page, token.Start, token.End, token.IsLiteral));
                continue;
            }

            if (text.Length > 0)
            {
                tokens.Add(text.ToString());
                text.Clear();
            }

            if (token.Kind != TokenKind.EndOfFile)
            {
                tokens.Add(Token(page, token));
            }
        }
        while (token.Kind != TokenKind.EndOfFile);

        return tokens;
    }

    private static string Token(byte[] page, Tokenizer token) => token.Kind switch
    {
        TokenKind.StartTag => StartTag(
            token.Names.Name(token.Name),
            Enumerable.Range(token.AttributeRange.First, token.AttributeRange.Count).Select(index => token.Attributes[index]).Select(attribute =>
                (token.Names.Name(attribute.Name), SourceText.Of(page, attribute.Start, attribute.End, isAttribute: true))),
            token.IsSelfClosing),
        TokenKind.EndTag => $"</{token.Names.Name(token.Name)}>",
        TokenKind.Comment => $"<!--{SourceText.Of(page, token.Start, token.End, isLiteral: true)}-->",
        _ => Doctype(token.IsQuirks),
    };

    private static string StartTag(string name, IEnumerable<(string Name, string Value)> attributes, bool isSelfClosing) =>
        $"<{name}{string.Concat(attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))}{(isSelfClosing ? "/" : "")}>";

    private static string Doctype(bool isQuirks) => $"<!doctype {(isQuirks ? "quirks" : "no quirks")}>";
}
