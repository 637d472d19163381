namespace NewsTemplates.Language.Model;

/// <summary>A member of a layout's enum, as the evaluator reads it.</summary>
/// <param name="Name">The member's name.</param>
public readonly record struct EnumMember(string Name)
{
    /// <summary>The member's name.</summary>
    public override string ToString() => Name;
}
