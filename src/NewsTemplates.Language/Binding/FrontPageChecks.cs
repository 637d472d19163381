using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Diagnostics;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Binding;

/// <summary>Checks that pages which implement <c>FrontPage</c> have what the contract is made of.</summary>
internal static class FrontPageChecks
{
    // What a headline is called where it is not called so.
    private static readonly string[] OtherTitles = ["heading", "header", "name", "text", "label"];

    private static readonly Dictionary<string, string> Demands = new(StringComparer.Ordinal)
    {
        [FrontPageModel.LeadField] = "one block with a 'title'",
        [FrontPageModel.BlocksField] = "a list of blocks that have a list 'items', without a key",
        [FrontPageModel.ItemsField] = "a list of blocks with a 'title', without a key",
    };

    public static void Check(BindingContext context, IReadOnlyList<BlockModel> blocks, IReadOnlyList<PageModel> pages)
    {
        foreach (PageModel page in pages.Where(page => page.Contracts.Any(contract => contract.Is(StandardFields.FrontPageName))))
        {
            var front = new FrontPageModel(page.Record, blocks);
            FieldModel[] wrong = [.. page.Record.Where(field => !front.IsMet(field))];
            foreach (FieldModel field in wrong.Where(field => !field.IsBroken))
            {
                string found = Amiss(front, field);
                if (found.Length > 0)
                {
                    context.Report(LayoutDiagnostics.NotOfFrontPage, field.NameSpan, field.Name, Demands[field.Name], found);
                }
            }

            if (wrong.Length == 0 && !context.IsFamily && !page.HasUnknownKeys && page.Record.All(field => front.PartOf(field) == FrontPagePart.None))
            {
                context.Report(
                    LayoutDiagnostics.ContractFieldMissing, page.NameSpan, page.Name, StandardFields.FrontPageName, FrontPageModel.ItemsField);
            }
        }
    }

    /// <summary>What is amiss with a field of the contract; empty where that is reported elsewhere.</summary>
    private static string Amiss(FrontPageModel front, FieldModel field)
    {
        BlockModel? block = front.BlockOf(field);
        bool isList = field is { IsList: true, Key: null };
        return block is null ? field.Type is BlockType ? "" : $"here it is {RecordBinder.TypeOf(field)}: write a block, and 'as' with its name"
            : isList != (field.Name != FrontPageModel.LeadField)
                ? $"here it is {(isList || field.Key is not null ? "" : "one ")}{RecordBinder.TypeOf(field)}"
            : field.Name != FrontPageModel.BlocksField ? AmissInItem(block)
            : FrontPageModel.Find(block, FrontPageModel.ItemsField) is not { } items ? $"the block {block.Name} has no 'items'"
            : items.IsBroken ? ""
            : front.BlockOf(items) is not { } item || items is not { IsList: true, Key: null }
                ? $"'items' of the block {block.Name} is {RecordBinder.TypeOf(items)}, not a list of blocks"
            : FrontPageModel.IsItem(item) ? AmissInHeading(block)
            : AmissInItem(item);
    }

    private static string AmissInHeading(BlockModel block) =>
        FrontPageModel.Find(block, FrontPageModel.HeadingField) is { IsBroken: false } heading
            ? $"'heading' of the block {block.Name} is {RecordBinder.TypeOf(heading)}, not text"
            : "";

    private static string AmissInItem(BlockModel block) =>
        FrontPageModel.TitleOf(block) is not { } title ? $"the block {block.Name} has no 'title'{MeantByTitle(block)}"
        : title.IsBroken ? ""
        : !FrontPageModel.IsOf(title, BuiltInType.Text) ? OfOtherType(block, title, BuiltInType.Text)
        : title.IsOptional ? $"'{title.Name}' of the block {block.Name} is optional: a story without a headline is none"
        : FrontPageModel.Unfit(block) is { Field.IsBroken: false } unfit ? OfOtherType(block, unfit.Field, unfit.Wanted)
        : "";

    private static string OfOtherType(BlockModel block, FieldModel field, BuiltInType wanted) =>
        $"'{field.Name}' of the block {block.Name} is {RecordBinder.TypeOf(field)}, not {TypeName.Word(wanted)}";

    private static string MeantByTitle(BlockModel block) =>
        block.Fields.FirstOrDefault(field => OtherTitles.Contains(field.Name) && FrontPageModel.IsOf(field, BuiltInType.Text)) is { } other
            ? $": did you mean it by '{other.Name}'?"
            : "";
}
