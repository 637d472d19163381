using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Syntax;

/// <summary>What holds of every text.</summary>
public class ReadingProperties
{
    private static readonly string[] Layouts =
    [
        """
        # yaml-language-server: $schema=layout.schema.json
        site: HarbourPost
        hosts: [harbour.example, www.harbour.example]
        culture: tr-TR
        refuse:
          - { when: "#wall", reason: bot wall }
        pages:
          Article:
            implements: Article   # brings the usual fields
            urls: /{section}/{slug}/{id:int}
            fields:
              body: { in: .story, paragraphs: "h6, p", except: .share }
              topics: each .story a[href*=topic]
              published: { from: .date, match: '^\S+', format: dd.MM.yyyy }
              summary?: .story > h6
              articleId: url(id) as int

        """,
        """
        enums:
          Desk: { Dünya: DÜNYA, Spor: "SPOR", İş: 'İŞ' }
        blocks:
          Story:
            title: h3 [class*=teaser]
            url: a@href as uri
        pages:
          Front:
            fields:
              lead: .lead article as Story
              desks: { each: "section:has(article)", as: Story, key: desk, count: 1.. }
              quote: "\u201C😀\t\"x\""
              long: >-
                many words
                on two lines
              items:
              - h1
              - from: [meta(og:title), 'it''s']
                replace: [a: b, c: d]

        """,
        """
        family: Quayside
        pages:
          Capture:
            reads: text
            fields:
              title: date {:date} {title} / {title}
              dateline: "{dateline:caps} / {}"
              sections: { each: "{s:Section} {h} / {h}", as: Teaser, after: Recommended }
            variants:
              - name: New
                when: .prose
              - name: Old

        """,
    ];

    private static readonly string[] Fragments =
    [
        " ", "  ", "\n", "\r\n", "\r", "\t", ":", ": ", "- ", "#", " #", "# ", "\"", "'", "[", "]", "{", "}", ",", "&a ", "*a", "!t ",
        "|", ">", "%", "@", "`", "?", "? ", "---", "...", "<<: ", "\\", "~", "a: b\n", "a:b", "😀", "\uFEFF", "\0", "\u0085", "\uFFFD", "İ",
        "#main", "{slug}-{id}", "[data-x] h1", "> a", "%YAML 1.2\n", "\n---\n", "key: |\n", "{ a, b }", "(", ")", "\uD83D",
    ];

    [Fact]
    public void Edited_layouts_are_read_or_refused_at_a_place_in_the_text()
    {
        Gen<(int, int, string)> edit = Gen.Select(
            Gen.Int[0, 2000], Gen.Int[0, 12], Gen.OneOf(Gen.Const(string.Empty), Gen.OneOfConst(Fragments)));
        Gen<string> edited = Gen.Select(Gen.OneOfConst(Layouts), edit.Array[1, 5], (layout, edits) =>
        {
            foreach ((int at, int length, string text) in edits)
            {
                int start = at % (layout.Length + 1);
                layout = layout.Remove(start, Math.Min(length, layout.Length - start)).Insert(start, text);
            }

            return layout;
        });
        Run(edited);
    }

    [Fact]
    public void Random_fragments_are_read_or_refused_at_a_place_in_the_text() =>
        Run(Gen.OneOf(Gen.OneOfConst(Fragments), Gen.Char.AlphaNumeric.Select(c => c.ToString())).Array[0, 40].Select(string.Concat));

    [Fact]
    public void Random_bytes_are_read_or_refused_at_a_place_in_the_text() =>
        Run(Gen.Byte.Array[0, 200].Select(Encoding.UTF8.GetString));

    [Fact]
    public void Random_characters_are_read_or_refused_at_a_place_in_the_text() =>
        Run(Gen.String);

    private static IEnumerable<string> LargeTexts()
    {
        int much = Cases.AreMany ? 500_000 : 100_000;
        string[] repeated =
        [
            "[", "{", "a: [", "{a: ", "- ", "? ", "a: ", "a:\n ", "[[[[\n", "(,", "\"", "'", "'' ", "#", " #x\n", "*a ", "&a ", "!t ",
            "\\", "a: {b, c}\n", "\"a\": ", "x, ", "<<: ", "---\n", "\n", "\r", " ", "\t", "|\n", "é", "a: @x\n", "a: 'x\n", "- [a\n", ": ",
            "- - a: b\n", "a: \"b\n", "{a: b, ", "[a, ", "%", "%Y\n", "a: b #c\n", "😀",
        ];
        return repeated.Select(text => string.Concat(Enumerable.Repeat(text, much / text.Length)));
    }

    [Fact]
    public void Large_texts_are_read_or_refused()
    {
        foreach (string text in LargeTexts())
        {
            foreach (string layout in new[] { text, "a: " + text, "a: \"" + text, "a: [" + text, "a: |\n  " + text })
            {
                AssertSound(layout);
            }
        }
    }

    [Fact]
    public void The_layouts_themselves_are_sound_and_every_part_of_every_text_is_where_it_says()
    {
        foreach (string layout in Layouts.SelectMany(layout => new[] { layout, layout.Replace("\n", "\r\n"), "\uFEFF" + layout }))
        {
            LayoutSyntax syntax = AssertSound(layout);
            Assert.Empty(syntax.Diagnostics);
            Assert.NotNull(syntax.Root);
        }
    }

