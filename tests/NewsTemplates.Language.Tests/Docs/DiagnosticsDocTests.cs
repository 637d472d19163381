using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>Holds <c>templates/DIAGNOSTICS.md</c> true: a section a diagnostic, and examples that do what it says.</summary>
public class DiagnosticsDocTests
{
    private static readonly MarkdownFile File = MarkdownFile.Read("templates/DIAGNOSTICS.md");

    // A file of a mebibyte, a text of thousands of characters, other versions of libraries, and mistakes of the program: no example shows these.
    private static readonly string[] WithoutExample = ["NT1003", "NT1008", "NT1039", "NT2070", "NT3025", "NT3037"];

    // An alias needs an anchor, which is refused too.
    private static readonly (string, string) AnchorOfAlias = ("NT1031", "NT1030");

    public static TheoryData<string> Ids => [.. LayoutDiagnostics.All.Select(descriptor => descriptor.Id).Except(WithoutExample)];

    [Fact]
    public void Every_diagnostic_has_its_section_with_its_title_in_order() =>
        Assert.Equal(
            LayoutDiagnostics.All.Select(descriptor => $"{descriptor.Id} {descriptor.Title}"),
            File.Sections.Select(section => section.Title).Where(title => title.StartsWith("NT", StringComparison.Ordinal)));

    [Fact]
    public void Every_section_has_the_anchor_of_its_diagnostic() =>
        Assert.All(LayoutDiagnostics.All, descriptor => Assert.Contains(
            $"<a id=\"{descriptor.HelpAnchor}\"></a>\n\n## {descriptor.Id} ", File.Text, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_has_the_mistake_and_no_other(string id)
    {
        foreach (IReadOnlyList<LayoutDiagnostic> found in Check(id, isRight: false))
        {
            bool isAlone = found.All(diagnostic => diagnostic.Id == id || (id, diagnostic.Id) == AnchorOfAlias);
            Assert.True(found.Any(diagnostic => diagnostic.Id == id) && isAlone, $"Expected {id}, found:\n{string.Join("\n", found)}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_right_example_has_no_mistake(string id)
    {
        foreach (IReadOnlyList<LayoutDiagnostic> found in Check(id, isRight: true))
        {
            Assert.True(found.Count == 0, string.Join("\n", found));
        }
    }

    /// <summary>What each example of a side gives; of a section about samples, what all of them give together.</summary>
    private static IEnumerable<IReadOnlyList<LayoutDiagnostic>> Check(string id, bool isRight)
    {
        MarkdownSection section = File.Sections.Single(section => section.Title.StartsWith(id + " ", StringComparison.Ordinal));
        if (string.CompareOrdinal(id, "NT3") > 0)
        {
            return [new ExampleSite(section, isRight).Check()];
        }

        MarkdownExample[] examples = [.. section.Examples.Where(example => example.Language == "yaml"
            && example.Says(isRight ? "right" : "wrong")
            && !example.Says("beside"))];
        Assert.NotEmpty(examples);
        return examples.Select(example => ExampleProject.Check(section, example));
    }
}
