using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>Links between the documents lead somewhere.</summary>
public class LinkTests
{
    private static readonly Regex Link = new(@"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)", RegexOptions.CultureInvariant);

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/README.md")]
    [InlineData("templates/README.md")]
    [InlineData("templates/LANGUAGE.md")]
    [InlineData("templates/DIAGNOSTICS.md")]
    public void Every_link_leads_to_a_file_and_a_heading(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        Assert.All(Link.Matches(MarkdownFile.Read(path).Text), link =>
        {
            string target = link.Groups[1].Value.Length == 0 ? path : Path.Combine(folder, link.Groups[1].Value);
            string full = Path.Combine(MarkdownFile.Root, target);
            Assert.True(File.Exists(full) || Directory.Exists(full), $"{link.Value} leads nowhere");
            if (link.Groups[2].Success)
            {
                Assert.Contains(link.Groups[2].Value, Anchors(File.ReadAllText(full)));
            }
        });
    }

    private static string[] Anchors(string markdown) =>
    [
        .. Regex.Matches(markdown, "<a id=\"([^\"]+)\"></a>").Select(anchor => anchor.Groups[1].Value),
        .. Regex.Matches(markdown, "^#+ (.+?)\r?$", RegexOptions.Multiline).Select(heading =>
            Regex.Replace(heading.Groups[1].Value.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-')),
    ];
}
