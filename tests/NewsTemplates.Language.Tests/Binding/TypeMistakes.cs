namespace NewsTemplates.Language.Tests.Binding;

/// <summary>Types, sources and expressions.</summary>
internal static class TypeMistakes
{
    public static readonly Mistake[] All =
    [
        new("NT2010", Part.Fields, "count: .count as «integer»", "There is no type 'integer': did you mean 'int'?"),
        new("NT2010", Part.Fields, "count: .count as «itn»", "There is no type 'itn': did you mean 'int'?"),
        new("NT2010", Part.Fields, "count: { from: .count, as: «number» }", "There is no type 'number': did you mean 'decimal'?"),
        new("NT2010", Part.Fields, "count: .count as «zzzzzz»",
            "There is no type 'zzzzzz'; there are text, html, uri, int, long, decimal, bool, datetime, date, duration, language, image, …"),
        new("NT2011", Part.FileKeys,
            """
            blocks: { Teaser: { title: h3 } }
            pages: { Front: { fields: { first: .x as Teaser, teaser: .t as «Taeser» } } }
            """, "The layout has no block or enum 'Taeser': did you mean 'Teaser'?"),
        new("NT2011", Part.Fields, "teaser: .t as «Zebra»", "The layout has no block or enum 'Zebra'"),
        new("NT2012", Part.Fields, """title: meta(«"og:title"»)""", "The name stands without quotes: meta(og:title)."),
        new("NT2012", Part.Fields, "title: «jsonld»(Article.headline)", "There is no source 'jsonld(…)': write json-ld(Type.key)."),
        new("NT2012", Part.Fields, "title: «mata»(og:title)", "There is no source 'mata(…)'; did you mean meta(…)?"),
        new("NT2012", Part.Fields, "title: json-ld«(»Article.headline", "This parenthesis is never closed."),
        new("NT2012", Part.Fields, "title: «none» as text", "'none' takes a field away and stands alone."),
        new("NT2012", Part.Fields, "title: [h1, «each» h2]", "Only the first rule of a list says 'each'; it holds for all."),
        new("NT2012", Part.Fields, "title: h1 as text «as html»", "The type is said twice."),
        new("NT2012", Part.Fields, "title: h1 as «text[]»",
            "A type is one word; for a list write 'each' in front of the source: each h2 as Headline."),
        new("NT2012", Part.Fields, "title: h1 as text«?»", "That a field may be missing is said by its name, as in summary?, not by its type."),
        new("NT2012", Part.Fields, "titles: { each: «each» h1 }", "'each' does not stand in this text: it is the key's word already."),
        new("NT2012", Part.Fields, "title: { from: «each» h1 }", "'each' does not stand in this text: write a key 'each' instead."),
        new("NT2012", Part.Fields, "title: { from: h1 as «int», as: int }", "The type of 'title' is said already: keep one of them."),
        new("NT2012", Part.Fields, "title: { from: [h1, «none»] }", "'none' takes a field away and stands alone."),
        new("NT2012", Part.PageKeys,
            """
            urls: /x
            when: .x as «int»
            fields: { title: h1 }
            """, "Here stands a source alone: the type is said by the field."),
        new("NT2012", Part.Fields, "pic: { from: figure, as: image, alt: «each» img@alt }",
            "Here stands a source alone: 'each' is said by the field."),
        new("NT2012", Part.FileKeys,
            """
            blocks: { Story: { title: h3 } }
            pages: { Front: { fields: { stories: { groups: «next(h2)», as: Story } } } }
            """, "'groups' takes a selector, and 'next(h2)' leads out of where it looks for siblings."),
        new("NT2012", Part.Fields, "title: «//h1»", "A source is a CSS selector, not an XPath."),
        new("NT2012", Part.Fields, "title: h1«::text»", "A selector gives its element's text; leave ::text out."),
        new("NT2012", Part.Fields, "title: a«@»", "After '@' an attribute's name must follow: a@href."),
        new("NT2013", Part.Fields, "title: h1«.2»",
            """The selector 'h1.2' is not valid: In a selector a class cannot begin with a digit. Write '.\32 '."""),
        new("NT2013", Part.Fields, "title: h1«[»data", "The selector 'h1[data' is not valid: This bracket is never closed. Add ']'."),
        new("NT2013", Part.Fields, "title: h1 > «>» a",
            "The selector 'h1 > > a' is not valid: '>' follows '>' with nothing between. Take one away, or write '*' between them."),
        new("NT2013", Part.Fields, "title: p«:contains»(x)",
            "The selector 'p:contains(x)' is not valid: ':contains' is an extension of jQuery and other tools, not CSS. "
                + "Write a class or attribute of the element, or the step 'match' on its text instead."),
        new("NT2013", Part.Fields, "title: { from: h1, except: p«:contains»(x) }",
            "The selector 'p:contains(x)' is not valid: ':contains' is an extension of jQuery and other tools, not CSS. Write a class or attribute "
                + "of the element, or the step 'remove', which deletes a part of the text, or 'reject', which drops it, instead."),
        new("NT2013", Part.Fields, "title: { from: h1, except: [.a, «.».b] }",
            "The selector '..b' is not valid: The name of a class must follow '.' directly."),
        new("NT2013", Part.Fields, """title: { from: h1, after: "h2«:»" }""",
            "The selector 'h2:' is not valid: The name of a pseudo-class must follow ':' directly, as in ':first-child'."),
        new("NT2013", Part.Fields, """story: { as: body, in: .x, paragraphs: "p«,»" }""",
            "The selector 'p,' is not valid: Nothing stands after this comma. Take the comma away, or write another alternative."),
        new("NT2013", Part.PageKeys,
            """
            urls: /x
            unless: "a «&» b"
            fields: { title: h1 }
            """, "The selector 'a & b' is not valid: '&' belongs to style sheets. Write ':scope' for the page's root or the block's element."),
        new("NT2013", Part.FileKeys, """refuse: [{ when: "form«#1»", reason: x }]""",
            """The selector 'form#1' is not valid: In a selector an id cannot begin with a digit. Write '#\31 '."""),
        new("NT2014", Part.Fields, "title: { from: h1, match: 'a(«b»' }", "The regular expression 'a(b' is not valid: Not enough )'s."),
        new("NT2014", Part.Fields, "title: { from: h1, remove: [x, '«*»'] }",
            "The regular expression '*' is not valid: Quantifier '*' following nothing."),
        new("NT2014", Part.Fields, "title: { from: h1, replace: { 'a«[»': b } }", "The regular expression 'a[' is not valid: Unterminated [] set."),
        new("NT2086", Part.Fields, "title: { from: h1, replace: { '(a)': 'x«$2»' } }",
            "'$2' is a group that the expression '(a)' does not have. A dollar is written '$$'."),
        new("NT2086", Part.Fields, "title: { from: h1, replace: { '(?<name>a)': '$${name}«${nmae}»' } }",
            "'${nmae}' is a group that the expression '(?<name>a)' does not have. Did you mean '${name}'?"),
        new("NT2086", Part.Fields, "title: { from: h1, replace: { a: '«${other}»' } }",
            "'${other}' is a group that the expression 'a' does not have."),
        new("NT2014", Part.Fields, "tags: { each: .t, split: '«)»' }", "The regular expression ')' is not valid: Too many )'s."),
        new("NT2089", Part.Fields, "at: { from: time, as: date, culture: ca-ES, format: «d 'de' MMMM yyyy» }",
            "'d 'de' MMMM yyyy' does not read '26 d’abril 2024', '26 d’agost 2024', '26 d’octubre 2024', as dates are written under 'ca-ES': "
                + "no sample need show it, but pages of such months will lose their date; correct the format, or add one"),
        new("NT2089", Part.Fields, "at: { from: time, as: date, format: [d MMM yyyy, «dMyyyy»] }",
            "'dMyyyy' does not read '2612024', '2622024', '2632024', as dates are written under no culture: "
                + "no sample need show it, but pages of such months will lose their date; correct the format, or add one"),
        new("NT2015", Part.Fields, "at: { from: time, as: date, culture: zu-ZA, format: «relative» }",
            "'relative' does not do under 'zu-ZA': it is known in ar, cs, da, de, el, en, es, fa, fi, fr, he, hu, id, it, ja, ko, nb, nl, pl, pt, "
                + "ro, ru, sv, th, tr, uk, vi, zh."),
        new("NT2005", Part.Fields, "at: { from: time, as: date, culture: «th-TH-u-ca-gregorian», format: d MMM yyyy }",
            "'th-TH-u-ca-gregorian' asks for more than a calendar that is known here: after '-u-' it can have ca-buddhist, ca-gregory, "
                + "ca-islamic, ca-islamic-civil, ca-islamic-umalqura, ca-iso8601, ca-persian, ca-roc."),
        new("NT2015", Part.Fields, "at: { from: time, as: date, format: «dd.mm.yyyy» }",
            "The date format 'dd.mm.yyyy' does not do: it has a day and no month (MM; mm are minutes)."),
        new("NT2015", Part.Fields, """at: { from: time, as: datetime, format: [dd.MM.yyyy, «"dd 'x"»] }""",
            "The date format 'dd 'x' does not do: it has no year (yyyy)."),
        new("NT2016", Part.Fields, "tags: { each: .t, count: «some» }",
            "'some' is no count: A count is a number (5), a range (1..10) or a range without end (1..)."),
        new("NT2016", Part.Fields, "tags: { each: .t, count: «5..2» }", "'5..2' is no count: The range ends before it starts; write 2..5."),
        new("NT2016", Part.Fields, "tags: { each: .t, count: 1..«x» }",
            "'1..x' is no count: A count is a number (5), a range (1..10) or a range without end (1..)."),
        new("NT2016", Part.Fields, "tags: { each: .t, count: «0» }",
            "'0' is no count: A list of no items is of no use; leave the field out, or write 0.. if it may be empty."),
        new("NT2017", Part.PageKeys,
            """
            urls: /news/«{»slug
            fields: { title: h1 }
            """, "The URL pattern '/news/{slug' is not valid: This '{' is never closed; a placeholder is written {name}."),
        new("NT2017", Part.PageKeys,
            """
            urls: [/a, «x»]
            fields: { title: h1 }
            """, "The URL pattern 'x' is not valid: A URL pattern is a path and starts with '/'."),
        new("NT2017", Part.PageKeys,
            """
            urls: "/a/{id:«date»}"
            fields: { title: h1 }
            """, "The URL pattern '/a/{id:date}' is not valid: The only type of a placeholder is int: {id:int}."),
        new("NT2018", Part.CaptureFields, """title: { from: "«{»title" }""",
            "The line pattern is not valid: This placeholder is never closed; a placeholder is written {name}, a mere brace {{."),
        new("NT2018", Part.CaptureFields,
            """
            title: "{title:«itn»} x"
            """, "The line pattern is not valid: There is no placeholder type 'itn'; did you mean int?"),
        new("NT2018", Part.CaptureFields,
            """
            title: "{title:/«[»/}"
            """, "The line pattern is not valid: The expression is wrong: Unterminated [] set."),
        new("NT2018", Part.CaptureFields,
            """
            title: "{title}«{x}»"
            """, "The line pattern is not valid: Two placeholders need text between them, else nothing says where the first one ends."),
        new("NT2019", Part.Fields, "part: url(«idd») as int", "The page's 'urls' name no part 'idd': did you mean 'id'?"),
        new("NT2019", Part.PageKeys,
            """
            urls: /x
            fields: { part: url(«id») }
            """, "The page's 'urls' name no part 'id': the page has no URL pattern with names"),
        new("NT2020", Part.Fields, "«title»: as text", "The field 'title' has no rule: say where to find it, such as 'title: h1 as text'"),
        new("NT2020", Part.Fields, "«count»: as int", "The field 'count' has no rule: say where to find it, such as 'count: h1 as int'"),
        new("NT2020", Part.Fields, "«title»: { match: x }", "The field 'title' has no rule: say where to find it, such as 'title: h1'"),
        new("NT2020", Part.FileKeys,
            """
            blocks: { Story: { «rank»: as int, title: h3 } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "The field 'rank' has no rule: say where to find it, such as 'rank: h1 as int'"),
        new("NT2020", Part.CaptureFields, "«title»: as text",
            """The field 'title' has no rule: say where to find it, such as 'title: "By {title}"'"""),
    ];
}
