using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Tests.Syntax;

namespace NewsTemplates.Language.Tests.Binding;

/// <summary>Every mistake that a layout by itself can have: which report it brings, where exactly, and that it brings no other.</summary>
public class MistakeTests
{
    private static readonly Mistake[] Mistakes =
        [
            .. ReadingMistakes.All,
            .. NameMistakes.All,
            .. TypeMistakes.All,
            .. FieldMistakes.All,
            .. PageMistakes.All,
            .. FrontPageMistakes.All,
            .. DoubtfulLayouts.All,
            .. FamilyMistakes.All
        ];

    // A file of a mebibyte, a text of thousands of characters, another library, an alias without anchor, mistakes of the program, and what
    // takes a second file: other tests have these.
    private static readonly string[] Elsewhere = ["NT1003", "NT1008", "NT1031", "NT1039", "NT2042", "NT2070", "NT2082", "NT2083"];

    public static IEnumerable<object[]> All => Mistakes.Select((mistake, index) => new object[] { index, mistake.Id + " " + mistake.Part });

    [Theory]
    [MemberData(nameof(All))]
    public void A_mistake_is_reported_once_at_its_place_with_its_message(int index, string title)
    {
        Mistake mistake = Mistakes[index];
        Assert.StartsWith(mistake.Id, title, StringComparison.Ordinal);
        Marked marked = mistake.Marked;
        Layout layout = Layout.Read("site.layout.yaml", marked.Text);
        LayoutDiagnostic report = Assert.Single(layout.Diagnostics);
        (int start, int end) = Assert.Single(marked.Places);
        Assert.Equal((mistake.Id, mistake.Message), (report.Id, report.Message));
        Assert.Equal(
            (PositionOf(marked.Text, start), PositionOf(marked.Text, end)),
            ((report.Span.StartLine, report.Span.StartColumn), (report.Span.EndLine, report.Span.EndColumn)));
        Assert.Equal((start, end), (report.Span.Start, report.Span.End));
    }

    [Fact]
    public void Every_diagnostic_of_reading_and_meaning_has_its_mistake() =>
        Assert.Equal(
            LayoutDiagnostics.All.Where(descriptor => !descriptor.IsAboutSamples).Select(descriptor => descriptor.Id).Except(Elsewhere),
            Mistakes.Select(mistake => mistake.Id).Distinct().OrderBy(id => id, StringComparer.Ordinal));

    [Fact]
    public void A_mistake_in_a_field_leaves_the_types_of_the_others_as_they_are()
    {
        // The generated records keep their shape: whoever uses the other fields sees no follow-up errors.
        foreach (Mistake mistake in Mistakes.Where(mistake => mistake.Part == Part.Fields && mistake.Id.StartsWith("NT2", StringComparison.Ordinal)))
        {
            string other = mistake.Marked.Text + "      untouched: [.u as int, .v]\n";
            Layout layout = Layout.Read("site.layout.yaml", other);
            Assert.Contains(Assert.Single(layout.Model!.Pages).Record, field => field.Name == "untouched" && field.Type.Word == "int");
        }
    }

    private static (int Line, int Column) PositionOf(string text, int offset)
    {
        string before = text[..offset];
        return (before.Count(character => character == '\n'), offset - (before.LastIndexOf('\n') + 1));
    }
}
