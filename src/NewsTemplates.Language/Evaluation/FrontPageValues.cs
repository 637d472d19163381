using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;
using NewsTemplates.Plans;

namespace NewsTemplates.Language.Evaluation;

/// <summary>What a record has for the contract <c>FrontPage</c>.</summary>
internal sealed class FrontPageValues(LayoutRecord record, FrontPageModel model)
{
    public IFrontPageItem? Lead => (IFrontPageItem?)record[FrontPageModel.LeadField];

    public IReadOnlyList<FrontPageBlock> Blocks => Contents().Blocks;

    public IReadOnlyList<IFrontPageItem> Items =>
        model.Find(FrontPageModel.ItemsField) is null ? Contents().Items : ListOf(record[FrontPageModel.ItemsField]) ?? [];

    private FrontPageContents Contents()
    {
        var contents = new FrontPageContents();
        foreach (FieldModel field in model.Fields.Where(field => field.Name != FrontPageModel.ItemsField))
        {
            Add(contents, field, record[field.Name]);
        }

        return contents;
    }

    private void Add(FrontPageContents contents, FieldModel field, object? value)
    {
        FrontPagePart part = model.PartOf(field);
        if (part == FrontPagePart.Items)
        {
            contents.With(ListOf(value) ?? []);
        }
        else if (field.Key is { } key && part != FrontPagePart.None)
        {
            foreach (EnumMemberModel member in key.Enum.Members)
            {
                object? block = (value as LayoutRecord)?[CSharpNames.Camel(member.Name)];
                IReadOnlyList<IFrontPageItem>? items = part == FrontPagePart.Blocks ? ItemsOf(block) : ListOf(block);
                _ = model.IsOfBlocks(field) ? contents.Block(FrontPageModel.HeadingOf(member), items) : contents.With(items);
            }
        }
        else if (part == FrontPagePart.Blocks)
        {
            IEnumerable<object>? blocks = value is LayoutRecord block ? [block] : (IEnumerable<object>?)value;
            _ = model.IsOfBlocks(field) ? contents.Each(blocks, HeadingOf, ItemsOf) : contents.With(blocks, ItemsOf);
        }
    }

    private static string? HeadingOf(object block) => (string?)((LayoutRecord)block)[FrontPageModel.HeadingField];

    private static IReadOnlyList<IFrontPageItem>? ItemsOf(object? block) => ListOf((block as LayoutRecord)?[FrontPageModel.ItemsField]);

    private static IReadOnlyList<IFrontPageItem>? ListOf(object? value) => value switch
    {
        null => null,
        IFrontPageItem item => [item],
        _ => new ValueList<IFrontPageItem>(((IEnumerable<object>)value).Cast<IFrontPageItem>()),
    };
}
