namespace NewsTemplates.Language.Samples;

/// <summary>Where a sample is, and where its approved result is or would be.</summary>
/// <param name="Path">The sample's path, as it was given.</param>
/// <param name="RelativePath">The path relative to the layout's folder, with forward slashes.</param>
/// <param name="ApprovedPath">The path of the approved result: as it was given, or where to write it when there is none.</param>
/// <param name="IsApproved">Whether the approved result is among the files.</param>
public sealed record SampleFile(string Path, string RelativePath, string ApprovedPath, bool IsApproved);
