namespace NewsTemplates.Language.Tests.Binding;

/// <summary>Pages that implement <c>FrontPage</c> and do not fit it.</summary>
internal static class FrontPageMistakes
{
    private const string Lead = "Of a FrontPage 'lead' is one block with a 'title', but ";
    private const string Blocks = "Of a FrontPage 'blocks' is a list of blocks that have a list 'items', without a key, but ";
    private const string Items = "Of a FrontPage 'items' is a list of blocks with a 'title', without a key, but ";

    public static readonly Mistake[] All =
    [
        Of("Teaser: { heading: h3, url: h3 a@href as uri }", "«lead»: .hero as Teaser",
            Lead + "the block Teaser has no 'title': did you mean it by 'heading'?"),
        Of("Teaser: { rank: .rank as int }", "«items»: each .teaser as Teaser",
            Items + "the block Teaser has no 'title'"),
        Of("Teaser: { title?: h3 }", "«items»: each .teaser as Teaser",
            Items + "'title' of the block Teaser is optional: "
                + "a story without a headline is none"),
        Of("Teaser: { headline: each h3 }", "«items»: each .teaser as Teaser",
            Items + "'headline' of the block Teaser is a list of text, not text"),
        Of("Teaser: { title: h3, url: h3 a@href }", "«items»: each .teaser as Teaser",
            Items + "'url' of the block Teaser is text, not uri"),
        Of("Teaser: { title: h3, summary: each p }", "«items»: each .teaser as Teaser",
            Items + "'summary' of the block Teaser is a list of text, not text"),
        Of("Teaser: { title: h3 }", "«lead»: each .hero as Teaser",
            Lead + "here it is a list of Teaser"),
        Of("Teaser: { title: h3 }", "{ «items»: .hero as Teaser }",
            Items + "here it is one Teaser"),
        Of("Teaser: { title: h3 }", "{ all: each .teaser as Teaser, «lead»: h1 }",
            Lead + "here it is text: write a block, and 'as' with its name"),
        Of("Teaser: { title: h3 }", "«blocks»: each .section as Teaser",
            Blocks + "the block Teaser has no 'items'"),
        Of("Section: { heading: h2, items: each li }", "«blocks»: each .section as Section",
            Blocks + "'items' of the block Section is a list of text, "
                + "not a list of blocks"),
        Of("{ Teaser: { title: h3 }, Section: { heading: h2 as int, items: each li as Teaser } }", "«blocks»: each .section as Section",
            Blocks + "'heading' of the block Section is int, not text"),
        Of("{ Teaser: { url: a@href as uri }, Section: { heading: h2, items: each li as Teaser } }", "«blocks»: each .section as Section",
            Blocks + "the block Teaser has no 'title'"),
        new("NT2036", Part.FileKeys, "pages: { «Front»: { implements: FrontPage, urls: /, fields: { title: h1 } } }",
            "Front implements FrontPage, which needs 'items', and there is no standard rule for it: say where to find it"),
        new("NT2034", Part.FileKeys, "pages: { Front: { implements: «Frontpage», urls: /, fields: { title: h1 } } }",
            "There is no contract 'Frontpage': did you mean 'FrontPage'?"),
    ];

    private static Mistake Of(string blocks, string fields, string message) => new(
        "NT2090",
        Part.FileKeys,
        $"blocks: {Braced(blocks)}\npages: {{ Front: {{ implements: FrontPage, urls: /, fields: {Braced(fields)} }} }}",
        message);

    private static string Braced(string entries) => entries[0] == '{' ? entries : $"{{ {entries} }}";
}
