using System.Collections.Generic;

namespace NewsTemplates.Authoring.Shrinking;

/// <summary>A sample that is small and has none of the page's own words.</summary>
/// <param name="Html">The page.</param>
/// <param name="Approved">The approved result of it.</param>
/// <param name="Origin">What is known of the page that it was made of, as JSON.</param>
/// <param name="Notes">What is otherwise than on the page, and what could not be done; a sentence each.</param>
public sealed record ShrunkSample(string Html, string Approved, string Origin, IReadOnlyList<string> Notes);
