namespace NewsTemplates.Language.Keys;

/// <summary>The keys of what is done to a text that was found, on its way to a value.</summary>
internal static class StepKeys
{
    private static readonly KeyUse Dates = new("dates", "datetime", "date");
    private static readonly KeyUse Times = new("datetime", "datetime");
    private static readonly KeyUse DatesAndNumbers = new("dates and numbers", "datetime", "date", "int", "long", "decimal");

    private static readonly ValueShape Texts = ValueShape.Text.Or(ValueShape.ListOf(ValueShape.Text));
    private static readonly ValueShape Pairs = ValueShape.Named(ValueShape.Text);

    /// <summary>What is cut out before a text is read.</summary>
    public static KeyDefinition Except { get; } = new(
        "except",
        ValueShape.Several(ValueShape.TextOf(TextForms.Selector)),
        "Selectors of elements that are cut out before reading; \"*\" leaves an element's own text.",
        ".share",
        "[.share, figure]",
        "\"*\"") { Reads = LayoutKeys.HtmlPages };

    /// <summary>The steps on all that has a text.</summary>
    public static KeyDefinition[] TextSteps { get; } =
    {
        new(
            "match",
            ValueShape.Text,
            "A regular expression: its first group is kept, else its match; a text without a match is dropped.",
            @"'^\d+'",
            "'Photo: (.*)'"),
        new("remove", Texts, "Regular expressions whose matches are deleted.", "'^#'", @"['^By ', '\|$']"),
        new(
            "replace",
            ValueShape.ListOf(Pairs).Or(Pairs),
            "Regular expressions and the texts that replace their matches, in turn.",
            @"{ '\s*-\s*': ' / ' }",
            "[{ '^Dr ': '' }, { '(.*), (.*)': '$2 $1' }]"),
        new("map", Pairs, "Whole texts and what they stand for; others pass.", "{ TR: Turkey, INT: International }"),
        new("reject", Texts, "Regular expressions: a text in which one matches is dropped.", "'^Advertisement$'", @"['^\d+$', '^Sponsored']"),
    };

    /// <summary>The steps, and what the conversion behind them needs to know.</summary>
    public static KeyDefinition[] All { get; } =
    [
        Except,
        .. TextSteps,
        new(
            "split",
            Texts,
            "Regular expressions at which one text becomes several; none: the contract's splitting is not done.",
            "','",
            "[';', ' and ']",
            "none"),
        new(
            "format",
            ValueShape.Several(ValueShape.TextOf(TextForms.Format)),
            ".NET date formats, or unix, unix-ms or relative.",
            "d MMMM yyyy HH:mm",
            "[d MMMM yyyy HH:mm, d MMMM yyyy]",
            "unix") { Use = Dates },
        new("culture", ValueShape.Text, "The culture of dates and numbers, such as tr-TR.", "tr-TR", "en-US") { Use = DatesAndNumbers },
        new("timezone", ValueShape.Text, "The IANA time zone of dates without an offset, such as Europe/Istanbul.", "Europe/Istanbul")
        {
            Use = Times
        },
    ];
}
