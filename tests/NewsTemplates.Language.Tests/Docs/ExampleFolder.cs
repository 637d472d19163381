using System;
using System.Collections.Generic;
using System.Linq;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>Layouts and samples as <c>templates/DIAGNOSTICS.md</c> shows them: one folder with every mistake there is, and one without it.</summary>
/// <param name="Name">The diagnostic's id, the side, and a number where there are several.</param>
/// <param name="Files">The files, each by its path in the folder.</param>
internal sealed record ExampleFolder(string Name, IReadOnlyList<(string Path, string Text)> Files)
{
    private static readonly Lazy<IReadOnlyList<ExampleFolder>> Read = new(() => [.. ReadAll()]);

    public static IReadOnlyList<ExampleFolder> All => Read.Value;

    public static TheoryData<string> Names => [.. All.Select(folder => folder.Name)];

    public static ExampleFolder Named(string name) => All.Single(folder => folder.Name == name);

    private static IEnumerable<ExampleFolder> ReadAll()
    {
        foreach (MarkdownSection section in MarkdownFile.Read("templates/DIAGNOSTICS.md").Sections.Where(section => section.Examples.Count > 0))
        {
            string id = section.Title.Split(' ')[0];
            bool isAboutSamples = id.StartsWith("NT3", StringComparison.Ordinal);
            bool hasSides = isAboutSamples && section.Examples.Any(example => example.Language == "yaml");
            foreach (string side in hasSides ? ["wrong", "right"] : Array.Empty<string>())
            {
                yield return new ExampleFolder($"{id} {side}", [.. new ExampleSite(section, side == "right").Files()]);
            }

            int number = 0;
            foreach (MarkdownExample example in section.Examples.Where(example =>
                !isAboutSamples && example.Language == "yaml" && !example.Says("beside") && (example.Says("wrong") || example.Says("right"))))
            {
                yield return new ExampleFolder($"{id} {++number}", [.. ExampleProject.Files(section, example)]);
            }
        }
    }
}
