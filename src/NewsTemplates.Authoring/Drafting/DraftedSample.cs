namespace NewsTemplates.Authoring.Drafting;

/// <summary>A page as a sample of the drafted layout.</summary>
/// <param name="Path">The file's path, relative to the layout's folder, with forward slashes.</param>
/// <param name="Text">The page, to be written as UTF-8.</param>
/// <param name="ApprovedPath">The path of its approved result.</param>
/// <param name="ApprovedText">The approved result: what the layout reads.</param>
public sealed record DraftedSample(string Path, string Text, string ApprovedPath, string ApprovedText);
