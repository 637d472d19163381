namespace NewsTemplates;

/// <summary>An item of a list that became a member of a record, by its key.</summary>
/// <param name="Path">The member's path in the record, such as <c>sections.world</c>.</param>
/// <param name="Item">The item's path, as issues and provenance name it: <c>sections[2]</c>.</param>
internal sealed record KeyedItem(string Path, string Item);
