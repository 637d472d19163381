using System;
using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Grammar;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Model;

/// <summary>What the fields of a record are to the contract <c>FrontPage</c>.</summary>
internal sealed class FrontPageModel
{
    /// <summary>The field that is the lead.</summary>
    public const string LeadField = "lead";

    /// <summary>The field that is the blocks.</summary>
    public const string BlocksField = "blocks";

    /// <summary>The field that is the stories, of a page and of a block.</summary>
    public const string ItemsField = "items";

    /// <summary>The field that is a block's heading.</summary>
    public const string HeadingField = "heading";

    private static readonly (string Name, BuiltInType Type)[] OptionalOfItem = [("url", BuiltInType.Uri), ("summary", BuiltInType.Text)];

    private readonly IReadOnlyList<BlockModel> _blocks;

    public FrontPageModel(IReadOnlyList<FieldModel> record, IReadOnlyList<BlockModel> blocks)
    {
        _blocks = blocks;
        Fields = record;
    }

    /// <summary>The record's fields in order.</summary>
    public IReadOnlyList<FieldModel> Fields { get; }

    /// <summary>The field of the record that is the contract's of this name; null where the record has none.</summary>
    public FieldModel? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>What a field is to the contract.</summary>
    public FrontPagePart PartOf(FieldModel field) =>
        field.IsBroken || BlockOf(field) is not { } block ? FrontPagePart.None
        : IsItem(block) ? field.Key is null ? FrontPagePart.Items : FrontPagePart.BlocksOfOne
        : IsBlockOfItems(block) ? FrontPagePart.Blocks
        : FrontPagePart.None;

    /// <summary>Whether a field with a name of the contract is what that demands.</summary>
    public bool IsMet(FieldModel field) => field.Name switch
    {
        LeadField => PartOf(field) == FrontPagePart.Items && !field.IsList,
        BlocksField => PartOf(field) == FrontPagePart.Blocks && field is { IsList: true, Key: null },
        ItemsField => PartOf(field) == FrontPagePart.Items && field.IsList,
        _ => true,
    };

    /// <summary>Whether the contract's <c>blocks</c> are those of a field.</summary>
    public bool IsOfBlocks(FieldModel field) => field.Name == BlocksField || Find(BlocksField) is null;

    /// <summary>The block that is a field's type, or null.</summary>
    public BlockModel? BlockOf(FieldModel field) =>
        field.Type is BlockType { Name: var name } ? _blocks.FirstOrDefault(block => block.Name == name) : null;

    /// <summary>Whether a block is an item of the front pages of a site: one that has some makes all blocks of this form items.</summary>
    public static bool IsItemOf(SiteModel site, BlockModel block) =>
        IsItem(block) && site.Pages.SelectMany(page => page.Contracts).Any(contract => contract.Is(StandardFields.FrontPageName));

    /// <summary>Whether a block has the form of an item.</summary>
    public static bool IsItem(BlockModel block) =>
        TitleOf(block) is { IsOptional: false } title && IsOf(title, BuiltInType.Text) && Unfit(block) is null;

    /// <summary>The field that is an item's title: <c>title</c>, or <c>headline</c> where there is none.</summary>
    public static FieldModel? TitleOf(BlockModel block) => Find(block, "title") ?? Find(block, "headline");

    /// <summary>The field of an item that is of another type than the contract's, and that type; null where all fit.</summary>
    public static (FieldModel Field, BuiltInType Wanted)? Unfit(BlockModel block)
    {
        foreach ((string name, BuiltInType type) in OptionalOfItem)
        {
            if (Find(block, name) is { } field && !IsOf(field, type))
            {
                return (field, type);
            }
        }

        return null;
    }

    /// <summary>Whether a block has a list of items, and a heading that is a text if it has one.</summary>
    public bool IsBlockOfItems(BlockModel block) =>
        Find(block, ItemsField) is { IsBroken: false, IsList: true, Key: null } items
        && BlockOf(items) is { } item
        && IsItem(item)
        && (Find(block, HeadingField) is not { } heading || IsOf(heading, BuiltInType.Text));

    /// <summary>Whether a field is one value of a type.</summary>
    public static bool IsOf(FieldModel field, BuiltInType type) => field is { IsList: false, Type: ScalarType scalar } && scalar.Kind == type;

    /// <summary>The field of a block with a name, or null.</summary>
    public static FieldModel? Find(BlockModel block, string name) => block.Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The heading of a member's block: its first label.</summary>
    public static string HeadingOf(EnumMemberModel member) => member.Labels.Count > 0 ? member.Labels[0] : member.Name;
}

/// <summary>What a field is to the contract <c>FrontPage</c>.</summary>
internal enum FrontPagePart
{
    /// <summary>Nothing: the page's own.</summary>
    None,

    /// <summary>An item, or a list of items.</summary>
    Items,

    /// <summary>A block with a list of items, or several.</summary>
    Blocks,

    /// <summary>Items by key: each is a block of one.</summary>
    BlocksOfOne,
}
