namespace NewsTemplates.Matching;

/// <summary>Whether an element is one of those a selector describes.</summary>
/// <param name="on">The page, and what is known of it.</param>
/// <param name="element">The element asked about.</param>
/// <param name="scope">
/// The element that <c>:scope</c> stands for. 0, the document, means the whole page: <c>:scope</c> is then the root.
/// </param>
internal delegate bool ElementTest(MatchContext on, int element, int scope);
