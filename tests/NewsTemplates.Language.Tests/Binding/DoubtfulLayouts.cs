namespace NewsTemplates.Language.Tests.Binding;

/// <summary>What can be compiled, and is hardly meant.</summary>
internal static class DoubtfulLayouts
{
    public static readonly Mistake[] All =
    [
        new("NT2050", Part.FileKeys, "blocks: { «Teaser»: { title: h3 } }", "Nothing uses the block Teaser: use it, or delete it"),
        new("NT2050", Part.FileKeys, "enums: { «Desk»: { World: W } }", "Nothing uses the enum Desk: use it, or delete it"),
        new("NT2051", Part.Fields,
            """
            title: h1
            headline: «h1»
            """, "'headline' has the same rule as 'title' in line 7: was it copied and not changed?"),
        new("NT2051", Part.FileKeys,
            """
            blocks: { Story: { title: h3, kicker: «h3» } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "'kicker' has the same rule as 'title' in line 3: was it copied and not changed?"),
        new("NT2052", Part.Fields, "title: «h1, h2»",
            "'h1, h2' takes whichever stands first in the page, not the first choice: write a list of rules for a preference"),
        new("NT2060", Part.Fields, "premium: «has(.plus)»",
            "'has(.plus)' can never become a value of 'premium', which is of type text: expected is 'as bool'"),
        new("NT2060", Part.Fields, "plan?: { from: «lacks(.plus)», as: int }",
            "'lacks(.plus)' can never become a value of 'plan', which is of type int: expected is 'as bool'"),
        new("NT2060", Part.Fields, "price: { from: [.price, «const(unknown)»], as: decimal }",
            "'unknown' can never become a value of 'price', which is of type decimal: expected is a number with the culture's separators"),
        new("NT2060", Part.Fields, "price: { from: .price, as: int, map: { none: «zero», two: 2 } }",
            "'zero' can never become a value of 'price', which is of type int: expected is a whole number from -2147483648 to 2147483647"),
        new("NT2060", Part.FileKeys,
            """
            enums: { Desk: { World: W, Sport: S } }
            blocks: { Story: { desk: { from: [.d, «const(World)»], as: Desk } } }
            pages: { Front: { fields: { story: .s as Story } } }
            """, "'World' can never become a value of 'desk', which is of type Desk: expected is one of the labels 'W', 'S'"),
        new("NT2061", Part.Fields, "title: [h1, «h1»]",
            "'h1' never serves: what it finds, 'h1' before it finds too. Take it away, or move it to the front"),
        new("NT2061", Part.Fields, "title: [h1, «div > h1.big»]",
            "'div > h1.big' never serves: what it finds, 'h1' before it finds too. Take it away, or move it to the front"),
        new("NT2062", Part.Fields,
            """
            titles: each .news-item h3
            links: each «.news-item a@href» as uri
            """, "'links' and 'titles' (line 7) are lists of parts of the same elements, and fall apart where one lacks a part: "
                + "write one list of blocks, 'each .news-item as Item'"),
        new("NT2062", Part.Fields,
            """
            titles: each .story a
            links: each «.story a@href» as uri
            """, "'links' and 'titles' (line 7) are lists of parts of the same elements, and fall apart where one lacks a part: "
                + "write one list of blocks, 'each .story a as Item'"),
    ];
}
