namespace NewsTemplates.Authoring.Drafting;

/// <summary>A page as a sample of the drafted layout.</summary>
/// <param name="Path">The file's path, relative to the layout's folder, with forward slashes.</param>
/// <param name="Text">The page, to be written as UTF-8.</param>
/// <param name="Result">What the layout reads from it. Nobody has approved it yet.</param>
public sealed record DraftedSample(string Path, string Text, Extraction Result);
