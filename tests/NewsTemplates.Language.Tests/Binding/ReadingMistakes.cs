namespace NewsTemplates.Language.Tests.Binding;

/// <summary>What cannot be read, or not as it is meant: YAML and its traps, keys, kinds of values.</summary>
internal static class ReadingMistakes
{
    public static readonly Mistake[] All =
    [
        new("NT1001", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages: { Article: { fields: { title: "caf«⟨U+FFFD⟩»" } } }
            """, "Here stands U+FFFD, the mark of text that could not be decoded (1 in the file): save the file as UTF-8"),
        new("NT1002", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages: { Article: { fields: { title: "a«⟨U+2028⟩»b" } } }
            """, "The invisible character U+2028 may not stand in a layout: delete it, or write it as an escape in double quotes"),
        new("NT1004", Part.File, "«»# Nothing but a note.", "There is no layout in this file: begin with 'site: Name'"),
        new("NT1005", Part.File, "«- site: Daily»", "A layout is made of 'key: value' lines, but this file is a list"),
        new("NT1006", Part.Fields, "tags: [each .tag,«,» meta(keywords)]",
            "The YAML cannot be read from here on: there is nothing before this comma"),
        new("NT1007", Part.File, "site: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[«[»]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "A layout may be nested 32 levels deep: no key needs as many"),
        new("NT1010", Part.File,
            """
            site: Daily
            pages:
            «⟨U+0009⟩»Article: { fields: { title: h1 } }
            """, "YAML does not allow tabs in the indentation: write spaces"),
        new("NT1010", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages:
              Front:
                fields: { title: h1 }

            «⟨U+0009⟩»Article: { fields: { title: h1 } }
            """, "YAML does not allow tabs in the indentation: write spaces"),
        new("NT1010", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages:
            «⟨U+0009⟩»
              Article: { fields: { title: h1 } }
            """, "YAML does not allow tabs in the indentation: write spaces"),
        new("NT1011", Part.Fields,
            """
            title:
               «from: h1»
              except: .ad
              remove: x
              reject: y
            """, "This line is indented by 9, the line above it by 6, and it fits neither that nor any other: "
                + "keys of one mapping start in the same column"),
        new("NT1011", Part.PageKeys,
            """
            urls:
              - /a
                «- /b»
            fields: { title: h1 }
            """, "This line is indented by 8, the line above it by 6, and it fits neither that nor any other: "
                + "keys of one mapping start in the same column"),
        new("NT1011", Part.File,
            """
            site: Daily
            pages:
                Article:
                  fields: { title: h1 }
              «Front: { fields: { title: h1 } }»
            """, "This line is indented by 2, the line above it by 6, and it fits neither that nor any other: "
                + "keys of one mapping start in the same column"),
        new("NT1012", Part.File,
            """
            site: Daily
              «hosts»: [daily.example]
            """,
            "This line is indented below a key that has its value already (line 1): indent both alike, or move that value into a key of its own"),
        new("NT1013", Part.File,
            """
            site: Daily
            hosts:
              - daily.example
              «name: x»
            """, "Items of a list ('- …') and keys ('name: …') cannot stand side by side: check the indentation"),
        new("NT1014", Part.PageKeys, "urls: «-» /news/x",
            "A list of '- …' items begins on the line below its key: start a new line, or quote the text if it is no list"),
        new("NT1015", Part.File,
            """
            site: Daily
            «hosts»
            """, "A ':' is missing after 'hosts'; if the line continues the value above, indent it"),
        new("NT1015", Part.File,
            """
            «site Daily»
            hosts: [daily.example]
            """, "A ':' is missing after 'site'"),
        new("NT1015", Part.File,
            """
            site: Daily
            «enums»
              Desk: { World: WORLD }
            """, "A ':' is missing after 'enums'"),
        new("NT1015", Part.PageKeys, "fields: { title: h1, pics: { each: \"#a img\", «caption figcaption» } }", "A ':' is missing after 'caption'"),
        new("NT1015", Part.PageKeys, "fields: { title: { from: h1, «remove '^#'» } }", "A ':' is missing after 'remove'"),
        new("NT1015", Part.PageKeys, "fields: { pic: { from: img, as: image, «credit» { from: .who } } }", "A ':' is missing after 'credit'"),
        new("NT1015", Part.PageKeys,
            """
            urls: /x
            fields:
              «title h1»
            """, "A ':' is missing after 'title'"),
        new("NT1016", Part.Fields,
            """
            title«:»h1
            intro: h2
            """, "'title:h1' is one word to YAML: write a space after the colon"),
        new("NT1016", Part.Fields, "title: { from«:»h1, as: text }", "'from:h1' is one word to YAML: write a space after the colon"),
        new("NT1017", Part.Fields,
            """
            title: «"»h1
            intro: h2
            """, """The quote that opens here is not closed on this line: write " at the end of the text"""),
        new("NT1018", Part.Fields, """title: { from: h1, match: "«\d»+" }""",
            """YAML does not know the escape '\d' in double quotes: use single quotes, where a backslash is a backslash"""),
        new("NT1019", Part.Fields, "title: «[»h1, h2", "The '[' that opens here is not closed: write ']', or quote the text if '[' is part of it"),
        new("NT1020", Part.Fields, "title: «#headline»",
            """
            A text that begins with '#' must be quoted: "#headline"
            """),
        new("NT1020", Part.Fields, "title: { from: «@title» }",
            """
            A text that begins with '@' must be quoted: "@title"
            """),
        new("NT1020", Part.Fields, "title: «> h1»",
            """
            A text that begins with '>' must be quoted: "> h1"
            """),
        new("NT1021", Part.Fields, "title: div «#headline»",
            "YAML takes '#headline' for a comment: quote the whole text, or write a space after '#' if it is one"),
        new("NT1022", Part.Fields, "title: { from: «h1, h2» }",
            """
            Inside braces and brackets a comma ends the text: quote it: "h1, h2"
            """),
        new("NT1022", Part.Fields, "title: [«h1:is(.a, .b)», h2]",
            """
            Inside braces and brackets a comma ends the text: quote it: "h1:is(.a, .b)"
            """),
        new("NT1023", Part.Fields, "title: «h1: h2»",
            """A text with ': ' in it must be quoted: "h1: h2"; a further key stands on a line of its own"""),
        new("NT1024", Part.Fields, "title: «[data-title]»",
            """
            YAML takes this for a list: quote it if it is a text: "[data-title]"
            """),
        new("NT1024", Part.Fields, "title: { from: «[itemprop=headline]» }",
            """
            YAML takes this for a list: quote it if it is a text: "[itemprop=headline]"
            """),
        new("NT1024", Part.Fields, "title: «[data-title]@content»",
            """
            YAML takes this for a list: quote it if it is a text: "[data-title]@content"
            """),
        new("NT1024", Part.Fields, "title: { from: h1, except: «[data-x]» }",
            """
            YAML takes this for a list: quote it if it is a text: "[data-x]"
            """),
        new("NT1023", Part.Fields, "title: { from: h1, match: «By: x» }",
            """A text with ': ' in it must be quoted: "By: x"; a further key stands on a line of its own"""),
        new("NT1024", Part.Fields, "price: «[.a, const(0)] as int»",
            "YAML takes this for a list: rules and their type stand in the long form: { from: [.a, const(0)], as: int }"),
        new("NT1024", Part.Fields, "links: «[each .a@href, .b@href] as uri»",
            "YAML takes this for a list: rules and their type stand in the long form: { each: [.a@href, .b@href], as: uri }"),
        new("NT1038", Part.Fields, "title: { from: h1, map: { «''»: 'true' } }",
            "This key is an empty text, and nothing is called that: a rule finds no empty text, so there is nothing to say about one"),
        new("NT1024", Part.PageKeys,
            """
            urls: [«/news/{slug}-{id}»]
            fields: { title: h1 }
            """,
            """
            YAML takes this for a mapping: quote it if it is a text: "/news/{slug}-{id}"
            """),
        new("NT1024", Part.PageKeys,
            """
            urls: [/news, «/{slug}», /video]
            fields: { title: h1 }
            """,
            """
            YAML takes this for a mapping: quote it if it is a text: "/{slug}"
            """),
        new("NT1024", Part.Fields, "links: { each: «p[data-href]», as: text }",
            """
            YAML takes this for a list: quote it if it is a text: "p[data-href]"
            """),
        new("NT1024", Part.PageKeys,
            """
            urls: «{slug}»
            fields: { title: h1 }
            """,
            """
            YAML takes this for a mapping: quote it if it is a text: "{slug}"
            """),
        new("NT1025", Part.Fields, """title: "h1" «.x»""",
            """
            The quoted text ends before this: quote all of it; within single quotes '' stands for one, within double quotes \"
            """),
        new("NT1030", Part.Fields, "title: «&t» h1",
            "'&t' is an anchor to YAML, and layouts have none: quote the text if it is one, or take the anchor away"),
        new("NT1032", Part.Fields, "title: «!text» h1", "'!text' is a tag to YAML, and layouts have none: quote the text, or delete the tag"),
        new("NT1033", Part.Fields,
            """
            title: h1
            «<<»: { intro: h2 }
            """, "Layouts have no merge key '<<': write the keys out"),
        new("NT1034", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages: { Article: { fields: { title: h1 } } }
            «---»
            site: Weekly
            """, "A file holds one layout: move what follows to a file of its own"),
        new("NT1035", Part.File,
            """
            «%YAML 1.2»
            ---
            site: Daily
            hosts: [daily.example]
            pages: { Article: { fields: { title: h1 } } }
            """, "'%YAML 1.2' is a directive to YAML, and layouts have none: delete the line"),
        new("NT1036", Part.Fields,
            """
            title: h1
            ? «[a, b]»
            : h2
            """, "A key must be a text, not a list: quote it if it is one"),
        new("NT1037", Part.Fields,
            """
            title: h1
            «title»: h2
            """, "The key 'title' stands in line 7 already: keep one of them"),
        new("NT1038", Part.Fields,
            """
            title: h1
            «:» h2
            """, "There is no key before this colon"),
        new("NT1040", Part.FileKeys, "«blokcs»: { Teaser: { title: h3 } }", "A site has no key 'blokcs': did you mean 'blocks'?"),
        new("NT1040", Part.PageKeys,
            """
            «feilds»: { title: h1 }
            urls: /x
            fields: { title: h1 }
            """, "A page has no key 'feilds': did you mean 'fields'?"),
        new("NT1040", Part.Fields, "title: { from: h1, «exept»: .ad }", "A field has no key 'exept': did you mean 'except'?"),
        new("NT1040", Part.Fields, "title: { from: [{ from: h1, «regex»: x }] }",
            "A rule has no key 'regex': did you mean 'match'?"),
        new("NT1040", Part.Fields, "title: { from: h1, «exclude»: .ad }", "A field has no key 'exclude': did you mean 'except'?"),
        new("NT1040", Part.Fields, "title: { «selector»: h1 }", "A field has no key 'selector': did you mean 'from'?"),
        new("NT1040", Part.Fields, "title: { from: h1, «required»: true }",
            "A field has no key 'required': a field must have a value unless its name ends in '?'"),
        new("NT1040", Part.Fields, "title: { from: h1, «zebra»: x }",
            "A field has no key 'zebra'; possible: from, each, groups, as, after, until, count, unique, … (LANGUAGE.md lists all 30)"),
        new("NT1040", Part.Fields, "pic: { from: figure, as: image, url: img, «width»: img@width }",
            "A field has no key 'width': an image has the keys url, alt, caption, credit and cover; its width and height are what the page states of "
            + "that url"),
        new("NT1040", Part.Fields, "pic: { from: figure, as: image, alt: img@title, «zebra»: x }",
            "A field has no key 'zebra'; possible: url, alt, caption, credit, cover, from, each, groups, … (LANGUAGE.md lists all 30)"),
        new("NT1040", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            blocks: { Teaser: { headline: a } }
            pages: { Front: { fields: { tops: { each: .top, «sa»: Teaser } } } }
            """, "A field has no key 'sa': did you mean 'as'?"),
        new("NT1040", Part.FileKeys, "«tz»: Europe/Istanbul", "A site has no key 'tz': did you mean 'timezone'?"),
        new("NT1046", Part.Fields, "title: { from: h1, remove: ^#«'» }",
            "Nothing opens what this ' closes: write ' where it begins, or quote the whole text if ' is part of it"),
        new("NT1046", Part.PageKeys,
            """
            urls: /a, /b«]»
            fields: { title: h1 }
            """, "Nothing opens what this ] closes: write [ where it begins, or quote the whole text if ] is part of it"),
        new("NT1046", Part.Fields, "tags: each: .tag, remove: '^#' «}»",
            "Nothing opens what this } closes: write { where it begins, or quote the whole text if } is part of it"),
        new("NT1047", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages:
              Article:
                description: |
            «⟨U+0020⟩⟨U+0020⟩⟨U+0020⟩⟨U+0020⟩⟨U+0020⟩⟨U+0020⟩»
                urls: /x
                fields: { title: h1 }
            """, "This line has more spaces than the text below '|' is indented by: delete the spaces, or write the text"),
        new("NT1040", Part.PageKeys,
            """
            urls: /x
            variants: [{ name: A, «wehn»: .x, fields: { title: h1 } }]
            fields: { intro: h2 }
            """, "A variant has no key 'wehn': did you mean 'when'?"),
        new("NT1040", Part.FileKeys, "refuse: [{ when: .x, reason: y, «status»: 1 }]",
            "An entry of 'refuse' has no key 'status'; possible: when, reason, ignore"),
        new("NT1040", Part.FileKeys, "samples: [{ file: samples/a.html, «titel»: x }]",
            "A sample has no key 'titel'; possible: file, page, url, captured"),
        new("NT1040", Part.Fields, "pic: { from: figure, as: image, alt: { from: img@alt, «matsch»: x } }",
            "A part of an image has no key 'matsch': did you mean 'match'?"),
        new("NT1041", Part.FileKeys, "«urls»: /x", "'urls' belongs to a page, not to a site"),
        new("NT1041", Part.PageKeys,
            """
            «hosts»: daily.example
            urls: /x
            fields: { title: h1 }
            """, "'hosts' belongs to a site, not to a page"),
        new("NT1041", Part.Fields, "title: { from: h1, «when»: .x }", "'when' belongs to a page, a variant or an entry of 'refuse', not to a field"),
        new("NT1042", Part.File,
            """
            «»site: Daily
            pages: { Article: { fields: { title: h1 } } }
            """, "A site needs the key 'hosts'"),
        new("NT1042", Part.FileKeys, "refuse: [«{ when: .x }»]", "An entry of 'refuse' needs the key 'reason'"),
        new("NT1042", Part.PageKeys,
            """
            urls: /x
            fields: { title: h1 }
            variants: [«{ when: .x }»]
            """, "A variant needs the key 'name'"),
        new("NT1042", Part.Fields, "title: [«{ match: x }», h1]", "A rule needs the key 'from'"),
        new("NT1042", Part.Fields, "pic: { from: figure, as: image, «alt»: { match: x } }", "A part of an image needs the key 'from'"),
        new("NT1043", Part.FileKeys, "enums: «[World, Sport]»", "'enums' expects a mapping, but this is a list"),
        new("NT1043", Part.PageKeys,
            """
            urls: /x
            fields: «[title, body]»
            """, "'fields' expects a mapping, but this is a list"),
        new("NT1043", Part.Fields, "title: { from: h1, match: «[a, b]» }", "'match' expects a text, but this is a list"),
        new("NT1043", Part.Fields, "title: { from: h1, map: «[a, b]» }", "'map' expects a mapping, but this is a list"),
        new("NT1043", Part.FileKeys, "refuse: [«.wall»]", "'refuse' expects a mapping, but this is a text"),
        new("NT1043", Part.Fields, "titles: { each: h1, count: «{ min: 1 }» }", "'count' expects a text, but this is a mapping"),
        new("NT1044", Part.Fields, "«title»:", "'title' has no value: it expects a text, a list or a mapping"),
        new("NT1044", Part.Fields, "title: { from: h1, «match»: }", "'match' has no value: it expects a text"),
        new("NT1044", Part.Fields, "title: { from: h1, match: «~» }", "'match' has no value: it expects a text"),
        new("NT1044", Part.Fields, "title: [h1, «null»]", "'title' has no value: it expects a text or a mapping"),
        new("NT1045", Part.PageKeys,
            """
            reads: «txt»
            urls: /x
            fields: { title: h1 }
            """, "'reads' cannot be 'txt': did you mean 'text'?"),
        new("NT1045", Part.PageKeys,
            """
            reads: «image»
            urls: /x
            fields: { title: h1 }
            """, "'reads' cannot be 'image'; possible: html, text"),
    ];
}
