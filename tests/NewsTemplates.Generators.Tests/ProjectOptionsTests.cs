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
