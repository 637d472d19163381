using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Keys;

/// <summary>The keys of the language: what may stand where, and what it means.</summary>
internal static class LayoutKeys
{
    internal const string HtmlPages = "html";
    private const string TextPages = "text";

    private static readonly KeyUse Body = new("a body", "body");
    private static readonly KeyUse Image = new("an image", "image");

    /// <summary>The keys of a field that takes one value.</summary>
    private static readonly string[] OneValue = { "from", "in" };

    private static readonly ValueShape Source = ValueShape.TextOf(TextForms.Source);
    private static readonly ValueShape Selector = ValueShape.TextOf(TextForms.Selector);
    private static readonly ValueShape TypeName = ValueShape.TextOf(TextForms.TypeName);
    private static readonly ValueShape Day = ValueShape.TextOf(TextForms.Day);

    private static readonly ValueShape Reason = ValueShape.TextOf(TextForms.Said);

    private static readonly KeyDefinition Description = new(
        "description", ValueShape.Text, "What it is, for the documentation of the generated code.", "One story of a section.");

    private static readonly KeyDefinition Ignore = new(
        "ignore", ValueShape.Named(TextForms.DiagnosticId, Reason, IgnorableIds()),
        "Ids of diagnostics that are not reported here, each with the reason why.", "{ NT3012: no saved page has one yet }")
    {
        Merge = KeyMerge.NotInherited,
    };

    private static readonly KeyDefinition[] BodyParts =
    {
        new("in", Source, "A body: the elements that hold it; the other parts are sought inside them.", ".story", "article")
        {
            Use = Body,
            Reads = HtmlPages
        },
        new(
            "paragraphs",
            Selector,
            "A body: its paragraphs; p unless given. text: all text, parted by block elements and empty lines; lines: by each br as well.",
            "\"p, h6\"",
            "text",
            "lines")
        {
            Use = Body,
            Reads = HtmlPages
        },
        new("headings", Selector, "A body: its headings; h2, h3, h4 unless given; none for none.", "h2", "none") { Use = Body },
        new("summary", Selector, "A body: the standfirst, anywhere in the page.", ".spot") { Use = Body, Reads = HtmlPages },
    };

    /// <summary>A part of an image: a source, or a mapping of from and steps.</summary>
    public static KeyTable Part { get; } = new(
        "a part of an image",
        Join(
            new[] { new KeyDefinition("from", Source, "Where to look.", "figcaption", "img@alt") { IsRequired = true }, StepKeys.Except },
            StepKeys.TextSteps));

    private static readonly ValueShape PartShape = Source.Or(ValueShape.Of(Part));

    private static readonly KeyDefinition[] ImageParts =
    {
        new("url", PartShape, "An image: its element or URL; the first picture unless given.", "img", "a@href") { Use = Image, Reads = HtmlPages },
        new("alt", PartShape, "An image: its alternative text; the picture's alt unless given.", "img@title") { Use = Image, Reads = HtmlPages },
        new("caption", PartShape, "An image: its caption; figcaption unless given.", "figcaption", @"{ from: .caption, remove: '\s+$' }")
        {
            Use = Image,
            Reads = HtmlPages
        },
        new("credit", PartShape, "An image: who made it; cut from the caption.", ".credit", "{ from: figcaption, match: 'Photo: (.*)' }")
        {
            Use = Image,
            Reads = HtmlPages
        },
        new("cover", PartShape, "An image: found where it is a cover; before the body's first paragraph unless given.", "closest(.hero)")
        {
            Use = Image,
            Reads = HtmlPages
        },
    };

    public static KeyTable Rule { get; } = new(
        "a rule",
        Join(
            new[]
            {
                new KeyDefinition(
                    "from", Source, "Where to look: a source, or a line pattern in a text page.", "h1", "meta(og:title)", "json-ld(Article.headline)")
                {
                    IsRequired = true,
                    Unless = "in",
                    Excludes = new[] { "in" }
                },
            },
            StepKeys.All,
            BodyParts,
            ImageParts));

    private static readonly ValueShape OneRule = Source.Or(ValueShape.Of(Rule));
    private static readonly ValueShape Rules = OneRule.Or(ValueShape.FilledListOf(OneRule));

