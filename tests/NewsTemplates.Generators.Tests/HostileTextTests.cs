using System;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsTemplates.Generators.Emission;

namespace NewsTemplates.Generators.Tests;

/// <summary>No text of a layout, and no path, can end what it stands in: a comment, a literal, or documentation.</summary>
public class HostileTextTests
{
    private const string Consumer = "namespace Consumer { internal static class Program { } }";

    private static readonly CSharpParseOptions Documented = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.OneOf(Gen.Char["\n\r\u0085\u2028\u2029\0\a\u001b\t\"'\\*/<>&{}#@ a\ufffe\uffff\ufeff\u00a0"], Gen.Char['\ud800', '\udfff']).Array[0, 12]
            .Select(characters => new string(characters)));

    [Fact]
    public void A_literal_says_its_text() => Text.Sample(text =>
        SyntaxFactory.ParseExpression(CSharpText.Literal(text)) is LiteralExpressionSyntax literal
        && !literal.ContainsDiagnostics
        && literal.Token.ValueText == text);

    [Fact]
    public void A_comment_ends_with_its_line() => Text.Sample(text =>
        !SyntaxFactory.ParseCompilationUnit("// " + CSharpText.Comment(text)).DescendantTokens()
            .Any(token => !token.IsKind(SyntaxKind.EndOfFileToken))
        && CSharpText.Comment(text).Length == text.Length);

    [Fact]
    public void Documentation_is_well_formed() => Text.Sample(text =>
        !CSharpSyntaxTree.ParseText($"/// <summary>{CSharpText.Xml(text)}</summary>\nclass Documented {{ }}", Documented).GetDiagnostics().Any());

    [Theory]
    [InlineData("/project/a\u0085file static class Planted { }\u0085#pragma b.layout.yaml")]
    [InlineData("/project/a\u2028class Planted { }/site.layout.yaml")]
    [InlineData("/project/a\u2029class Planted { }/site.layout.yaml")]
    [InlineData("/project/a\nclass Planted { }\r/site.layout.yaml")]
    [InlineData("/project/\"; */ <b> & \ud83d\ude00 \ud800/site.layout.yaml")]
    public void A_path_plants_no_code(string path)
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (path, new NamedLayout().Files[0].Text));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.DoesNotContain(run.Load().GetTypes(), type => type.Name.Contains("Planted", StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_of_a_description_do_not_break_the_documentation()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, [.. new NamedLayout { Description = "\"chime \\a, \\e and \\uFFFE\"" }.Files]);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Contains("chime \ufffd, \ufffd and \ufffd", run.Files["Heron.g.cs"], StringComparison.Ordinal);
    }
}
