using System.Collections.Generic;

namespace NewsTemplates.Packaging.Tests;

/// <summary>Which files the package takes into a build: what is in the project, and what stands beside a layout that it links.</summary>
[Collection(nameof(Consumers))]
public class ItemTests(Consumers consumers)
{
    private static readonly string Unfit = AlmeraSite.Layout.Replace("h1.title", "h1.titel");

    /// <summary>A project with a site in it, and another beside the project.</summary>
    internal static readonly ConsumerProject Linked = new(
        "items/linked",
        "System.Console.WriteLine(linked.Sites.Catalog.Sites.Count);",
        [
            .. AlmeraSite.Files(),
            ("../outside/bolga.layout.yaml", AlmeraSite.Named(Unfit, "Bolga")),
            ("../outside/samples/ferry.html", AlmeraSite.Named(AlmeraSite.Sample, "Bolga")),
            ("../outside/samples/ferry.expected.json", AlmeraSite.Named(AlmeraSite.Approved, "Bolga")),
        ])
    {
        Settings = """<ItemGroup><AdditionalFiles Include="../outside/bolga.layout.yaml" Link="layouts/bolga.layout.yaml" /></ItemGroup>""",
    };

    [Fact]
    public void A_layout_linked_from_outside_is_checked_on_the_samples_beside_it() => Assert.Matches(
        @"outside/bolga\.layout\.yaml\(11,\d+\): error NT3010: 'title' is missing in samples/ferry\.html: ",
        Assert.Single(consumers.Errors(Linked)));

    [Fact]
    public void Layouts_and_samples_are_watched()
    {
        IReadOnlyList<string> watched = consumers.Items(Linked, "Watch", "FindLinkedNewsTemplatesSamples");

        Assert.Equal(
            ["../outside/bolga.layout.yaml", "../outside/samples/ferry.expected.json", "../outside/samples/ferry.html",
             "almera/samples/ferry.expected.json", "almera/samples/ferry.html", "almera/site.layout.yaml"],
            watched);
    }
}
