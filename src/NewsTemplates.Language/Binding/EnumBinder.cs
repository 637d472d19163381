using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads enums.</summary>
internal static class EnumBinder
{
    public static IEnumerable<EnumModel> Bind(BindingContext context, MappingSyntax? enums)
    {
        foreach (MappingEntry entry in enums?.Entries ?? Array.Empty<MappingEntry>())
        {
            if (!CSharpNames.IsTypeName(entry.Key.Value))
            {
                context.Report(LayoutDiagnostics.InvalidName, entry.Key, entry.Key.Value, "an enum", "a capital");
            }
            else if (entry.Value is MappingSyntax mapping)
            {
                yield return Bind(context, entry.Key, mapping);
            }
        }
    }

    private static EnumModel Bind(BindingContext context, ScalarSyntax name, MappingSyntax mapping)
    {
        string? description = null;
        var members = new List<EnumMemberModel>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (MappingEntry entry in mapping.Entries)
        {
            ScalarSyntax key = entry.Key;
            ScalarSyntax[] labels = LabelsOf(entry.Value).ToArray();
            if (key.Value == "description")
            {
                description = labels.FirstOrDefault()?.Value;
                continue;
            }

            if (!CSharpNames.IsTypeName(key.Value))
            {
                context.Report(LayoutDiagnostics.InvalidName, key, key.Value, "a member of an enum", "a capital");
                continue;
            }

            if (CSharpNames.IsRecordMember(key.Value) || key.Value == name.Value)
            {
                context.Report(LayoutDiagnostics.NameTaken, key, key.Value, "the generated code has a member of this name");
                continue;
            }

            foreach (ScalarSyntax label in labels)
            {
                if (taken.TryGetValue(label.Value, out string? other))
                {
                    context.Report(LayoutDiagnostics.DuplicateLabel, label, label.Value, other);
                }
                else
                {
                    taken.Add(label.Value, key.Value);
                }
            }

            members.Add(new EnumMemberModel(key.Value, labels.Select(label => label.Value).Distinct(StringComparer.Ordinal).Where(label => taken[label] == key.Value).ToArray()));
        }

        if (members.Count == 0)
        {
            context.Report(LayoutDiagnostics.NothingInIt, name, $"The enum {name.Value}", "give it a member, such as 'World: WORLD'");
        }

        return new EnumModel(name.Value, description, members);
    }

    private static IEnumerable<ScalarSyntax> LabelsOf(SyntaxNode value) => value switch
    {
        ScalarSyntax { IsNull: false } text => new[] { text },
        SequenceSyntax list => list.Items.OfType<ScalarSyntax>().Where(item => !item.IsNull),
        _ => Array.Empty<ScalarSyntax>(),
    };
}
