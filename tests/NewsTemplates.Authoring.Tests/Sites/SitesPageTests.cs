using System;
using System.IO;
using System.Linq;
using NewsTemplates.Language;

namespace NewsTemplates.Authoring.Tests.Sites;

public class SitesPageTests
{
    [Fact]
    public void The_page_in_the_repository_is_what_the_layouts_say()
    {
        string folder = Path.Combine(Repository.Root, "templates");
        string path = Path.Combine(folder, "SITES.md");
        string page = SitesPage.Write(Read(folder));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.True(File.ReadAllText(path) == page, "templates/SITES.md is out of date: UPDATE_SNAPSHOTS=1 dotnet test");
    }

    private static LayoutProject Read(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !path.Contains(".originals"))];
        return new LayoutProject(
            files
                .Where(path => path.EndsWith(LayoutFile.Ending, StringComparison.Ordinal))
                .Select(path => LayoutFile.Read(path, File.ReadAllText(path))),
            files,
            Repository.Root);
    }
}
