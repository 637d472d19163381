namespace NewsTemplates.Language.Diagnostics;

// Witnesses: what a sample without an approved result says against the values that were read from it. {0} names the samples, {1} the field,
// {2} quotes the value, or what the body lacks or should lack, and {3} what the page says instead.
public static partial class LayoutDiagnostics
{
    /// <summary>Much of the prose around what the body holds is not in it.</summary>
    public static readonly LayoutDiagnosticDescriptor ContainerUnread = Warning(
        "NT3040", "Body without much of the text around it",
        "'{1}' in {0} holds little of the text that stands around it, not even '{2}': make the rule read all paragraphs, or approve the result");

    /// <summary>The body holds little of the page's prose.</summary>
    public static readonly LayoutDiagnosticDescriptor ProseUnread = Warning(
        "NT3041", "Body with little of the page's text",
        "'{1}' in {0} holds little of the page's text, not even '{2}': find the element that holds the article, or approve the result");

    /// <summary>Paragraphs like those of the body are not in it.</summary>
    public static readonly LayoutDiagnosticDescriptor SiblingsUnread = Warning(
        "NT3042", "Body without paragraphs beside its own",
        "'{1}' in {0} lacks '{2}', which stands beside its paragraphs: make the rule read it, or approve the result");

    /// <summary>The body holds a list of links.</summary>
    public static readonly LayoutDiagnosticDescriptor LinksRead = Warning(
        "NT3043", "Body with a list of links",
        "'{1}' in {0} holds a list of links, from '{2}' on: cut it out with 'except', or approve the result");

    /// <summary>The headline is a paragraph of the body.</summary>
    public static readonly LayoutDiagnosticDescriptor TitleRead = Warning(
        "NT3044", "Body with the headline",
        "The title is a paragraph of '{1}' in {0}, which very likely reads too much: make the rule narrower, or approve the result");

    /// <summary>The body holds comments of readers.</summary>
    public static readonly LayoutDiagnosticDescriptor CommentsRead = Warning(
        "NT3045", "Body with comments",
        "'{1}' in {0} holds '{2}', which stands among the comments: cut it out with 'except', or approve the result");

    /// <summary>The title is like none of the page's headlines.</summary>
    public static readonly LayoutDiagnosticDescriptor TitleElsewhere = Warning(
        "NT3046", "Title unlike the page's headlines",
        "'{1}' in {0} is '{2}', which is like no headline of the page, not like '{3}': correct the rule, or approve the result");

    /// <summary>The title holds a headline, and more.</summary>
    public static readonly LayoutDiagnosticDescriptor TitleTooLong = Warning(
        "NT3047", "Title with more than the headline",
        "'{1}' in {0} is '{2}', where the page also says '{3}': cut off the rest with 'remove' or a narrower rule, or approve the result");

    /// <summary>The day of publication is none that the page states.</summary>
    public static readonly LayoutDiagnosticDescriptor DateElsewhere = Warning(
        "NT3048", "Publication far from the page's dates",
        "'{1}' in {0} is {2}, but the page says {3}: correct the rule or its 'format', or approve the result");

    /// <summary>It is when the article was modified, or off by a time zone.</summary>
    public static readonly LayoutDiagnosticDescriptor DateShifted = Warning(
        "NT3049", "Publication at another time than the page says",
        "'{1}' in {0} is {2}, but the page says {3}: correct the rule or the time zone, or approve the result");

    /// <summary>The page calls nobody of that name an author.</summary>
    public static readonly LayoutDiagnosticDescriptor AuthorElsewhere = Warning(
        "NT3050", "Author that the page calls none",
        "'{1}' in {0} holds '{2}', which stands in no byline of the page and not in its metadata: correct the rule, or approve the result");

    /// <summary>The author is more than one name.</summary>
    public static readonly LayoutDiagnosticDescriptor AuthorTooLong = Warning(
        "NT3051", "Author that is more than a name",
        "'{1}' in {0} holds '{2}', which is more than one name: part the names with 'split', cut the rest off with 'remove', or approve the result");

    /// <summary>Most pictures belong to something else on the page.</summary>
    public static readonly LayoutDiagnosticDescriptor ImageElsewhere = Warning(
        "NT3052", "Images outside the article",
        "Most of '{1}' in {0} stand outside the article or lead to other pages, as {2} does: make the rule narrower, or approve the result");

    /// <summary>The topic is longer than a topic is.</summary>
    public static readonly LayoutDiagnosticDescriptor TopicTooLong = Warning(
        "NT3053", "Topic that is a sentence",
        "'{1}' in {0} holds '{2}', which is too long for a topic: correct the rule, part it with 'split', or approve the result");

    /// <summary>The text was decoded twice.</summary>
    public static readonly LayoutDiagnosticDescriptor DecodedTwice = Warning(
        "NT3054", "Text that was decoded twice",
        "'{1}' in {0} holds '{2}', which is '{3}' in UTF-8 read as another encoding: save the page anew, read another source, or approve the result");

    /// <summary>The value is the same on all samples.</summary>
    public static readonly LayoutDiagnosticDescriptor ValueOfAllSamples = Warning(
        "NT3055", "Same value on all samples",
        "'{1}' in {0} is '{2}', as on all samples of the page: find what differs from article to article, or approve the result");

    /// <summary>Paragraphs of the body stand on other samples too.</summary>
    public static readonly LayoutDiagnosticDescriptor ParagraphsOfOtherSamples = Warning(
        "NT3056", "Body with paragraphs that other samples have too",
        "'{1}' in {0} holds '{2}' and more that other samples of the page have too: cut it out with 'except', or approve the result");

    /// <summary>A list holds the same twice.</summary>
    public static readonly LayoutDiagnosticDescriptor ItemRepeated = Warning(
        "NT3057", "List with the same twice",
        "'{1}' in {0} holds '{2}' twice: write 'unique', make the rule narrower, or approve the result");

    /// <summary>A text says the same twice.</summary>
    public static readonly LayoutDiagnosticDescriptor TextSaidTwice = Warning(
        "NT3058", "Text that says the same twice",
        "'{1}' in {0} says '{2}' twice: read one of the two alone, or approve the result");

    /// <summary>A list is empty that other samples have, and of which the page states something.</summary>
    public static readonly LayoutDiagnosticDescriptor NothingRead = Warning(
        "NT3059", "Empty list that other samples have",
        "'{1}' in {0} is empty, though the page says '{2}' and all other samples have some: correct the rule, or approve the result");
}
