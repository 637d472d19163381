using NewsTemplates.Collections;
using NewsTemplates.Witnesses;

namespace NewsTemplates.Language.Evaluation;

/// <summary>What an approved result says of how pages are. Two are equal if they say the same.</summary>
/// <param name="Url">The page's address; null when the file does not say it.</param>
/// <param name="Page">The name of the page in the layout; null when the file does not say it.</param>
/// <param name="Variant">The name of the page's variant, or null.</param>
/// <param name="Filled">The fields of the page that have a value.</param>
/// <param name="Profile">What is typical of the page; null when the file does not say it.</param>
internal sealed record ApprovedPage(string? Url, string? Page, string? Variant, EquatableArray<string> Filled, PageProfile? Profile);
