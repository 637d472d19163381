using NewsTemplates.Html;

namespace NewsTemplates.Matching;

/// <summary>Whether an element is one of those a selector describes.</summary>
/// <param name="page">The page.</param>
/// <param name="element">The element asked about.</param>
/// <param name="scope">
/// The element that <c>:scope</c> stands for. 0, the document, means the whole page: <c>:scope</c> is then the root.
/// </param>
internal delegate bool ElementTest(PageDocument page, int element, int scope);
