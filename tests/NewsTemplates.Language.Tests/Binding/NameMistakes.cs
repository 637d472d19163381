namespace NewsTemplates.Language.Tests.Binding;

/// <summary>Names, and what they name.</summary>
internal static class NameMistakes
{
    public static readonly Mistake[] All =
    [
        new("NT2001", Part.File,
            """
            site: «daily-news»
            hosts: [daily.example]
            pages: { Article: { fields: { title: h1 } } }
            """, "'daily-news' cannot name a site: write letters (a-z) and digits only, beginning with a capital"),
        new("NT2001", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages: { «article»: { fields: { title: h1 } } }
            """, "'article' cannot name a page: write letters (a-z) and digits only, beginning with a capital"),
        new("NT2001", Part.FileKeys, "enums: { «desk»: { World: W } }",
            "'desk' cannot name an enum: write letters (a-z) and digits only, beginning with a capital"),
        new("NT2001", Part.FileKeys,
            """
            enums: { Desk: { «Dünya»: D, Spor: S } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "'Dünya' cannot name a member of an enum: write letters (a-z) and digits only, beginning with a capital"),
        new("NT2001", Part.FileKeys, "blocks: { «Top Story»: { title: h3 } }",
            "'Top Story' cannot name a block: write letters (a-z) and digits only, beginning with a capital"),
        new("NT2001", Part.Fields, "«Headline»: h1",
            "'Headline' cannot name a field: write letters (a-z) and digits only, beginning with a small letter"),
        new("NT2001", Part.Fields, "«sub-title?»: h1",
            "'sub-title?' cannot name a field: write letters (a-z) and digits only, beginning with a small letter"),
        new("NT2001", Part.ArticleFields, "«Title»: h1",
            "'Title' cannot name a field: write letters (a-z) and digits only, beginning with a small letter"),
        new("NT2001", Part.ArticleFields,
            """
            «Body»: .story
            title: h1
            """, "'Body' cannot name a field: write letters (a-z) and digits only, beginning with a small letter"),
        new("NT2001", Part.PageKeys,
            """
            urls: /x
            fields: { title: h1 }
            variants: [{ name: «old one» }]
            """, "'old one' cannot name a variant: write letters (a-z) and digits only, beginning with a capital"),
        new("NT2002", Part.File,
            """
            site: «Sites»
            hosts: [daily.example]
            pages: { Article: { fields: { title: h1 } } }
            """, "'Sites' cannot be used here: the catalog of all sites has this name in C#. Choose another name"),
        new("NT2002", Part.File,
            """
            site: «Site»
            hosts: [daily.example]
            pages: { Article: { fields: { title: h1 } } }
            """, "'Site' cannot be used here: the site's own property has this name in C#. Choose another name"),
        new("NT2002", Part.File,
            """
            site: «SITES»
            hosts: [daily.example]
            pages: { Article: { fields: { title: h1 } } }
            """, "'SITES' cannot be used here: the catalog of all sites has this name in C# but for its case. Choose another name"),
        new("NT2002", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages: { «Daily»: { fields: { title: h1 } } }
            """, "'Daily' cannot be used here: the site itself has this name in C#. Choose another name"),
        new("NT2002", Part.Fields, "«layout»: h1",
            "'layout' cannot be used here: the record of a page has a member 'Layout' already. Choose another name"),
        new("NT2002", Part.Fields, "«article»: h1",
            "'article' cannot be used here: C# allows no property 'Article' in the record Article. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            blocks: { Story: { «story»: h3 } }
            pages: { Front: { fields: { s: .s as Story } } }
            """, "'story' cannot be used here: C# allows no property 'Story' in the record Story. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            blocks: { «Site»: { title: h3 } }
            pages: { Front: { fields: { s: .s as Site } } }
            """, "'Site' cannot be used here: the site's own property has this name in C#. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            blocks: { «WriteTo»: { title: h3 } }
            pages: { Front: { fields: { s: .s as WriteTo } } }
            """, "'WriteTo' cannot be used here: every record has a member 'WriteTo'. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            enums: { Desk: { W: w } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Write: { fields: { «to»: { each: .a, as: Story, key: desk } } } }
            """, "'to' cannot be used here: its record is WriteTo, and every record has a member 'WriteTo'. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            contracts: { Film: { «iFilm»: h3 } }
            pages: { Show: { implements: Film } }
            """, "'iFilm' cannot be used here: C# allows no property 'IFilm' in the interface IFilm. Choose another name"),
        new("NT2002", Part.FileKeys, "pages: { «Title»: { implements: Article, fields: { body: .b } } }",
            "'Title' cannot be used here: its contract has the field 'title', and C# allows no property 'Title' in the record Title. "
                + "Choose another name"),
        new("NT2002", Part.FileKeys,
            "pages: { Front: { urls: /a, fields: { title: h1 } }, Mobile: { urls: /b, record: Front, fields: { title: h2, «front?»: h3 } } }",
            "'front' cannot be used here: C# allows no property 'Front' in the record Front. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            blocks: { Front: { title: h3 } }
            pages: { «Front»: { fields: { s: .s as Front } } }
            """, "'Front' cannot be used here: a block has this name in C#. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            enums: { Desk: { W: w } }
            blocks: { «Desk»: { d: .d as Desk } }
            pages: { Front: { fields: { s: .s as Desk } } }
            """, "'Desk' cannot be used here: an enum has this name in C#. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            blocks: { «ToString»: { title: h3 } }
            pages: { Front: { fields: { s: .s as ToString } } }
            """, "'ToString' cannot be used here: a member of every class has this name in C#. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            enums: { Desk: { W: w } }
            blocks: { Story: { desk: .d as Desk }, FrontAreas: { title: h3 } }
            pages: { Front: { fields: { «areas»: { each: .a, as: Story, key: desk }, s: .s as FrontAreas } } }
            """, "'areas' cannot be used here: its record is FrontAreas, and a block has this name in C#. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            enums: { Desk: { FrontAreas: w } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { «areas»: { each: .a, as: Story, key: desk } } } }
            """, "'areas' cannot be used here: its record is FrontAreas, and C# allows it no property 'FrontAreas' for the "
                + "member of Desk. Choose another name"),
        new("NT2002", Part.FileKeys,
            """
            enums: { Desk: { «Equals»: w, W: x } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "'Equals' cannot be used here: the generated code has a member of this name. Choose another name"),
        new("NT2002", Part.PageKeys,
            """
            urls: /x
            fields: { title: h1 }
            variants: [{ name: A, when: .a }, { name: «A» }]
            """, "'A' cannot be used here: another variant of the page has this name. Choose another name"),
        new("NT2003", Part.Fields,
            """
            title: h1
            «title?»: h2
            """, "The field 'title' stands in line 7 already: keep one of them"),
        new("NT2004", Part.File,
            """
            site: Daily
            hosts: «https://»daily.example
            pages: { Article: { fields: { title: h1 } } }
            """, "'https://daily.example' is not a host: A host is a name without a scheme."),
        new("NT2004", Part.File,
            """
            site: Daily
            hosts: [daily.example, '«*»']
            pages: { Article: { fields: { title: h1 } } }
            """, "'*' is not a host: A wildcard stands only in front: *.example.com."),
        new("NT2005", Part.FileKeys, "culture: «turkish»", "'turkish' is not a known culture; write a name such as 'tr-TR' or 'en'."),
        new("NT2005", Part.FileKeys, "culture: «en-UK»", "'en-UK' is not a known culture. Did you mean 'en-GB'?"),
        new("NT2005", Part.FileKeys, "culture: «tr_TR»", "'tr_TR' is not a known culture. Did you mean 'tr-TR'?"),
        new("NT2005", Part.FileKeys, "culture: «tr-TE»", "'tr-TE' is not a known culture. Did you mean 'tr-TR'?"),
        new("NT2005", Part.FileKeys, "culture: «xx-YY»", "'xx-YY' is not a known culture; write a name such as 'tr-TR' or 'en'."),
        new("NT2005", Part.Fields, "price: { from: .p, as: decimal, culture: «xx-qq-zz-1» }",
            "'xx-qq-zz-1' is not a known culture; write a name such as 'tr-TR' or 'en'."),
        new("NT2006", Part.FileKeys, "timezone: «Europe/Istambul»",
            "'Europe/Istambul' is not a time zone that this machine knows; write an IANA name such as 'Europe/Istanbul' "
                + "(.NET Framework does not know these)."),
        new("NT2006", Part.Fields, "at: { from: time, as: datetime, timezone: «CET+1» }",
            "'CET+1' is not a time zone that this machine knows; write an IANA name such as 'Europe/Istanbul' (.NET Framework does not know these)."),
        new("NT2007", Part.FileKeys,
            """
            enums: { Desk: { World: [DÜNYA, W], Sport: «W» } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "The label 'W' already stands for World: a label stands for one member"),
        new("NT2007", Part.FileKeys,
            """
            enums: { Desk: { World: "TOP NEWS", Sport: «"TOP  NEWS"» } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "The label 'TOP  NEWS' already stands for World: a label stands for one member"),
        new("NT2007", Part.FileKeys,
            """
            enums: { Desk: { World: DÜNYA, Sport: «"DU\u0308NYA"» } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "The label 'DU\u0308NYA' already stands for World: a label stands for one member"),
        new("NT2008", Part.FileKeys,
            """
            enums: { «Desk»: { } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "The enum Desk is empty: give it a member, such as 'World: WORLD'"),
        new("NT2008", Part.FileKeys,
            """
            enums: { Desk: { World: «[]» } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "'World' is empty: write the label that stands for it"),
        new("NT2008", Part.FileKeys,
            """
            enums: { Desk: { World: «" "», Sport: S } }
            blocks: { Story: { desk: .d as Desk } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "The label is empty: no text of a page is"),
        new("NT2008", Part.FileKeys,
            """
            blocks: { «Story»: { description: A story. } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "The block Story is empty: give it a field"),
        new("NT2008", Part.File,
            """
            site: Daily
            hosts: [daily.example]
            pages: «{}»
            """, "'pages' is empty: give it a page"),
        new("NT2008", Part.File,
            """
            site: Daily
            hosts: «[]»
            pages: { Article: { fields: { title: h1 } } }
            """, "'hosts' is empty: name the site's host"),
        new("NT2008", Part.PageKeys,
            """
            urls: «[]»
            fields: { title: h1 }
            """, "'urls' is empty: write a path, such as /{slug}"),
        new("NT2008", Part.Fields, "title: «[]»", "The list of rules is empty: give it a rule"),
    ];
}
