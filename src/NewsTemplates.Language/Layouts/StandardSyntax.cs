using System.Linq;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Layouts;

/// <summary>The standard rules of the language's own contracts, as a layout would write them.</summary>
internal static class StandardSyntax
{
    /// <summary>The fields of a contract that have rules, in a source that has the contract's name for a path.</summary>
    public static LayoutSyntax Of(ContractModel contract) => LayoutSyntax.Parse(new LayoutSource(
        contract.Name,
        string.Join("\n", contract.Fields.Where(field => field.Rules.Count > 0).Select(field => $"{KeyOf(field)}: {RulesOf(field)}"))));

    /// <summary>A field's name, with a question mark where it is optional.</summary>
    public static string KeyOf(FieldModel field) => field.IsOptional ? field.Name + "?" : field.Name;

    private static string RulesOf(FieldModel field)
    {
        string each = field.IsList ? "each " : "";
        string type = field.Type is ScalarType { Kind: BuiltInType.Text } ? "" : " as " + field.Type.Word;
        return YamlText.List([.. field.Rules.Select((rule, index) => index == 0 ? each + rule.Text + type : rule.Text)]);
    }
}
