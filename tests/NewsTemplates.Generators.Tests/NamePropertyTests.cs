using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace NewsTemplates.Generators.Tests;

/// <summary>Any name in any place, and any text in any description, is an error at that name or code that compiles without a warning.</summary>
public class NamePropertyTests
{
    private const int SitesTogether = 20;
    private const string Consumer = "namespace Consumer { internal static class Program { } }";

    private static readonly string[] Names =
    [
        "Sites", "SITES", "Site", "Catalog", "All", "Find", "Layout", "Extract", "ExtractAsync", "WriteTo", "PrintMembers", "EqualityContract",
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "Clone", "Deconstruct", "Item",
        "System", "Uri", "DateTimeOffset", "NewsTemplates", "Consumer", "Plans", "PageRecord", "IJsonRecord", "Article", "IArticle", "Body",
        "Image",
        "Title", "Published", "Notes", "Lead", "Desk", "World", "Rest", "Tale", "TALE", "Story", "STORY", "StoryTales", "StoryLayout", "HeronLayout",
        "Dated", "IDated", "Day", "IDay", "Heading", "Label", "Copy", "Capture", "CaptureFields", "Global", "File", "String", "Object", "T",
        "TLayout",
        "Value", "Values", "Writer", "Pages", "Null", "Class", "Namespace", "Record", "Field", "Var", "Dynamic", "Nint", "Partial", "A", "I",
    ];

    private static readonly string[] Texts =
    [
        "Birds of the marsh.", "\"*/ /* // #line hidden\"", "\"</summary> <x & y> ]]> <!--\"",
        "\"quotes \\\" \\\"\\\"\\\" ' \\\\\"", "\"bell \\a and \\e\"",
        "\"\\uFFFE \\uFFFF \\0\"", "\"a\\nb\\rc\"", "\"a\\Nb\\Lc\\Pd\"", "\"{0} {{ }}\"", "\"\\U0001F426\"",
    ];

    // A name as it is for types; for fields with a small letter; mostly as usual, so that few errors hide each other.
    private static readonly Gen<string?> Type = Gen.Frequency(
        (3, Gen.Const((string?)null)), (1, Gen.OneOfConst(Names).Select(name => (string?)name)));
    private static readonly Gen<string?> Member = Gen.Frequency(
        (3, Gen.Const((string?)null)), (1, Gen.OneOfConst(Names).Select(name => (string?)(char.ToLowerInvariant(name[0]) + name[1..]))));

    private static readonly Gen<NamedLayout> Layout =
        from types in Type.Array[8]
        from members in Member.Array[5]
        from site in Gen.Frequency((2, Gen.Const((string?)null)), (1, Gen.OneOfConst(Names).Select(name => (string?)name)))
        from family in Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOfConst(Names).Select(name => (string?)name)))
        from text in Gen.OneOfConst(Texts)
        select With(new NamedLayout { Description = text }, site, family, types, members);

    [Fact]
    public void A_name_is_an_error_where_it_is_written_or_compiles() =>
        Layout.Array[SitesTogether].Sample(Check, iter: Cases.Count / 250, threads: 1);

    private static void Check(NamedLayout[] drawn)
    {
        NamedLayout[] layouts = [.. drawn.Select((layout, index) => layout.Numbered(index))];
        GeneratorRun run = GeneratorRun.Of(Consumer, [.. layouts.SelectMany(layout => layout.Files)]);
        Dictionary<string, NamedLayout> byPath = layouts
            .SelectMany(layout => layout.Files.Select(file => (file.Path, layout)))
            .ToDictionary(file => file.Path, file => file.layout, StringComparer.Ordinal);

        var broken = new HashSet<NamedLayout>();
        foreach (Diagnostic error in run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            NamedLayout layout = byPath[error.Location.GetLineSpan().Path];
            broken.Add(layout);
            Assert.True(layout.Written.Contains(layout.TextAt(error)), $"{error}\n{layout.TextAt(error)}\n{layout}");
        }

        Assert.Empty(run.CompilerDiagnostics);
        string catalog = run.Files.GetValueOrDefault("Sites.g.cs", "");
        Assert.All(layouts.Except(broken), layout => Assert.Contains($"global::Consumer.{layout.Site}.Site", catalog, StringComparison.Ordinal));
    }

    private static NamedLayout With(NamedLayout layout, string? site, string? family, string?[] types, string?[] members) => layout with
    {
        Site = site ?? layout.Site,
        Family = family,
        Enum = types[0] ?? layout.Enum,
        Member = types[1] ?? layout.Member,
        Block = types[2] ?? layout.Block,
        Contract = types[3] ?? layout.Contract,
        Page = types[4] ?? layout.Page,
        Variant = types[5] ?? layout.Variant,
        TextPage = types[6] ?? layout.TextPage,
        Filler = types[7] ?? layout.Filler,
        BlockField = members[0] ?? layout.BlockField,
        ContractField = members[1] ?? layout.ContractField,
        Field = members[2] ?? layout.Field,
        KeyedField = members[3] ?? layout.KeyedField,
        Placeholder = members[4] ?? layout.Placeholder,
    };
}
