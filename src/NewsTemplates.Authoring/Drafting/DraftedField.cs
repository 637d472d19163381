namespace NewsTemplates.Authoring.Drafting;

/// <summary>What was found out about a field of a page.</summary>
/// <param name="Page">The page of the layout, such as <c>Article</c>.</param>
/// <param name="Field">The field's name.</param>
/// <param name="Rule">The source that gives the value; null where nothing was found.</param>
/// <param name="Value">The value's beginning, in one line; null where nothing was found.</param>
/// <param name="Hint">What to look at, or to write where nothing was found; null where there is nothing to say.</param>
public sealed record DraftedField(string Page, string Field, string? Rule, string? Value, string? Hint);
