using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes fields of a plan as C#: what the layout says of them, beside what a contract or a family says already.</summary>
internal sealed class FieldEmitter
{
    /// <summary>The name of the layout's file in the code.</summary>
    public const string Layout = "layout";

    private readonly LayoutPlan _own;
    private readonly Func<FieldPlan, FieldModel> _modelOf;
    private readonly Func<FieldModel, string> _typeOf;
    private readonly RuleEmitter _rules = new(Layout);

    /// <summary>Makes an emitter.</summary>
    /// <param name="own">The layout whose file is at hand.</param>
    /// <param name="modelOf">The field of the model behind one of the plan.</param>
    /// <param name="typeOf">The expression for a type that a layout declares.</param>
    public FieldEmitter(LayoutPlan own, Func<FieldPlan, FieldModel> modelOf, Func<FieldModel, string> typeOf)
    {
        _own = own;
        _modelOf = modelOf;
        _typeOf = typeOf;
    }

    /// <summary>The declaration of the layout's file.</summary>
    public string File =>
        $"private static readonly {CSharpText.Plans}LayoutPlan {Layout} = new({CSharpText.Literal(_own.Name)}, {CSharpText.Literal(_own.File)});";

    /// <summary>Fields as a change of those that they change least, or all of them.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="known">Fields that stand somewhere else, and the expressions for them.</param>
    public string Fields(FieldPlans fields, IEnumerable<FieldSet> known) => known
        .Concat(Standard(fields))
        .Select(from => Changed(from, fields))
        .OfType<string>()
        .Append($"{Layout}.{nameof(LayoutPlan.Fields)}({Listed(fields)})")
        .OrderBy(written => written.Length)
        .First();

    /// <summary>Fields as a change of others; null where these cannot be changed so that they are read in the same order.</summary>
    public string? Changed(FieldSet from, FieldPlans fields)
    {
        string[] without = [.. from.Fields.Where(field => fields.All(other => other.Name != field.Name)).Select(field => field.Name)];
        FieldPlan[] with = [.. InOrderOfFile(fields.Where(field => !from.Fields.Contains(field)))];
        if (!InReadingOrder(from.Fields.Without(without).With(with)).SequenceEqual(InReadingOrder(fields)))
        {
            return null;
        }

        return from.Written
            + (without.Length > 0 ? $".{nameof(FieldPlans.Without)}({string.Join(", ", without.Select(CSharpText.Literal))})" : "")
            + (with.Length > 0 ? $".{nameof(FieldPlans.With)}({Listed(with)})" : "");
    }

    /// <summary>The fields of the contract that some of these are of.</summary>
    private IEnumerable<FieldSet> Standard(FieldPlans fields)
    {
        if (fields.FirstOrDefault(field => _modelOf(field).IsStandard) is { } standard)
        {
            var file = new LayoutPlan(_own.Name, standard.Layout.File);
            yield return new FieldSet($"{Of(file)}.{nameof(LayoutPlan.Article)}({CSharpText.Literal(standard.Line)})", file.Article(standard.Line));
        }
    }

    /// <summary>The fields as they are written, where that makes no difference: a body is read before the others wherever it stands.</summary>
    private static IEnumerable<FieldPlan> InOrderOfFile(IEnumerable<FieldPlan> fields)
    {
        FieldPlan[] written = [.. fields.OrderBy(field => field.Line)];
        return InReadingOrder(written).SequenceEqual(InReadingOrder(fields)) ? written : fields;
    }

    private static IEnumerable<FieldPlan> InReadingOrder(IEnumerable<FieldPlan> fields) =>
        fields.OrderBy(field => field.Type is BodyFieldType ? 0 : 1);

    private string Listed(IEnumerable<FieldPlan> fields) =>
        string.Concat(InOrderOfFile(fields).Select((field, index) => (index == 0 ? "\n    " : ",\n    ") + Field(field)));

    private string Field(FieldPlan field)
    {
        string name = $"{CSharpText.Literal(field.Name + (field.IsOptional ? "?" : ""))}, {CSharpText.Literal(field.Line)}";
        string type = field.Type.Word is { } word ? $"{word}({name}" : $"{nameof(LayoutPlan.Field)}({name}, {_typeOf(_modelOf(field))}";
        return $"{Of(field.Layout)}.{type}{string.Concat(field.Rules.Select(rule => ", " + _rules.Write(rule)))}){_rules.Calls(field)}";
    }

    private string Of(LayoutPlan file) => file == _own ? Layout
        : file.File == _own.File ? $"{Layout}.{nameof(LayoutPlan.Of)}({CSharpText.Literal(file.Name)})"
        : $"new {CSharpText.Plans}LayoutPlan({CSharpText.Literal(file.Name)}, {CSharpText.Literal(file.File)})";
}

/// <summary>Fields that stand somewhere.</summary>
/// <param name="Written">The expression for them.</param>
/// <param name="Fields">The fields.</param>
internal sealed record FieldSet(string Written, FieldPlans Fields);
