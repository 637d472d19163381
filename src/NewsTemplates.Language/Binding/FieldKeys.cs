using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Binding;

/// <summary>Checks that the keys of a field's or rule's long form fit the field's type and what its page reads.</summary>
internal sealed class FieldKeys
{
    private readonly BindingContext _context;
    private readonly MappingReader _keys;
    private readonly FieldModel _field;
    private readonly HashSet<string> _refused = new();

    private FieldKeys(BindingContext context, MappingReader keys, FieldModel field)
    {
        _context = context;
        _keys = keys;
        _field = field;
    }

    /// <summary>Reports each key that does not fit, once.</summary>
    public static void Check(BindingContext context, FieldContext fieldContext, MappingReader keys, FieldModel field) =>
        new FieldKeys(context, keys, field).Check(fieldContext);

    /// <summary>
    /// Reports, where a field says no type, the keys that need one: as one mistake, since the type is what is missing or the name is
    /// misspelt that would give it.
    /// </summary>
    /// <returns>Whether there are such keys.</returns>
    public static bool CheckUntyped(BindingContext context, FieldContext fieldContext, MappingReader keys, FieldModel field)
    {
        MappingEntry[] odd =
        [
            .. keys.Mapping.Entries.Where(entry => !entry.Key.IsFixed && keys.Table.Find(entry.Key.Value) is { } key
                && (key.Use is not null || (field.IsList
                    && (key.Name is "groups" or "key" || (key.Name == "unique" && keys.Text("unique")?.Value != "true"))))),
        ];
        if (odd.Length == 0)
        {
            return false;
        }

        KeyUse[] uses = [.. odd.Select(entry => keys.Table.Find(entry.Key.Value)!.Use).OfType<KeyUse>()];
        string? type = uses.FirstOrDefault()?.Types.FirstOrDefault(type => uses.All(use => use.Types.Contains(type)));
        string? near = Spelling.Nearest(field.Name, [.. fieldContext.Contract.Keys]);
        context.Report(
            LayoutDiagnostics.TypeNotWritten,
            field.NameSpan,
            field.Name,
            odd[0].Key.Value,
            uses.Length == 0 ? "lists of blocks" : uses[0].What,
            type is null ? "'as' and the block" : $"'as: {type}'",
            near is null ? "" : $", or did you mean '{near}'?");
        return true;
    }

    private void Check(FieldContext fieldContext)
    {
        string type = $"'{_field.Name}' is of type {_field.Type.Word}";
        foreach (KeyDefinition key in _keys.Table.Keys)
        {
            if (key.Use is { } use)
            {
                Only(use.Types.Contains(_field.Type.Word), use.What, type, key.Name);
            }
        }

        Only(_field.Type is BlockType || fieldContext.Content == PageContent.Text, "lists of blocks", type, "groups");
        Only(_field.Type is not BlockType, "texts", type, [.. StepKeys.TextSteps.Select(step => step.Name)]);
        Only(_field.Type is not (BlockType or ImageType), "texts", type, "except", "split");

        // An 'in' or 'groups' that does not fit has been refused where the rules were read.
        string[] html = _keys.Table.Keys.Where(key => key is { Reads: "html", Name: not ("in" or "groups") }).Select(key => key.Name).ToArray();
        Only(fieldContext.Content == PageContent.Html, "HTML pages", $"{fieldContext.Owner} reads text", html);
        if (!_field.IsList)
        {
            IEnumerable<string> forLists = _keys.Table.Keys.Where(key => key.IsForLists).Select(key => key.Name);
            foreach (MappingEntry entry in Written(forLists.Concat(_field.Type is BodyType ? [] : ["split"])))
            {
                _context.Report(LayoutDiagnostics.NeedsEach, entry.Key, entry.Key.Value, _field.Name);
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
            _refused.Add(entry.Key.Value);
            _context.Report(LayoutDiagnostics.KeyDoesNotFit, entry.Key, entry.Key.Value, what, reason);
        }
    }

    /// <summary>The entries of those of the keys that are written and not yet refused.</summary>
    private IEnumerable<MappingEntry> Written(IEnumerable<string> names) => names
        .Where(name => !_refused.Contains(name) && _keys.Table.Find(name) is not null)
        .Select(name => _keys.Mapping.Find(name))
        .OfType<MappingEntry>();
}
