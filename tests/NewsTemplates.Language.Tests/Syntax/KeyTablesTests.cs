using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Tests.Syntax;

public class KeyTablesTests
{
    private static readonly KeyTable Rule = new(
        "a rule",
        new KeyDefinition("from", ValueShape.Text, "Where to look.") { IsRequired = true },
        new KeyDefinition("match", ValueShape.Text, "What to keep."));

    private static readonly KeyTable Variant = new(
        "a variant",
        new KeyDefinition("name", ValueShape.Text, "Its name.") { IsRequired = true },
        new KeyDefinition("when", ValueShape.Text, "What must match."));

    private static readonly KeyTable Page = new(
        "a page",
        new KeyDefinition("urls", ValueShape.Text.Or(ValueShape.ListOf(ValueShape.Text)), "Paths.") { IsRequired = true },
        new KeyDefinition("when", ValueShape.Text, "What must match."),
        new KeyDefinition("reads", ValueShape.OneOf("html", "text"), "What it reads."),
        new KeyDefinition("fields", ValueShape.Named(ValueShape.Text.Or(ValueShape.Of(Rule))), "Its fields."),
        new KeyDefinition("variants", ValueShape.ListOf(ValueShape.Of(Variant)), "Its variants."));

    private static readonly KeyTables Language = new(Page, Variant, Rule);

    [Fact]
    public void Values_are_handed_out_by_kind()
    {
        MappingReader page = Read("urls: [/a, /b]\nreads: text\nfields: { title: h1, body: { from: p } }\nvariants:\n  - name: x\n");
        Assert.Equal(["/a", "/b"], page.Texts("urls").Select(text => text.Value));
        Assert.Equal("text", page.Text("reads")!.Value);
        Assert.Equal(2, page.MappingOf("fields")!.Entries.Count);
        Assert.Single(page.List("variants")!.Items);
        Assert.Null(page.Value("when"));
        Assert.False(page.Has("when"));
        Assert.Empty(page.Texts("when"));
    }

    [Fact]
    public void One_text_serves_as_a_list_of_one() =>
        Assert.Equal(["/a"], Read("urls: /a").Texts("urls").Select(text => text.Value));

    [Fact]
    public void A_key_that_the_table_does_not_have_cannot_be_asked_for() =>
        Assert.Throws<ArgumentException>(() => Read("urls: /a").Text("url"));

    [Theory]
    [InlineData("NT1040", "urls: /a\n«feilds»: { a: b }\n", "A page has no key 'feilds': did you mean 'fields'?")]
    [InlineData("NT1040", "urls: /a\n«zebra»: x\n", "A page has no key 'zebra'; possible: urls, when, reads, fields, variants")]
    [InlineData("NT1040", "«url»: /a\n", "A page has no key 'url': did you mean 'urls'?")]
    [InlineData("NT1041", "urls: /a\n«match»: x\n", "'match' belongs to a rule, not to a page")]
    [InlineData("NT1043", "urls: /a\nfields: «[a, b]»\n", "'fields' expects a mapping, but this is a list")]
    [InlineData("NT1043", "urls: /a\nfields: { x: «[a, b]» }\n", "'x' expects a text or a mapping, but this is a list")]
    [InlineData("NT1043", "urls: /a\nwhen: «{ a: b }»\n", "'when' expects a text, but this is a mapping")]
    [InlineData("NT1043", "urls: «{ a: b }»\n", "'urls' expects a text or a list, but this is a mapping")]
    [InlineData("NT1043", "urls:\n  - /a\n  - «[b, c]»\n", "'urls' expects a text, but this is a list")]
    [InlineData("NT1044", "urls: /a\n«when»:\n", "'when' has no value: it expects a text")]
    [InlineData("NT1044", "urls: /a\nwhen: «~»\n", "'when' has no value: it expects a text")]
    [InlineData("NT1044", "urls: /a\nfields:\n  «title»:\n", "'title' has no value: it expects a text or a mapping")]
    [InlineData("NT1045", "urls: /a\nreads: «txt»\n", "'reads' cannot be 'txt': did you mean 'text'?")]
    [InlineData("NT1045", "urls: /a\nreads: «image»\n", "'reads' cannot be 'image'; possible: html, text")]
    [InlineData("NT1024", "urls: /a\nwhen: «[data-x]»\n", "YAML takes this for a list: quote it if it is a text: \"[data-x]\"")]
    [InlineData("NT1016", "urls: /a\nfields:\n  title«:»h1\n", "'title:h1' is one word to YAML: write a space after the colon")]
    public void A_mistake_is_reported_once_at_its_place(string id, string layout, string message)
    {
        var marked = new Marked(layout);
        var found = new List<LayoutDiagnostic>();
        Read(marked.Text, found);
        LayoutDiagnostic only = Assert.Single(found);
        Assert.Equal(marked.Places[0], (only.Span.Start, only.Span.End));
        Assert.Equal((id, message), (only.Id, only.Message));
    }

    [Fact]
    public void A_key_known_in_several_places_names_them_all()
    {
        var found = new List<LayoutDiagnostic>();
        LayoutSyntax syntax = new Marked("from: x\nwhen: y\n").Parse();
        Language.Read(syntax.Root!, Rule, syntax.Root!.Span, found);
        Assert.Equal("'when' belongs to a page or a variant, not to a rule", Assert.Single(found).Message);
    }

    [Fact]
    public void A_missing_key_is_reported_at_the_given_name()
    {
        var found = new List<LayoutDiagnostic>();
        LayoutSyntax syntax = new Marked("Story: { when: x }\n").Parse();
        MappingEntry entry = syntax.Root!.Entries[0];
        Language.Read((MappingSyntax)entry.Value, Page, entry.Key.Span, found);
        LayoutDiagnostic missing = Assert.Single(found);
        Assert.Equal("A page needs the key 'urls'", missing.Message);
        Assert.Equal(entry.Key.Span, missing.Span);
    }

    [Theory]
    [InlineData("urls: [/a, /b\n")]
    [InlineData("urls: /a\nfields: *.x\n")]
    [InlineData("urls: /a\nreads: text #only\n")]
    public void What_the_reader_has_reported_is_not_reported_again(string layout)
    {
        LayoutSyntax syntax = new Marked(layout).Parse();
        Assert.Single(syntax.Diagnostics);
        var found = new List<LayoutDiagnostic>();
        Language.Read(syntax.Root!, Page, syntax.Root!.Span, found);
        Assert.Empty(found);
    }

    [Fact]
    public void Two_shapes_of_one_kind_do_not_combine() =>
        Assert.Throws<ArgumentException>(() => ValueShape.Text.Or(ValueShape.OneOf("a")));

    private static MappingReader Read(string layout)
    {
        var found = new List<LayoutDiagnostic>();
        MappingReader reader = Read(layout, found);
        Assert.Empty(found);
        return reader;
    }

    private static MappingReader Read(string layout, List<LayoutDiagnostic> found)
    {
        LayoutSyntax syntax = new Marked(layout).Parse();
        Assert.Empty(syntax.Diagnostics);
        return Language.Read(syntax.Root!, Page, syntax.Root!.Span, found);
    }
}
