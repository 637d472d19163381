using NewsTemplates.Collections;

namespace NewsTemplates.Selectors;

/// <summary>A whole selector: alternatives separated by commas. It matches what any of them matches.</summary>
/// <param name="Text">The selector as written.</param>
/// <param name="Alternatives">At least one.</param>
internal sealed record SelectorList(string Text, EquatableArray<ComplexSelector> Alternatives);
