namespace NewsTemplates.Language.Tests.Binding;

/// <summary>What is wrong with families and contracts, as far as one file can show it.</summary>
internal static class FamilyMistakes
{
    public static readonly Mistake[] All =
    [
        new("NT2080", Part.FileKeys, "extends: «Coastal»", "There is no family 'Coastal': no layout of the project is a family"),
        new("NT2081", Part.File, "family: Coastal\nextends: «Coastal»", "The family Coastal extends itself (Coastal > Coastal): take one 'extends' away"),
    ];
}
