using System;

namespace NewsTemplates.Language.Checks;

/// <summary>What part of an approved result an extraction differs in.</summary>
public enum ApprovedPart
{
    /// <summary>The page's address, the page of the layout, its variant, or the URL pattern that takes the address.</summary>
    Page,

    /// <summary>A value.</summary>
    Value,

    /// <summary>The rule that gave a value.</summary>
    Rule,

    /// <summary>What the extraction reports.</summary>
    Issue,
}

/// <summary>One difference between an approved result and an extraction.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Path">
/// The field's path, such as <c>title</c> or <c>latest[2].title</c>; for a page <c>url</c>, <c>page</c>,
/// <c>variant</c> or <c>pattern</c>; empty for an issue of the whole page.
/// </param>
/// <param name="Approved">What was approved, shortened; null when there was nothing.</param>
/// <param name="Found">What the extraction has, shortened; null when there is nothing.</param>
public sealed record ApprovedDifference(ApprovedPart Part, string Path, string? Approved, string? Found)
{
    /// <summary>Whether lists differ in how many items they have.</summary>
    internal bool IsOfList => IsList(Approved) || IsList(Found);

    private static bool IsList(string? value) => value?.StartsWith("a list of ", StringComparison.Ordinal) == true;

    /// <summary>The difference as a clause of a sentence.</summary>
    public override string ToString() => (Approved, Found) switch
    {
        (null, _) => $"is {Found}, approved is nothing",
        (_, null) => $"is nothing, approved is {Approved}",
        _ => $"is {Found}, approved is {Approved}",
    };
}
