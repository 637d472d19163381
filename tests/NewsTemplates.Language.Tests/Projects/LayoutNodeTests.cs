using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Projects;

/// <summary>What stands at a position: for an editor, which knows nothing else.</summary>
public class LayoutNodeTests
{
    private const string Family = """
        family: Coast
        pages:
          Article:
            urls: /{slug}
            fields:
              title: h1
              place?: [.place, { from: .town, remove: in }]
        """;

    private const string Site = """
        site: Ports
        extends: Coast
        hosts: [ports.example, www.ports.example]
        blocks:
          Story:
            heading: { from: h3, as: text }
        pages:
          Article:
            fields:
              title: .headline
              lead: .lead as Story
        """;

    private static readonly LayoutProject Project = new([LayoutFile.Read("coast.layout.yaml", Family), LayoutFile.Read("ports.layout.yaml", Site)]);

    [Theory]
    [InlineData("Ports", "site", "Ports")]
    [InlineData("www", "hosts/1", "www.ports.example")]
    [InlineData("Story:", "blocks/Story", "Story")]
    [InlineData("h3", "blocks/Story/heading/from", "h3")]
    [InlineData("as: text", "blocks/Story/heading/as", "as")]
    [InlineData(".headline", "pages/Article/fields/title", ".headline")]
    public void The_innermost_part_is_found_with_the_keys_that_lead_to_it(string at, string keys, string text)
    {
        LayoutNode node = At("ports.layout.yaml", Site, at);

        Assert.Equal(keys, string.Join("/", node.Keys));
        Assert.Equal(text, Assert.IsType<ScalarSyntax>(node.Syntax).Value);
    }

    [Theory]
    [InlineData("Ports", null, null, null, null)]
    [InlineData("Story:", null, "Story", null, null)]
    [InlineData("h3", null, "Story", "heading", "h3")]
    [InlineData("text }", null, "Story", "heading", null)]
    [InlineData("Article", "Article", null, null, null)]
    [InlineData("title", "Article", null, "title", null)]
    [InlineData(".headline", "Article", null, "title", ".headline")]
    [InlineData(".lead as", "Article", null, "lead", ".lead")]
    public void What_it_is_to_a_site_is_told(string at, string? page, string? block, string? field, string? rule) =>
        Assert.Equal((page, block, field, rule), Meaning(At("ports.layout.yaml", Site, at)));

    [Theory]
    [InlineData("urls", "Article", null, null)]
    [InlineData("place?", "Article", "place", null)]
    [InlineData(".place", "Article", "place", ".place")]
    [InlineData("in }", "Article", "place", ".town")]
    public void What_it_is_to_a_family_is_told(string at, string? page, string? field, string? rule) =>
        Assert.Equal((page, null, field, rule), Meaning(At("coast.layout.yaml", Family, at)));

    [Fact]
    public void Nothing_stands_outside_or_in_a_text_that_cannot_be_read()
    {
        Assert.Null(Project.NodeAt("nowhere.layout.yaml", 0));
        Assert.Null(Project.NodeAt("ports.layout.yaml", Site.Length + 5));
        Assert.Null(new LayoutProject([LayoutFile.Read("a.layout.yaml", "- site")]).NodeAt("a.layout.yaml", 2));
    }

    private static LayoutNode At(string path, string text, string at) => Project.NodeAt(path, text.IndexOf(at, System.StringComparison.Ordinal))!;

    private static (string? Page, string? Block, string? Field, string? Rule) Meaning(LayoutNode node) =>
        (node.Page?.Name, node.Block?.Name, node.Field?.Name, node.Rule?.Text);
}
