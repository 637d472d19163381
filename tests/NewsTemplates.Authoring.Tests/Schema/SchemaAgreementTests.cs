using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using NewsTemplates.Language;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsTemplates.Authoring.Tests.Schema;

/// <summary>
/// A layout in whose structure one thing is changed at random: the schema shows a mistake where the binder reports one
/// of the first group, and none where the binder reports nothing.
/// </summary>
public class SchemaAgreementTests
{
    /// <summary>What the binder says of a meaning, and a schema can say too.</summary>
    private static readonly Dictionary<string, string> AlsoShown = new()
    {
        ["NT2001"] = "names have a pattern",
        ["NT2004"] = "hosts have a pattern",
        ["NT2008"] = "lists and mappings have a least number of items",
        ["NT2010"] = "types have a pattern",
        ["NT2011"] = "types have a pattern",
        ["NT2012"] = "a source is not empty",
        ["NT2013"] = "a selector is not empty",
        ["NT2015"] = "a format is not empty",
        ["NT2016"] = "counts have a pattern",
        ["NT2017"] = "URL patterns have a pattern",
        ["NT2018"] = "a pattern of lines is not empty",
        ["NT2021"] = "keys for lists exclude keys for one value",
        ["NT2022"] =
            "keys of a type ask for the type; those for elements are not in text pages; parts of an image are read by their table in any field",
        ["NT2023"] = "keys that say where exclude each other",
        ["NT2024"] = "names of fields have a pattern",
        ["NT2031"] = "names of pages have a pattern",
        ["NT2034"] = "names of contracts have a pattern",
        ["NT2041"] = "days and addresses have a pattern",
        ["NT2080"] = "without the family, the binder does not say what else is missing",
        ["NT2044"] = "ids have a pattern, reasons are not empty",
        ["NT2087"] = "the binder says of keys in a field without their type no more than that",
    };

    private static readonly string[] Layouts =
    [
        """
        site: Daily
        description: A daily.
        hosts: [daily.example, "*.daily.example"]
        culture: en-US
        timezone: Europe/Istanbul
        refuse:
          - { when: .challenge, reason: bot challenge }
        enums:
          Section: { description: The sections., World: WORLD, Sport: [SPORT, 5] }
        blocks:
          Teaser:
            description: A teaser.
            section: .label as Section
            headline: [h3, { from: h4, remove: '^x' }]
            url: { from: a@href, as: uri }
        pages:
          Front:
            urls: [/, /index]
            unless: .wall
            fields:
              sections: { each: .section, as: Teaser, key: section, count: 1.. }
              latest: { each: .latest li, as: Teaser, unique: true, after: h2, until: footer }
              desks: { groups: main > h2, as: Teaser, count: 2 }
          Article:
            description: An article.
            implements: Article
            urls: "/{slug}-{id:int}"
            refuse:
              - { when: .error, reason: none }
            fields:
              title: [h1, { from: .title, match: '\w+' }]
              published: { from: .date, format: [d MMMM yyyy], culture: tr-TR, timezone: Europe/Istanbul }
              body: { in: .story, paragraphs: "p, h6", headings: none, summary: .spot, except: [.share] }
              images: { each: figure, alt: img@alt, credit: { from: figcaption, match: 'Photo: (.*)' }, cover: .hero }
              topics: { each: [.tag, meta(keywords)], split: ',', map: { TR: Turkey }, replace: { '\s+': ' ' }, reject: '^x' }
              edition?: { from: .edition, description: The edition., ignore: { NT3012: rare } }
            variants:
              - { name: New, when: .new, since: 2026-01-31, fields: { dateline?: .place } }
              - { name: Old }
        samples:
          - { file: samples/a.html, page: Article, url: "https://daily.example/a-1", captured: 2026-01-31 }
        """,
        """
        site: Daily
        hosts: daily.example
        blocks:
          Ranked: { rank: as int, title: as text }
        pages:
          Capture:
            reads: text
            urls: "/{slug}"
            fields:
              title: "{title} / {title}"
              body: { as: body, after: "{:caps} / {}", until: LATEST }
              latest: { each: ["{rank:int}. {title}"], as: Ranked, count: 5 }
            skip: [Print this page]
            ignore: { NT3012: rare }
        """,
        """
        family: Harbour
        culture: en-GB
        enums:
          Section: { World: WORLD, Sport: SPORT }
        blocks:
          Teaser: { section?: .label as Section, url: a@href as uri }
        contracts:
          Priced:
            description: What costs something.
            price?: { from: .price, as: decimal }
        pages:
          Article:
            implements: [Article, Priced]
            urls: "/{slug}"
            fields:
              body: .story
              dateline?: .place
        """,
    ];

    private static readonly string[] Keys =
        [.. LayoutKeys.All.Tables.SelectMany(table => table.Keys).Select(key => key.Name).Append("zebra").Distinct()];

    private static readonly string[] Values =
        [
            "~", "x", "Name", "5", "1.5", "true", "''", "[]", "[x]", "[[x]]", "[~]", "[5, true]", "{}", "{ x: y }", "{ from: h1 }", "{ X: ~ }",
            "{ when: x, reason: y }"
        ];

    private static readonly Gen<Edit> Edits = Gen.Select(
        Gen.Int[0, Layouts.Length - 1], Gen.Int[0, 10_000], Gen.OneOfConst(Enum.GetValues<Operator>()), Gen.OneOfConst(Keys), Gen.OneOfConst(Values))
        .Select((layout, place, what, key, value) => new Edit(layout, place, what, key, value));

    private enum Operator
    {
        Drop,
        Misspell,
        Rename,
        Add,
        Replace,
    }