    public static KeyTable Field { get; } = new(
        "a field",
        Join(
            new[]
            {
                new KeyDefinition(
                    "from",
                    Rules,
                    "One rule, or a list of rules: the first value of the first that matches.",
                    "h1",
                    "[h1.headline, meta(og:title)]",
                    "[.subtitle, { from: h1 span, remove: '^– ' }]") { Excludes = new[] { "each", "groups", "in" } },
                new KeyDefinition(
                    "each", Rules, "One rule, or a list of rules: every value of the first that matches.", ".tag", "[.tag, meta(keywords)]")
                {
                    Excludes = new[] { "groups", "in" }
                },
                new KeyDefinition(
                    "groups", Selector, "A list of blocks: each match and the siblings after it, up to the next match.", "main > h2")
                {
                    Reads = HtmlPages,
                    Excludes = new[] { "in" }
                },
                new KeyDefinition(
                    "as", ValueShape.TextOf(TextForms.Type), "The type; text unless given.", Grammar.TypeName.Words.Append("Teaser").ToArray()),
                new KeyDefinition("after", Selector, "Only what stands after the first match of this.", "h2.latest"),
                new KeyDefinition("until", Selector, "Only what stands before the next match of this.", "footer"),
                new KeyDefinition(
                    "count",
                    ValueShape.TextOf(TextForms.Count),
                    "How many items a list has: 5, 1..10, 1.., 0... At least one unless given.",
                    "5",
                    "1..10",
                    "1..",
                    "0..") { IsForLists = true, Excludes = OneValue },
                new KeyDefinition(
                    "unique",
                    ValueShape.TextOf(TextForms.Unique),
                    "true, or a field of the block: later items that repeat it are dropped.",
                    "true",
                    "url") { IsForLists = true, Excludes = OneValue },
                new KeyDefinition(
                    "key",
                    ValueShape.TextOf(TextForms.FieldName),
                    "A field of the block, of an enum type: one property a member instead of a list.",
                    "section") { IsForLists = true, Excludes = OneValue },
                Description,
                Ignore,
            },
            StepKeys.All,
            BodyParts,
            ImageParts));

    public static ValueShape FieldShape { get; } = Source.Or(ValueShape.Of(Field)).Or(ValueShape.FilledListOf(OneRule));

    private static readonly ValueShape Fields = ValueShape.Named(TextForms.FieldKey, FieldShape);

    public static KeyTable Refusal { get; } = new(
        "an entry of 'refuse'",
        new KeyDefinition("when", Source, "A source that finds something on such pages.", "\"form#challenge\"") { IsRequired = true },
        new KeyDefinition("reason", ValueShape.Text, "Why such a page is not data.", "bot challenge") { IsRequired = true },
        Ignore);

    private static readonly KeyDefinition[] Conditions =
    {
        new("when", Source, "A source that must find something.", ".prose", "meta(article:published_time)"),
        new("unless", Source, "A source that must not find anything.", ".paywall-only"),
    };

    public static KeyTable Variant { get; } = new(
        "a variant",
        Join(
            new[]
            {
                new KeyDefinition("name", TypeName, "The variant's name.", "Redesign2026") { IsRequired = true },
                new KeyDefinition("since", Day, "The first day of the variant, YYYY-MM-DD, if the day of the capture is known.", "2026-01-31"),
                new KeyDefinition("until", Day, "The last day of the variant, YYYY-MM-DD, if the day of the capture is known.", "2026-01-30"),
                new KeyDefinition("fields", Fields, "The fields that this variant finds in its own way.", "{ title: .prose h1 }")
                {
                    Merge = KeyMerge.Fields
                },
                Ignore,
            },
            Conditions));

    public static KeyTable Page { get; } = new(
        "a page",
        Join(
            new[]
            {
                Description,
                new KeyDefinition(
                    "implements",
                    ValueShape.Several(TypeName),
                    "The contract, Article or FrontPage or one of the layout: fields, types and standard rules.",
                    StandardFields.ArticleName),
                new KeyDefinition(
                    "urls",
                    ValueShape.Several(ValueShape.TextOf(TextForms.UrlPattern), isFilled: true),
                    "Patterns of the path: {name} within a segment, {name:int}, {*name} several segments.",
                    "/{section}/{slug}-{id:int}",
                    "[/, /index]",
                    "/{year:int}/{*path}"),
                new KeyDefinition("reads", ValueShape.OneOf(HtmlPages, TextPages), "html (default), or text for captures.", "text"),
                new KeyDefinition("record", TypeName, "The page whose record this one fills too.", "Article"),
                new KeyDefinition(
                    "refuse",
                    ValueShape.ListOf(ValueShape.Of(Refusal)),
                    "Pages that are not data.",
                    "[{ when: .error-404, reason: no such article }]"),
                new KeyDefinition("fields", Fields, "The fields.", "{ title: h1, summary?: .spot, tags: each .tag }") { Merge = KeyMerge.Fields },
                new KeyDefinition("variants", ValueShape.ListOf(ValueShape.Of(Variant)), "Several looks of the page, newest first.",
                    "[{ name: Redesign, when: .prose, fields: { body: .prose } }, { name: Classic }]") { Merge = new KeyMerge.ItemsByName(Variant) },
                new KeyDefinition(
                    "skip",
                    ValueShape.Several(ValueShape.TextOf(TextForms.Pattern)),
                    "A text page: patterns of lines that no field wants.",
                    "Print this page",
                    "[Print this page, \"Share on {}\"]") { Reads = TextPages },
                Ignore,
            },
            Conditions));

    public static KeyTable Sample { get; } = new(
        "a sample",
        new KeyDefinition("file", ValueShape.Text, "The file, relative to the layout's folder.", "samples/story.html") { IsRequired = true },
        new KeyDefinition("page", TypeName, "The page that it is a sample of.", "Article"),
        new KeyDefinition("url", ValueShape.TextOf(TextForms.Address), "The page's URL.", "https://daily.example/strike-ends"),
        new KeyDefinition("captured", Day, "The day of the capture, YYYY-MM-DD.", "2026-01-31"));

