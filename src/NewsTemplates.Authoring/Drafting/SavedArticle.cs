namespace NewsTemplates.Authoring.Drafting;

/// <summary>A page with an article, and where its text stands.</summary>
internal sealed record SavedArticle(AnalyzedPage Page, ArticleText Text);
