using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Diagnostics;

public class LayoutDiagnosticsTests
{
    [Fact]
    public void The_catalog_holds_each_id_once_in_order()
    {
        string[] ids = [.. LayoutDiagnostics.All.Select(descriptor => descriptor.Id)];
        Assert.Contains("NT1001", ids);
        Assert.Equal(ids.Distinct().OrderBy(id => id, System.StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_descriptor_is_complete()
    {
        foreach (LayoutDiagnosticDescriptor descriptor in LayoutDiagnostics.All)
        {
            Assert.Matches("^NT[1234][0-9]{3}$", descriptor.Id);
            Assert.NotEmpty(descriptor.Title);
            Assert.Equal(descriptor.Id.ToLowerInvariant(), descriptor.HelpAnchor);
            // Composite formatting throws on a stray brace.
            Assert.NotEmpty(string.Format(System.Globalization.CultureInfo.InvariantCulture, descriptor.MessageFormat, "a", "b", "c", "d", "e"));
        }
    }

    [Fact]
    public void A_diagnostic_fills_its_message_and_prints_like_a_compiler()
    {
        var source = new LayoutSource("news.layout.yaml", "a: b\nc: d\n");
        var diagnostic = new LayoutDiagnostic(LayoutDiagnostics.MissingKey, source.Span(5, 6), "A page", "urls");
        Assert.Equal("A page needs the key 'urls'", diagnostic.Message);
        Assert.Equal("news.layout.yaml(2,1): error NT1042: A page needs the key 'urls'", diagnostic.ToString());
    }

    [Fact]
    public void A_message_is_one_line_of_bounded_length()
    {
        // As in: site: Daily, and the next line indented, which YAML takes for the rest of the name.
        LayoutDiagnostic name =
            Assert.Single(Layout.Read("a.yaml", "site: Daily\n  News)\nhosts: a.example\npages: { A: { fields: { t: h1 } } }\n").Diagnostics);
        Assert.Equal("'Daily News)' cannot name a site: write letters (a-z) and digits only, beginning with a capital", name.Message);
        LayoutSource source = new("a.yaml", "a");
        Assert.Equal(
            "A page needs the key 'a ⟨U+2028⟩b'",
            new LayoutDiagnostic(LayoutDiagnostics.MissingKey, source.Span(0, 1), "A page", "a\r\u2028b").Message);
        Assert.InRange(
            new LayoutDiagnostic(LayoutDiagnostics.MissingKey, source.Span(0, 1), "A page", new string('x', 10_000)).Message.Length, 100, 500);
    }

    [Theory]
    [InlineData("a\u200Bb", "a⟨U+200B⟩b")]
    [InlineData("a\u00A0b", "a⟨U+00A0⟩b")]
    [InlineData("a\u00ADb", "a⟨U+00AD⟩b")]
    [InlineData("a\uFEFFb", "a⟨U+FEFF⟩b")]
    [InlineData("a\u202Eb", "a⟨U+202E⟩b")]
    [InlineData("a\u0007b", "a⟨U+0007⟩b")]
    [InlineData("a\u200Db", "a⟨U+200D⟩b")]
    [InlineData("a\tb", "a b")]
    [InlineData("می\u200Cخواهم 👨\u200D👩 e\u0301", "می\u200Cخواهم 👨\u200D👩 e\u0301")]
    public void A_message_shows_what_cannot_be_seen(string written, string shown) => Assert.Equal(
        $"A page needs the key '{shown}'",
        new LayoutDiagnostic(LayoutDiagnostics.MissingKey, new LayoutSource("a.yaml", "a").Span(0, 1), "A page", written).Message);

    [Fact]
    public void Diagnostics_are_equal_if_they_say_the_same_of_the_same_place()
    {
        var source = new LayoutSource("a.yaml", "a: b\n");
        LayoutDiagnostic At(int start, string key) => new(LayoutDiagnostics.MissingKey, source.Span(start, start + 1), "A page", key);
        Assert.Equal(At(0, "urls"), At(0, "urls"));
        Assert.Equal(At(0, "urls").GetHashCode(), At(0, "urls").GetHashCode());
        Assert.NotEqual(At(0, "urls"), At(3, "urls"));
        Assert.NotEqual(At(0, "urls"), At(0, "when"));
    }

    [Fact]
    public void A_source_counts_lines_and_columns_from_0_whatever_the_line_breaks()
    {
        var source = new LayoutSource("a.yaml", "\uFEFFa: 😀x\r\nb: c\rd: e\nf");
        Assert.Equal(4, source.LineCount);
        SourceSpan x = source.Span(5, 6);
        Assert.Equal("x", source.TextAt(x));
        Assert.Equal((0, 5, 0, 6), (x.StartLine, x.StartColumn, x.EndLine, x.EndColumn));
        SourceSpan d = source.Span(source.Text.IndexOf('d'), source.Text.Length);
        Assert.Equal((2, 0, 3, 1), (d.StartLine, d.StartColumn, d.EndLine, d.EndColumn));
        Assert.Equal(4 + 4, source.LineStart(1));
        Assert.Equal(6, source.LineEnd(0));
    }

    [Fact]
    public void A_span_outside_the_text_is_moved_to_its_nearest_end()
    {
        var source = new LayoutSource("a.yaml", "ab");
        Assert.Equal(source.Span(2, 2), source.Span(7, 9));
        Assert.Equal(source.Span(0, 1), source.Span(-3, 1));
    }
}
