namespace NewsTemplates;

/// <summary>Which rule gave a field its value.</summary>
/// <param name="Field">The path of the field, such as <c>title</c> or <c>latest[2].title</c>.</param>
/// <param name="Rule">The rule that served: its source as written, file, line and origin.</param>
/// <param name="RuleIndex">The rule's place among the field's rules; 0 is the primary rule.</param>
/// <param name="Matches">How many values the rule found.</param>
public sealed record FieldProvenance(string Field, RuleInfo Rule, int RuleIndex, int Matches);
