namespace NewsTemplates.Authoring.Drafting;

/// <summary>What tells a look from others: an element that all its pages have and the others lack, or the reverse.</summary>
/// <param name="Selector">The element.</param>
/// <param name="IsAbsent">Whether the pages of the look are those that lack it.</param>
internal sealed record LookSign(string Selector, bool IsAbsent)
{
    /// <summary>The key under which a variant has the selector.</summary>
    public string Key => IsAbsent ? "unless" : "when";
}
