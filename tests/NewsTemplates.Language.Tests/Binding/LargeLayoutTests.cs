using System;
using System.Text;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Tests.Binding;

/// <summary>
/// Layouts of ten thousand parts are read to their end, right or wrong: what takes time in proportion to the square of the
/// parts would go on for minutes.
/// </summary>
public class LargeLayoutTests
{
    private const int Count = 10_000;

    [Fact]
    public void Many_fields() =>
        Assert.Empty(Read(Part.PageKeys.Complete("urls: /x\nfields:\n" + Many(Count, i => $"  f{i}: .f{i}"))));

    [Fact]
    public void Many_blocks_and_enums() => Assert.Empty(Read(Part.FileKeys.Complete(
        "enums:\n" + Many(Count, i => $"  E{i}: {{ A: a{i} }}")
        + "blocks:\n" + Many(Count, i => $"  B{i}: {{ e: .e as E{i}, t: h3 }}")
        + "pages:\n  Front:\n    fields:\n" + Many(Count, i => $"      f{i}: .f{i} as B{i}"))));

    [Fact]
    public void Many_rules_of_a_field() =>
        Assert.Empty(Read(Part.Fields.Complete("title:\n" + Many(Count, i => $"  - .t{i}"))));

    [Fact]
    public void Many_pages()
    {
        LayoutDiagnostic only =
            Assert.Single(Read(Part.FileKeys.Complete("pages:\n" + Many(Count, i => $"  P{i}: {{ urls: /p{i}, fields: {{ t: h1 }} }}"))));
        Assert.Equal("NT2043", only.Id);
    }

    [Fact]
    public void Many_pages_for_any_address()
    {
        LayoutDiagnostic[] found = Read(Part.FileKeys.Complete("pages:\n" + Many(Count, i => $"  P{i}: {{ fields: {{ t: h1 }} }}")));
        Assert.All(found, report => Assert.Equal("NT2030", report.Id));
        Assert.Equal(Count - 1, found.Length);
    }

    [Fact]
    public void Many_mistakes_of_each_kind_are_one_report_each()
    {
        foreach ((string id, Func<int, string> field) in new (string, Func<int, string>)[]
        {
            ("NT2013", i => $"f{i}: .a{i}["),
            ("NT2010", i => $"f{i}: .a{i} as itn"),
            ("NT2011", i => $"f{i}: .a{i} as Unknown{i}"),
            ("NT1040", i => $"f{i}: {{ from: .a{i}, exept: .b }}"),
            ("NT2014", i => $"f{i}: {{ from: .a{i}, match: '(' }}"),
            ("NT2019", i => $"f{i}: url(u{i})"),
            ("NT2020", i => $"f{i}: as text"),
            ("NT2021", i => $"f{i}: {{ from: .a{i}, count: 5 }}"),
            ("NT2001", i => $"f-{i}: .a{i}"),
            ("NT2002", i => $"f{i}: .a{i}"),
        })
        {
            string layout = id == "NT2002"
                ? Part.FileKeys.Complete("blocks:\n" + Many(Count, i => $"  F{i}: {{ f{i}: h1 }}") + "pages:\n  Front:\n    fields:\n"
                    + Many(Count, i => $"      x{i}: .x{i} as F{i}"))
                : Part.Fields.Complete(Many(Count, field).TrimEnd());
            LayoutDiagnostic[] found = Read(layout);
            Assert.All(found, report => Assert.Equal(id, report.Id));
            Assert.Equal(Count, found.Length);
        }
    }

    [Fact]
    public void Many_copies_of_a_field_are_one_report_each()
    {
        LayoutDiagnostic[] found = Read(Part.Fields.Complete(Many(Count, i => $"f{i}: h1").TrimEnd()));
        Assert.All(found, report => Assert.Equal("NT2051", report.Id));
        Assert.Equal(Count - 1, found.Length);
    }

    [Fact]
    public void Many_mistakes_in_a_field_that_variants_share_are_not_reported_for_each()
    {
        string variants = Many(64, i => $"  - {{ name: V{i}, when: .v{i} }}");
        LayoutDiagnostic[] found =
            Read(Part.PageKeys.Complete("urls: /x\nfields:\n" + Many(Count / 10, i => $"  f{i}: .a{i}[") + "variants:\n" + variants.TrimEnd()));
        Assert.All(found, report => Assert.Equal("NT2013", report.Id));
        Assert.Equal(Count / 10, found.Length);
    }

    private static string Many(int count, Func<int, string> line)
    {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            text.Append(line(i)).Append('\n');
        }

        return text.ToString();
    }

    private static LayoutDiagnostic[] Read(string text) => [.. Layout.Read("site.layout.yaml", text).Diagnostics];
}
