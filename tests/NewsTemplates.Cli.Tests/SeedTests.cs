using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NewsTemplates.Cli.Terminal;

namespace NewsTemplates.Cli.Tests;

/// <summary>The capture that the project started from, by the layouts of this repository.</summary>
public sealed class SeedTests
{
    private const string Url = "https://www.hurriyetdailynews.com/some-news-201672";

    [SeedFact]
    public async Task The_seed_is_read_whole_by_its_layout()
    {
        CommandRun run = await CommandRun.OfAsync("extract", SeedFactAttribute.Path!, "--url", Url, "--layouts", Templates());

        string[] lines = Lines();
        JsonElement data = run.Json.GetProperty("data");
        Assert.Equal(ExitCode.Fine, run.ExitCode);
        Assert.StartsWith("2024-10-06", data.GetProperty("published").GetString(), StringComparison.Ordinal);
        Assert.Equal(lines[1], data.GetProperty("title").GetString());
        Assert.Equal(lines[2], data.GetProperty("dateline").GetString());
        Assert.Equal(lines[3], data.GetProperty("caption").GetString());
        Assert.Equal(
            lines[4..13],
            data.GetProperty("body").GetProperty("sections").EnumerateArray().SelectMany(section => Texts(section.GetProperty("paragraphs"))));
        Assert.Equal(lines[14], data.GetProperty("lead").GetProperty("headline").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("lead").GetProperty("section").ValueKind);
        Assert.Equal(5, Titles(data, "latest").Distinct().Count());
        Assert.Equal(7, Titles(data, "recommended").Distinct().Count());
        Assert.All(["world", "economy", "sports"], section =>
        {
            JsonElement teaser = data.GetProperty("sections").GetProperty(section);
            Assert.NotEqual("", teaser.GetProperty("headline").GetString() ?? "");
            Assert.NotEqual("", teaser.GetProperty("summary").GetString() ?? "");
        });
    }

    [SeedFact]
    public async Task The_expression_that_leaked_into_the_seed_is_an_issue_that_quotes_it()
    {
        CommandRun run = await CommandRun.OfAsync("extract", SeedFactAttribute.Path!, "--url", Url, "--layouts", Templates());

        JsonElement issue = Assert.Single(run.Json.GetProperty("issues").EnumerateArray());
        Assert.Equal("UnrenderedTemplate", issue.GetProperty("kind").GetString());
        Assert.Equal("lead.section", issue.GetProperty("field").GetString());
        Assert.Equal(Lines()[13], $"{issue.GetProperty("found").GetString()} {Lines()[14]}");
    }

    private static string[] Lines() => [.. File.ReadAllLines(SeedFactAttribute.Path!).Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static string?[] Titles(JsonElement data, string list)
    {
        string?[] titles = [.. data.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("title").GetString())];
        Assert.Equal(titles.Distinct(), titles);
        return titles;
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static string Templates()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "templates");
    }
}
