using NewsTemplates.Language.Model;

namespace NewsTemplates.Authoring.Repairing;

/// <summary>Rules of a layout with another source.</summary>
internal static class Rules
{
    /// <summary>A rule that does with another source what it does with its own.</summary>
    public static RuleModel From(RuleModel rule, string source) => rule with { Text = source };

    /// <summary>A field with this rule alone.</summary>
    public static FieldModel Only(FieldModel field, RuleModel rule) => field with { Rules = [rule], IsStandard = false };
}
