using NewsTemplates.Language.Samples;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>A sample of the layout that is to be repaired.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Origin">What its <c>.origin.json</c> says of the page that it was made of; null where there is none.</param>
public sealed record RepairSample(Sample Sample, string? Origin);
