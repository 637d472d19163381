using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Tests.Binding;

/// <summary>
/// Layouts of a thousand and ten thousand parts are read to their end, right or wrong. The time limit only ends a test that
/// hangs: what takes time in proportion to the square of the parts takes longer than it.
/// </summary>
public class LargeLayoutTests
{
    private const int Hang = 60_000;

    public static TheoryData<int> Sizes => [1_000, 10_000];

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Sizes))]
    public async Task Many_fields(int count) =>
        Assert.Empty(await ReadAsync(Part.PageKeys.Complete("urls: /x\nfields:\n" + Many(count, i => $"  f{i}: .f{i}"))));

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Sizes))]
    public async Task Many_blocks_and_enums(int count) => Assert.Empty(await ReadAsync(Part.FileKeys.Complete(
        "enums:\n" + Many(count, i => $"  E{i}: {{ A: a{i} }}")
        + "blocks:\n" + Many(count, i => $"  B{i}: {{ e: .e as E{i}, t: h3 }}")
        + "pages:\n  Front:\n    fields:\n" + Many(count, i => $"      f{i}: .f{i} as B{i}"))));

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Sizes))]
    public async Task Many_rules_of_a_field(int count) =>
        Assert.Empty(await ReadAsync(Part.Fields.Complete("title:\n" + Many(count, i => $"  - .t{i}"))));

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Sizes))]
    public async Task Many_pages(int count)
    {
        LayoutDiagnostic only = Assert.Single(await ReadAsync(Part.FileKeys.Complete("pages:\n" + Many(count, i => $"  P{i}: {{ urls: /p{i}, fields: {{ t: h1 }} }}"))));
        Assert.Equal("NT2043", only.Id);
    }

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Sizes))]
    public async Task Many_pages_for_any_address(int count)
    {
        LayoutDiagnostic[] found = await ReadAsync(Part.FileKeys.Complete("pages:\n" + Many(count, i => $"  P{i}: {{ fields: {{ t: h1 }} }}")));
        Assert.All(found, report => Assert.Equal("NT2030", report.Id));
        Assert.Equal(count - 1, found.Length);
    }

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Sizes))]
    public async Task Many_mistakes_of_each_kind_are_one_report_each(int count)
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
                ? Part.FileKeys.Complete("blocks:\n" + Many(count, i => $"  F{i}: {{ f{i}: h1 }}") + "pages:\n  Front:\n    fields:\n" + Many(count, i => $"      x{i}: .x{i} as F{i}"))
                : Part.Fields.Complete(Many(count, field).TrimEnd());
            LayoutDiagnostic[] found = await ReadAsync(layout);
            Assert.All(found, report => Assert.Equal(id, report.Id));
            Assert.Equal(count, found.Length);
        }
    }

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Sizes))]
    public async Task Many_copies_of_a_field_are_one_report_each(int count)
    {
        LayoutDiagnostic[] found = await ReadAsync(Part.Fields.Complete(Many(count, i => $"f{i}: h1").TrimEnd()));
        Assert.All(found, report => Assert.Equal("NT2051", report.Id));
        Assert.Equal(count - 1, found.Length);
    }

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Sizes))]
    public async Task Many_mistakes_in_a_field_that_variants_share_are_not_reported_for_each(int count)
    {
        string variants = Many(64, i => $"  - {{ name: V{i}, when: .v{i} }}");
        LayoutDiagnostic[] found = await ReadAsync(Part.PageKeys.Complete("urls: /x\nfields:\n" + Many(count / 10, i => $"  f{i}: .a{i}[") + "variants:\n" + variants.TrimEnd()));
        Assert.All(found, report => Assert.Equal("NT2013", report.Id));
        Assert.Equal(count / 10, found.Length);
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

    private static Task<LayoutDiagnostic[]> ReadAsync(string text) => Task.Run(() => Layout.Read("site.layout.yaml", text).Diagnostics.ToArray());
}
