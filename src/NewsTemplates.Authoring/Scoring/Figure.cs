namespace NewsTemplates.Authoring.Scoring;

/// <summary>How right one attribute of one page is.</summary>
/// <param name="Attribute">The attribute, such as <c>authors</c>.</param>
/// <param name="Value">From 0, all wrong, to 1, right.</param>
internal sealed record Figure(string Attribute, double Value)
{
    /// <summary>What should have been found, so far as it was not; null where nothing should.</summary>
    public string? Expected { get; init; }

    /// <summary>What was found in its place; null for nothing.</summary>
    public string? Found { get; init; }

    public bool IsRight => Value >= 1;

    /// <summary>A figure of all or nothing.</summary>
    public static Figure Exact(string attribute, bool isRight, string? expected, string? found) =>
        new(attribute, isRight ? 1 : 0) { Expected = expected, Found = found };

    /// <summary>The harmonic mean of precision and recall.</summary>
    /// <param name="both">How many are in both.</param>
    /// <param name="expected">How many should be found.</param>
    /// <param name="found">How many were found.</param>
    public static double F1(int both, int expected, int found) => expected + found == 0 ? 1 : 2.0 * both / (expected + found);
}
