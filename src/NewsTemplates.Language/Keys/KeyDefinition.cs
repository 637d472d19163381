using System.Collections.Generic;

namespace NewsTemplates.Language.Keys;

/// <summary>A key of a mapping in a layout.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="Description">What it means, for whoever writes a layout.</param>
/// <param name="Examples">Values that it may have, in YAML and on one line.</param>
public sealed record KeyDefinition(string Name, ValueShape Shape, string Description, params string[] Examples)
{
    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The key that may be given in the place of a required one; null if there is none.</summary>
    public string? Unless { get; init; }

    /// <summary>Keys that cannot stand beside it.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>The types of the fields that it is for; null if the type alone does not decide.</summary>
    public KeyUse? Use { get; init; }

    /// <summary>Whether it is for lists: fields with <c>each</c>.</summary>
    public bool IsForLists { get; init; }

    /// <summary>What pages read that it is for, as the word of their <c>reads</c>; null for all.</summary>
    public string? Reads { get; init; }

    /// <summary>What becomes of it where a layout extends another that has it, too.</summary>
    internal KeyMerge Merge { get; init; } = KeyMerge.OwnWins;
}
