namespace NewsTemplates.Language.Syntax;

/// <summary>A key of a mapping in a layout.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="Description">What it means, for whoever writes a layout.</param>
public sealed record KeyDefinition(string Name, ValueShape Shape, string Description)
{
    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a layout that <c>extends</c> another may leave it to that.</summary>
    public bool IsInherited { get; init; }
}
