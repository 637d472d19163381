namespace NewsTemplates.Extracting;

/// <summary>Which rule gave a field its value.</summary>
/// <param name="Within">The block that the field belongs to, or null.</param>
/// <param name="Field">The field.</param>
/// <param name="RuleIndex">The rule's place among the field's rules.</param>
/// <param name="Matches">How many values it found.</param>
internal readonly record struct ServedRule(BlockPath? Within, FieldInfo Field, int RuleIndex, int Matches)
{
    /// <summary>The same, as callers are told it.</summary>
    public FieldProvenance Provenance => new(new ValuePath(Within, Field.Name).ToString(), Field.Rules[RuleIndex], RuleIndex, Matches);
}
