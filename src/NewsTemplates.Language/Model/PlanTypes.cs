using System.Linq;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Model;

/// <summary>The types of a plan that stand for those of the model.</summary>
internal static class PlanTypes
{
    private static readonly (BuiltInType Kind, FieldType Type)[] Scalars =
    [
        (BuiltInType.Text, ScalarFieldType.Text),
        (BuiltInType.Html, ScalarFieldType.Html),
        (BuiltInType.Uri, ScalarFieldType.Uri),
        (BuiltInType.Int, ScalarFieldType.Int),
        (BuiltInType.Long, ScalarFieldType.Long),
        (BuiltInType.Decimal, ScalarFieldType.Decimal),
        (BuiltInType.Bool, ScalarFieldType.Bool),
        (BuiltInType.DateTime, ScalarFieldType.DateTime),
        (BuiltInType.Date, ScalarFieldType.Date),
        (BuiltInType.Duration, ScalarFieldType.Duration),
        (BuiltInType.Language, ScalarFieldType.Language),
    ];

    public static FieldType Of(ScalarType type) => Scalars.First(scalar => scalar.Kind == type.Kind).Type;

    /// <summary>The model's type for one that the language itself has.</summary>
    public static TypeModel Of(FieldType type) =>
        type == ImageFieldType.Instance ? new ImageType()
        : type == BodyFieldType.Instance ? new BodyType()
        : new ScalarType(Scalars.First(scalar => scalar.Type == type).Kind);

    public static EnumPlan<EnumMember> Of(EnumModel model) =>
        new(model.Name, [.. model.Members.SelectMany(member => member.Texts.Select(label => (new EnumMember(member.Name), label)))]);
}
