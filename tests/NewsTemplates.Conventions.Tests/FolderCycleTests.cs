using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NewsTemplates.Conventions.Tests;

public class FolderCycleTests
{
    public static IEnumerable<object[]> Projects => Repository.Projects.Select(project => new object[] { project });

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_needs_one_that_needs_it(string project)
    {
        string root = Path.Combine(Repository.Root, project);
        FolderDependencies dependencies = FolderDependencies.Of(
            Path.GetFileName(project), root, Repository.Sources(project).Select(file => KeyValuePair.Create(file, File.ReadAllText(file))));

        Assert.Empty(dependencies.Errors);
        Assert.Empty(dependencies.Cycles);
    }

    [Fact]
    public void A_cycle_is_found_though_no_using_shows_it()
    {
        FolderDependencies dependencies = FolderDependencies.Of("Sample", "/sample", new Dictionary<string, string>
        {
            ["/sample/Low.cs"] = "namespace Sample; public class Low { public object High() => Inner.High.Of(); }",
            ["/sample/Inner/High.cs"] = "namespace Sample.Inner; public class High { public static Low Of() => new(); }",
            ["/sample/Other/Top.cs"] = "namespace Sample.Other; public class Top { public Low Low { get; } = new(); }",
        });

        Assert.Empty(dependencies.Errors);
        Assert.Equal(["./Low.cs uses High of Inner", "Inner/High.cs uses Low of ."], dependencies.Cycles);
    }
}
