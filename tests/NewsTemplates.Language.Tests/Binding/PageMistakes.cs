namespace NewsTemplates.Language.Tests.Binding;

/// <summary>Pages, variants, records, contracts.</summary>
internal static class PageMistakes
{
    public static readonly Mistake[] All =
    [
        new("NT2030", Part.FileKeys,
            """
            pages:
              Article: { urls: "/news/{slug}", fields: { title: h1 } }
              Video: { urls: [/v, «"/{kind}/news"»], fields: { title: h2 } }
            """, "'/{kind}/news' and '/news/{slug}' (page Article) fit the same URLs and have as many literal characters: make one of them say more"),
        new("NT2030", Part.FileKeys,
            """
            pages:
              Article: { when: .x, urls: "/{slug}", fields: { title: h1 } }
              Video: { when: .x, urls: «"/{name}"», fields: { title: h2 } }
            """, "'/{name}' and '/{slug}' (page Article) fit the same URLs and have as many literal characters: make one of them say more"),
        new("NT2030", Part.FileKeys,
            """
            pages:
              Article: { fields: { title: h1 } }
              «Video»: { fields: { title: h2 } }
            """, "'any URL' and 'any URL' (page Article) fit the same URLs and have as many literal characters: make one of them say more"),
        new("NT2031", Part.FileKeys, "samples: [{ file: samples/a.html, page: «Artikle» }]",
            "The layout has no page 'Artikle': did you mean 'Article'?"),
        new("NT2031", Part.FileKeys,
            """
            pages:
              Article: { urls: /a, fields: { title: h1 } }
              Capture: { reads: text, record: «Artikel», urls: /a, fields: { title: "By {title}" } }
            """, "The layout has no page 'Artikel': did you mean 'Article'?"),
        new("NT2032", Part.PageKeys,
            """
            urls: /x
            fields: { title: h1 }
            variants:
              - { name: New, when: .new, fields: { intro: h2 } }
              - { name: «Old» }
            """, "Variant Old does not say how to find 'intro', which the record Article requires: add a rule, or make it 'intro?' there"),
        new("NT2032", Part.FileKeys,
            """
            pages:
              Article: { urls: /a, fields: { title: h1, intro: h2 } }
              Capture: { reads: text, record: Article, urls: /a, «fields»: { title: "By {title}" } }
            """, "Page Capture does not say how to find 'intro', which the record Article requires: add a rule, or make it 'intro?' there"),
        new("NT2033", Part.PageKeys,
            """
            urls: /x
            variants:
              - { name: New, when: .new, fields: { rank: .r as int } }
              - { name: Old, fields: { «rank»: .r } }
            """, "'rank' is text here, but int in line 7: looks of one record agree on its types"),
        new("NT2033", Part.FileKeys,
            """
            pages:
              Article: { urls: /a, fields: { title: h1 } }
              Capture: { reads: text, record: Article, urls: /a, fields: { «title?»: "By {title}" } }
            """, "'title' is optional here, but required in line 4: looks of one record agree on its types"),
        new("NT2034", Part.PageKeys,
            """
            implements: «Artical»
            urls: /x
            fields: { title: h1 }
            """, "There is no contract 'Artical': did you mean 'Article'?"),
        new("NT2035", Part.ArticleFields, "«title?»: h1",
            "Article says that 'title' is required, and here it is optional: write it as the contract has it, or give the field another name"),
        new("NT2035", Part.ArticleFields, "«authors»: .by",
            "Article says that 'authors' is a list of text, and here it is text: write it as the contract has it, or give the field another name"),
        new("NT2035", Part.ArticleFields, "«published»: time as text",
            "Article says that 'published' is datetime, and here it is text: write it as the contract has it, or give the field another name"),
        new("NT2036", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages: { «Article»: { implements: Article, fields: { title: h1 } } }
            """, "Article implements Article, which needs 'body', and there is no standard rule for it: say where to find it"),
        new("NT2037", Part.PageKeys,
            """
            urls: /x
            fields: { title: h1 }
            variants: [{ name: Old }, { name: «New», when: .new }]
            """, "'New' is never reached: the variant 'Old' before it has no condition and fits every page. "
                + "Move that behind it, or change the conditions"),
        new("NT2037", Part.PageKeys,
            """
            urls: /x
            fields: { title: h1 }
            variants: [{ name: Old, when: .a }, { name: «New», when: .a, since: 2026-01-01 }]
            """,
            "'New' is never reached: the variant 'Old' before it fits every page that this one fits. Move that behind it, or change the conditions"),
        new("NT2038", Part.FileKeys,
            """
            blocks: { «Story»: { title: h3, more: each .m as Story } }
            pages: { Front: { fields: { stories: each .s as Story } } }
            """, "The block Story contains itself (Story > Story), and no page is that deep: take one of these fields away"),
        new("NT2038", Part.FileKeys,
            """
            blocks: { «A»: { b: .b as B }, B: { a: .a as A } }
            pages: { Front: { fields: { a: .a as A } } }
            """, "The block A contains itself (A > B > A), and no page is that deep: take one of these fields away"),
        new("NT2039", Part.CaptureFields, """title: «"By {autor}"»""",
            "The pattern has no placeholder '{title}' for this field, which takes the text of the placeholder of its name; there is autor"),
        new("NT2039", Part.FileKeys,
            """
            blocks: { Story: { title: as text, by: as text } }
            pages: { Front: { reads: text, fields: { stories: { each: «"{title} / x"», as: Story } } } }
            """, "The pattern has no placeholder '{by}' for Story.by, which is required; there is title"),
        new("NT2040", Part.Fields, "title: «none»",
            "'none' takes away an optional field of a contract or page, and 'title' is not inherited: leave the line out"),
        new("NT2040", Part.ArticleFields, "published: «none»",
            "'none' takes away an optional field of a contract or page, and 'published' is required: say where to find it"),
        new("NT2041", Part.FileKeys, "samples: [{ file: samples/a.html, url: «daily.example/a» }]",
            "'daily.example/a' is not an absolute URL: write it with https://"),
        new("NT2088", Part.FileKeys, "feeds: [«{ }»]", "A feed is one of rss, atom, sitemap, news-sitemap and page: this one names none"),
        new("NT2088", Part.FileKeys,
            "feeds:\n  - atom: https://daily.example/a.xml\n    «page»: https://daily.example/\n",
            "A feed is one of rss, atom, sitemap, news-sitemap and page: write 'page' as an entry of its own"),
        new("NT2041", Part.FileKeys, "feeds: [{ rss: «rss.xml» }]", "'rss.xml' is not an absolute URL: write it with https://"),
        new("NT1040", Part.FileKeys, "feeds: [{ «news_sitemap»: https://daily.example/a.xml }]",
            "A feed has no key 'news_sitemap': did you mean 'news-sitemap'?"),
        new("NT2041", Part.FileKeys, "samples: [{ file: samples/a.html, captured: «31.1.2026» }]",
            "'31.1.2026' is not a day: write it as 2026-01-31"),
        new("NT2041", Part.PageKeys,
            """
            urls: /x
            fields: { title: h1 }
            variants: [{ name: A, since: 2026-02-01, until: «2026-01-31» }]
            """, "'2026-01-31' is not a day on or after 'since', 2026-02-01: the variant would fit no page"),
        new("NT2041", Part.FileKeys,
            """
            pages:
              Article: { urls: /a, fields: { title: h1 } }
              Copy: { reads: text, record: Article, urls: /b, fields: { title: "By {title}" } }
              Second: { reads: text, record: «Copy», urls: /c, fields: { title: "By {title}" } }
            """, "'Copy' is not a page with a record of its own: it fills another's record too"),
        new("NT2043", Part.PageKeys, "urls: «/" + new string('a', 256) + "»\nfields: { title: h1 }",
            "The URL pattern is too long: a layout may have 256 characters"),
        new("NT2044", Part.FileKeys, "ignore: { «NT9999»: no reason }", "'NT9999' cannot be ignored: there is no such diagnostic"),
        new("NT2044", Part.FileKeys, "ignore: { «NT2010»: we like it }",
            "'NT2010' cannot be ignored: no code can be made of a layout with this mistake: fix it"),
    ];
}
