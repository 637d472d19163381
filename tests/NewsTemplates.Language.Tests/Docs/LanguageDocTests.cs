using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Selectors;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Tests.Docs;

/// <summary>Holds the README, the guide and the reference true: their layouts are right, and the reference leaves nothing out.</summary>
public class LanguageDocTests
{
    private static readonly MarkdownFile Reference = MarkdownFile.Read("templates/LANGUAGE.md");

    private static readonly MarkdownFile[] Files = [MarkdownFile.Read("README.md"), MarkdownFile.Read("templates/README.md"), Reference];

    public static TheoryData<string, int> Layouts
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (MarkdownFile file in Files)
            {
                foreach (MarkdownExample example in file.Examples.Where(example => example.Language == "yaml" && !example.Says("wrong")))
                {
                    data.Add(file.Path, example.Line);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layout_that_is_shown_is_right(string path, int line)
    {
        MarkdownSection section =
            Files.Single(file => file.Path == path).Sections.Single(section => section.Examples.Any(example => example.Line == line));
        MarkdownExample example = section.Examples.Single(example => example.Line == line);
        IReadOnlyList<LayoutDiagnostic> found = ExampleProject.Check(section, example);
        Assert.True(found.Count == 0, string.Join("\n", found) + "\n" + ExampleLayout.Complete(example.Text));
    }

    [Fact]
    public void Every_layout_that_is_shown_as_wrong_is_wrong() => Assert.All(
        Files.SelectMany(file => file.Sections).SelectMany(
            section => section.Examples.Where(example => example.Language == "yaml" && example.Says("wrong")),
            (section, example) => (section, example)),
        wrong => Assert.NotEmpty(ExampleProject.Check(wrong.section, wrong.example)));

    [Theory]
    [InlineData("From two saved pages to a layout by hand")]
    [InlineData("What many pages have besides")]
    public void The_guide_s_layout_reads_the_guide_s_pages(string title)
    {
        MarkdownSection guide = Files[1].Sections.Single(section => section.Title == title);
        Assert.Empty(new ExampleSite(guide, isRight: true).Check());
    }

    [Fact]
    public void The_reference_names_every_key() => AssertNames(LayoutKeys.All.Tables.SelectMany(table => table.Keys).Select(key => key.Name));

    [Fact]
    public void The_reference_names_every_type() => AssertNames(TypeName.Words.Concat(PlaceholderType.Words));

    [Fact]
    public void The_reference_names_every_move() =>
        Assert.All(Traversal.Words, word => Assert.Contains($"`{word}(s)`", Reference.Text, StringComparison.Ordinal));

    [Fact]
    public void The_reference_names_every_pseudo_class() => AssertNames(
        PseudoClasses.Plain.Keys.Concat(PseudoClasses.Functions.Keys).Where(name => name != "matches").Select(name => ":" + name));

    [Fact]
    public void The_reference_names_every_issue() => AssertNames(Enum.GetNames<IssueKind>());

    [Fact]
    public void The_reference_has_the_contract_s_fields_and_rules()
    {
        Layout layout = Layout.Read("site.layout.yaml", ExampleLayout.Complete("body: article\n"));
        IEnumerable<FieldModel> fields = layout.Model!.Pages[0].Record;
        Assert.All(fields.Where(field => field.Name != "body"), field =>
        {
            string rules = string.Join(", ", field.Rules.Select(rule => $"`{rule.Text}`"));
            string name = field.Name + (field.IsOptional ? "?" : "");
            string type = field.IsList ? $"list of {field.Type.Word}" : field.Type.Word;
            Assert.Contains($"| `{name}` | {type} | {rules}", Reference.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_reference_tells_the_limits()
    {
        Assert.Contains(
            LayoutSyntax.GreatestLength.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), Reference.Text, StringComparison.Ordinal);
        Assert.Contains($"{LayoutSyntax.GreatestDepth} levels", Reference.Text, StringComparison.Ordinal);
        Assert.Contains($"| brackets within each other in a selector | {SelectorParser.MaxDepth} |", Reference.Text, StringComparison.Ordinal);
    }

    private static void AssertNames(IEnumerable<string> words)
    {
        string[] named = [.. Regex.Matches(Reference.Text, "`[^`\n]+`")
            .SelectMany(code => Regex.Matches(code.Value, ":?[A-Za-z-]+"))
            .Select(word => word.Value)];
        Assert.Empty(words.Except(named));
    }
}
