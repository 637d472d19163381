using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace NewsTemplates.Generators.Tests;

/// <summary>Generated code says of each expression where the layout writes it.</summary>
public class LineDirectiveTests
{
    private const string Consumer = "namespace Consumer { internal static class Program { } }";

    private const string Layout = """
        site: Carna
        hosts: [carna.example]
        culture: tr-TR
        timezone: Europe/Istanbul
        refuse:
          - { when: "#challenge", reason: bot challenge }
        enums:
          Desk: { World: DÜNYA }
        blocks:
          Item:
            label: { from: b, match: '^\w+' }
            address: a@href as uri
        pages:
          Article:
            urls:
              - /{slug}
              - /{year:int}/{slug}
            when: h1
            fields:
              title: [ "h1", meta(og:title) ]
              published: { from: { from: .date, match: 'on "(.*)"' }, format: d MMMM yyyy, as: datetime }
              updated?: .updated as datetime
              desk?: .desk as Desk
              body: { in: .story, as: body, paragraphs: p, remove: "^\\s+\"" }
              items:
                each:
                  - .none
                  - li
                as: Item
                after: .latest
                until: .end
              figures: { each: figure, as: image, alt: img@title, credit: { from: i, remove: 'x' } }
            variants:
              - name: New
                when: .new
              - name: Old
        """;

    [Fact]
    public void A_debugger_can_stop_at_each_expression_of_the_layout_and_at_nothing_else_of_it()
    {
        GeneratorRun run = GeneratorRun.Of(Consumer, (Layouts.AlmeraPath, Layout));
        Assert.Empty(run.Diagnostics);

        IEnumerable<string> stops = Stops(run.Emit().Symbols, Layouts.AlmeraPath, Layout).Distinct();

        string[] expected =
        [
            "\"#challenge\"", "Desk",
            "b", "'^\\w+'", "a@href",
            "/{slug}", "h1", "h1", "meta(og:title)",
            ".date", "'on \"(.*)\"'", "d MMMM yyyy",
            ".updated", "updated?", ".desk", ".story", "\"^\\\\s+\\\"\"",
            ".none", "li", ".latest", "figure", "img@title", "i", "'x'", ".new",
        ];
        Assert.Equal(expected.Distinct().Order(StringComparer.Ordinal), stops.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stack_trace_names_the_rule_that_failed()
    {
        // The consumer's own part of a block fails: the trace leads through the library to the rule.
        const string Part = """
            namespace Consumer;
            public static partial class Carna { public sealed partial record Item { public Item() { throw new System.InvalidOperationException("no"); } } }
            """;
        const string Page = "<h1>A</h1><p class=date>on \"5 Ekim 2026\"</p><div class=story><p>B</p></div><div class=latest></div><li><b>C</b><a href=/d>D</a></li><p class=end>";
        PageLayout layout = LayoutOf(GeneratorRun.Of(Part, (Layouts.AlmeraPath, Layout)));

        var failure = Assert.Throws<InvalidOperationException>(() => layout.Extract(Page, new Uri("https://carna.example/a")));

        string[] frames = [.. failure.StackTrace!.Split('\n').Where(frame => frame.Contains(Layouts.AlmeraPath, StringComparison.Ordinal))];
        Assert.Equal(LineOf("- li"), Assert.Single(frames).Split(":line ")[1].Trim());
    }

    [Fact]
    public void Of_two_checkouts_with_a_path_map_the_code_is_the_same()
    {
        IReadOnlyDictionary<string, string> one = GeneratorRun.Of(Consumer, Mapped("/one/"), (Layouts.AlmeraPath, Layout)).Files;
        Assert.Contains("\"" + Layouts.AlmeraPath + "\"", string.Concat(one.Values), StringComparison.Ordinal);

        IReadOnlyDictionary<string, string> mapped = GeneratorRun.Of(Consumer, Mapped("/project/"), (Layouts.AlmeraPath, Layout)).Files;
        IReadOnlyDictionary<string, string> elsewhere = GeneratorRun.Of(Consumer, Mapped("/elsewhere/"), (Layouts.AlmeraPath.Replace("/project/", "/elsewhere/", StringComparison.Ordinal), Layout)).Files;
        Assert.Contains("\"/_/templates/almera.example/site.layout.yaml\"", mapped["Carna.Article.g.cs"], StringComparison.Ordinal);
        Assert.Equal(mapped["Carna.Article.g.cs"].Split('\n').Skip(2), elsewhere["Carna.Article.g.cs"].Split('\n').Skip(2));

        static SourceReferenceResolver Mapped(string root) => new SourceFileResolver([], "/", [KeyValuePair.Create(root, "/_/")]);
    }

    /// <summary>What a debugger shows of the layout at each place where it can stop in it.</summary>
    private static IEnumerable<string> Stops(byte[] symbols, string path, string layout)
    {
        string[] lines = layout.Split('\n');
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols]);
        MetadataReader reader = provider.GetMetadataReader();
        foreach (MethodDebugInformationHandle handle in reader.MethodDebugInformation)
        {
            foreach (SequencePoint point in reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden))
            {
                if (reader.GetString(reader.GetDocument(point.Document).Name) == path)
                {
                    Assert.Equal(point.StartLine, point.EndLine);
                    yield return lines[point.StartLine - 1][(point.StartColumn - 1)..(point.EndColumn - 1)];
                }
            }
        }
    }

    private static PageLayout LayoutOf(GeneratorRun run)
    {
        var catalog = (SiteCatalog)run.Load().GetType("Consumer.Sites")!.GetProperty("Catalog")!.GetValue(null)!;
        return catalog.Find(new Uri("https://carna.example/a"))!;
    }

    private static string LineOf(string text) => $"{Array.FindIndex(Layout.Split('\n'), line => line.Contains(text, StringComparison.Ordinal)) + 1}";
}
