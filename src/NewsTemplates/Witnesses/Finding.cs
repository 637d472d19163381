namespace NewsTemplates.Witnesses;

/// <summary>What a page says against a value.</summary>
/// <param name="Kind">What is amiss.</param>
/// <param name="Field">The field, as layouts name it.</param>
/// <param name="Found">The value, or the text of the page that tells it.</param>
/// <param name="Witness">What the page says instead; empty where nothing is to be named.</param>
internal sealed record Finding(FindingKind Kind, string Field, string Found, string Witness = "");

/// <summary>What can be amiss with a value.</summary>
internal enum FindingKind
{
    /// <summary>Much of the prose around what the body holds is not in it.</summary>
    ContainerUnread,

    /// <summary>The body holds little of the page's prose.</summary>
    ProseUnread,

    /// <summary>Paragraphs like those of the body, before or among them, are not in it.</summary>
    SiblingsUnread,

    /// <summary>The body holds a list of links.</summary>
    LinksRead,

    /// <summary>The headline is a paragraph of the body.</summary>
    TitleRead,

    /// <summary>The body holds comments of readers.</summary>
    CommentsRead,

    /// <summary>The title is like none of the page's headlines.</summary>
    TitleElsewhere,

    /// <summary>The title holds a headline, and more.</summary>
    TitleTooLong,

    /// <summary>The day is none that the page states.</summary>
    DateElsewhere,

    /// <summary>It is when the article was modified, or off by a time zone.</summary>
    DateShifted,

    /// <summary>The page calls nobody of that name an author.</summary>
    AuthorElsewhere,

    /// <summary>The author is more than one name.</summary>
    AuthorTooLong,

    /// <summary>The picture belongs to something else on the page.</summary>
    ImageElsewhere,

    /// <summary>The topic is longer than a topic is.</summary>
    TopicTooLong,

    /// <summary>None of the topics is among the page's keywords; said in comparison with samples alone.</summary>
    TopicsElsewhere,

    /// <summary>The text was decoded twice.</summary>
    DecodedTwice,
}
