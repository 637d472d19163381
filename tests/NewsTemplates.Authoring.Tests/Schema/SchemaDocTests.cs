using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Tests.Docs;

namespace NewsTemplates.Authoring.Tests.Schema;

/// <summary>What the documents show as right keeps the schema; what they show as wrong in its structure does not.</summary>
public class SchemaDocTests
{
    /// <summary>
    /// Mistakes of the first group that no schema shows, since they are in the text and not in what YAML makes of it.
    /// An editor's YAML language server finds those of the first kind itself; those of the other kinds are correct YAML.
    /// </summary>
    private static readonly Dictionary<string, Unseen> NotOfStructure = new()
    {
        ["NT1001"] = Unseen.Characters,
        ["NT1002"] = Unseen.Characters,
        ["NT1006"] = Unseen.YamlMistake,
        ["NT1010"] = Unseen.YamlMistake,
        ["NT1011"] = Unseen.YamlMistake,
        ["NT1012"] = Unseen.YamlMistake,
        ["NT1013"] = Unseen.YamlMistake,
        ["NT1014"] = Unseen.YamlMistake,
        ["NT1015"] = Unseen.YamlMistake,
        ["NT1016"] = Unseen.YamlMistake,
        ["NT1017"] = Unseen.YamlMistake,
        ["NT1018"] = Unseen.YamlMistake,
        ["NT1019"] = Unseen.YamlMistake,
        ["NT1021"] = Unseen.Comment,
        ["NT1023"] = Unseen.YamlMistake,
        ["NT1025"] = Unseen.YamlMistake,
        ["NT1030"] = Unseen.RefusedYaml,
        ["NT1031"] = Unseen.RefusedYaml,
        ["NT1032"] = Unseen.RefusedYaml,
        ["NT1033"] = Unseen.RefusedYaml,
        ["NT1034"] = Unseen.RefusedYaml,
        ["NT1035"] = Unseen.RefusedYaml,
        ["NT1037"] = Unseen.YamlMistake,
        ["NT1046"] = Unseen.Characters,
        ["NT1047"] = Unseen.YamlMistake,
    };

    // The binder counts levels; to the schema the second one is wrong already.
    private const string TooDeep = "NT1007";

    private static readonly MarkdownFile[] Files =
    [
        .. new[] { "README.md", "templates/README.md", "templates/LANGUAGE.md", "templates/DIAGNOSTICS.md" }.Select(MarkdownFile.Read),
    ];

    /// <summary>Why the schema does not show a mistake.</summary>
    private enum Unseen
    {
        /// <summary>It is no YAML, or a key stands twice.</summary>
        YamlMistake,

        /// <summary>A character that YAML allows.</summary>
        Characters,

        /// <summary>What is meant as text is a comment to YAML.</summary>
        Comment,

        /// <summary>A part of YAML that layouts do not have; what it comes to may well be right.</summary>
        RefusedYaml,
    }

    public static TheoryData<string, int> Right
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

    public static TheoryData<string, int> WrongInStructure
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (MarkdownSection section in Files[3].Sections.Where(section => section.Title.StartsWith("NT1", StringComparison.Ordinal)))
            {
                foreach (MarkdownExample example in section.Examples.Where(example => example.Language == "yaml" && example.Says("wrong")))
                {
                    data.Add(section.Title[..6], example.Line);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_right_example_keeps_the_schema(string path, int line)
    {
        string layout = ExampleLayout.Complete(Files.Single(file => file.Path == path).Examples.Single(example => example.Line == line).Text);
        EditorDocument document = EditorDocument.Read(layout);
        Assert.False(document.IsBrokenYaml, layout);
        Assert.True(document.Errors.Count == 0, string.Join("\n", document.Errors) + "\n" + layout);
    }

    [Theory]
    [MemberData(nameof(WrongInStructure))]
    public void An_example_with_a_wrong_structure_breaks_the_schema_at_the_place(string id, int line)
    {
        string layout = ExampleLayout.Complete(Files[3].Examples.Single(example => example.Line == line).Text);
        EditorDocument document = EditorDocument.Read(layout);
        if (NotOfStructure.TryGetValue(id, out Unseen reason))
        {
            Assert.Equal(reason == Unseen.YamlMistake, document.IsBrokenYaml);
            Assert.Empty(document.Errors);
            return;
        }

        Assert.False(document.IsBrokenYaml, layout);
        LayoutDiagnostic mistake = Layout.Read("site.layout.yaml", layout).Diagnostics.First(diagnostic => diagnostic.Id == id);
        if (id == TooDeep)
        {
            Assert.NotEmpty(document.Errors);
            return;
        }

        Assert.True(document.HasErrorAt(mistake.Span), $"{mistake}\nfound at '{string.Join("', '", document.Errors)}'\n{layout}");
    }
}
