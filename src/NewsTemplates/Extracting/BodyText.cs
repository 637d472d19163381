namespace NewsTemplates.Extracting;

/// <summary>A text of an article before its steps.</summary>
/// <param name="Node">The element that it is, or the first of its nodes.</param>
/// <param name="Part">What it is in the article.</param>
/// <param name="Text">The text in one line; it can be empty.</param>
internal readonly record struct BodyText(int Node, BodyPart Part, string Text);

/// <summary>What a text is in an article. At one place the first of these goes before the others.</summary>
internal enum BodyPart
{
    /// <summary>A paragraph of the standfirst.</summary>
    Summary,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,
}
