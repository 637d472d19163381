using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>The keys of the language: what may stand where, and what it means.</summary>
internal static class LayoutKeys
{
    private static readonly ValueShape Texts = ValueShape.Text.Or(ValueShape.ListOf(ValueShape.Text));
    private static readonly ValueShape Pairs = ValueShape.Named(ValueShape.Text);

    private static readonly KeyDefinition Description = new("description", ValueShape.Text, "What it is, for the documentation of the generated code.");

    private static readonly KeyDefinition Ignore = new("ignore", ValueShape.Named(ValueShape.Text), "Ids of diagnostics that are not reported here, each with the reason why.");

    private static readonly KeyDefinition[] TextSteps =
    {
        new("except", Texts, "Selectors of elements that are cut out before reading; \"*\" leaves an element's own text."),
        new("match", ValueShape.Text, "A regular expression: its first group is kept, else its match; a text without a match is dropped."),
        new("remove", Texts, "Regular expressions whose matches are deleted."),
        new("replace", ValueShape.ListOf(Pairs).Or(Pairs), "Regular expressions and the texts that replace their matches, in turn."),
        new("map", Pairs, "Whole texts and what they stand for; others pass."),
        new("reject", Texts, "Regular expressions: a text in which one matches is dropped."),
    };

    private static readonly KeyDefinition[] Steps = Join(TextSteps, new KeyDefinition[]
    {
        new("split", Texts, "Regular expressions at which one text becomes several; none: the contract's splitting is not done."),
        new("format", Texts, ".NET date formats, or unix, or unix-ms."),
        new("culture", ValueShape.Text, "The culture of dates and numbers, such as tr-TR."),
        new("timezone", ValueShape.Text, "The IANA time zone of dates without an offset, such as Europe/Istanbul."),
    });

    private static readonly KeyDefinition[] BodyParts =
    {
        new("in", ValueShape.Text, "A body: the elements that hold it; the other parts are sought inside them."),
        new("paragraphs", ValueShape.Text, "A body: its paragraphs; p unless given."),
        new("headings", ValueShape.Text, "A body: its headings; h2, h3, h4 unless given; none for none."),
        new("summary", ValueShape.Text, "A body: the standfirst, anywhere in the page."),
    };

    /// <summary>A part of an image: a source, or a mapping of from and steps.</summary>
    public static KeyTable Part { get; } = new(
        "a part of an image",
        Join(new[] { new KeyDefinition("from", ValueShape.Text, "Where to look.") { IsRequired = true } }, TextSteps));

    private static readonly ValueShape PartShape = ValueShape.Text.Or(ValueShape.Of(Part));

    private static readonly KeyDefinition[] ImageParts =
    {
        new("url", PartShape, "An image: its element or address; img unless given."),
        new("alt", PartShape, "An image: its alternative text; img@alt unless given."),
        new("caption", PartShape, "An image: its caption; figcaption unless given."),
        new("credit", PartShape, "An image: who made it; cut from the caption."),
        new("cover", PartShape, "An image: found where it is a cover; before the body's first paragraph unless given."),
    };

    public static KeyTable Rule { get; } = new(
        "a rule",
        Join(new[] { new KeyDefinition("from", ValueShape.Text, "Where to look: a source, or a line pattern in a text page.") }, Steps, BodyParts, ImageParts));

    private static readonly ValueShape Rules = ValueShape.Text.Or(ValueShape.Of(Rule)).Or(ValueShape.ListOf(ValueShape.Text.Or(ValueShape.Of(Rule))));

    public static KeyTable Field { get; } = new(
        "a field",
        Join(
            new[]
            {
                new KeyDefinition("from", Rules, "One rule, or a list of rules: the first value of the first that matches."),
                new KeyDefinition("each", Rules, "One rule, or a list of rules: every value of the first that matches."),
                new KeyDefinition("as", ValueShape.Text, "The type; text unless given."),
                new KeyDefinition("after", ValueShape.Text, "Only what stands after the first match of this."),
                new KeyDefinition("until", ValueShape.Text, "Only what stands before the next match of this."),
                new KeyDefinition("count", ValueShape.Text, "How many items a list has: 5, 1..10, 1.., 0... At least one unless given."),
                new KeyDefinition("unique", ValueShape.Text, "true, or a field of the block: later items that repeat it are dropped."),
                new KeyDefinition("key", ValueShape.Text, "A field of the block, of an enum type: one property a member instead of a list."),
                Description,
                Ignore,
            },
            Steps,
            BodyParts,
            ImageParts));

    public static ValueShape FieldShape { get; } = ValueShape.Text.Or(ValueShape.Of(Field)).Or(ValueShape.ListOf(ValueShape.Text.Or(ValueShape.Of(Rule))));

    private static readonly ValueShape Fields = ValueShape.Named(FieldShape);

