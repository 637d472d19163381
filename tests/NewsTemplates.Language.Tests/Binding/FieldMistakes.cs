namespace NewsTemplates.Language.Tests.Binding;

/// <summary>Keys of fields that do not go together, or not with their type.</summary>
internal static class FieldMistakes
{
    public static readonly Mistake[] All =
    [
        new("NT2021", Part.Fields, "title: { from: h1, «count»: 5 }",
            "'count' is for lists, and 'title' takes one value: write 'each' instead of 'from', or take 'count' away"),
        new("NT2021", Part.Fields, "title: { from: h1, «unique»: true }",
            "'unique' is for lists, and 'title' takes one value: write 'each' instead of 'from', or take 'unique' away"),
        new("NT2021", Part.Fields, "title: { from: h1, «split»: ',' }",
            "'split' is for lists, and 'title' takes one value: write 'each' instead of 'from', or take 'split' away"),
        new("NT2022", Part.Fields, "title: { from: h1, as: text, «paragraphs»: p }",
            "'paragraphs' is for a body, and 'title' is of type text: take it away"),
        new("NT2022", Part.Fields, "title: { from: h1, as: text, «format»: dd.MM.yyyy }",
            "'format' is for dates, and 'title' is of type text: take it away"),
        new("NT2022", Part.Fields, "title: { from: h1, as: text, «caption»: .c }",
            "'caption' is for an image, and 'title' is of type text: take it away"),
        new("NT2087", Part.Fields, "«title»: { from: h1, paragraphs: p, headings: h2 }",
            "'title' says no type, so that it is text, but 'paragraphs' is for a body: write 'as: body'"),
        new("NT2087", Part.Fields, "«title?»: { from: h1, culture: tr-TR, format: dd.MM.yyyy }",
            "'title' says no type, so that it is text, but 'culture' is for dates and numbers: write 'as: datetime'"),
        new("NT2087", Part.Fields, "«titles»: { each: h1, key: title }",
            "'titles' says no type, so that it is text, but 'key' is for lists of blocks: write 'as' and the block"),
        new("NT2087", Part.Fields, "«titles»: { groups: h1 }",
            "'titles' says no type, so that it is text, but 'groups' is for lists of blocks: write 'as' and the block"),
        new("NT2087", Part.PageKeys,
            """
            implements: Article
            urls: /x
            fields: { body: article, «imges»: { each: figure, caption: .c } }
            """, "'imges' says no type, so that it is text, but 'caption' is for an image: write 'as: image', or did you mean 'images'?"),
        new("NT2022", Part.Fields, "day: { from: time, as: date, «timezone»: Europe/Paris }",
            "'timezone' is for datetime, and 'day' is of type date: take it away"),
        new("NT2022", Part.Fields, "count: { from: .n, as: int, «format»: dd }", "'format' is for dates, and 'count' is of type int: take it away"),
        new("NT2022", Part.Fields, "story: { in: .x, as: body, «format»: dd }", "'format' is for dates, and 'story' is of type body: take it away"),
        new("NT2022", Part.Fields, "stories: { «each»: .x, as: body }",
            "'each' is for lists, and 'stories' is of type body, which takes all its paragraphs: take it away"),
        new("NT2022", Part.Fields, "story: «each» .x as body",
            "'each' is for lists, and 'story' is of type body, which takes all its paragraphs: take it away"),
        new("NT2022", Part.Fields, "titles: { each: h1, as: text, key: «title» }",
            "'key: title' is for lists of blocks, and 'titles' is of type text: take it away"),
        new("NT2022", Part.Fields, "titles: { each: h1, as: text, unique: «title» }",
            "'unique: title' is for lists of blocks, and 'titles' is of type text: take it away"),
        new("NT2022", Part.PageKeys,
            """
            urls: /x
            «skip»: [x]
            fields: { title: h1 }
            """, "'skip' is for pages that read text, and page Article reads HTML: take it away"),
        new("NT2022", Part.CaptureFields, """title: { from: "By {title}", «except»: .x }""",
            "'except' is for HTML pages, and page Capture reads text: take it away"),
        new("NT2022", Part.CaptureFields, "story: { «in»: .x, as: body }", "'in' is for HTML pages, and page Capture reads text: take it away"),
        new("NT2022", Part.FileKeys,
            """
            blocks: { Story: { title: h3 } }
            pages: { Front: { fields: { story: { from: .s, as: Story, «match»: x } } } }
            """, "'match' is for texts, and 'story' is of type Story: take it away"),
        new("NT2022", Part.Fields, "title: { from: meta(og:title), «after»: h2 }",
            "'after' is for what stands in the page, and no rule of 'title' has a place there: take it away"),
        new("NT2022", Part.Fields, "title: { from: [meta(og:title), const(x)], «until»: h2 }",
            "'until' is for what stands in the page, and no rule of 'title' has a place there: take it away"),
        new("NT2022", Part.Fields, "ranks: { «groups»: h2, as: int }", "'groups' is for lists of blocks, and 'ranks' is of type int: take it away"),
        new("NT2022", Part.CaptureFields, """ranks: { «groups»: "no {ranks}" }""",
            "'groups' is for HTML pages, and page Capture reads text: take it away"),
        new("NT2023", Part.Fields, "title: { from: h1, «each»: h2 }",
            "'title' has both 'from' and 'each': keep one ('from' and 'in' give one value, 'each' gives every value, 'groups' every group)"),
        new("NT2023", Part.Fields, "story: { from: .x, «in»: .y, as: body }",
            "'story' has both 'from' and 'in': keep one ('from' and 'in' give one value, 'each' gives every value, 'groups' every group)"),
        new("NT2023", Part.Fields, "story: { as: body, from: [{ from: .x, «in»: .y }] }",
            "'story' has both 'from' and 'in': keep one ('from' and 'in' give one value, 'each' gives every value, 'groups' every group)"),
        new("NT2023", Part.FileKeys,
            """
            blocks: { Story: { title: h3 } }
            pages: { Front: { fields: { stories: { each: .s, «groups»: h2, as: Story } } } }
            """, "'stories' has both 'each' and 'groups': keep one ('from' and 'in' give one value, 'each' gives every value, 'groups' every group)"),
        new("NT2024", Part.FileKeys,
            """
            blocks: { Story: { title: h3, url: a@href } }
            pages: { Front: { fields: { stories: { each: .s, as: Story, unique: «link» } } } }
            """, "The block Story has no field 'link'; there are title, url"),
        new("NT2024", Part.FileKeys,
            """
            enums: { Desk: { W: w } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { stories: { each: .s, as: Story, key: «desc» } } } }
            """, "The block Story has no field 'desc': did you mean 'desk'?"),
        new("NT2025", Part.FileKeys,
            """
            blocks: { Story: { title: h3 } }
            pages: { Front: { fields: { stories: { each: .s, as: Story, key: «title» } } } }
            """, "'key: title' needs a field of an enum type, and Story.title is of type text: make it an enum, or take 'key' away"),
        new("NT2026", Part.Fields, "«story»: as body", "A body needs 'in', the element that holds it"),
        new("NT2026", Part.Fields, "story: { as: body, in: .x, paragraphs: «none» }", "A body needs paragraphs: only its headings can be none"),
        new("NT2026", Part.CaptureFields, "«story»: as body", "A body needs 'after' or 'until', between which its lines stand"),
        new("NT2026", Part.CaptureFields, """story: { as: body, from: «"By {story}"» }""",
            "A body needs 'after' or 'until', between which its lines stand, and no pattern of its own"),
        new("NT2027", Part.Fields, "story: { as: body, in: «.x@data-html» }",
            "A body is read from elements, and '.x@data-html' gives texts: write a selector without '@'"),
        new("NT2027", Part.FileKeys,
            """
            blocks: { Story: { title: h3 } }
            pages: { Front: { fields: { story: «meta(story)» as Story } } }
            """, "The block Story is read from elements, and 'meta(story)' gives texts: write a selector without '@'"),
        new("NT2027", Part.FileKeys,
            """
            blocks: { Story: { title: h3 } }
            pages: { Front: { fields: { stories: { groups: «h2@id», as: Story } } } }
            """, "The block Story is read from elements, and 'h2@id' gives texts: write a selector without '@'"),
        new("NT2028", Part.Fields, "title: [h1, const(News), «h2»]", "'h2' is never tried: 'const(…)' before it always serves. Move that to the end"),
    ];
}
