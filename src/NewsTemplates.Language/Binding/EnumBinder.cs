using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Text;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads enums.</summary>
internal static class EnumBinder
{
    public static void Bind(BindingContext context, MappingSyntax? enums)
    {
        foreach (MappingEntry entry in enums?.Entries ?? Array.Empty<MappingEntry>())
        {
            string name = entry.Key.Value;
            bool isName = CSharpNames.IsTypeName(name);
            if (!isName)
            {
                context.Report(LayoutDiagnostics.InvalidName, entry.Key, name, "an enum", "a capital");
            }

            EnumModel? model = entry.Value is MappingSyntax mapping ? Bind(context, entry.Key, mapping) : null;
            if (isName && model is not null)
            {
                context.Enums.Add(name, model);
                context.TypeNames[name] = entry.Key.Span;
            }
            else
            {
                context.BrokenTypes.Add(name);
            }
        }
    }

    private static EnumModel Bind(BindingContext context, ScalarSyntax name, MappingSyntax mapping)
    {
        string? description = null;
        bool isEmpty = true;
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

            if (key.Value == "ignore")
            {
                context.ReadIgnore(entry.Value as MappingSyntax, mapping, name.Span);
                continue;
            }

            isEmpty = false;
            if (!CSharpNames.IsTypeName(key.Value))
            {
                context.Report(LayoutDiagnostics.InvalidName, key, key.Value, "a member of an enum", "a capital");
                continue;
            }

            if (CSharpNames.IsRecordMember(key.Value))
            {
                context.Report(LayoutDiagnostics.NameTaken, key, key.Value, "the generated code has a member of this name");
                continue;
            }

            (string Text, SourceSpan Span)[] texts = [.. Labels(context, key.Value, labels, taken)];
            members.Add(new EnumMemberModel(key.Value, [.. texts.Select(label => label.Text)])
            {
                NameSpan = key.Span,
                Spans = [.. texts.Select(label => label.Span)],
                NoLabel = entry.Value is SequenceSyntax { Items.Count: 0 } ? entry.Value.Span : null,
            });
        }

        if (isEmpty)
        {
            context.Report(LayoutDiagnostics.NothingInIt, name, $"The enum {name.Value}", "give it a member, such as 'World: WORLD'");
        }

        return new EnumModel(name.Value, description, [.. members]) { NameSpan = name.Span };
    }

    private static IEnumerable<(string Text, SourceSpan Span)> Labels(
        BindingContext context, string member, ScalarSyntax[] labels, Dictionary<string, string> taken)
    {
        foreach (ScalarSyntax label in labels)
        {
            string text = WhiteSpace.Collapse(label.Value);
            if (text.Length == 0)
            {
                context.Report(LayoutDiagnostics.NothingInIt, label, "The label", "no text of a page is");
            }
            else if (taken.TryGetValue(CanonicalForm.Of(text), out string? other))
            {
                context.Report(LayoutDiagnostics.DuplicateLabel, label, label.Value, other);
            }
            else
            {
                taken.Add(CanonicalForm.Of(text), member);
                yield return (text, label.Span);
            }
        }
    }

    private static IEnumerable<ScalarSyntax> LabelsOf(SyntaxNode value) => value switch
    {
        ScalarSyntax { IsNull: false } text => new[] { text },
        SequenceSyntax list => list.Items.OfType<ScalarSyntax>().Where(item => !item.IsNull),
        _ => Array.Empty<ScalarSyntax>(),
    };
}
