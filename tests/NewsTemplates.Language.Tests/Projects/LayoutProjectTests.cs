using System;
using System.Linq;
using System.Text;
using NewsTemplates.Language.Projects;
using NewsTemplates.Language.Samples;
using NewsTemplates.Language.Tests.Families;

namespace NewsTemplates.Language.Tests.Projects;

/// <summary>What belongs together, what an edit leaves as it is, and what it makes stale.</summary>
public class LayoutProjectTests
{
    private const string Coast = """
        family: Coast
        pages:
          Article:
            urls: /{slug}
            fields:
              title: h1
              place?: .place
        """;

    private const string Bays = "family: Bays\nextends: Coast\nculture: tr-TR\n";

    private const string Ports = "site: Ports\nextends: Bays\nhosts: [ports.example]\n";

    private const string Daily = """
        site: Daily
        hosts: [daily.example]
        pages:
          Article:
            urls: /{slug}
            fields:
              title: h1
        """;

    private static readonly LayoutProject Project = new(
        [File("coast", Coast), File("bays", Bays), File("ports", Ports), File("daily", Daily)],
        ["ports/samples/a.html", "ports/samples/a.expected.json", "ports/samples/notes.md", "daily/samples/a.html", "daily/samples/b.txt"]);

    [Fact]
    public void An_edit_to_a_layout_leaves_all_others_as_they_are()
    {
        LayoutProject edited = Project.With(File("daily", Daily.Replace("h1", "h2", StringComparison.Ordinal)));

        Assert.Equal(["coast", "bays", "ports"], Same(Project, edited));
        Assert.Equal(["coast", "bays", "ports", "daily"], edited.Files.Select(file => FolderOf(file.Source.Path)));
    }

    [Fact]
    public void An_edit_to_a_family_leaves_what_does_not_extend_it_as_it_is() =>
        Assert.Equal(["coast", "daily"], Same(Project, Project.With(File("bays", Bays + "timezone: Europe/Istanbul\n"))));

    [Fact]
    public void What_comes_or_goes_leaves_the_others_as_they_are()
    {
        LayoutProject more = Project.With(File("new", Daily.Replace("aily", "awn", StringComparison.Ordinal)));

        Assert.Equal(["coast", "bays", "ports", "daily"], Same(Project, more));
        Assert.Equal(["coast", "bays", "ports", "daily"], Same(Project, more.Without("new/site.layout.yaml")));
        Assert.Equal(["coast", "daily"], Same(Project, Project.Without("bays/site.layout.yaml")));
        Assert.Equal(["coast", "bays", "ports", "daily"], Same(Project, Project.WithSample("daily/samples/c.html")));
    }

    [Fact]
    public void A_change_that_is_none_gives_the_project_itself()
    {
        Assert.Same(Project, Project.With(File("daily", Daily)));
        Assert.Same(Project, Project.WithSample("daily/samples/a.html"));
        Assert.Same(Project, Project.Without("nowhere/site.layout.yaml"));
        Assert.Same(Project.Find("daily/site.layout.yaml"), Project.Layouts[3]);
    }

    [Fact]
    public void A_change_has_the_effect_that_a_project_made_of_its_files_would_show()
    {
        LayoutProject broken = Project.Without("coast/site.layout.yaml");

        Assert.Equal(new LayoutProject(broken.Files).Diagnostics, broken.Diagnostics);
        Assert.Contains(broken.Diagnostics, diagnostic => diagnostic.Message.Contains("'Coast'", StringComparison.Ordinal));
        Assert.Empty(broken.With(File("coast", Coast)).Diagnostics);
    }

    [Theory]
    [InlineData("coast/site.layout.yaml", "coast", "bays", "ports")]
    [InlineData("bays/site.layout.yaml", "bays", "ports")]
    [InlineData("ports/site.layout.yaml", "ports")]
    [InlineData("ports/samples/a.html", "ports")]
    [InlineData("ports/samples/a.expected.json", "ports")]
    [InlineData("ports/samples/notes.md")]
    [InlineData("nowhere/samples/a.html")]
    public void An_edit_makes_stale_what_depends_on_the_file(string path, params string[] stale) =>
        Assert.Equal(stale, Project.Dependents(path).Select(FolderOf));

    [Fact]
    public void Samples_go_with_the_layout_that_they_stand_beside()
    {
        Assert.Equal(["ports/samples/a.html"], Project.SamplesOf(Project.Layouts[2]).Select(sample => sample.Path));
        Assert.Equal(
            ["samples/a.html", "samples/b.txt", "samples/c.html"],
            Project.WithSample("daily/samples/c.html").SamplesOf(Project.Layouts[3]).Select(sample => sample.RelativePath));
        Sample sample = Assert.Single(Project.ReadSamples(Project.Layouts[2], Encoding.UTF8.GetBytes));
        Assert.Equal(("ports/samples/a.html", "ports/samples/a.expected.json"), (sample.Text, sample.ApprovedText));
    }

    [Fact]
    public void A_name_belongs_to_the_first_by_path()
    {
        LayoutProject project =
            Project.With(File("zeta", Daily.Replace("Daily", "DAILY", StringComparison.Ordinal).Replace("daily", "zeta", StringComparison.Ordinal)));

        Assert.Equal(["Daily", "Ports"], NamesOf(project).Sites);
        Assert.Equal(["zeta/site.layout.yaml"], NamesOf(project).Taken);
        Assert.Equal("zeta/site.layout.yaml", Assert.Single(project.Diagnostics).Span.Path);
        Assert.Equal(project.Diagnostics, project.DiagnosticsOf("zeta/site.layout.yaml"));
        Assert.Equal(["Ports"], NamesOf(Project.With(File("daily", Daily.Replace("h1", "h1..x", StringComparison.Ordinal)))).Sites);
    }

    [Fact]
    public void A_family_is_checked_by_all_sites_that_extend_it()
    {
        Assert.Equal(["ports"], Project.SitesOf(Project.Files[0]).Select(file => FolderOf(file.Source.Path)));
        Assert.Contains("coast", Assert.Single(new MarkedLayouts(Coast).Project.Diagnostics).Message, StringComparison.OrdinalIgnoreCase);
    }

    private static ProjectNames NamesOf(LayoutProject project) => ProjectNames.Of(project.Layouts.Select(LayoutSummary.Of).OfType<LayoutSummary>());

    private static LayoutFile File(string folder, string text) => LayoutFile.Read($"{folder}/site.layout.yaml", text);

    private static string FolderOf(string path) => path.Split('/')[0];

    /// <summary>The folders of the layouts that both projects share.</summary>
    private static string[] Same(LayoutProject one, LayoutProject other) =>
        [.. one.Layouts.Where(layout => ReferenceEquals(layout, other.Find(layout.Source.Path))).Select(layout => FolderOf(layout.Source.Path))];
}
