using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Keys;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;
using NewsTemplates.Sources;

namespace NewsTemplates.Language.Binding;

/// <summary>Reads what a list says of its items: how many they are, which are the same, and which has which key.</summary>
internal sealed class ListKeysBinder(BindingContext context)
{
    private readonly Dictionary<SourceSpan, MappingReader> _keysOfBlockFields = new();

    /// <summary>A field with what its keys say of its list; in a block, what they say of other blocks waits until all are known.</summary>
    public FieldModel Bind(FieldModel field, FieldContext fieldContext, MappingReader? keys)
    {
        if (keys is null || !field.IsList)
        {
            return field;
        }

        if (keys.Text("count") is { } count)
        {
            Parsed<CountExpression> parsed = CountExpression.Parse(count.Value);
            foreach (GrammarError error in parsed.Errors)
            {
                context.ReportPart(LayoutDiagnostics.InvalidCount, count, error.Offset, error.Length, count.Value, error.Message);
            }

            if (parsed.Value is { } range)
            {
                field = field with { MinimumCount = range.Minimum, MaximumCount = range.Maximum ?? int.MaxValue, CountSpan = count.Span };
            }
        }

        if (!fieldContext.InBlock)
        {
            return WithBlockKeys(field, keys);
        }

        _keysOfBlockFields[field.NameSpan] = keys;
        return field;
    }

    /// <summary>A block's field with what it says about the fields of the block that it holds itself; all blocks are known.</summary>
    public FieldModel WithBlockKeys(FieldModel field) =>
        _keysOfBlockFields.TryGetValue(field.NameSpan, out MappingReader? keys) ? WithBlockKeys(field, keys) : field;

    private FieldModel WithBlockKeys(FieldModel field, MappingReader keys)
    {
        if (keys.Text("unique") is { } unique)
        {
            FieldModel? member = unique.Value == "true" ? null : Member(unique, field, "unique");
            field = unique.Value == "true" || member is not null ? field with { Unique = new UniqueModel(member) } : field;
        }

        if (keys.Text("key") is not { } key || Member(key, field, "key") is not { } keyField)
        {
            return field;
        }

        if (keyField.Type is EnumType { Enum: { } model } && !keyField.IsList)
        {
            return field with
            {
                Key = new KeyModel(keyField, model) { IsComplete = field.CountSpan is null || field.MinimumCount >= model.Members.Count }
            };
        }

        if (!keyField.IsBroken)
        {
            string type = keyField.IsList ? $"a list of {keyField.Type.Word}" : keyField.Type.Word;
            context.Report(LayoutDiagnostics.KeyNotEnum, key, key.Value, field.Type.Word, type);
        }

        return field with { IsBroken = true };
    }

    /// <summary>The block's field that a key names.</summary>
    private FieldModel? Member(ScalarSyntax name, FieldModel field, string key)
    {
        if (field.Type is not BlockType || !context.Blocks.TryGetValue(field.Type.Word, out BlockModel? block) || block is null)
        {
            if (!field.IsBroken)
            {
                context.Report(
                    LayoutDiagnostics.KeyDoesNotFit, name, $"{key}: {name.Value}", "lists of blocks", $"'{field.Name}' is of type {field.Type.Word}");
            }

            return null;
        }

        FieldModel? member = block.Fields.FirstOrDefault(candidate => candidate.Name == name.Value);
        if (member is null)
        {
            context.ReportUnknownName(
                LayoutDiagnostics.UnknownBlockField,
                name,
                new Slice(name.Value, 0),
                [.. block.Fields.Select(candidate => (candidate.Name, candidate.NameSpan))],
                block.Name,
                name.Value);
        }

        return member;
    }
}
