using NewsTemplates.Language.Grammar;

namespace NewsTemplates.Language.Model;

/// <summary>A field's type.</summary>
internal abstract record TypeModel
{
    /// <summary>The word of the language: a built-in type, or the name of an enum or block.</summary>
    public abstract string Word { get; }
}

/// <summary>A built-in type whose values are texts read: all but <see cref="ImageType"/> and <see cref="BodyType"/>.</summary>
internal sealed record ScalarType(BuiltInType Kind) : TypeModel
{
    public override string Word => TypeName.Word(Kind);
}

internal sealed record EnumType(EnumModel Enum) : TypeModel
{
    public override string Word => Enum.Name;
}

/// <summary>A block, by name: blocks may nest, so the model holds them once, in <see cref="SiteModel.Blocks"/>.</summary>
internal sealed record BlockType(string Name) : TypeModel
{
    public override string Word => Name;
}

internal sealed record ImageType : TypeModel
{
    public override string Word => "image";
}

internal sealed record BodyType : TypeModel
{
    public override string Word => "body";
}
