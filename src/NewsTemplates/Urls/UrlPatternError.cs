namespace NewsTemplates.Urls;

/// <summary>What is wrong with a URL or host pattern, and where.</summary>
/// <param name="Message">A sentence that says what is wrong and how to fix it.</param>
/// <param name="Offset">Where the wrong part starts in the pattern, in UTF-16 units.</param>
/// <param name="Length">How long the wrong part is; 0 where something is missing.</param>
internal readonly record struct UrlPatternError(string Message, int Offset, int Length);
