namespace NewsTemplates.Language.Tests.Binding;

/// <summary>What is wrong with families and contracts, as far as one file can show it.</summary>
internal static class FamilyMistakes
{
    public static readonly Mistake[] All =
    [
        new("NT2080", Part.FileKeys, "extends: «Coastal»", "There is no family 'Coastal': no layout of the project is a family"),
        new("NT2081", Part.File, "family: Coastal\nextends: «Coastal»",
            "The family Coastal extends itself (Coastal > Coastal): take one 'extends' away"),
        new("NT2084", Part.FileKeys, "enums: { Desk: { World: W } }\ncontracts: { Video: { desk: .desk as «Desk» } }\n"
            + "pages: { Show: { implements: Video, fields: { desk: .d as Desk } } }",
            "Desk is a type of each site for itself, and 'desk' is a contract's: give it a built-in type"),
        new(
            "NT2085",
            Part.FileKeys,
            "contracts: { Video: { title: as uri } }\npages: { Show: { implements: [Video, «Article»], fields: { title: a@href, body: .story } } }",
            "Video and Article both have 'title', uri there and text here: a page can implement one of them"),
        new("NT2002", Part.FileKeys, "contracts: { «Article»: { title: h1 } }",
            "'Article' cannot be used here: the language has a contract of this name. Choose another name"),
        new("NT2034", Part.FileKeys, "contracts: { Video: { title: h1 } }\npages: { Show: { implements: «Vidoe», fields: { title: h1 } } }",
            "There is no contract 'Vidoe': did you mean 'Video'?"),
        new("NT2036", Part.FileKeys, "contracts: { Video: { clip: as uri } }\npages: { «Show»: { implements: Video, fields: { title: h1 } } }",
            "Show implements Video, which needs 'clip', and there is no standard rule for it: say where to find it"),
        new(
            "NT2035",
            Part.FileKeys,
            "contracts: { Video: { clip: as uri } }\npages: { Show: { implements: Video, fields: { «clip»: a@href as text } } }",
            "Video says that 'clip' is uri, and here it is text: write it as the contract has it, or give the field another name"),
        new("NT2035", Part.FileKeys, "contracts: { Video: { clip: as uri } }\npages: { Show: { implements: Video, fields: { «clip?»: a@href } } }",
            "Video says that 'clip' is required, and here it is optional: write it as the contract has it, or give the field another name"),
        new("NT2050", Part.FileKeys, "contracts: { «Video»: { clip: as uri } }", "Nothing uses the contract Video: use it, or delete it"),
        new(
            "NT2008",
            Part.FileKeys,
            "contracts: { «Video»: { description: Moving pictures. } }\npages: { Show: { implements: Video, fields: { title: h1 } } }",
            "The contract Video is empty: give it a field"),
    ];
}
