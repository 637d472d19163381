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
    public static void Check(BindingContext context, FieldContext fieldContext, MappingReader keys, FieldModel field) =>
        new FieldKeys(context, keys, field).Check(fieldContext);

    private void Check(FieldContext fieldContext)
    {
        string type = $"'{field.Name}' is of type {field.Type.Word}";
        foreach (KeyDefinition key in keys.Table.Keys)
        {
            if (key.Use is { } use)
            {
                Only(use.Types.Contains(field.Type.Word), use.What, type, key.Name);
            }
        }

        Only(field.Type is not BlockType, "texts", type, [.. LayoutKeys.TextSteps.Select(step => step.Name)]);
        Only(field.Type is not (BlockType or ImageType), "texts", type, "except", "split");

        // An 'in' that does not fit has been refused where the rules were read.
        string[] html = keys.Table.Keys.Where(key => key is { Reads: "html", Name: not "in" }).Select(key => key.Name).ToArray();
        Only(fieldContext.Content == ContentKind.Html, "HTML pages", $"{fieldContext.Owner} reads text", html);
        if (!field.IsList)
        {
            IEnumerable<string> forLists = keys.Table.Keys.Where(key => key.IsForLists).Select(key => key.Name);
            foreach (MappingEntry entry in Written(forLists.Concat(field.Type is BodyType ? [] : ["split"])))
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
    private IEnumerable<MappingEntry> Written(IEnumerable<string> names) => names
        .Where(name => !refused.Contains(name) && keys.Table.Find(name) is not null)
        .Select(name => keys.Mapping.Find(name))
        .OfType<MappingEntry>();
}
