namespace NewsTemplates.Language.Binding;

/// <summary>Where a rule stands: is the field's value, is in the field's list, or in that of a key.</summary>
internal enum RulePlace
{
    Field,
    List,
    From,
    Each,
}
