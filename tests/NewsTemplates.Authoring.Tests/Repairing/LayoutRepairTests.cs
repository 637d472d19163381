using System;
using System.Linq;
using NewsTemplates.Authoring.Repairing;
using NewsTemplates.Language.Checks;
using Xunit.Abstractions;

namespace NewsTemplates.Authoring.Tests.Repairing;

public sealed class LayoutRepairTests(ITestOutputHelper output)
{
    private static readonly string[] TextFields = ["title", "summary", "authors", "published", "topics", "body"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void All_text_fields_of_a_known_page_are_found_again(int seed)
    {
        string fresh = Redesign.Of(BaySite.Real, seed);
        LayoutRepair repair = BaySite.Repair(fresh);
        output.WriteLine(repair.After);
        output.WriteLine(string.Join("\n", repair.Fields) + string.Join("\n", repair.Notes));

        Assert.All(repair.Fields, field => Assert.Null(field.Problem));
        Extraction now = BaySite.Read(repair.After, fresh);
        Extraction before = BaySite.Read(BaySite.Yaml, BaySite.Real);
        IArticle wanted = (IArticle)before.Record!;
        IArticle found = Assert.IsType<IArticle>(now.Record, exactMatch: false);
        Assert.Equal(wanted.Title, found.Title);
        Assert.Equal(wanted.Summary, found.Summary);
        Assert.Equal(wanted.Authors, found.Authors);
        Assert.Equal(wanted.Published, found.Published);
        Assert.Equal(wanted.Topics, found.Topics);
        Assert.Equal(wanted.Body, found.Body);
        Assert.Equal("Redesign", now.Variant);
        Assert.Equal(TextFields.Order(), repair.Fields.Select(field => field.Field).Order());
    }
}
