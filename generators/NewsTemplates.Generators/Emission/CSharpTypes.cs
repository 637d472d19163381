using NewsTemplates.Language.Grammar;
using NewsTemplates.Language.Model;

namespace NewsTemplates.Generators.Emission;

/// <summary>The C# types of the language's types.</summary>
internal sealed class CSharpTypes
{
    private readonly string _date;

    /// <summary>Makes the types of a project.</summary>
    /// <param name="date">The type of <c>date</c>, which depends on the project's framework.</param>
    public CSharpTypes(string date)
    {
        _date = date;
    }

    /// <summary>The C# type of one value.</summary>
    /// <param name="type">The type.</param>
    /// <param name="site">What stands before enums and blocks outside of their site's class: its name and a dot.</param>
    public string Of(TypeModel type, string site = "") => type switch
    {
        ScalarType { Kind: BuiltInType.Uri } => "global::System.Uri",
        ScalarType { Kind: BuiltInType.Int } => "int",
        ScalarType { Kind: BuiltInType.Long } => "long",
        ScalarType { Kind: BuiltInType.Decimal } => "decimal",
        ScalarType { Kind: BuiltInType.Bool } => "bool",
        ScalarType { Kind: BuiltInType.DateTime } => "global::System.DateTimeOffset",
        ScalarType { Kind: BuiltInType.Date } => _date,
        ScalarType { Kind: BuiltInType.Duration } => "global::System.TimeSpan",
        ScalarType => "string",
        EnumType { Enum.Name: var name } => site + name,
        BlockType { Name: var name } => site + name,
        ImageType => CSharpText.Run + "Image",
        _ => CSharpText.Run + "Body",
    };

    /// <summary>Whether a value that may be null has another type than one that may not.</summary>
    public static bool IsValueType(TypeModel type) => type switch
    {
        EnumType => true,
        ScalarType { Kind: BuiltInType.Text or BuiltInType.Html or BuiltInType.Uri or BuiltInType.Language } => false,
        ScalarType => true,
        _ => false,
    };
}
