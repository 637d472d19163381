using System.Collections.Generic;
using System.Linq;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>Writes what makes a record an <c>IFrontPage</c>, and a block an <c>IFrontPageItem</c>.</summary>
internal sealed class FrontPageEmitter
{
    /// <summary>The interface of a page.</summary>
    public const string Interface = CSharpText.Run + "IFrontPage";

    /// <summary>The interface of an item.</summary>
    public const string ItemInterface = CSharpText.Run + "IFrontPageItem";

    // What no name of a layout can be: those have no underscore.
    private const string ContentsMethod = "_Contents";

    private readonly FrontPageModel _model;

    public FrontPageEmitter(FrontPageModel model)
    {
        _model = model;
    }

    /// <summary>Whether the record has what the contract wants; with errors in the layout it may not.</summary>
    public bool IsMet => _model.Fields.All(_model.IsMet);

    /// <summary>Writes the members of the interface.</summary>
    public void Write(SourceWriter writer)
    {
        string lead = _model.Find(FrontPageModel.LeadField) is null ? "null" : CSharpNames.Pascal(FrontPageModel.LeadField);
        string items = _model.Find(FrontPageModel.ItemsField) is { } field ? Listed(field) : $"{ContentsMethod}().Items";
        writer.WriteLine($"{ItemInterface}? {Interface}.Lead => {lead};");
        writer.WriteLine();
        writer.WriteLine($"{CSharpText.List}<{CSharpText.Run}FrontPageBlock> {Interface}.Blocks => {ContentsMethod}().Blocks;");
        writer.WriteLine();
        writer.WriteLine($"{CSharpText.List}<{ItemInterface}> {Interface}.Items => {items};");
        writer.WriteLine();
        writer.WriteLine($"private {CSharpText.Plans}FrontPageContents {ContentsMethod}() =>");
        writer.OpenIndent();
        writer.WriteItems($"new {CSharpText.Plans}FrontPageContents()", _model.Fields.SelectMany(Calls), ";", separator: "");
        writer.CloseIndent();
        writer.WriteLine();
    }

    /// <summary>Writes the members of the interface that an item does not have as properties.</summary>
    public static void WriteItem(SourceWriter writer, BlockModel block)
    {
        FieldModel title = FrontPageModel.TitleOf(block)!;
        Write("title", "string", CSharpNames.Pascal(title.Name));
        Write("url", "global::System.Uri?", "null");
        Write("summary", "string?", "null");

        void Write(string name, string type, string value)
        {
            if (FrontPageModel.Find(block, name) is null)
            {
                writer.WriteLine($"{type} {ItemInterface}.{CSharpNames.Pascal(name)} => {value};");
                writer.WriteLine();
            }
        }
    }

    private static string Listed(FieldModel field) => field.IsOptional
        ? $"({CSharpText.List}<{ItemInterface}>?){CSharpNames.Pascal(field.Name)} ?? global::System.Array.Empty<{ItemInterface}>()"
        : CSharpNames.Pascal(field.Name);

    /// <summary>The calls that add what a field has.</summary>
    private IEnumerable<string> Calls(FieldModel field)
    {
        string property = CSharpNames.Pascal(field.Name);
        FrontPagePart part = field.Name == FrontPageModel.ItemsField ? FrontPagePart.None : _model.PartOf(field);
        if (part == FrontPagePart.None)
        {
            return [];
        }

        if (part == FrontPagePart.Items)
        {
            return [$".With({property})"];
        }

        if (field.Key is not { } key)
        {
            bool hasHeading = FrontPageModel.Find(_model.BlockOf(field)!, FrontPageModel.HeadingField) is not null;
            string dot = field.IsOptional ? "?." : ".";
            return (field.IsList, _model.IsOfBlocks(field)) switch
            {
                (true, true) => [$".Each({property}, static block => {(hasHeading ? "block.Heading" : "null")}, static block => block.Items)"],
                (true, false) => [$".With({property}, static block => block.Items)"],
                (false, true) => [$".Block({(hasHeading ? $"{property}{dot}Heading" : "null")}, {property}{dot}Items)"],
                (false, false) => [$".With({property}{dot}Items)"],
            };
        }

        return key.Enum.Members.Select(member =>
        {
            string items = part == FrontPagePart.Blocks ? (key.IsComplete ? ".Items" : "?.Items") : "";
            string value = $"{property}{(field.IsOptional ? "?" : "")}.{member.Name}{items}";
            return _model.IsOfBlocks(field) ? $".Block({CSharpText.Literal(FrontPageModel.HeadingOf(member))}, {value})" : $".With({value})";
        });
    }
}
