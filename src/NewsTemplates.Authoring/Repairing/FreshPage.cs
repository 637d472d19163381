using NewsTemplates.Authoring.Drafting;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>A page of the new look.</summary>
/// <param name="Page">The page.</param>
/// <param name="Text">Where its text stands, told by how text is spread over it.</param>
/// <param name="Known">Its approved values; null where nobody has approved any of this page.</param>
internal sealed record FreshPage(AnalyzedPage Page, ArticleText Text, KnownValues? Known);
