using System.Collections.Generic;
using System.Linq;
using System.Text;
using NewsTemplates.Language.Samples;

namespace NewsTemplates.Language.Tests.Samples;

public class SampleFilesTests
{
    private const string Layout = """
        site: Daily
        hosts: [daily.example]
        pages:
          Article:
            fields:
              title: h1
        """;

    [Fact]
    public void Pages_and_captures_in_the_samples_folder_beside_the_layout_are_its_samples()
    {
        IReadOnlyList<SampleFile> found = Of(
            "sites/daily/site.layout.yaml",
            Layout,
            "sites/daily/samples/b.html", "sites/daily/samples/a.HTM", "sites/daily/samples/c.txt", "sites/daily/samples/c.expected.json",
            "sites/daily/samples/notes.md", "sites/daily/samples/old/d.html", "sites/daily/e.html", "sites/weekly/samples/f.html", "samples/g.html");
        Assert.Equal(["samples/a.HTM", "samples/b.html", "samples/c.txt"], found.Select(file => file.RelativePath));
        Assert.Equal(new SampleFile("sites/daily/samples/c.txt", "samples/c.txt", "sites/daily/samples/c.expected.json", true), found[2]);
        Assert.Equal(new SampleFile("sites/daily/samples/b.html", "samples/b.html", "sites/daily/samples/b.expected.json", false), found[1]);
    }

    [Fact]
    public void A_family_beside_a_site_has_no_samples() =>
        Assert.Empty(Of("daily/daily.layout.yaml", "family: Dailies\npages: { Article: { fields: { title: h1 } } }", "daily/samples/a.html"));

    [Fact]
    public void Backslashes_separate_folders_too_and_paths_stay_as_they_were_given()
    {
        SampleFile found = Assert.Single(
            Of(@"C:\sites\daily\site.layout.yaml", Layout, @"C:\sites\daily\samples\a.html", @"C:\sites\daily\samples\a.expected.json"));
        Assert.Equal(new SampleFile(@"C:\sites\daily\samples\a.html", "samples/a.html", @"C:\sites\daily\samples\a.expected.json", true), found);
    }

    [Fact]
    public void A_layout_in_the_current_folder_has_its_samples_below_it() =>
        Assert.Equal("samples/a.html", Assert.Single(Of("site.layout.yaml", Layout, "samples/a.html")).RelativePath);

    [Fact]
    public void Files_that_the_layout_names_are_samples_wherever_they_are()
    {
        string layout = Layout + "\nsamples:\n  - { file: old/a.html, url: 'https://daily.example/a' }\n";
        SampleFile found = Assert.Single(Of("daily/site.layout.yaml", layout, "daily/old/a.html", "daily/old/b.html"));
        Assert.Equal(("old/a.html", "daily/old/a.expected.json"), (found.RelativePath, found.ApprovedPath));
    }

    [Fact]
    public void A_page_and_its_capture_have_approved_results_of_their_own() =>
        Assert.Equal(
            ["samples/a.expected.json", "samples/a.txt.expected.json"],
            Of("site.layout.yaml", Layout, "samples/a.txt", "samples/a.html").Select(file => file.ApprovedPath));

    [Fact]
    public void Samples_are_read_with_their_approved_results()
    {
        var texts = new Dictionary<string, string?>
        {
            ["samples/a.html"] = "page",
            ["samples/a.expected.json"] = "{}",
            ["samples/b.html"] = null,
            ["samples/c.html"] = "other"
        };
        IReadOnlyList<Sample> samples = SampleFiles.Read(
            Language.Layout.Read("site.layout.yaml", Layout),
            texts.Keys,
            path => texts[path] is { } text ? Encoding.UTF8.GetBytes(text) : null);
        Assert.Equal([("page", "{}"), ("other", null)], samples.Select(sample => (sample.Text, sample.ApprovedText)));
    }

    private static IReadOnlyList<SampleFile> Of(string path, string layout, params string[] paths) =>
        SampleFiles.Of(Language.Layout.Read(path, layout), paths);
}
