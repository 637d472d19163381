namespace NewsTemplates.Language.Keys;

/// <summary>
/// How a text is written, as far as a regular expression can tell: for editors. The binder reads texts by their
/// grammars, which say more; what a pattern refuses, they refuse as well.
/// </summary>
/// <param name="Meaning">What it is, with its article, for messages: <c>a day, such as 2026-01-31</c>.</param>
/// <param name="Pattern">The regular expression, one that .NET and JavaScript read alike.</param>
public sealed record TextForm(string Meaning, string Pattern);