    [Fact]
    public void One_slip_brings_one_report_and_harms_nothing_else()
    {
        string[] slips =
            ["#main", "div #main", "*.x", "* > a", "@href", "`x`", "%x", "!important", "[data-x] h1", "{slug}-{id}", "\"a\" b", "> a", "|x"];
        foreach (string layout in Layouts)
        {
            LayoutSyntax right = LayoutSyntax.Parse(new LayoutSource("site.layout.yaml", layout));
            foreach (ScalarSyntax value in Values(right.Root!))
            {
                foreach (string slip in slips)
                {
                    string slipped = layout.Remove(value.Span.Start, value.Span.Length).Insert(value.Span.Start, slip);
                    LayoutSyntax syntax = LayoutSyntax.Parse(new LayoutSource("site.layout.yaml", slipped));
                    LayoutDiagnostic found = Assert.Single(syntax.Diagnostics);
                    Assert.True(
                        found.Span.Start >= value.Span.Start && found.Span.End == value.Span.Start + slip.Length,
                        $"{found} but is '{slip}' at {value.Span}");
                    string[] expected = [.. Values(right.Root!).Select(other => other == value ? slip : other.Value)];
                    Assert.Equal(expected, Values(syntax.Root!).Select(other => other.Value));
                }
            }
        }
    }

    /// <summary>The texts that are values of keys, on one line.</summary>
    private static IEnumerable<ScalarSyntax> Values(SyntaxNode node) =>
        node switch
        {
            MappingSyntax mapping => mapping.Entries.SelectMany(entry => entry.Value is ScalarSyntax scalar
                ? (scalar.Span.StartLine == scalar.Span.EndLine ? [scalar] : [])
                : Values(entry.Value)),
            SequenceSyntax sequence => sequence.Items.Where(item => item is not ScalarSyntax).SelectMany(Values),
            _ => [],
        };

    private static void Run(Gen<string> texts) => texts.Sample(text => { AssertSound(text); });

    private static LayoutSyntax AssertSound(string text)
    {
        var source = new LayoutSource("site.layout.yaml", text);
        LayoutSyntax syntax = LayoutSyntax.Parse(source);
        Assert.True(syntax.Root is not null || syntax.Diagnostics.Count > 0, "neither a tree nor a report");
        foreach (LayoutDiagnostic found in syntax.Diagnostics)
        {
            AssertInside(source, found.Span);
            Assert.True(found.Span.Length > 0 || source.Text.Length == 0 || found.Id == "NT1004", $"{found} is nowhere");
            Assert.NotEmpty(found.Message);
        }

        Assert.Equal(syntax.Diagnostics.Count, syntax.Diagnostics.Distinct().Count());
        if (syntax.Root is not null)
        {
            AssertPlaced(source, syntax.Root);
        }

        return syntax;
    }

    private static void AssertPlaced(LayoutSource source, SyntaxNode root)
    {
        var rest = new Stack<SyntaxNode>([root]);
        while (rest.Count > 0)
        {
            SyntaxNode node = rest.Pop();
            AssertInside(source, node.Span);
            switch (node)
            {
                case ScalarSyntax { Style: ScalarStyle.Plain, IsFixed: false } scalar when scalar.Span.StartLine == scalar.Span.EndLine:
                    Assert.Equal(scalar.Value, source.TextAt(scalar.Span));
                    Assert.Equal(scalar.Span, scalar.SpanOf(0, scalar.Value.Length));
                    break;

                case ScalarSyntax { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } scalar:
                    string written = source.TextAt(scalar.Span);
                    Assert.True(written.Length >= 2 && written[0] == written[written.Length - 1] && written[0] is '"' or '\'', written);
                    AssertParts(source, scalar);
                    break;

                case ScalarSyntax scalar:
                    AssertParts(source, scalar);
                    break;

                case SequenceSyntax sequence:
                    AssertBrackets(source, sequence, sequence.IsFlow, "[", "]");
                    foreach (SyntaxNode item in sequence.Items)
                    {
                        AssertWithin(sequence, item);
                        rest.Push(item);
                    }

                    break;

                case MappingSyntax mapping:
                    AssertBrackets(source, mapping, mapping.IsFlow, "{", "}");
                    foreach (MappingEntry entry in mapping.Entries)
                    {
                        AssertWithin(mapping, entry.Key);
                        AssertWithin(mapping, entry.Value);
                        Assert.Same(entry, mapping.Find(entry.Key.Value));
                        rest.Push(entry.Key);
                        rest.Push(entry.Value);
                    }

                    break;
            }
        }
    }

    /// <summary>Where a character of a text is placed it stands, or else an escape that writes it.</summary>
    private static void AssertParts(LayoutSource source, ScalarSyntax scalar)
    {
        for (int i = 0; i < Math.Min(scalar.Value.Length, 200); i++)
        {
            SourceSpan part = scalar.SpanOf(i, 1);
            AssertInside(source, part);
            if (part != scalar.Span && part.Length == 1)
            {
                Assert.Equal(scalar.Value[i].ToString(), source.TextAt(part));
            }
        }
    }

    private static void AssertBrackets(LayoutSource source, SyntaxNode node, bool isBracketed, string opening, string closing)
    {
        if (isBracketed)
        {
            string written = source.TextAt(node.Span);
            Assert.StartsWith(opening, written, StringComparison.Ordinal);
            Assert.EndsWith(closing, written, StringComparison.Ordinal);
        }
    }

    private static void AssertWithin(SyntaxNode parent, SyntaxNode child) =>
        Assert.True(
            child.Span.Start >= parent.Span.Start && child.Span.End <= parent.Span.End,
            $"{child.Span.Start}-{child.Span.End} is not within {parent.Span.Start}-{parent.Span.End}");

    private static void AssertInside(LayoutSource source, SourceSpan span)
    {
        Assert.InRange(span.Start, 0, source.Text.Length);
        Assert.InRange(span.End, span.Start, source.Text.Length);
        Assert.Equal(source.Span(span.Start, span.End), span);
        Assert.True(span.StartLine >= 0 && span.StartColumn >= 0 && span.EndColumn >= 0);
    }
}
