namespace NewsTemplates.Selectors;

/// <summary>Why a text is no selector, and how to fix it.</summary>
/// <param name="Message">What is wrong and what to write instead.</param>
/// <param name="Offset">Where the mistake starts in the text, in UTF-16 code units from 0.</param>
/// <param name="Length">How many code units it takes; 0 only where the text is empty.</param>
internal sealed record SelectorError(string Message, int Offset, int Length);
