namespace NewsTemplates.LinkedData;

/// <summary>A JSON-LD script that could not be read, or not to its end. What stands before the place is used.</summary>
/// <param name="Script">Which of the page's JSON-LD scripts, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Line">The line within the script's text, from 1.</param>
internal sealed record JsonLdProblem(int Script, string Message, int Line);
