using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.Language.Tests.Grammar;

public class CaptureTests
{
    [SeedFact]
    public void The_seed_capture_is_read_whole()
    {
        string seed = File.ReadAllText(SeedFactAttribute.Path!);
        string[] lines = [.. seed.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

        var page = new CaptureReading(seed);

        Assert.Equal("2024-10-06", page.Published);
        Assert.Equal((lines[1], lines[2], lines[3]), (page.Title, page.Dateline, page.ImageCaption));
        Assert.Equal(lines[4..13], page.Body);
        Assert.Equal(9, page.Body.Count);
        Assert.Equal(lines[14], page.LeadStory!["headline"]);
        Assert.Equal($"{page.LeadStory["section"]} {lines[14]}", lines[13]);
        Assert.EndsWith("()", page.LeadStory["section"]);
        Assert.Equal(["1", "2", "3", "4", "5"], page.Latest.Select(item => item["rank"]));
        Assert.All(page.Latest, item => Assert.Contains($"{item["rank"]}. {item["title"]}", lines));
        Assert.Equal(7, page.Recommended.Count);
        Assert.Equal(["WORLD", "ECONOMY", "SPORTS"], page.Sections.Select(item => item["section"]));
        Assert.Equal([lines[^7], lines[^4], lines[^1]], page.Sections.Select(item => item["summary"]));
        Assert.Empty(page.Uncovered);
    }

    public static TheoryData<Capture> Captures => new(
        new Capture(),
        new Capture { Dateline = null },
        new Capture { ImageCaption = null },
        new Capture { Dateline = null, ImageCaption = null },
        new Capture { Dateline = "İZMİR / ÇEŞME" },
        new Capture { ImageCaption = "Minister says ‘never again’" },
        new Capture { ImageCaption = "The old bridge at dawn (2019)" },
        new Capture { Date = "06.10.2024" },
        new Capture { Date = "6 October 2024" },
        new Capture { Date = "October 06 2024" },
        new Capture { Date = "2024-10-06 14:05:00" },
        new Capture { LeadLabel = null },
        new Capture { LeadLabel = "LOCAL NEWS" },
        new Capture { LeadLabel = "Model.Items[0]?.Name ?? \"x\"" },
        new Capture { Latest = 3 },
        new Capture { Latest = 8 },
        new Capture { Recommended = 3 },
        new Capture { Recommended = 8 },
        new Capture { Sections = ["WORLD", "SPORTS"] },
        new Capture { Sections = ["ECONOMY"] },
        new Capture { Sections = [] },
        new Capture { Paragraphs = ["One said “no.”", "Another asked (why?)", "A list:", "It goes on…"] },
        new Capture { Paragraphs = ["Only one."] },
        new Capture { Paragraphs = ["First comes a sentence.", "A heading in between", "ISTANBUL", "Last comes another."] });

    [Theory]
    [MemberData(nameof(Captures))]
    public void A_capture_of_the_same_layout_is_read_whole(Capture capture)
    {
        var page = new CaptureReading(capture.Write());

        Assert.Equal((capture.Date, Capture.Title), (page.Published, page.Title));
        Assert.Equal((capture.Dateline, capture.ImageCaption), (page.Dateline, page.ImageCaption));
        Assert.Equal(capture.Paragraphs, page.Body);
        Assert.Equal((capture.LeadLabel, Capture.Lead), (page.LeadStory!["section"], page.LeadStory["headline"]));
        Assert.Equal(
            Enumerable.Range(1, capture.Latest).Select(i => $"{i}|Short news {i} of the day"),
            page.Latest.Select(item => $"{item["rank"]}|{item["title"]}"));
        Assert.Equal(
            Enumerable.Range(1, capture.Recommended).Select(i => $"Worth reading: story {i}"),
            page.Recommended.Select(item => item["title"]));
        Assert.Equal(
            capture.Sections.Select(section => $"{section}|Teaser of {section}|What {section} is about, in a few words."),
            page.Sections.Select(item => $"{item["section"]}|{item["headline"]}|{item["summary"]}"));
        Assert.Empty(page.Uncovered);
    }

    [Fact]
    public void A_line_that_fits_nothing_is_left_over()
    {
        string capture = new Capture().Write().Replace("Recommended", "Recommended\nAdvertisement").Replace("WORLD", "LIFE");

        Assert.Equal(
            ["Advertisement", "LIFE Teaser of LIFE", "Teaser of LIFE", "What LIFE is about, in a few words."],
            new CaptureReading(capture).Uncovered);
    }

    /// <summary>An invented page, with the parts that vary between captures.</summary>
    public sealed record Capture
    {
        public const string Title = "Ferries sail again after 'long winter' in Orlenia";
        public const string Lead = "Council agrees on new bridge";

        public string Date { get; init; } = "2024-10-06";

        public string? Dateline { get; init; } = "ORLEN CITY";

        public string? ImageCaption { get; init; } = "A ferry leaves the old harbor";

        public IReadOnlyList<string> Paragraphs { get; init; } =
            ["The first ferry left at noon.", "\"We waited for [months],\" the captain said.", "Tickets cost 3.50 crowns, Mr. Ulm said."];

        public string? LeadLabel { get; init; } = "Site.Page.Section?.Name.ToUpper()";

        public int Latest { get; init; } = 5;

        public int Recommended { get; init; } = 7;

        public IReadOnlyList<string> Sections { get; init; } = ["WORLD", "ECONOMY", "SPORTS"];

        public string Write()
        {
            List<string?> lines = [$" date {Date} {Title}", Title, Dateline, ImageCaption, .. Paragraphs];
            lines.AddRange([LeadLabel is null ? Lead : $"{LeadLabel} {Lead}", Lead, "LATEST NEWS"]);
            lines.AddRange(Enumerable.Range(1, Latest).SelectMany(i => Twice($"  {i}. ", $"Short news {i} of the day")));
            lines.Add("Recommended");
            lines.AddRange(Enumerable.Range(1, Recommended).SelectMany(i => Twice("", $"Worth reading: story {i}")));
            foreach (string section in Sections)
            {
                lines.AddRange(Twice(section + " ", "Teaser of " + section));
                lines.Add($"What {section} is about, in a few words. ");
            }

            return string.Join("\n\n", lines.OfType<string>());
        }

        private static string[] Twice(string label, string headline) => [label + headline, "    " + headline];
    }
}
