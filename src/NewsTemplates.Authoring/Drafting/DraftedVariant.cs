using System.Collections.Generic;

namespace NewsTemplates.Authoring.Drafting;

/// <summary>A variant of the drafted layout: one of the looks that the pages have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Condition">What tells it, such as <c>when .prose</c>; null for the last, which has all other pages.</param>
/// <param name="Samples">The paths of its samples.</param>
public sealed record DraftedVariant(string Name, string? Condition, IReadOnlyList<string> Samples);
