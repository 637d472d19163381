using NewsTemplates.Collections;
using NewsTemplates.Language.Diagnostics;

namespace NewsTemplates.Language.Model;

/// <summary>A contract: fields, types and standard rules that pages of several sites share; in C# an interface.</summary>
/// <param name="Name">The name in layouts; the interface's has an <c>I</c> before it.</param>
/// <param name="NameSpan">Where it is defined; of one of the language's own, where a page implements it.</param>
/// <param name="Owner">The site or family that defines it; null for one of the language's own.</param>
/// <param name="Description">What it is, or null.</param>
/// <param name="Fields">Its fields in order, with their standard rules.</param>
internal sealed record ContractModel(string Name, SourceSpan NameSpan, string? Owner, string? Description, EquatableArray<FieldModel> Fields)
{
    /// <summary>Whether it is the language's own contract of a name.</summary>
    public bool Is(string name) => Owner is null && Name == name;
}
