using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Model;
using NewsTemplates.Language.Syntax;

namespace NewsTemplates.Language.Binding;

/// <summary>Makes a page's record from the fields of its variants and of the pages that fill it, and checks that all agree.</summary>
internal static class RecordBinder
{
    /// <summary>The page with its record. For a page that fills another's record, that record.</summary>
    public static PageModel WithRecord(BindingContext context, PageModel page, IReadOnlyList<PageModel> pages)
    {
        PageModel owner = pages.First(candidate => candidate.Name == page.RecordName);
        IReadOnlyList<FieldModel> record = Fields(owner, pages);
        foreach (VariantModel variant in page.Variants)
        {
            Check(context, page, variant, owner, record);
        }

        if (!page.FillsOtherRecord)
        {
            CheckContract(context, page, record);
        }

        return page with { Record = record };
    }

    /// <summary>Reports fields whose property would have the name of its record.</summary>
    public static void CheckNames(BindingContext context, ScalarSyntax page, IReadOnlyList<VariantModel> variants)
    {
        foreach (FieldModel field in variants.SelectMany(variant => variant.Fields).Distinct())
        {
            if (CSharpNames.Pascal(field.Name) == page.Value)
            {
                context.Report(LayoutDiagnostics.NameTaken, field.NameSpan, field.Name, $"C# allows no property '{page.Value}' in the record {page.Value}");
            }
        }
    }

    private static IReadOnlyList<FieldModel> Fields(PageModel owner, IReadOnlyList<PageModel> pages)
    {
        var record = new List<FieldModel>();
        IEnumerable<PageModel> fillers = new[] { owner }.Concat(pages.Where(page => page.FillsOtherRecord && page.RecordName == owner.Name));
        foreach (FieldModel field in fillers.SelectMany(page => InOrder(page)))
        {
            int index = record.FindIndex(known => known.Name == field.Name);
            if (index < 0)
            {
                record.Add(field);
            }
            else
            {
                record[index] = Agree(record[index], field);
            }
        }

        return record;
    }

    /// <summary>The contract's fields in its order, then the others in the order of the file.</summary>
    private static IEnumerable<FieldModel> InOrder(PageModel page)
    {
        string[] contract = page.Contracts.Contains(ArticleContract.Name)
            ? ArticleContract.Fields(page.NameSpan, null, null).Select(field => field.Name).ToArray()
            : Array.Empty<string>();
        return page.Variants
            .SelectMany(variant => variant.Fields)
            .Select((field, index) => (field, Rank: Array.IndexOf(contract, field.Name), index))
            .OrderBy(entry => entry.Rank < 0 ? 1 : 0)
            .ThenBy(entry => entry.Rank)
            .ThenBy(entry => entry.field.NameSpan.Start)
            .ThenBy(entry => entry.index)
            .Select(entry => entry.field);
    }

    private static FieldModel Agree(FieldModel one, FieldModel other) => one with
    {
        Description = one.Description ?? other.Description,
        Key = one.Key is { } key && other.Key is { } otherKey ? key with { IsComplete = key.IsComplete && otherKey.IsComplete } : one.Key,
        MinimumCount = Math.Min(one.MinimumCount, other.MinimumCount),
    };

    private static void Check(BindingContext context, PageModel page, VariantModel variant, PageModel owner, IReadOnlyList<FieldModel> record)
    {
        string where = variant.Name is null ? $"page {page.Name}" : $"variant {variant.Name}";
        foreach (FieldModel member in record)
        {
            FieldModel? field = variant.Fields.FirstOrDefault(candidate => candidate.Name == member.Name);
            if (field is null)
            {
                bool isEmptyList = member.IsList && member.Key is null && member.MinimumCount == 0;
                if (!member.IsOptional && !isEmptyList)
                {
                    context.Report(LayoutDiagnostics.FieldNotFilled, page.NameSpan, Capital(where), member.Name, $"the record {owner.Name}");
                }

                continue;
            }

            if (TypeOf(field) != TypeOf(member))
            {
                context.Report(LayoutDiagnostics.FieldTypesDiffer, field.NameSpan, field.Name, TypeOf(field), TypeOf(member), $"page {owner.Name}");
            }
            else if (field.IsOptional && !member.IsOptional)
            {
                context.Report(LayoutDiagnostics.FieldTypesDiffer, field.NameSpan, field.Name, "optional", "required", $"page {owner.Name}");
            }
        }
    }

    private static void CheckContract(BindingContext context, PageModel page, IReadOnlyList<FieldModel> record)
    {
        if (!page.Contracts.Contains(ArticleContract.Name))
        {
            return;
        }

        foreach (FieldModel demanded in ArticleContract.Fields(page.NameSpan, null, null))
        {
            FieldModel? field = record.FirstOrDefault(candidate => candidate.Name == demanded.Name);
            if (field is null)
            {
                if (!demanded.IsOptional && !demanded.IsList)
                {
                    context.Report(LayoutDiagnostics.ContractFieldMissing, page.NameSpan, page.Name, ArticleContract.Name, demanded.Name);
                }
            }
            else if (TypeOf(field) != TypeOf(demanded))
            {
                context.Report(LayoutDiagnostics.ContractBroken, field.NameSpan, ArticleContract.Name, field.Name, TypeOf(demanded), TypeOf(field));
            }
        }
    }

    private static string TypeOf(FieldModel field) =>
        field.Key is { } key ? $"{field.Type.Word} by {key.Field.Name}" : field.IsList ? $"a list of {field.Type.Word}" : field.Type.Word;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
