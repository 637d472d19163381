namespace NewsTemplates.Language.Keys;

/// <summary>What becomes of a key where both a layout and the family that it extends have it.</summary>
internal abstract record KeyMerge
{
    /// <summary>The own value takes the place of the inherited one.</summary>
    public static KeyMerge OwnWins { get; } = new Replacement();

    /// <summary>The key is not inherited.</summary>
    public static KeyMerge NotInherited { get; } = new Omission();

    /// <summary>Fields merge by name, with and without the question mark; of one that both have, the own wins.</summary>
    public static KeyMerge Fields { get; } = new EntriesByName(OwnWins) { AreFields = true };

    /// <inheritdoc cref="OwnWins"/>
    public sealed record Replacement : KeyMerge;

    /// <inheritdoc cref="NotInherited"/>
    public sealed record Omission : KeyMerge;

    /// <summary>The entries of a mapping with names of the layout's own merge by name.</summary>
    /// <param name="Value">How the values of an entry that both have are merged.</param>
    public sealed record EntriesByName(KeyMerge Value) : KeyMerge
    {
        /// <summary>Whether the names are those of fields, which may end in a question mark.</summary>
        public bool AreFields { get; init; }
    }

    /// <summary>A mapping of the language's keys: each merges as its own definition says.</summary>
    /// <param name="Table">The keys.</param>
    public sealed record ByKeys(KeyTable Table) : KeyMerge;

    /// <summary>
    /// The items of a list merge by their <c>name</c>. Own ones stand before those inherited: they are newer, and the last
    /// inherited one may fit every page.
    /// </summary>
    /// <param name="Table">The keys of an item.</param>
    public sealed record ItemsByName(KeyTable Table) : KeyMerge;
}
