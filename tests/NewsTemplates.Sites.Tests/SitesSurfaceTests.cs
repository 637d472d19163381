using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace NewsTemplates.Tests.Sites;

/// <summary>The rule for versions that <c>templates/CHANGELOG.md</c> tells: nothing that a program can name goes without a word there.</summary>
public class SitesSurfaceTests
{
    [Fact]
    public void What_programs_can_name()
    {
        IReadOnlyList<string> now = SitesSurface.Of(typeof(NewsTemplates.Sites.Sites).Assembly);
        string[] said = Breaking(File.ReadAllText(Path.Combine(Repository.Root, "templates/CHANGELOG.md")));
        IEnumerable<string> unsaid = SitesSurface.Broken(File.ReadAllLines(Approved()), now).Where(line => !IsSaid(NameOf(line), said));

        Assert.True(
            !unsaid.Any(),
            "These are gone or of another type. Name them below 'Breaking' in templates/CHANGELOG.md, as - `Site.Page.Field`: why:\n"
                + string.Join("\n", unsaid));
        Snapshot.Match(string.Join("\n", now) + "\n");
    }

    [Theory]
    [InlineData("type A.Article\nA.Article.Title: string", "type A.Article\nA.Article.Title: string\nA.Article.Place: string?", "")]
    [InlineData("type A.Article\nA.Article.Title: string", "type A.Article", "A.Article.Title: string")]
    [InlineData("A.Article.Title: string", "A.Article.Title: string?", "A.Article.Title: string")]
    [InlineData("A.Article.Rank: int", "A.Article.Rank: long", "A.Article.Rank: int")]
    [InlineData("enum A.Section\nA.Section.World", "enum A.Section", "A.Section.World")]
    public void What_is_gone_or_of_another_type_is_broken_and_what_is_new_is_not(string before, string now, string broken) =>
        Assert.Equal(broken, string.Join("\n", SitesSurface.Broken(before.Split('\n'), now.Split('\n'))));

    [Fact]
    public void The_changelog_names_what_is_broken_in_the_coming_version_only() => Assert.Equal(
        ["A.Article.Title", "A.Front"],
        Breaking("# Changes\n\n## Unreleased\n\n### Breaking\n\n- `A.Article.Title`: gone.\n- `A.Front`: gone.\n\n### Added\n\n- `B.Article`\n\n"
            + "## 1.0.0\n\n### Breaking\n\n- `C.Article`: gone.\n"));

    [Theory]
    [InlineData("A.Article.Title: string", true)]
    [InlineData("type A.Front : IFrontPage", true)]
    [InlineData("A.Front.Lead: Teaser", true)]
    [InlineData("type A.FrontItem", false)]
    public void A_name_stands_for_all_below_it(string line, bool isSaid) =>
        Assert.Equal(isSaid, IsSaid(NameOf(line), ["A.Article.Title", "A.Front"]));

    [Fact]
    public void Fields_are_listed_with_their_types()
    {
        IReadOnlyList<string> lines = SitesSurface.Of(typeof(NewsTemplates.Sites.Sites).Assembly);

        Assert.Contains("type HurriyetDailyNews.Article : IArticle : IJsonRecord", lines);
        Assert.Contains("HurriyetDailyNews.Article.Title: string", lines);
        Assert.Contains("HurriyetDailyNews.Article.Summary: string?", lines);
        Assert.Contains("HurriyetDailyNews.Article.Authors: IReadOnlyList<string>", lines);
        Assert.Contains("HurriyetDailyNews.Article.Updated: DateTimeOffset?", lines);
    }

    private static string[] Breaking(string changelog)
    {
        string coming = changelog.Split("\n## ")[1];
        string? part = coming.Split("\n### ").Skip(1).FirstOrDefault(part => part.StartsWith("Breaking", StringComparison.Ordinal));
        return (part ?? "").Split('\n').Where(line => line.StartsWith("- `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToArray();
    }

    // With a type all that it has is said.
    private static bool IsSaid(string name, string[] said) =>
        said.Any(gone => name == gone || name.StartsWith(gone + ".", StringComparison.Ordinal));

    /// <summary>The name in a line of the surface.</summary>
    private static string NameOf(string line) => line.Split(" : ")[0].Split(": ")[0].Split(' ')[^1];

    private static string Approved([CallerFilePath] string test = "") =>
        Path.ChangeExtension(test, null)
        + $".{nameof(What_programs_can_name)}.verified.txt";
}