    [Fact]
    public void The_layouts_have_no_mistake() => Assert.All(Layouts, text =>
    {
        string written = Write(Parse(text));
        Assert.DoesNotContain(Layout.Read("site.layout.yaml", written).Diagnostics, found => found.Descriptor.Severity == LayoutSeverity.Error);
        Assert.Empty(EditorDocument.Read(written).Errors);
    });

    [Fact]
    public void Schema_and_binder_agree_on_the_structure() => Edits.Sample(
        edit =>
        {
            if (Apply(edit) is { } layout)
            {
                AssertAgree(layout);
            }
        },
        threads: 1);

    private static void AssertAgree(string layout)
    {
        LayoutDiagnostic[] found =
            [.. Layout.Read("site.layout.yaml", layout).Diagnostics.Where(found => found.Descriptor.Severity == LayoutSeverity.Error)];
        LayoutDiagnostic[] ofStructure = [.. found.Where(diagnostic => diagnostic.Id.StartsWith("NT1", StringComparison.Ordinal))];
        EditorDocument document = EditorDocument.Read(layout);
        string all = $"Binder:\n{string.Join("\n", found.Select(diagnostic => diagnostic.ToString()))}\n"
            + $"Schema: '{string.Join("', '", document.Errors)}'\n{layout}";
        Assert.False(document.IsBrokenYaml, all);
        if (ofStructure.Length > 0)
        {
            // Where a name or a key is refused, the schema says nothing of what stands below it.
            bool isInPlace = ofStructure.All(diagnostic => document.HasErrorAt(diagnostic.Span))
                || found.Any(diagnostic => diagnostic.Id is "NT2001" or "NT2022" or "NT2087");
            Assert.True(document.Errors.Count > 0 && isInPlace, all);
        }
        else if (document.Errors.Count > 0)
        {
            Assert.True(found.Any(diagnostic => AlsoShown.ContainsKey(diagnostic.Id)), all);
        }
    }

    /// <summary>The layout with one thing changed; null where that cannot be done there.</summary>
    private static string? Apply(Edit edit)
    {
        YamlMappingNode root = Parse(Layouts[edit.Layout]);
        (YamlNode Owner, int Index)[] places = [.. Places(root)];
        (YamlNode owner, int index) = places[edit.Place % places.Length];
        YamlNode value = Parse($"v: {edit.Value}").Children.First().Value;
        bool isDone = owner switch
        {
            YamlMappingNode mapping => Apply(edit, mapping, index, value),
            YamlSequenceNode list => Apply(edit, list, index, value),
            _ => false,
        };
        return isDone ? Write(root) : null;
    }

    private static bool Apply(Edit edit, YamlMappingNode mapping, int index, YamlNode value)
    {
        (YamlNode key, YamlNode old) = mapping.Children.ElementAt(index);
        string name = ((YamlScalarNode)key).Value!;
        (string changed, YamlNode? entry) = edit.What switch
        {
            Operator.Drop => (name, null),
            Operator.Misspell => (name.Insert(name.Length / 2, "x"), old),
            Operator.Rename => (edit.Key, old),
            Operator.Add => (edit.Key, value),
            _ => (name, value),
        };
        if (edit.What != Operator.Add)
        {
            mapping.Children.Remove(key);
        }

        return entry is null || mapping.Children.TryAdd(new YamlScalarNode(changed) { Style = ((YamlScalarNode)key).Style }, entry);
    }

    private static bool Apply(Edit edit, YamlSequenceNode list, int index, YamlNode value)
    {
        switch (edit.What)
        {
            case Operator.Drop:
                list.Children.RemoveAt(index);
                return true;
            case Operator.Add:
                list.Children.Insert(index, value);
                return true;
            case Operator.Replace:
                list.Children[index] = value;
                return true;
            default:
                return false;
        }
    }

    private static IEnumerable<(YamlNode Owner, int Index)> Places(YamlNode node)
    {
        YamlNode[] children = node switch
        {
            YamlMappingNode mapping => [.. mapping.Children.Values],
            YamlSequenceNode list => [.. list.Children],
            _ => [],
        };
        return Enumerable.Range(0, children.Length).Select(index => (node, index)).Concat(children.SelectMany(Places));
    }

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Write(YamlNode root)
    {
        var text = new StringBuilder();
        Write(text, root, 0);
        return text.Append('\n').ToString().TrimStart('\n');
    }

    // In lines, not in brackets: those the binder would take for a selector without its quotes.
    private static void Write(StringBuilder text, YamlNode node, int column)
    {
        switch (node)
        {
            case YamlMappingNode { Children.Count: > 0 } mapping:
                foreach ((YamlNode key, YamlNode value) in mapping.Children)
                {
                    text.Append('\n').Append(' ', column).Append(Text((YamlScalarNode)key)).Append(": ");
                    Write(text, value, column + 2);
                }

                break;
            case YamlSequenceNode { Children.Count: > 0 } list:
                foreach (YamlNode item in list.Children)
                {
                    text.Append('\n').Append(' ', column).Append("- ");
                    Write(text, item, column + 2);
                }

                break;
            case YamlScalarNode scalar:
                text.Append(Text(scalar));
                break;
            default:
                text.Append(node is YamlMappingNode ? "{}" : "[]");
                break;
        }
    }

    private static string Text(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain
        ? scalar.Value!
        : JsonSerializer.Serialize(scalar.Value, new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A change: in which layout, at which of its keys and items, what, and the key and value that it may need.</summary>
    private sealed record Edit(int Layout, int Place, Operator What, string Key, string Value);
}
