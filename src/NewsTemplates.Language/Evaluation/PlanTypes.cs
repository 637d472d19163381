using System;
using System.Linq;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Evaluation;

/// <summary>The types of a plan that stand for those of the model.</summary>
internal static class PlanTypes
{
    public static FieldType Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => ScalarFieldType.Text,
        ScalarKind.Html => ScalarFieldType.Html,
        ScalarKind.Uri => ScalarFieldType.Uri,
        ScalarKind.Int => ScalarFieldType.Int,
        ScalarKind.Long => ScalarFieldType.Long,
        ScalarKind.Decimal => ScalarFieldType.Decimal,
        ScalarKind.Bool => ScalarFieldType.Bool,
        ScalarKind.DateTime => ScalarFieldType.DateTime,
        ScalarKind.Date => ScalarFieldType.Date,
        ScalarKind.Duration => ScalarFieldType.Duration,
        ScalarKind.Language => ScalarFieldType.Language,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The model's type for one that the language itself has.</summary>
    public static TypeModel Of(FieldType type) =>
        type == ImageFieldType.Instance ? new ImageType()
        : type == BodyFieldType.Instance ? new BodyType()
        : new ScalarType(Enum.GetValues(typeof(ScalarKind)).Cast<ScalarKind>().First(kind => Of(kind) == type));

    public static EnumPlan<EnumMember> Of(EnumModel model) =>
        new(model.Name, [.. model.Members.SelectMany(member => member.Labels.Select(label => (new EnumMember(member.Name), label)))]);
}
