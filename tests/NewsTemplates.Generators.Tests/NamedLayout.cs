using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NewsTemplates.Generators.Tests;

/// <summary>A site with each kind of thing that has a name; with a family, when that has a name.</summary>
internal sealed record NamedLayout
{
    /// <summary>The folder of the layouts.</summary>
    public string Folder { get; init; } = "/project/b";

    public string Site { get; init; } = "Heron";

    public string? Family { get; init; }

    public string Enum { get; init; } = "Desk";

    public string Member { get; init; } = "World";

    public string Block { get; init; } = "Tale";

    public string BlockField { get; init; } = "heading";

    public string Contract { get; init; } = "Dated";

    public string ContractField { get; init; } = "day";

    public string Page { get; init; } = "Story";

    public string Field { get; init; } = "kicker";

    public string KeyedField { get; init; } = "tales";

    public string Variant { get; init; } = "Old";

    public string TextPage { get; init; } = "Capture";

    public string Filler { get; init; } = "Copy";

    public string Placeholder { get; init; } = "slug";

    /// <summary>What the layout describes its parts with, as YAML has it.</summary>
    public string Description { get; init; } = "Birds of the marsh.";

    /// <summary>Every name that the layout writes.</summary>
    public IEnumerable<string> Written =>
    [
        Site, Family ?? "", Enum, Member, Block, BlockField, Contract, ContractField, Page, Field, KeyedField, Variant, TextPage, Filler, Placeholder,
        "Rest", "desk", "notes", "notes?", "title", "body", "lead", "lead?", "heading", "label", "label?", "Article",
    ];

    /// <summary>The site's layout, then that of its family.</summary>
    public IReadOnlyList<(string Path, string Text)> Files => Family is null
        ? [(Folder + "/site.layout.yaml", Head + Body)]
        :
        [
            (Folder + "/site.layout.yaml", Head + $"extends: {Family}\n"),
            (Folder + "/family.layout.yaml", $"family: {Family}\n" + Body),
        ];

    private string Head => $"site: {Site}\nhosts: [{Site.ToLowerInvariant()}.example]\n";

    private string Body => $$"""
        description: {{Description}}
        enums:
          {{Enum}}: { description: {{Description}}, {{Member}}: WORLD, Rest: [REST, {{Description}}] }
        blocks:
          {{Block}}:
            description: {{Description}}
            desk: .label as {{Enum}}
            {{BlockField}}: h3
        contracts:
          {{Contract}}: { description: {{Description}}, {{ContractField}}: time@datetime as datetime, notes?: .notes }
        pages:
          {{Page}}:
            description: {{Description}}
            implements: [{{Contract}}, Article]
            urls: "/{{{Placeholder}}}"
            fields:
              title: h1
              body: .story
              {{Field}}: .kicker
              lead?: { from: .lead, as: {{Block}}, description: {{Description}} }
              {{KeyedField}}: { each: .tale, as: {{Block}}, key: desk }
            variants:
            - { name: {{Variant}}, when: .old, fields: { {{Field}}: .roof } }
          {{TextPage}}:
            reads: text
            fields:
              heading: "HEADING {heading}"
              label?: "LABEL {label:{{Enum}}}"
          {{Filler}}:
            reads: text
            record: {{TextPage}}
            when: "COPY {}"
            fields:
              heading: "COPY {heading}"

        """;

    /// <summary>The layout in a folder of its own; a site without a name of its own has a number.</summary>
    public NamedLayout Numbered(int index) => this with
    {
        Folder = $"/project/b{index:D2}",
        Site = Site == "Heron" ? $"Heron{index}" : Site,
    };

    /// <summary>What the layout says where something is reported.</summary>
    public string TextAt(Diagnostic diagnostic)
    {
        string text = Files.Single(file => file.Path == diagnostic.Location.GetLineSpan().Path).Text;
        return text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
    }
}
