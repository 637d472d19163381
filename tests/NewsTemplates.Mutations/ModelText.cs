using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Selectors;

namespace NewsTemplates.Mutations;

/// <summary>What a layout means, as a text without any places in the file.</summary>
internal static class ModelText
{
    private static readonly HashSet<string> Left =
        ["EqualityContract", "Origins", "Ignores", "Entries", "Origin", "File", "Samples", "Description", "Reason"];

    public static string Of(SiteModel model)
    {
        var text = new StringBuilder();
        Write(text, model);
        return text.ToString();
    }

    /// <summary>The records, their members and the types of these.</summary>
    public static string ShapeOf(SiteModel model) => string.Join(
        "\n",
        model.Pages.Select(page => $"{page.Name}({page.RecordName}): {Fields(page.Record)}")
            .Concat(model.Blocks.Select(block => $"{block.Name}: {Fields(block.Fields)}"))
            .Concat(model.Enums.Select(type => $"{type.Name}: {string.Join(" ", type.Members.Select(member => member.Name))}"))
            .Prepend(model.Name));

    private static string Fields(IEnumerable<FieldModel> fields) =>
        string.Join(" ", fields.Select(field => $"{field.Name}{(field.IsOptional ? "?" : "")}:{field.Type.Word}{(field.IsList ? "[]" : "")}"));

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case SourceSpan or SelectorSpan:
                break;
            case string written:
                text.Append('"').Append(written).Append('"');
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (object? item in list)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case var _ when value.GetType() is { IsPrimitive: false, IsEnum: false, Namespace: { } space }
                && space.StartsWith("NewsTemplates", System.StringComparison.Ordinal)
                && space != "NewsTemplates.Urls":
                text.Append(value.GetType().Name).Append('(');
                foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                    .Where(property => property.GetIndexParameters().Length == 0 && !Left.Contains(property.Name)))
                {
                    text.Append(property.Name).Append('=');
                    Write(text, property.GetValue(value));
                    text.Append(';');
                }

                text.Append(')');
                break;
            default:
                text.Append(System.Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
