using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NewsTemplates.Generators.Emission;

namespace NewsTemplates.Generators.Tests;

public class ProjectOptionsTests
{
    [Fact]
    public void Dates_have_the_type_that_the_library_says() =>
        Assert.Equal(
            "global::System.DateOnly", ProjectOptions.DateTypeOf(CSharpCompilation.Create("Consumer", references: GeneratorRun.References.Value)));

    [Theory]
    [InlineData("CoastNews", "CoastNews")]
    [InlineData("news-reader", "news_reader")]
    [InlineData("1news", "_1news")]
    [InlineData("Coast.class.1", "Coast.@class._1")]
    [InlineData("Coast.@class", "Coast.@class")]
    [InlineData("a b..c+\ud83d\ude00", "a_b.c___")]
    [InlineData("Küsten.Nachrichten", "Küsten.Nachrichten")]
    [InlineData("", "")]
    public void The_namespace_is_the_root_namespace_as_an_identifier(string rootNamespace, string expected)
    {
        GeneratorRun run = GeneratorRun.Of("", rootNamespace, new LayoutGenerator(), (Layouts.AlmeraPath, Layouts.Almera));

        Assert.Empty(run.CompilerDiagnostics);
        if (expected.Length > 0)
        {
            Assert.Contains($"\nnamespace {expected};\n", run.Files["Almera.g.cs"], System.StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(
        "namespace NewsTemplates.Plans { public class LayoutPlan { public const string DateType = \"System.DateTime\"; } }",
        "global::System.DateTime")]
    [InlineData("", "global::System.DateOnly")]
    public void Dates_of_another_build_of_the_library_have_its_type(string library, string expected) =>
        Assert.Equal(
            expected,
            ProjectOptions.DateTypeOf(CSharpCompilation.Create(
                "Consumer", [CSharpSyntaxTree.ParseText(library)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)])));
}