    private static readonly KeyDefinition Extends = new(
        "extends", TypeName, "The family from which all is inherited that is not said here.", "HarbourPress")
    {
        Merge = KeyMerge.NotInherited,
    };

    private static readonly KeyDefinition[] Content =
    {
        Description with { Merge = KeyMerge.NotInherited },
        new("culture", ValueShape.Text, "The default culture of dates and numbers, such as tr-TR.", "tr-TR", "en-US"),
        new("timezone", ValueShape.Text, "The default IANA time zone of dates without an offset, such as Europe/Istanbul.", "Europe/Istanbul"),
        new("refuse", ValueShape.ListOf(ValueShape.Of(Refusal)), "Pages that are not data.", "[{ when: \"form#challenge\", reason: bot challenge }]"),
        new(
            "enums",
            ValueShape.Named(TextForms.TypeName, Enum()),
            "Enums: members and the labels that stand for them; [] for one that only a const(…) gives.",
            "{ Section: { World: WORLD, Sport: [SPORT, FOOTBALL] } }")
        {
            Merge = new KeyMerge.EntriesByName(new KeyMerge.EntriesByName(KeyMerge.OwnWins)),
        },
        new("blocks", ValueShape.Named(TextForms.TypeName, Block()), "Blocks: repeated or nested regions of a page, and their fields.",
            "{ Teaser: { headline: h3, url: h3 a@href as uri } }")
        {
            Merge = new KeyMerge.EntriesByName(KeyMerge.Fields),
        },
        new(
            "contracts",
            ValueShape.Named(TextForms.TypeName, Block()),
            "Own contracts: fields that pages share, each contract an interface in C#.",
            "{ Priced: { price?: .price as decimal } }")
        {
            Merge = new KeyMerge.EntriesByName(KeyMerge.OwnWins),
        },
        Ignore,
    };

    private static readonly KeyDefinition Pages = new(
        "pages",
        ValueShape.FilledNamed(TextForms.TypeName, ValueShape.Of(Page)),
        "The pages.",
        "{ Article: { implements: Article, urls: \"/{slug}\", fields: { body: .story } } }")
    {
        Merge = new KeyMerge.EntriesByName(new KeyMerge.ByKeys(Page)),
    };

    /// <summary>A site's layout. It may inherit its pages, but not its hosts.</summary>
    public static KeyTable File { get; } = new(
        "a site",
        Join(
            new[]
            {
                new KeyDefinition("site", TypeName, "The site's name in C#.", "AnadoluCoast") { IsRequired = true, Merge = KeyMerge.NotInherited },
                Extends,
                new KeyDefinition(
                    "hosts",
                    ValueShape.Several(ValueShape.TextOf(TextForms.Host), isFilled: true),
                    "The site's hosts; *.x.com stands for all subdomains.",
                    "coast.example",
                    "[coast.example, www.coast.example]",
                    "\"*.coast.example\"") { IsRequired = true, Merge = KeyMerge.NotInherited },
            },
            Content,
            new[]
            {
                Pages with { IsRequired = true, Unless = "extends" },
                new KeyDefinition("feeds", ValueShape.ListOf(ValueShape.Of(FeedKeys.Table)), "Where the site names its new pages.",
                    "[{ rss: \"https://daily.example/rss.xml\" }, { news-sitemap: \"https://daily.example/news-sitemap.xml\" }]")
                {
                    Merge = KeyMerge.NotInherited,
                },
                new KeyDefinition("samples", ValueShape.ListOf(ValueShape.Of(Sample)), "What the convention cannot say of samples.",
                    "[{ file: samples/capture.txt, page: Article, url: \"https://daily.example/strike-ends\" }]") { Merge = KeyMerge.NotInherited },
            }));

    public static KeyTable Family { get; } = new(
        "a family",
        Join(
            new[]
            {
                new KeyDefinition("family", TypeName, "The family's name.", "HarbourPress") { IsRequired = true, Merge = KeyMerge.NotInherited },
                Extends,
            },
            Content,
            new[] { Pages }));

    public static KeyTables All { get; } = new(File, Family, Page, Variant, Field, Rule, Part, Refusal, Sample);

    private static ValueShape Enum()
    {
        ValueShape label = ValueShape.TextOf(TextForms.Said);
        return ValueShape.FilledNamed(TextForms.TypeName, ValueShape.Several(label), Description, Ignore);
    }

    /// <summary>A block's description is a text; anything else of that name is a field.</summary>
    private static ValueShape Block() => ValueShape.FilledNamed(TextForms.FieldKey, FieldShape, Description with
    {
        Shape = ValueShape.Text.Or(ValueShape.Of(Field)).Or(ValueShape.FilledListOf(OneRule)),
    });

    private static KeyDefinition[] IgnorableIds() => LayoutDiagnostics.All
        .Where(Ignores.MayIgnore)
        .Select(descriptor => new KeyDefinition(descriptor.Id, Reason, descriptor.Title + ".", "no saved page has one yet"))
        .ToArray();

    private static KeyDefinition[] Join(params KeyDefinition[][] parts) => parts.SelectMany(part => part).ToArray();
}
