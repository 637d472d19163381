using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Joins the fields that a page or variant inherits with those that it writes itself.</summary>
internal static class InheritedFields
{
    /// <summary>Reads the fields that a page or variant writes itself.</summary>
    /// <param name="fields">Reads fields.</param>
    /// <param name="fieldContext">Where the fields stand.</param>
    /// <param name="mapping">The fields as written, or null.</param>
    /// <param name="inherited">What is said of them elsewhere, by name.</param>
    /// <param name="removed">The inherited fields that <c>none</c> takes away.</param>
    public static List<FieldModel> BindOwn(
        FieldBinder fields,
        FieldContext fieldContext,
        MappingSyntax? mapping,
        IReadOnlyDictionary<string, FieldModel> inherited,
        ICollection<string> removed) =>
        mapping is null
            ? new List<FieldModel>()
            : fields.BindAll(fieldContext, mapping, name => inherited.TryGetValue(name, out FieldModel? field) ? field : null, removed);

    /// <summary>The fields in order; one that is written again stands in its old place.</summary>
    public static IEnumerable<FieldModel> Merge(IEnumerable<FieldModel> inherited, IReadOnlyList<FieldModel> own)
    {
        Dictionary<string, FieldModel> written = ByName(own);
        foreach (FieldModel field in inherited)
        {
            yield return written.TryGetValue(field.Name, out FieldModel? again) ? again : field;
            written.Remove(field.Name);
        }

        foreach (FieldModel field in own.Where(field => written.ContainsKey(field.Name)))
        {
            yield return field;
        }
    }

    /// <summary>The fields by name; of those with one name the first.</summary>
    public static Dictionary<string, FieldModel> ByName(IEnumerable<FieldModel> all)
    {
        var byName = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        foreach (FieldModel field in all)
        {
            if (!byName.ContainsKey(field.Name))
            {
                byName.Add(field.Name, field);
            }
        }

        return byName;
    }
}