    public static KeyTable Refusal { get; } = new(
        "an entry of 'refuse'",
        new KeyDefinition("when", ValueShape.Text, "A source that finds something on such pages.") { IsRequired = true },
        new KeyDefinition("reason", ValueShape.Text, "Why such a page is not data.") { IsRequired = true });

    private static readonly KeyDefinition[] Conditions =
    {
        new("when", ValueShape.Text, "A source that must find something."),
        new("unless", ValueShape.Text, "A source that must not find anything."),
    };

    public static KeyTable Variant { get; } = new(
        "a variant",
        Join(
            new[]
            {
                new KeyDefinition("name", ValueShape.Text, "The variant's name.") { IsRequired = true },
                new KeyDefinition("since", ValueShape.Text, "The first day of the variant, YYYY-MM-DD, if the day of the capture is known."),
                new KeyDefinition("until", ValueShape.Text, "The last day of the variant, YYYY-MM-DD, if the day of the capture is known."),
                new KeyDefinition("fields", Fields, "The fields that this variant finds in its own way."),
                Ignore,
            },
            Conditions));

    public static KeyTable Page { get; } = new(
        "a page",
        Join(
            new[]
            {
                Description,
                new KeyDefinition("implements", Texts, "The contract, such as Article: fields, types and standard rules."),
                new KeyDefinition("urls", Texts, "Patterns of the path: {name} within a segment, {name:int}, {*name} several segments."),
                new KeyDefinition("reads", ValueShape.OneOf("html", "text"), "html (default), or text for captures."),
                new KeyDefinition("record", ValueShape.Text, "The page whose record this one fills too."),
                new KeyDefinition("refuse", ValueShape.ListOf(ValueShape.Of(Refusal)), "Pages that are not data."),
                new KeyDefinition("fields", Fields, "The fields."),
                new KeyDefinition("variants", ValueShape.ListOf(ValueShape.Of(Variant)), "Several looks of the page, newest first."),
                new KeyDefinition("skip", Texts, "A text page: patterns of lines that no field wants."),
                Ignore,
            },
            Conditions));

    public static KeyTable Sample { get; } = new(
        "a sample",
        new KeyDefinition("file", ValueShape.Text, "The file, relative to the layout's folder.") { IsRequired = true },
        new KeyDefinition("page", ValueShape.Text, "The page that it is a sample of."),
        new KeyDefinition("url", ValueShape.Text, "The page's address."),
        new KeyDefinition("captured", ValueShape.Text, "The day of the capture, YYYY-MM-DD."));

    private static readonly KeyDefinition Extends = new("extends", ValueShape.Text, "The family from which all is inherited that is not said here.");

    private static readonly KeyDefinition[] Content =
    {
        Description,
        new KeyDefinition("culture", ValueShape.Text, "The default culture of dates and numbers, such as tr-TR."),
        new KeyDefinition("timezone", ValueShape.Text, "The default IANA time zone of dates without an offset, such as Europe/Istanbul."),
        new KeyDefinition("refuse", ValueShape.ListOf(ValueShape.Of(Refusal)), "Pages that are not data."),
        new KeyDefinition("enums", ValueShape.Named(ValueShape.Named(Texts)), "Enums: members and the labels that stand for them."),
        new KeyDefinition("blocks", ValueShape.Named(ValueShape.Named(FieldShape)), "Blocks: repeated or nested regions of a page, and their fields."),
        new KeyDefinition("contracts", ValueShape.Named(ValueShape.Named(FieldShape)), "Own contracts: fields that pages share, each contract an interface in C#."),
        Ignore,
    };

    private static readonly KeyDefinition Pages = new("pages", ValueShape.Named(ValueShape.Of(Page)), "The pages.");

    /// <summary>A site's layout. It may inherit its pages, but not its hosts.</summary>
    public static KeyTable File { get; } = new(
        "a site",
        Join(
            new[]
            {
                new KeyDefinition("site", ValueShape.Text, "The site's name in C#.") { IsRequired = true },
                Extends,
                new KeyDefinition("hosts", Texts, "The site's hosts; *.x.com stands for all subdomains.") { IsRequired = true },
            },
            Content,
            new[]
            {
                Pages with { IsRequired = true, IsInherited = true },
                new KeyDefinition("samples", ValueShape.ListOf(ValueShape.Of(Sample)), "What the convention cannot say of samples."),
            }));

    public static KeyTable Family { get; } = new(
        "a family",
        Join(
            new[]
            {
                new KeyDefinition("family", ValueShape.Text, "The family's name.") { IsRequired = true },
                Extends,
            },
            Content,
            new[] { Pages }));

    public static KeyTables All { get; } = new(File, Family, Page, Variant, Field, Rule, Part, Refusal, Sample);

    private static KeyDefinition[] Join(params KeyDefinition[][] parts) => System.Linq.Enumerable.ToArray(System.Linq.Enumerable.SelectMany(parts, part => part));
}
