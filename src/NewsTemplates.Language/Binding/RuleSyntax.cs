using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>A rule as written: the text of its source, and the mapping of its steps if it has one.</summary>
/// <param name="Text">The text that holds the source; null where a body's <c>in</c>, or nothing, says where.</param>
/// <param name="Source">The source's part of that text.</param>
/// <param name="Keys">The rule's mapping, or null for a rule that is a source alone.</param>
internal sealed record RuleSyntax(ScalarSyntax? Text, Slice Source, MappingReader? Keys);
