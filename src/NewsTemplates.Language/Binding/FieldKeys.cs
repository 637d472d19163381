using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Checks that the keys of a field's or rule's long form fit the field's type and what its page reads.</summary>
internal sealed class FieldKeys
{
    private readonly BindingContext context;
    private readonly MappingReader keys;
    private readonly FieldModel field;
    private readonly HashSet<string> refused = new();

    private FieldKeys(BindingContext context, MappingReader keys, FieldModel field)
    {
        this.context = context;
        this.keys = keys;
        this.field = field;
    }

    /// <summary>Reports each key that does not fit, once.</summary>
    public static void Check(BindingContext context, FieldSetting setting, MappingReader keys, FieldModel field) =>
        new FieldKeys(context, keys, field).Check(setting);

    private void Check(FieldSetting setting)
    {
        string type = $"'{field.Name}' is of type {field.Type.Word}";
        ScalarKind? kind = (field.Type as ScalarType)?.Kind;
        bool isDate = kind is ScalarKind.DateTime or ScalarKind.Date;
        bool isNumber = kind is ScalarKind.Int or ScalarKind.Long or ScalarKind.Decimal;
        Only(field.Type is BodyType, "a body", type, "in", "paragraphs", "headings", "summary");
        Only(field.Type is ImageType, "an image", type, "url", "alt", "caption", "credit", "cover");
        Only(field.Type is not BlockType, "texts", type, "match", "remove", "replace", "map", "reject");
        Only(field.Type is not (BlockType or ImageType), "texts", type, "except", "split");
        Only(isDate, "dates", type, "format");
        Only(kind == ScalarKind.DateTime, "datetime", type, "timezone");
        Only(isDate || isNumber, "dates and numbers", type, "culture");
        Only(
            setting.Content == ContentKind.Html, "HTML pages", $"{setting.Owner} reads text",
            "paragraphs", "summary", "except", "url", "alt", "caption", "credit", "cover");
        if (!field.IsList)
        {
            foreach (MappingEntry entry in Written("count", "unique", "key", field.Type is BodyType ? "key" : "split"))
            {
                context.Report(LayoutDiagnostics.NeedsEach, entry.Key, entry.Key.Value, field.Name);
            }
        }
    }

    private void Only(bool fits, string what, string reason, params string[] names)
    {
        if (fits)
        {
            return;
        }

        foreach (MappingEntry entry in Written(names))
        {
            refused.Add(entry.Key.Value);
            context.Report(LayoutDiagnostics.KeyDoesNotFit, entry.Key, entry.Key.Value, what, reason);
        }
    }

    /// <summary>The entries of those of the keys that are written and not yet refused.</summary>
    private IEnumerable<MappingEntry> Written(params string[] names) => names
        .Distinct()
        .Where(name => !refused.Contains(name) && keys.Table.Find(name) is not null)
        .Select(name => keys.Mapping.Find(name))
        .OfType<MappingEntry>();
}
